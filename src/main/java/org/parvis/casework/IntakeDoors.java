package org.parvis.casework;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The forms for calls and visits, in order. */
@Component
public class IntakeDoors {

    private final List<IntakeDoor> doors;

    IntakeDoors(ObjectProvider<IntakeDoor> doors) {
        this.doors = doors.orderedStream().toList();
    }

    public List<IntakeDoor> list() {
        return doors.stream().filter(door -> door.isOpen().getAsBoolean()).toList();
    }
}
