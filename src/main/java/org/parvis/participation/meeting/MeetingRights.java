package org.parvis.participation.meeting;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.parvis.participation.Process;
import org.parvis.shared.Role;
import org.parvis.territory.Departments;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Component;

/** Who may do what at meetings: names of people who come are for those who receive them there. */
@Component
public class MeetingRights {

    private static final Set<Role> OF_THE_TOWN = Set.of(Role.ADMINISTRATOR, Role.MODERATOR, Role.FRONT_DESK);

    private final Departments departments;

    MeetingRights(Departments departments) {
        this.departments = departments;
    }

    /** Receives people, ticks them, writes down what was said: whoever works for the whole town with residents, and the department. */
    public boolean mayHost(Visitor visitor, Process process) {
        if (visitor.roles().stream().anyMatch(OF_THE_TOWN::contains)) {
            return true;
        }
        Set<UUID> own = new HashSet<>(visitor.departments(Role.HEAD));
        own.addAll(visitor.departments(Role.AGENT));
        return departments.find(process.about().department()).filter(one -> own.contains(one.id())).isPresent();
    }

    /** Announces meetings and changes them. */
    public static boolean mayPrepare(Visitor visitor) {
        return visitor.has(Role.HEAD) || visitor.has(Role.ADMINISTRATOR);
    }
}
