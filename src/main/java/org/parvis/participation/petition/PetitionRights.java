package org.parvis.participation.petition;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.shared.Role;
import org.parvis.territory.Department;
import org.parvis.territory.Departments;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Component;

/** Who may do what with petitions. */
@Component
public class PetitionRights {

    private final Departments departments;

    PetitionRights(Departments departments) {
        this.departments = departments;
    }

    /** Examines it, extends it, looks at lines that are alike: its department, and administrators. */
    public boolean mayHandle(Visitor visitor, Petition petition) {
        return mayHandle(visitor, petition.department());
    }

    /** Hides it, shows it again, answers readers who object to it: who handles it, and the town's moderators. */
    boolean mayModerate(Visitor visitor, String department) {
        return isOfTheTown(visitor) || mayHandle(visitor, department);
    }

    private static boolean isOfTheTown(Visitor visitor) {
        return visitor.has(Role.MODERATOR) || visitor.has(Role.ADMINISTRATOR);
    }

    /** Codes of the departments whose petitions somebody moderates; null for all, those also that handle nothing any more. */
    @Nullable List<String> moderated(Visitor visitor) {
        return isOfTheTown(visitor) ? null : departments.list().stream().map(Department::code).filter(one -> mayModerate(visitor, one)).toList();
    }

    private boolean mayHandle(Visitor visitor, String department) {
        if (visitor.has(Role.ADMINISTRATOR)) {
            return true;
        }
        Set<UUID> own = new HashSet<>(visitor.departments(Role.HEAD));
        own.addAll(visitor.departments(Role.AGENT));
        return departments.find(department).filter(one -> own.contains(one.id())).isPresent();
    }

    public boolean mayModerate(Visitor visitor, Petition petition) {
        return mayModerate(visitor, petition.department());
    }

    /** Types sheets in, and reads them: the front desk too. */
    public boolean mayType(Visitor visitor, Petition petition) {
        return visitor.has(Role.FRONT_DESK) || mayHandle(visitor, petition);
    }

    /** Writes the rules. */
    public static boolean mayRule(Visitor visitor) {
        return visitor.has(Role.ADMINISTRATOR);
    }
}
