package org.parvis.casework;

import java.util.EnumSet;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What can be done with a case. Every act is one transaction with its line on the timeline, its messages and its events;
 * a move that {@link Moves} does not know is refused, with {@link Refusal} as everywhere.
 */
@Service
@Transactional
public class CaseActs {

    private final Cases cases;
    private final CaseCategories categories;
    private final CaseLedger ledger;
    private final CaseClosing closing;
    private final Handlers handlers;
    private final CaseEvents events;
    private final RequesterLetters requesterLetters;
    private final StaffLetters staffLetters;
    private final Substitutes substitutes;
    private final CaseSharing sharing;
    private final TeamStore teams;

    CaseActs(
            Cases cases,
            CaseCategories categories,
            CaseLedger ledger,
            CaseClosing closing,
            Handlers handlers,
            CaseEvents events,
            RequesterLetters requesterLetters,
            StaffLetters staffLetters,
            Substitutes substitutes,
            CaseSharing sharing,
            TeamStore teams) {
        this.teams = teams;
        this.cases = cases;
        this.categories = categories;
        this.ledger = ledger;
        this.closing = closing;
        this.handlers = handlers;
        this.events = events;
        this.requesterLetters = requesterLetters;
        this.staffLetters = staffLetters;
        this.substitutes = substitutes;
        this.sharing = sharing;
    }

    /** «Je m'en occupe»: the agent becomes the assignee. */
    public Case take(UUID caseId, Actor by) {
        Case before = cases.get(caseId);
        CaseState after = to(before, MoveKind.TAKE, by, EnumSet.noneOf(Given.class));
        Case taken = move(before, after.assignedTo(Assignee.of(by)), NewEntry.of(EntryKind.TAKEN, by));
        requesterLetters.taken(taken);
        return taken;
    }

    public Case start(UUID caseId, Actor by) {
        Case before = cases.get(caseId);
        CaseState after = to(before, MoveKind.START, by, EnumSet.noneOf(Given.class));
        Assignee assignee = after.assignee() == null ? Assignee.of(by) : after.assignee();
        return move(before, after.assignedTo(assignee), NewEntry.of(EntryKind.STARTED, by));
    }

    /** Asks the requester something; the promise's clock pauses until they answer. */
    public Case askRequester(UUID caseId, String question, Actor by) {
        return askRequester(caseId, question, null, by);
    }

    /** @param text words of the text message, if one goes; null for the usual ones */
    public Case askRequester(UUID caseId, String question, @Nullable String text, Actor by) {
        requesterLetters.checkText(text);
        Case before = cases.get(caseId);
        CaseState after = to(before, MoveKind.ASK, by, Needs.given(Given.QUESTION, question))
                .assignedTo(substitutes.whoHas(before, by));
        Case asked = move(before, after, NewEntry.of(EntryKind.ASKED, by).toPublic(question.strip()));
        events.asked(asked, question.strip());
        requesterLetters.asked(asked, question.strip(), text);
        return asked;
    }

    /** The requester's answer, by their link or taken down by an agent. It is theirs: the public does not read it. */
    public Case requesterAnswers(UUID caseId, String answer, Actor by) {
        return answer(cases.get(caseId), NewEntry.of(EntryKind.ANSWERED, by).with("answer", answer.strip()));
    }

    /** The requester answered what they were asked: the case goes on. */
    Case answer(Case before, NewEntry entry) {
        String answer = entry.data().getOrDefault("answer", "");
        CaseState after = to(before, MoveKind.RECEIVE_ANSWER, entry.by(), Needs.given(Given.ANSWER, answer));
        Case answered = move(before, after, entry);
        events.answered(answered, entry.by());
        if (entry.by().party() == Party.REQUESTER) {
            staffLetters.requesterAnswered(answered);
        }
        return answered;
    }

    /**
     * Ends the case, or hands it to an outside body: with its reasons, never without. Open tasks are cancelled and those
     * who have them told, unless the draft lets them go on; a task answered at the same time is in nobody's way.
     */
    public Case decide(UUID caseId, DecisionDraft draft, Actor by) {
        return closing.decide(cases.hold(caseId), draft, by);
    }

    /**
     * The last decision was a mistake: the case stands again where it stood before.
     *
     * @param toAgents what does not come back with it; null for nothing
     */
    public Case takeBackDecision(UUID caseId, String reason, @Nullable String toAgents, Actor by) {
        return closing.takeBackDecision(cases.get(caseId), reason, toAgents, by);
    }

    /** Another body gave the case back, or did not answer. */
    public Case takeBack(UUID caseId, String reason, Actor by) {
        Case before = cases.get(caseId);
        CaseState after = to(before, MoveKind.TAKE_BACK, by, Needs.given(Given.REASON, reason));
        return move(before, after, NewEntry.of(EntryKind.TAKEN_BACK, by).toPublic(reason.strip()));
    }

    /** The case is no duplicate: it stands again where it stood; both kept their links, timeline and followers. */
    public Case undoDuplicate(UUID caseId, String reason, Actor by) {
        return closing.undoDuplicate(cases.get(caseId), reason, by);
    }

    /** Back in a queue, always: with the department, and whoever had it unless they are away. A new cycle starts. */
    public Case reopen(UUID caseId, String reason, Actor by) {
        Case before = cases.get(caseId);
        Needs.check(before, MoveKind.REOPEN, by, Needs.given(Given.REASON, reason));
        CaseState after = before.state().backInQueue().assignedTo(substitutes.whoIsThere(before.state().assignee()));
        Case reopened = move(before, after, NewEntry.of(EntryKind.REOPENED, by).with("reason", reason.strip()));
        events.reopened(reopened, by);
        requesterLetters.reopened(reopened);
        staffLetters.reopened(reopened, reason.strip());
        return reopened;
    }

    /** Gives the case to somebody of its department, or to nobody; it stays for the team that it is for. */
    public Case assign(UUID caseId, @Nullable Assignee assignee, Actor by) {
        Case before = cases.get(caseId);
        return ledger.write(before, before.state().assignedTo(assignee), assigned(assignee, by));
    }

    /**
     * The case is for a team of its department, in nobody's hands unless the team shares it out at once.
     *
     * @param teamId null for the department as a whole
     */
    public Case giveToTeam(UUID caseId, @Nullable UUID teamId, Actor by) {
        TeamStore.@Nullable Held team = teamId == null ? null : held(teamId);
        Case before = cases.get(caseId);
        if (team != null && !team.departmentId().equals(before.departmentId())) {
            throw new Refusal("casework.refused.team.department");
        }
        NewEntry entry = NewEntry.of(team == null ? EntryKind.LEFT_TEAM : EntryKind.TO_TEAM, by)
                .with("teamId", teamId)
                .with("team", team == null ? null : team.name());
        Case given = ledger.write(before, before.state().forTeam(teamId).assignedTo(null), entry);
        return team == null ? given : sharing.share(given);
    }

    /** As it stood before somebody gave it elsewhere; a team that has ended meanwhile does not come back. */
    public Case putBack(UUID caseId, @Nullable UUID teamId, @Nullable Assignee assignee, Actor by) {
        TeamStore.@Nullable Held team = teamId == null ? null : teams.hold(teamId).orElse(null);
        Case before = cases.get(caseId);
        UUID kept = team == null || !team.departmentId().equals(before.departmentId()) ? null : team.id();
        return ledger.write(before, before.state().forTeam(kept).assignedTo(assignee), assigned(assignee, by));
    }

    private TeamStore.Held held(UUID teamId) {
        return teams.hold(teamId).orElseThrow(() -> new Refusal("casework.refused.team.unknown"));
    }

    private static NewEntry assigned(@Nullable Assignee assignee, Actor by) {
        return NewEntry.of(EntryKind.ASSIGNED, by)
                .with("assigneeId", assignee == null ? null : assignee.accountId())
                .with("assignee", assignee == null ? null : assignee.name());
    }

    /** Sends the case to another department of the house; outside bodies get it by {@link #decide}. */
    public Case reassignDepartment(UUID caseId, UUID departmentId, String reason, Actor by) {
        Case before = cases.get(caseId);
        Handler department = handlers.find(departmentId)
                .filter(handler -> !handler.isOutside())
                .orElseThrow(() -> new Refusal("casework.refused.department"));
        Needs.text(reason, "casework.refused.missing.REASON");
        NewEntry entry = NewEntry.of(EntryKind.REASSIGNED, by)
                .toAgents(reason.strip())
                .with("departmentId", department.id())
                .with("department", department.name());
        Case reassigned = ledger.write(before, before.state().in(department.id()), entry);
        events.reassigned(before, reassigned);
        return sharing.share(reassigned);
    }

    /** A step of the territory's own, within the status in which the case stands. */
    public Case reach(Case before, String code, String label, Actor by) {
        NewEntry entry = NewEntry.of(EntryKind.FINER_STATUS, by).with("code", code).with("label", label);
        return ledger.write(before, before.state().finer(code), entry);
    }

    /** An agent found that the case is about something else; its wing is told, agents read the note. */
    public void putInCategory(UUID caseId, NewCategory category, Actor by) {
        categories.correct(cases.get(caseId), category, by);
    }

    /** The same, and the case goes where the rules send its new category, with that category's promise. */
    public void sendByCategory(UUID caseId, NewCategory category, Actor by) {
        categories.follow(cases.get(caseId), category, by);
    }

    private Case move(Case before, CaseState after, NewEntry entry) {
        Case moved = ledger.write(before, after, entry);
        events.moved(before, moved);
        return moved;
    }

    private static CaseState to(Case before, MoveKind kind, Actor by, EnumSet<Given> given) {
        return before.state().open(Objects.requireNonNull(Needs.check(before, kind, by, given).to()));
    }
}
