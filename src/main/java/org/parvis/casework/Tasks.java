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
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Work on a case that other departments and contractors do. A contractor answers by a signed link, without account. */
@Service
@Transactional
public class Tasks {

    private static final int MOST_CONTRACTORS = 50;

    private final TaskStore store;
    private final Cases cases;
    private final CaseLedger ledger;
    private final Handlers handlers;
    private final StaffLetters letters;
    private final CaseActs acts;

    Tasks(TaskStore store, Cases cases, CaseLedger ledger, Handlers handlers, StaffLetters letters, CaseActs acts) {
        this.store = store;
        this.cases = cases;
        this.ledger = ledger;
        this.handlers = handlers;
        this.letters = letters;
        this.acts = acts;
    }

    /** Gives a task and writes to whoever gets it. Work on the case has begun with that. */
    public Task give(NewTask task, Actor by) {
        Task given = checked(task);
        Case before = cases.get(task.caseId());
        boolean begins = Moves.open(before.status(), by.party()).contains(MoveKind.START);
        Case subject = begins ? acts.start(before.id(), by) : before;
        String token = given.contractor() == null ? null : Tokens.link();
        note(subject, given, NewEntry.of(EntryKind.TASK_GIVEN, by).toAgents(given.instructions()));
        store.insert(given, Objects.requireNonNull(by.accountId()), token);
        letters.taskGiven(subject, given, token);
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
    public Task get(UUID id) {
        return store.find(id).orElseThrow(() -> new Refusal("casework.refused.task"));
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

    /**
     * The open tasks of a case are no longer wanted; whoever has one is told. One answered meanwhile stays answered.
     *
     * @return how many there were
     */
    public int cancelOpen(UUID caseId, Actor by) {
        // The case first, its tasks then, as whoever answers one: neither waits for the other.
        Case subject = cases.hold(caseId);
        int cancelled = 0;
        for (Task task : openOn(caseId)) {
            if (store.end(task.id(), Task.State.CANCELLED, null, ledger.now())) {
                note(subject, task, NewEntry.of(EntryKind.TASK_CANCELLED, by));
                letters.taskCancelled(subject, task);
                cancelled++;
            }
        }
        return cancelled;
    }

    /** Tasks go with the case to its new department: who has the case waits for them. */
    @EventListener
    void on(CaseReassigned event) {
        store.follow(event.caseId(), event.departmentId());
    }

    /** Who has the task, in words. */
    public String receiver(Task task) {
        return task.contractor() == null
                ? handlers.find(Objects.requireNonNull(task.departmentId())).map(Handler::name).orElse("")
                : task.contractor().name();
    }

    private void end(Task task, Task.State state, String answer, Actor by) {
        if (answer.length() > DecisionDraft.LONGEST_TEXT) {
            throw new Refusal("casework.refused.tooLong", DecisionDraft.LONGEST_TEXT);
        }
        Case subject = cases.get(task.caseId());
        // The case first, its task then, as whoever sends the case elsewhere: neither waits for the other.
        note(subject, task, NewEntry.of(EntryKind.valueOf("TASK_" + state), by).toAgents(answer));
        if (!store.end(task.id(), state, answer, ledger.now())) {
            throw new Refusal("casework.refused.task");
        }
        letters.taskAnswered(subject, task, answer);
    }

    private void note(Case subject, Task task, NewEntry entry) {
        ledger.note(subject, entry.with("task", task.id()).with("to", receiver(task)));
    }

    private Task checked(NewTask task) {
        if (task.instructions().isBlank() || task.instructions().length() > DecisionDraft.LONGEST_TEXT) {
            throw new Refusal("casework.refused.instructions");
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
                task.dueOn(),
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
