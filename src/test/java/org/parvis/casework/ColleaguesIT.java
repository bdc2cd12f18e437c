package org.parvis.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.casework.queues.Queue;
import org.parvis.casework.queues.QueueQuery;
import org.parvis.casework.queues.SavedView;
import org.parvis.casework.queues.SavedViews;
import org.parvis.casework.texts.FinerStatuses;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Refusal;
import org.parvis.territory.Territory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Agents among themselves: who is here, who is away, which lists they keep. */
class ColleaguesIT extends CaseworkIT {

    private static final UUID NADIAS = Objects.requireNonNull(NADIA.accountId());
    private static final UUID KARIMS = Objects.requireNonNull(KARIM.accountId());

    @Autowired
    Presences presences;

    @Autowired
    Absences absences;

    @Autowired
    SavedViews views;

    @Autowired
    FinerStatuses finer;

    @Autowired
    Tasks tasks;

    @Autowired
    JdbcClient jdbc;

    Territory town;
    LocalDate today;

    @BeforeEach
    void findsATown() {
        town = aTown("statuses: [{code: devis, label: Devis demandé, status: IN_PROGRESS}]\n");
        today = LocalDate.now(town.zone());
    }

    @Test
    void seeEachOtherOnACase() {
        UUID id = anOpenCase(town);
        UUID roads = department(town, "voirie");
        Viewer nadia = agentOf(NADIA, roads);
        Viewer karim = agentOf(KARIM, roads);
        assertThat(inside(town, () -> presences.enter(id, nadia).others())).isEmpty();
        assertThat(inside(town, () -> presences.enter(id, karim).others())).containsExactly("Nadia Benali");
        in(town, () -> presences.leave(id, NADIAS));
        assertThat(inside(town, () -> presences.enter(id, karim).others())).isEmpty();
    }

    @Test
    void areNotRememberedAfterTheyLeftWithoutAWord() {
        UUID id = anOpenCase(town);
        in(town, () -> {
            presences.enter(id, agentOf(NADIA));
            presences.enter(id, agentOf(KARIM));
            jdbc.sql("update casework.presence set seen_at = seen_at - interval '2 minutes' where territory_id = ? and account_id = ?")
                    .params(InTerritory.current(), NADIAS)
                    .update();
            presences.forgetOld();
        });
        assertThat(inside(town, () -> jdbc.sql("select name from casework.presence where territory_id = ?")
                        .param(InTerritory.current())
                        .query(String.class)
                        .list()))
                .containsExactly("Karim Diallo");
    }

    @Test
    void haveTheCaseOnWhichTheyActed() {
        Actor agent = Actor.agent(anAgent(town, department(town, "voirie")).account().id(), "Sofiane Haddad");
        UUID asked = sentToTheRoads();
        UUID answered = sentToTheRoads();
        UUID helped = sentToTheRoads();
        in(town, () -> {
            acts.askRequester(asked, "Quel numéro ?", agent);
            acts.decide(answered, DecisionDraft.resolved("Luminaire remplacé le 3."), agent);
            tasks.give(NewTask.forDepartment(helped, department(town, "parcs"), "Élaguer d’abord"), agent);
            acts.reopen(answered, "Toujours éteint", Actor.requester());
        });
        for (UUID id : List.of(asked, answered, helped)) {
            assertThat(now(id).assignee()).isEqualTo(Assignee.of(agent));
        }
        assertThat(now(helped).status()).isEqualTo(CaseStatus.IN_PROGRESS);
    }

    @Test
    void doNotGetTheCasesOfOtherDepartments() {
        Actor desk = Actor.agent(anAgent(town, department(town, "accueil")).account().id(), "Karim Diallo");
        UUID answered = sentToTheRoads();
        in(town, () -> acts.decide(answered, DecisionDraft.resolved("Répondu au téléphone."), desk));
        assertThat(now(answered).assignee()).isNull();
    }

    private UUID sentToTheRoads() {
        return inside(town, () -> cases.open(aCase().sentTo("voirie")).id());
    }

    private CaseState now(UUID id) {
        return inside(town, () -> cases.get(id)).state();
    }

    @Test
    void leaveReopenedCasesToTheirDeputyWhileAway() {
        UUID id = anOpenCase(town);
        in(town, () -> {
            acts.take(id, NADIA);
            acts.decide(id, DecisionDraft.resolved("Luminaire remplacé le 3."), NADIA);
            absences.add(NADIAS, today, today.plusDays(2), KARIMS);
        });
        Case reopened = inside(town, () -> acts.reopen(id, "Toujours éteint", Actor.follower()));
        assertThat(Objects.requireNonNull(reopened.state().assignee()).accountId()).isEqualTo(KARIMS);
    }

    @Test
    void leaveACaseToNobodyWhenAllAreAway() {
        in(town, () -> {
            absences.add(NADIAS, today, today, KARIMS);
            absences.add(KARIMS, today, today, NADIAS);
        });
        assertThat(inside(town, () -> absences.presentFor(NADIAS, today))).isEmpty();
        assertThat(inside(town, () -> absences.presentFor(NADIAS, today.plusDays(1)))).contains(NADIAS);
    }

    @Test
    void keepTheirOwnViews() {
        in(town, () -> views.save(NADIAS, " Mes  lampadaires ", QueueQuery.of(Queue.LATE)));
        in(town, () -> views.save(NADIAS, "Mes lampadaires", QueueQuery.of(Queue.FREE)));
        assertThat(inside(town, () -> views.list(NADIAS))).extracting(SavedView::query).containsExactly("vue=libres");
        assertThat(inside(town, () -> views.list(KARIMS))).isEmpty();
        SavedView view = inside(town, () -> views.list(NADIAS)).getFirst();
        in(town, () -> views.remove(KARIMS, view.id()));
        assertThat(inside(town, () -> views.list(NADIAS))).hasSize(1);
    }

    @Test
    void noteTheTownsOwnStepsWhereTheyFit() {
        UUID id = anOpenCase(town);
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> inside(town, () -> finer.reach(id, "devis", NADIA)));
        in(town, () -> acts.start(id, NADIA));
        assertThat(inside(town, () -> finer.reach(id, "devis", NADIA)).state().localStatus()).isEqualTo("devis");
        assertThat(inside(town, () -> acts.decide(id, DecisionDraft.resolved("Devis signé, lampe posée."), NADIA))
                        .state()
                        .localStatus())
                .isNull();
    }
}
