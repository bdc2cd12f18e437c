package org.parvis.casework;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.parvis.messaging.EmailAddress;
import org.parvis.shared.Ids;
import org.parvis.shared.Printable;
import org.parvis.shared.Refusal;
import org.parvis.shared.Tokens;
import org.parvis.shared.WorkingCalendar;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Work on a case that other departments and contractors do. A contractor answers by a signed link, without account. */
@Service
@Transactional
public class Tasks {

    /** Characters of a reason for cancelling. */
    public static final int LONGEST_REASON = 1_000;

    private static final int MOST_CONTRACTORS = 50;

    private final TaskStore store;
    private final Cases cases;
    private final CaseLedger ledger;
    private final Handlers handlers;
    private final StaffLetters letters;
    private final CaseActs acts;
    private final TaskCancelling cancelling;
    private final CaseEvents events;

    Tasks(
            TaskStore store,
            Cases cases,
            CaseLedger ledger,
            Handlers handlers,
            StaffLetters letters,
            CaseActs acts,
            TaskCancelling cancelling,
            CaseEvents events) {
        this.events = events;
        this.cancelling = cancelling;
        this.store = store;
        this.cases = cases;
        this.ledger = ledger;
        this.handlers = handlers;
        this.letters = letters;
        this.acts = acts;
    }

    /** Gives a task and writes to whoever gets it. Work on the case has begun with that. */
    public Task give(NewTask task, Actor by) {
        Task given = checked(task, by);
        Case before = cases.get(task.caseId());
        boolean begins = Moves.open(before.status(), by.party()).contains(MoveKind.START);
        Case subject = begins ? acts.start(before.id(), by) : before;
        String token = given.contractor() == null ? null : Tokens.link();
        note(subject, given, NewEntry.of(EntryKind.TASK_GIVEN, by).toAgents(given.instructions()));
        store.insert(given, token);
        letters.taskGiven(subject, given, token);
        events.taskChanged(subject, given, Task.State.OPEN, given.createdAt());
        return given;
    }

    @Transactional(readOnly = true)
    public List<Task> of(UUID caseId) {
        return store.ofCase(caseId);
    }

    /** Contractors who were given a task before, the latest first: nobody types them twice. */
    @Transactional(readOnly = true)
    public List<Task.Contractor> contractors() {
        return store.contractors(MOST_CONTRACTORS);
    }

    /** Open tasks of these departments, most pressing first. */
    @Transactional(readOnly = true)
    public List<Task> openOf(Collection<UUID> departmentIds) {
        return store.openOf(departmentIds);
    }

    /** The task of a signed link. */
    @Transactional(readOnly = true)
    public Optional<Task> findByToken(String token) {
        return store.findByToken(token);
    }

    @Transactional(readOnly = true)
    public Optional<Task> find(UUID id) {
        return store.find(id);
    }

    /** «C’est fait.» */
    public void done(Task task, String answer, Actor by) {
        end(task, Task.State.DONE, Printable.text(answer), by);
    }

    /** «Je ne peux pas», with the reason. */
    public void refuse(Task task, String reason, Actor by) {
        if (reason.isBlank()) {
            throw new Refusal("casework.refused.missing.REASON");
        }
        end(task, Task.State.REFUSED, Printable.text(reason), by);
    }

    /**
     * The task is no longer needed; whoever has it is told. Once it is cancelled nothing more happens.
     *
     * @param reason for whoever has it, of {@link #LONGEST_REASON} at most; blank for none
     */
    public void cancel(Task task, String reason, Actor by) {
        Case subject = cases.hold(task.caseId());
        String said = checkedLength(Printable.text(reason), LONGEST_REASON);
        if (!cancelling.cancel(subject, task, said, by) && stateOf(task) != Task.State.CANCELLED) {
            throw new Refusal("casework.refused.taskAnswered");
        }
    }

    /** Tasks of a case that nobody has answered yet. */
    @Transactional(readOnly = true)
    public List<Task> openOn(UUID caseId) {
        return of(caseId).stream().filter(Task::isOpen).toList();
    }

    /** How many of these cases have an open task. */
    @Transactional(readOnly = true)
    public int casesWithOpenTask(Collection<UUID> caseIds) {
        return store.withOpenTask(caseIds);
    }

    /** Tasks go with the case to its new department: who has the case waits for them. */
    @EventListener
    void on(CaseReassigned event) {
        store.follow(event.caseId(), event.departmentId());
    }

    /** In which the days until it is due are worked. */
    public WorkingCalendar calendar(Task task) {
        return handlers.calendar(task.departmentId() == null ? handlers.authority().id() : task.departmentId());
    }

    /** Who has the task, in words. */
    public String receiver(Task task) {
        return handlers.receiver(task);
    }

    private void end(Task task, Task.State state, String answer, Actor by) {
        checkedLength(answer, DecisionDraft.LONGEST_TEXT);
        Case subject = cases.get(task.caseId());
        // The case first, its task then, as whoever sends the case elsewhere: neither waits for the other.
        note(subject, task, NewEntry.of(EntryKind.valueOf("TASK_" + state), by).toAgents(answer));
        if (!store.end(task.id(), state, answer, ledger.now())) {
            throw new Refusal("casework.refused.task");
        }
        letters.taskAnswered(subject, task, answer);
        events.taskChanged(subject, task, state, ledger.now());
    }

    private void note(Case subject, Task task, NewEntry entry) {
        ledger.note(subject, entry.about(task, receiver(task)));
    }

    private Task.State stateOf(Task task) {
        return store.find(task.id()).orElseThrow().state();
    }

    private static String checkedLength(String text, int longest) {
        if (text.length() > longest) {
            throw new Refusal("casework.refused.tooLong", longest);
        }
        return text;
    }

    private Task checked(NewTask task, Actor by) {
        if (task.instructions().isBlank() || task.instructions().length() > DecisionDraft.LONGEST_TEXT) {
            throw new Refusal("casework.refused.instructions");
        }
        if (task.purpose() == Task.Purpose.OPINION && task.departmentId() == null) {
            throw new Refusal("casework.refused.opinionOf");
        }
        if (task.purpose() == Task.Purpose.OPINION && task.dueOn() == null) {
            throw new Refusal("casework.refused.opinionDue");
        }
        if ((task.contractor() == null) == (task.departmentId() == null)) {
            throw new Refusal("casework.refused.receiver");
        }
        return new Task(
                Ids.next(),
                task.caseId(),
                task.departmentId(),
                task.contractor() == null ? null : checked(task.contractor()),
                Printable.text(task.instructions()),
                task.purpose(),
                task.dueOn(),
                Objects.requireNonNull(by.accountId()),
                Task.State.OPEN,
                null,
                ledger.now(),
                null);
    }

    private static Task.Contractor checked(Task.Contractor contractor) {
        if (contractor.name().isBlank()) {
            throw new Refusal("casework.refused.receiver");
        }
        return new Task.Contractor(
                Printable.line(contractor.name(), 120),
                EmailAddress.of(contractor.email()).value());
    }
}
