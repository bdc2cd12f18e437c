package org.parvis.participation.team;

import java.util.Set;

/** What is done on a process by whoever works for the authority, and the roles of its team that open it. */
public enum ProcessAct {
    /** Its texts, phases and dates, its surveys and meetings, and its team. */
    WRITE(ProcessRole.OFFICER),
    /** Opens and closes debates, opinions and draws by lot, concludes them, and decides on the whole. */
    CONCLUDE(ProcessRole.OFFICER),
    /** Handles its ideas as whoever has their cases: publishes, has them studied, answers. */
    ANSWER(ProcessRole.OFFICER),
    /** Sees what its ideas wait for. */
    FOLLOW_STUDIES(ProcessRole.OFFICER, ProcessRole.APPRAISER),
    /** Reads the study of an idea with its private notes, and answers what any department was asked. */
    APPRAISE(ProcessRole.APPRAISER),
    /** Decides on comments, debates, statements and ideas, by the charter. */
    MODERATE(ProcessRole.MODERATOR),
    /** Knows who comes to its meetings, ticks them, types notes, keeps live questions. */
    HOST(ProcessRole.FACILITATOR);

    private final Set<ProcessRole> roles;

    ProcessAct(ProcessRole... roles) {
        this.roles = Set.of(roles);
    }

    /** Those of which one is enough. */
    Set<ProcessRole> roles() {
        return roles;
    }

    public boolean isOpenedBy(ProcessRole role) {
        return roles.contains(role);
    }
}
