package org.parvis.casework.bulk;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Actor;
import org.parvis.casework.Assignee;
import org.parvis.casework.Case;
import org.parvis.casework.CaseActs;
import org.parvis.casework.CaseWriting;
import org.parvis.casework.Cases;
import org.parvis.casework.DecisionDraft;
import org.parvis.casework.Tasks;
import org.parvis.database.AfterCommit;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Refusal;
import org.parvis.territory.Territories;
import org.parvis.web.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Carries bulk orders out, case by case, each in a transaction of its own. */
@Component
class BulkRuns {

    private static final Logger LOG = LoggerFactory.getLogger(BulkRuns.class);

    private final BulkStore store;
    private final Cases cases;
    private final CaseActs acts;
    private final CaseWriting writing;
    private final Tasks tasks;
    private final JsonMapper json;
    private final Territories territories;
    private final Words words;
    private final TransactionTemplate transaction;
    private final Clock clock;

    BulkRuns(
            BulkStore store,
            Cases cases,
            CaseActs acts,
            CaseWriting writing,
            Tasks tasks,
            JsonMapper json,
            Territories territories,
            Words words,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.cases = cases;
        this.acts = acts;
        this.writing = writing;
        this.tasks = tasks;
        this.json = json;
        this.territories = territories;
        this.words = words;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Where a case stood before: what undoing goes back to.
     *
     * @param tasksCancelled how many tasks the order cancelled, which undoing does not give again; null where the version
     *     before wrote it
     */
    private record Before(
            UUID departmentId,
            @Nullable UUID assigneeId,
            @Nullable String assignee,
            @Nullable Integer tasksCancelled,
            @Nullable UUID teamId) {}

    void runAfterCommit(UUID bulkId) {
        UUID territoryId = InTerritory.current();
        AfterCommit.run(() -> Thread.ofVirtual().name("bulk").start(() -> InTerritory.run(territoryId, () -> run(bulkId))));
    }

    /** Takes up what a process left unfinished; an order that fails keeps none of the others waiting. */
    void resume() {
        for (UUID bulkId : store.unfinished()) {
            try {
                run(bulkId);
            } catch (RuntimeException e) {
                LOG.error("Bulk order {} stops", bulkId, e);
            }
        }
    }

    void run(UUID bulkId) {
        BulkStore.Order order = store.order(bulkId);
        while (step(bulkId, order)) {
            // The next case in its own transaction.
        }
        transaction.executeWithoutResult(status -> store.finish(bulkId, clock.instant()));
    }

    /**
     * The order's next case; false where none is left. A refusal undoes everything that was tried with the case, so that
     * only a second transaction can write it down.
     */
    private boolean step(UUID bulkId, BulkStore.Order order) {
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> carryOutNext(bulkId, order)));
        } catch (ItemRefused refused) {
            transaction.executeWithoutResult(status -> store.refused(refused.item, refused.messageKey));
            return true;
        }
    }

    private boolean carryOutNext(UUID bulkId, BulkStore.Order order) {
        BulkStore.Item item = store.next(bulkId).orElse(null);
        if (item == null) {
            return false;
        }
        try {
            if (item.isUndo()) {
                undo(item, order);
            } else {
                act(item, order);
            }
        } catch (Refusal refused) {
            throw new ItemRefused(item, refused);
        }
        return true;
    }

    /** Ends the transaction of a case that may not do what the order says. */
    @SuppressWarnings("serial")
    private static final class ItemRefused extends RuntimeException {

        /** Refusals that name things, and how they are said without: only the key is kept. */
        private static final Map<String, String> BARE =
                Map.of("casework.refused.checklist", "casework.refused.checklist.bare");

        private final BulkStore.Item item;
        private final String messageKey;

        ItemRefused(BulkStore.Item item, Refusal cause) {
            super(cause);
            this.item = item;
            this.messageKey = BARE.getOrDefault(cause.messageKey(), cause.messageKey());
        }
    }

    private void act(BulkStore.Item item, BulkStore.Order order) {
        // Held first: no task is answered between being counted here and being cancelled.
        Case before = cases.hold(item.caseId());
        if (!order.departments().contains(before.departmentId())) {
            throw new Refusal("casework.refused.notYours");
        }
        int tasksCancelled = order.command().cancelsTasks() ? tasks.openOn(item.caseId()).size() : 0;
        carryOut(item.caseId(), order);
        Assignee assignee = before.state().assignee();
        Before was = new Before(
                before.departmentId(),
                assignee == null ? null : assignee.accountId(),
                assignee == null ? null : assignee.name(),
                tasksCancelled,
                before.state().teamId());
        store.done(item, json.writeValueAsString(was), cases.get(item.caseId()).state().version());
    }

    private void carryOut(UUID id, BulkStore.Order order) {
        BulkCommand command = order.command();
        Actor by = order.by();
        switch (command.action()) {
            case ASSIGN -> acts.assign(id, assignee(command.id("assigneeId"), command.text("assignee")), by);
            case GIVE_TO_TEAM -> acts.giveToTeam(id, Objects.requireNonNull(command.id("teamId")), by);
            case REASSIGN -> acts.reassignDepartment(
                    id, Objects.requireNonNull(command.id("departmentId")), command.text("reason"), by);
            case TAKE -> acts.take(id, by);
            case RESOLVE -> close(id, DecisionDraft.resolved(command.text("fact")), order);
            case DECLINE -> close(id, DecisionDraft.declined(command.text("fact"), command.text("law")), order);
            case NOTE -> writing.addNote(id, command.text("note"), by);
        }
    }

    private void close(UUID id, DecisionDraft draft, BulkStore.Order order) {
        DecisionDraft whole = draft.then(next(order.command()));
        acts.decide(id, order.command().cancelsTasks() ? whole : whole.lettingTasksGoOn(), order.by());
    }

    private void undo(BulkStore.Item item, BulkStore.Order order) {
        Case now = cases.get(item.caseId());
        if (now.state().version() != item.versionAfter()) {
            throw new Refusal("casework.refused.changedMeanwhile");
        }
        Before was = json.readValue(Objects.requireNonNull(item.before()), Before.class);
        Actor by = order.by();
        switch (order.command().action()) {
            case REASSIGN -> {
                acts.reassignDepartment(item.caseId(), was.departmentId(), say("casework.bulk.undone"), by);
                acts.putBack(item.caseId(), was.teamId(), assignee(was.assigneeId(), was.assignee()), by);
            }
            case ASSIGN, GIVE_TO_TEAM, TAKE ->
                acts.putBack(item.caseId(), was.teamId(), assignee(was.assigneeId(), was.assignee()), by);
            case RESOLVE, DECLINE -> acts.takeBackDecision(item.caseId(), say("casework.bulk.undone"), tasksStay(was), by);
            case NOTE -> throw new Refusal("casework.refused.noteStays");
        }
        store.undone(item);
    }

    /** Whoever had a task was told that nothing is left to do: it is given again by hand or not at all. */
    private @Nullable String tasksStay(Before was) {
        Integer cancelled = was.tasksCancelled();
        return cancelled == null || cancelled == 0 ? null : say("casework.bulk.tasksStay", cancelled);
    }

    /** What the timeline says of it, in the language in which the territory writes first. */
    private String say(String key, Object... arguments) {
        return words.text(Locale.of(territories.current().languages().getFirst()), key, arguments);
    }

    private static @Nullable Assignee assignee(@Nullable UUID id, @Nullable String name) {
        return id == null ? null : new Assignee(id, name == null ? "" : name);
    }

    private static @Nullable String next(BulkCommand command) {
        return command.text("next").isBlank() ? null : command.text("next");
    }
}
