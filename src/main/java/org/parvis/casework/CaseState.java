package org.parvis.casework;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The part of a case that moves.
 *
 * @param teamId the team of its department that it is for; null for the department as a whole
 */
public record CaseState(
        CaseStatus status,
        @Nullable String localStatus,
        UUID departmentId,
        @Nullable UUID teamId,
        @Nullable Assignee assignee,
        @Nullable UUID bodyId,
        @Nullable UUID decisionId,
        @Nullable UUID originalId,
        Instant movedAt,
        @Nullable Instant closedAt,
        @Nullable Instant dueAt,
        int reopened,
        int version) {

    private static final Instant FAR_AWAY = Instant.parse("9999-01-01T00:00:00Z");

    /** The place in queues: the deadline, or the end of all time where no clock runs. */
    public Instant queueAt() {
        return status.isOpen() && dueAt != null ? dueAt : FAR_AWAY;
    }

    /** Handled by a department, in a status where the authority has something to do. */
    CaseState open(CaseStatus newStatus) {
        return new CaseState(
                newStatus, null, departmentId, teamId, assignee, null, null, null, movedAt, null, dueAt, reopened, version);
    }

    /** Ended by a decision. */
    CaseState closed(Decision decision) {
        return new CaseState(
                decision.outcome().status(),
                null,
                departmentId,
                teamId,
                assignee,
                decision.bodyId(),
                decision.id(),
                decision.originalId(),
                movedAt,
                decision.decidedAt(),
                dueAt,
                reopened,
                version);
    }

    /** Back in the queue: a new cycle. */
    CaseState backInQueue() {
        return new CaseState(
                CaseStatus.RECEIVED,
                null,
                departmentId,
                teamId,
                assignee,
                null,
                null,
                null,
                movedAt,
                null,
                dueAt,
                reopened + 1,
                version);
    }

    CaseState assignedTo(@Nullable Assignee newAssignee) {
        return new CaseState(
                status, localStatus, departmentId, teamId, newAssignee, bodyId, decisionId, originalId, movedAt, closedAt,
                dueAt, reopened, version);
    }

    /** For a team of its department, or for the department as a whole; whoever has it keeps it. */
    CaseState forTeam(@Nullable UUID newTeam) {
        return new CaseState(
                status, localStatus, departmentId, newTeam, assignee, bodyId, decisionId, originalId, movedAt, closedAt,
                dueAt, reopened, version);
    }

    /** In another department's hands: nobody there has taken it yet. */
    CaseState in(UUID newDepartment) {
        return new CaseState(
                status, localStatus, newDepartment, null, null, bodyId, decisionId, originalId, movedAt, closedAt, dueAt,
                reopened, version);
    }

    CaseState finer(@Nullable String newLocalStatus) {
        return new CaseState(
                status, newLocalStatus, departmentId, teamId, assignee, bodyId, decisionId, originalId, movedAt, closedAt,
                dueAt, reopened, version);
    }

    CaseState due(@Nullable Instant newDueAt) {
        return new CaseState(
                status, localStatus, departmentId, teamId, assignee, bodyId, decisionId, originalId, movedAt, closedAt,
                newDueAt, reopened, version);
    }

    CaseState written(Instant at, @Nullable Instant newDueAt) {
        return new CaseState(
                status, localStatus, departmentId, teamId, assignee, bodyId, decisionId, originalId, at, closedAt, newDueAt,
                reopened, version + 1);
    }
}
