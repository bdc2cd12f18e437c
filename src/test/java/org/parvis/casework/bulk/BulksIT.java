package org.parvis.casework.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.casework.Actor;
import org.parvis.casework.ApprovalRule;
import org.parvis.casework.ApprovalRules;
import org.parvis.casework.Case;
import org.parvis.casework.CaseStatus;
import org.parvis.casework.CaseworkIT;
import org.parvis.casework.DecisionDraft;
import org.parvis.casework.Entry;
import org.parvis.casework.NewTask;
import org.parvis.casework.Task;
import org.parvis.casework.Tasks;
import org.parvis.casework.Timeline;
import org.parvis.casework.Viewer;
import org.parvis.shared.Ids;
import org.parvis.shared.Refusal;
import org.parvis.shared.Role;
import org.parvis.territory.Territory;
import org.parvis.web.Visitor;
import org.springframework.beans.factory.annotation.Autowired;

/** Orders for many cases: each case for itself, and whatever one of them refuses holds up none of the others. */
class BulksIT extends CaseworkIT {

    private static final BulkCommand REPAIRED =
            new BulkCommand(BulkAction.RESOLVE, Map.of("fact", "Tournée du 3 : tout est réparé."));

    private static final Task.Contractor LUX = new Task.Contractor("Lux SARL", "lux@lux.example");

    @Autowired
    Bulks bulks;

    @Autowired
    BulkRuns runs;

    @Autowired
    BulkStore store;

    @Autowired
    Tasks tasks;

    @Autowired
    Timeline timeline;

    @Autowired
    ApprovalRules rules;

    Territory town;
    Viewer nadia;

    @BeforeEach
    void findsAnAgent() {
        town = aTown();
        nadia = new Viewer(
                Objects.requireNonNull(NADIA.accountId()), "Nadia Benali", Set.of(Role.AGENT),
                Set.of(department(town, "voirie")), Set.of());
    }

    private UUID aCaseOf(String department) {
        return inside(town, () -> cases.open(aCase().sentTo(department)).id());
    }

    private UUID started(BulkCommand command, UUID... ids) {
        return inside(town, () -> bulks.start(command, List.of(ids), nadia));
    }

    private CaseStatus status(UUID id) {
        return inside(town, () -> cases.get(id)).status();
    }

    private BulkProgress progress(UUID bulk) {
        return inside(town, () -> bulks.progress(bulk, nadia)).orElseThrow();
    }

    private BulkProgress finished(UUID bulk) {
        return await().atMost(Duration.ofSeconds(20)).until(() -> progress(bulk), progress -> !progress.isRunning());
    }

    @Test
    void sendNoAnswerThatSomebodyElseHasToApprove() {
        UUID mine = aCaseOf("voirie");
        in(town, () -> rules.add(
                new ApprovalRule(Ids.next(), department(town, "voirie"), null, null, ApprovalRule.Signing.AUTHOR), Visitor.NOBODY));
        BulkProgress progress = finished(started(REPAIRED, mine));
        assertThat(progress.done()).isZero();
        assertThat(progress.refused()).extracting(BulkProgress.Refused::reason).containsExactly("casework.refused.approval");
        assertThat(status(mine)).isEqualTo(CaseStatus.RECEIVED);
    }

    @Test
    void moveManyCasesAndTakeThemBack() {
        UUID mine = aCaseOf("voirie");
        Instant dueAt = inside(town, () -> cases.get(mine)).state().dueAt();
        UUID bulk = started(REPAIRED, mine, aCaseOf("accueil"));
        BulkProgress progress = finished(bulk);
        assertThat(progress.done()).isEqualTo(1);
        assertThat(progress.refused()).extracting(BulkProgress.Refused::reason).containsExactly("casework.refused.notYours");
        assertThat(status(mine)).isEqualTo(CaseStatus.RESOLVED);
        in(town, () -> bulks.undo(bulk, nadia));
        assertThat(finished(bulk).state()).isEqualTo(BulkProgress.State.UNDONE);
        Case restored = inside(town, () -> cases.get(mine));
        assertThat(restored.status()).isEqualTo(CaseStatus.RECEIVED);
        assertThat(restored.state().reopened()).isZero();
        assertThat(restored.state().dueAt()).isEqualTo(dueAt);
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> in(town, () -> bulks.undo(bulk, nadia)));
    }

    @Test
    void sayThatTheTasksWhichTheyCancelledStayCancelled() {
        UUID mine = aCaseOf("voirie");
        UUID free = aCaseOf("voirie");
        in(town, () -> {
            tasks.give(NewTask.forContractor(mine, LUX, "Remplacer le luminaire"), NADIA);
            tasks.give(NewTask.forContractor(mine, LUX, "Repeindre le mât"), NADIA);
        });
        Map<String, String> values = Map.of("fact", "Tout est réparé.", BulkCommand.CANCEL_TASKS, "true");
        UUID bulk = started(new BulkCommand(BulkAction.RESOLVE, values), mine, free);
        assertThat(finished(bulk).tasksCancelled()).isZero();
        in(town, () -> bulks.undo(bulk, nadia));
        assertThat(finished(bulk).tasksCancelled()).isEqualTo(2);
        assertThat(lastLine(mine).internalText()).isEqualTo("2 tâches restent annulées\u00a0: confiez-les à nouveau si besoin.");
        assertThat(lastLine(free).internalText()).isNull();
    }

    private Entry lastLine(UUID id) {
        return inside(town, () -> timeline.of(id)).getLast();
    }

    @Test
    void goOnAfterACaseThatIsClosedAlready() {
        UUID closed = aCaseOf("voirie");
        in(town, () -> acts.decide(closed, DecisionDraft.resolved("Réparé hier."), KARIM));
        UUID open = aCaseOf("voirie");
        BulkProgress progress = finished(started(REPAIRED, closed, open));
        assertThat(progress.state()).isEqualTo(BulkProgress.State.DONE);
        assertThat(progress.done()).isEqualTo(1);
        assertThat(progress.refused()).extracting(BulkProgress.Refused::caseId).containsExactly(closed);
        assertThat(status(open)).isEqualTo(CaseStatus.RESOLVED);
    }

    @Test
    void keepWhatSomebodyHasGoneOnWithSince() {
        UUID touched = aCaseOf("voirie");
        UUID untouched = aCaseOf("voirie");
        UUID bulk = started(REPAIRED, touched, untouched);
        finished(bulk);
        in(town, () -> acts.reopen(touched, "Toujours éteint", Actor.requester()));
        in(town, () -> acts.decide(touched, DecisionDraft.declined("Sans suite.", "Article L141-8"), KARIM));
        in(town, () -> bulks.undo(bulk, nadia));
        BulkProgress progress = finished(bulk);
        assertThat(progress.state()).isEqualTo(BulkProgress.State.UNDONE);
        assertThat(progress.refused()).extracting(BulkProgress.Refused::caseId).containsExactly(touched);
        assertThat(status(touched)).isEqualTo(CaseStatus.DECLINED);
        assertThat(status(untouched)).isEqualTo(CaseStatus.RECEIVED);
    }

    @Test
    void areTakenUpAgainWhenTheProcessDied() {
        UUID done = aCaseOf("voirie");
        UUID left = aCaseOf("voirie");
        UUID closed = aCaseOf("voirie");
        in(town, () -> acts.decide(closed, DecisionDraft.resolved("Réparé hier."), KARIM));
        UUID broken = inside(town, () -> store.insert(new BulkCommand(BulkAction.REASSIGN, Map.of("reason", "Erreur")),
                nadia, List.of(left), Instant.now()));
        UUID orphan = inside(town, () -> store.insert(REPAIRED, nadia, List.of(done, left, closed), Instant.now()));
        in(town, runs::resume);
        assertThat(progress(broken).isRunning()).isTrue();
        assertThat(progress(orphan).state()).isEqualTo(BulkProgress.State.DONE);
        assertThat(progress(orphan).done()).isEqualTo(2);
        assertThat(progress(orphan).refused()).hasSize(1);
        in(town, runs::resume);
        assertThat(inside(town, () -> cases.get(done)).state().version()).isEqualTo(2);
    }
}
