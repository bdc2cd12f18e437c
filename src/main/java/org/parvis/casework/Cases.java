package org.parvis.casework;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens cases, finds them, and makes them move. Every change is one transaction with its line on the timeline, its
 * messages and its events; a move that {@link Moves} does not know is refused.
 */
@Service
@Transactional
public class Cases {

    private static final int LONGEST_TEXT = DecisionDraft.LONGEST_TEXT;

    private final CaseStore store;
    private final RequesterStore requesters;
    private final CaseOpening opening;
    private final CaseLedger ledger;
    private final CaseClosing closing;
    private final Handlers handlers;
    private final CaseEvents events;
    private final RequesterLetters requesterLetters;
    private final StaffLetters staffLetters;
    private final Substitutes substitutes;

    Cases(
            CaseStore store,
            RequesterStore requesters,
            CaseOpening opening,
            CaseLedger ledger,
            CaseClosing closing,
            Handlers handlers,
            CaseEvents events,
            RequesterLetters requesterLetters,
            StaffLetters staffLetters,
            Substitutes substitutes) {
        this.store = store;
        this.requesters = requesters;
        this.opening = opening;
        this.ledger = ledger;
        this.closing = closing;
        this.handlers = handlers;
        this.events = events;
        this.requesterLetters = requesterLetters;
        this.staffLetters = staffLetters;
        this.substitutes = substitutes;
    }

    /**
     * Opens a case, in the caller's transaction if there is one. Where the rules send it to an outside body it is
     * forwarded at once, with that reason.
     */
    public OpenedCase open(NewCase from) {
        CaseOpening.Opened opened = opening.open(from);
        Case subject = opened.subject();
        events.opened(subject);
        requesterLetters.opened(subject, opened.code());
        if (opened.body() != null) {
            subject = closing.forwardByRule(subject, opened.body());
        }
        return new OpenedCase(
                subject.id(),
                subject.number(),
                opened.code(),
                opened.linkToken(),
                subject.status(),
                subject.departmentId(),
                subject.state().dueAt(),
                subject.whyHere());
    }

    @Transactional(readOnly = true)
    public Case get(UUID id) {
        return store.find(id).orElseThrow(() -> new Refusal("casework.refused.unknown"));
    }

    @Transactional(readOnly = true)
    public Optional<Case> find(String number) {
        return store.findByNumber(CaseNumber.normalised(number));
    }

    @Transactional(readOnly = true)
    public Optional<Case> findBySubject(String kind, UUID subjectId) {
        return store.findBySubject(kind, subjectId);
    }

    /** The cases that exist among these, in no order. */
    @Transactional(readOnly = true)
    public List<Case> list(Collection<UUID> ids) {
        return store.list(ids);
    }

    /** The cases that have one of these numbers, in no order. */
    @Transactional(readOnly = true)
    public List<Case> listByNumber(Collection<String> numbers) {
        return store.listByNumber(numbers);
    }

    /** The case of a private link. */
    @Transactional(readOnly = true)
    public Optional<Case> findByLink(String token) {
        return requesters.caseOfLink(token).flatMap(store::find);
    }

    /** The case of a number and its tracking code; nothing tells an unknown number from a wrong code. */
    @Transactional(readOnly = true)
    public Optional<Case> findByCode(String number, String code) {
        return requesters.caseOfCode(CaseNumber.normalised(number), code).flatMap(store::find);
    }

    /** A fresh private link for a requester who has shown their code. */
    public String newLink(UUID caseId) {
        return requesters.newLink(caseId, ledger.now());
    }

    /** «Je m'en occupe»: the agent becomes the assignee. */
    public Case take(UUID caseId, Actor by) {
        Case before = get(caseId);
        CaseState after = to(before, MoveKind.TAKE, by, EnumSet.noneOf(Given.class));
        Case taken = move(before, after.assignedTo(Assignee.of(by)), NewEntry.of(EntryKind.TAKEN, by));
        requesterLetters.taken(taken);
        return taken;
    }

    public Case start(UUID caseId, Actor by) {
        Case before = get(caseId);
        CaseState after = to(before, MoveKind.START, by, EnumSet.noneOf(Given.class));
        Assignee assignee = after.assignee() == null ? Assignee.of(by) : after.assignee();
        return move(before, after.assignedTo(assignee), NewEntry.of(EntryKind.STARTED, by));
    }

    /** Asks the requester something; the promise's clock pauses until they answer. */
    public Case askRequester(UUID caseId, String question, Actor by) {
        Case before = get(caseId);
        CaseState after = to(before, MoveKind.ASK, by, given(Given.QUESTION, question));
        Case asked = move(before, after, NewEntry.of(EntryKind.ASKED, by).toPublic(question.strip()));
        events.asked(asked, question.strip());
        requesterLetters.asked(asked, question.strip());
        return asked;
    }

    /** The requester's answer, by their link or taken down by an agent. It is theirs: the public does not read it. */
    public Case requesterAnswers(UUID caseId, String answer, Actor by) {
        Case before = get(caseId);
        CaseState after = to(before, MoveKind.RECEIVE_ANSWER, by, given(Given.ANSWER, answer));
        Case answered = move(before, after, NewEntry.of(EntryKind.ANSWERED, by).with("answer", answer.strip()));
        events.answered(answered, by);
        if (by.party() == Party.REQUESTER) {
            staffLetters.requesterAnswered(answered);
        }
        return answered;
    }

    /** Ends the case, or hands it to an outside body: with its reasons, never without. */
    public Case decide(UUID caseId, DecisionDraft draft, Actor by) {
        return closing.decide(get(caseId), draft, by);
    }

    /** Hands the case to an outside body. */
    public Case forward(UUID caseId, UUID bodyId, String reason, Actor by) {
        return decide(caseId, DecisionDraft.forwarded(bodyId, reason), by);
    }

    /** Another body gave the case back, or did not answer. */
    public Case takeBack(UUID caseId, String reason, Actor by) {
        Case before = get(caseId);
        CaseState after = to(before, MoveKind.TAKE_BACK, by, given(Given.REASON, reason));
        return move(before, after, NewEntry.of(EntryKind.TAKEN_BACK, by).toPublic(reason.strip()));
    }

    /** Both keep their links, timeline and followers; {@link #undoDuplicate} restores the case as it was. */
    public Case markDuplicateOf(UUID caseId, UUID originalId, String reason, Actor by) {
        return decide(caseId, DecisionDraft.duplicateOf(originalId, reason), by);
    }

    public Case undoDuplicate(UUID caseId, String reason, Actor by) {
        return closing.undoDuplicate(get(caseId), reason, by);
    }

    /** Back in a queue, always: with the department, and whoever had it unless they are away. A new cycle starts. */
    public Case reopen(UUID caseId, String reason, Actor by) {
        Case before = get(caseId);
        check(before, MoveKind.REOPEN, by, given(Given.REASON, reason));
        CaseState after = before.state().backInQueue().assignedTo(substitutes.whoIsThere(before.state().assignee()));
        Case reopened = move(before, after, NewEntry.of(EntryKind.REOPENED, by).with("reason", reason.strip()));
        events.reopened(reopened, by);
        requesterLetters.reopened(reopened);
        staffLetters.reopened(reopened, reason.strip());
        return reopened;
    }

    /** Gives the case to somebody of its department, or to nobody. */
    public Case assign(UUID caseId, @Nullable Assignee assignee, Actor by) {
        Case before = get(caseId);
        NewEntry entry = NewEntry.of(EntryKind.ASSIGNED, by)
                .with("assigneeId", assignee == null ? null : assignee.accountId())
                .with("assignee", assignee == null ? null : assignee.name());
        return ledger.write(before, before.state().assignedTo(assignee), entry);
    }

    /** Sends the case to another department of the house; outside bodies get it by {@link #forward}. */
    public Case reassignDepartment(UUID caseId, UUID departmentId, String reason, Actor by) {
        Case before = get(caseId);
        Handler department = handlers.find(departmentId)
                .filter(handler -> !handler.isOutside())
                .orElseThrow(() -> new Refusal("casework.refused.department"));
        text(reason, "casework.refused.missing.REASON");
        NewEntry entry = NewEntry.of(EntryKind.REASSIGNED, by)
                .toAgents(reason.strip())
                .with("departmentId", department.id())
                .with("department", department.name());
        Case reassigned = ledger.write(before, before.state().in(department.id()), entry);
        events.reassigned(before, reassigned);
        return reassigned;
    }

    /** A step of the territory's own, within the status in which the case stands. */
    public Case reach(Case before, String code, String label, Actor by) {
        NewEntry entry = NewEntry.of(EntryKind.FINER_STATUS, by).with("code", code).with("label", label);
        return ledger.write(before, before.state().finer(code), entry);
    }

    /** An agent found that the case is about something else; its wing is told, agents read the note. */
    public void putInCategory(Case before, CaseKind kind, String category, String note, Actor by) {
        kind.recategorise(before, category);
        store.putInCategory(before.id(), category);
        ledger.note(before, NewEntry.of(EntryKind.NOTE, by).toAgents(note));
    }

    /** For agents only. */
    public void addNote(UUID caseId, String note, Actor by) {
        addNote(caseId, note, List.of(), by);
    }

    /** For agents only; those who are mentioned get a message that there is a note, never the note itself. */
    public void addNote(UUID caseId, String note, Collection<UUID> mentions, Actor by) {
        Case on = get(caseId);
        NewEntry entry = NewEntry.of(EntryKind.NOTE, by).toAgents(text(note, "casework.refused.emptyNote"));
        UUID id = ledger.note(on, entry);
        String author = by.name() == null ? "" : by.name();
        mentions.forEach(account -> staffLetters.mentioned(on, account, author, id.toString()));
    }

    /** For the requester, and everybody where the case is public. */
    public void addPublicMessage(UUID caseId, String message, Actor by) {
        Case on = get(caseId);
        String text = text(message, "casework.refused.emptyMessage");
        ledger.note(on, NewEntry.of(EntryKind.MESSAGE, by).toPublic(text));
        events.messageAdded(on, ledger.now(), text);
        requesterLetters.message(get(caseId), text);
    }

    private Case move(Case before, CaseState after, NewEntry entry) {
        Case moved = ledger.write(before, after, entry);
        events.moved(before, moved);
        return moved;
    }

    private static CaseState to(Case before, MoveKind kind, Actor by, EnumSet<Given> given) {
        return before.state().open(java.util.Objects.requireNonNull(check(before, kind, by, given).to()));
    }

    static Move check(Case before, MoveKind kind, Actor by, EnumSet<Given> given) {
        return Moves.check(kind, before.status(), by.party(), given);
    }

    static EnumSet<Given> given(Given what, String text) {
        if (text.length() > LONGEST_TEXT) {
            throw new Refusal("casework.refused.tooLong", LONGEST_TEXT);
        }
        return text.isBlank() ? EnumSet.noneOf(Given.class) : EnumSet.of(what);
    }

    private static String text(String text, String refusal) {
        if (given(Given.REASON, text).isEmpty()) {
            throw new Refusal(refusal);
        }
        return text.strip();
    }
}
