package org.parvis.casework;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.parvis.shared.Role;

/**
 * Who of the authority may see and do what with a case. Departments are compartments: whoever is outside sees at most
 * that a case exists, or its title and status where their work is to answer «where is my request». Some sectors keep even
 * that to themselves ({@link Sector}).
 */
public final class CaseRights {

    private static final Set<Role> SEE_TITLES = Set.copyOf(
            EnumSet.of(Role.FRONT_DESK, Role.MODERATOR, Role.ADMINISTRATOR, Role.ELECTED, Role.AUDITOR));

    /** How much of a case somebody sees; each includes those before. */
    public enum Sight {
        NOTHING,
        /** That there is something somewhere: neither where, nor what, nor how it stands. */
        TRACE,
        /** With whom it is and how it stands. */
        EXISTENCE,
        TITLE,
        CONTENT;

        public boolean covers(Sight needed) {
            return compareTo(needed) >= 0;
        }
    }

    private CaseRights() {}

    /**
     * @param helping departments that have an open task on the case
     * @param walls between the sectors of the territory; a public case has none, and behind one a task shows itself alone
     */
    static Sight sight(Viewer viewer, Case subject, Collection<UUID> helping, Walls walls) {
        if (handles(viewer, subject)) {
            return Sight.CONTENT;
        }
        Sight most = subject.isPublic() ? Sight.CONTENT : walls.most(viewer, subject.departmentId());
        if (most != Sight.CONTENT) {
            return most;
        }
        if (helping.stream().anyMatch(viewer.departments()::contains)) {
            return Sight.CONTENT;
        }
        if (seesAllTitles(viewer)) {
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
}
