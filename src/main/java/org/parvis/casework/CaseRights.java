package org.parvis.casework;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.parvis.shared.Role;

/**
 * Who of the authority may see and do what with a case. Departments are compartments: whoever is outside sees at most
 * that a case exists, or its title and status where their work is to answer «where is my request».
 */
public final class CaseRights {

    private static final Set<Role> SEE_TITLES = Set.copyOf(
            EnumSet.of(Role.FRONT_DESK, Role.MODERATOR, Role.ADMINISTRATOR, Role.ELECTED, Role.AUDITOR));

    /** How much of a case somebody sees; each includes those before. */
    public enum Sight {
        NOTHING,
        EXISTENCE,
        TITLE,
        CONTENT;

        public boolean covers(Sight needed) {
            return compareTo(needed) >= 0;
        }
    }

    private CaseRights() {}

    /** @param helping departments that have an open task on the case */
    public static Sight sight(Viewer viewer, Case subject, Collection<UUID> helping) {
        if (handles(viewer, subject) || helping.stream().anyMatch(viewer.departments()::contains)) {
            return Sight.CONTENT;
        }
        if (viewer.roles().stream().anyMatch(SEE_TITLES::contains)) {
            return Sight.TITLE;
        }
        return viewer.departments().isEmpty() ? Sight.NOTHING : Sight.EXISTENCE;
    }

    /** May move, answer, decide: agents and heads of its department. */
    public static boolean handles(Viewer viewer, Case subject) {
        return viewer.departments().contains(subject.departmentId());
    }

    /** May cancel a task: who handles its case, and the agent who gave it, wherever the case has gone since. */
    public static boolean mayCancel(Viewer viewer, Case subject, Task task) {
        return handles(viewer, subject) || (!viewer.departments().isEmpty() && task.givenBy().equals(viewer.accountId()));
    }

    /** May give the department's cases to others, set absences, see everybody's load. */
    public static boolean steers(Viewer viewer, UUID departmentId) {
        return viewer.headed().contains(departmentId);
    }

    /** Whether lists show cases of every department, with no more than title and status. */
    public static boolean seesAllTitles(Viewer viewer) {
        return viewer.roles().stream().anyMatch(SEE_TITLES::contains);
    }

    /** Whether a list that goes beyond departments may call a case by its title. */
    static boolean seesTitle(Viewer viewer, CaseVisibility visibility, UUID departmentId) {
        return visibility == CaseVisibility.PUBLIC
                || seesAllTitles(viewer)
                || viewer.departments().contains(departmentId);
    }
}
