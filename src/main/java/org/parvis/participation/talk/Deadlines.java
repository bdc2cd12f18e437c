package org.parvis.participation.talk;

import java.time.Instant;
import java.time.LocalDate;
import org.parvis.participation.talk.Waiting.Why;
import org.parvis.territory.Territories;
import org.parvis.territory.Territory;
import org.springframework.stereotype.Component;

/** Until when a moderator may take, for a comment as for a debate or a statement. */
@Component
public class Deadlines {

    private final Territories territories;

    Deadlines(Territories territories) {
        this.territories = territories;
    }

    /** It waits from now on. */
    public Awaited await(Why why, Instant now) {
        return new Awaited(why, now, dueAt(why.workingDays(), now));
    }

    /** The end of the last working day on which it is in time. */
    public Instant dueAt(int workingDays, Instant now) {
        Territory territory = territories.current();
        LocalDate last = territory.calendar().plusWorkingDays(now.atZone(territory.zone()).toLocalDate(), workingDays);
        return last.plusDays(1).atStartOfDay(territory.zone()).toInstant();
    }
}
