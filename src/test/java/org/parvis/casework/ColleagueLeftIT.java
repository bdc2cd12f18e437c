package org.parvis.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.casework.bulk.BulkAction;
import org.parvis.casework.bulk.BulkCommand;
import org.parvis.casework.bulk.BulkProgress;
import org.parvis.casework.bulk.Bulks;
import org.parvis.casework.queues.Queue;
import org.parvis.casework.queues.QueueQuery;
import org.parvis.casework.queues.SavedViews;
import org.parvis.identity.Accounts;
import org.parvis.shared.InTerritory;
import org.parvis.territory.Territory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of the desk of somebody who leaves. */
class ColleagueLeftIT extends CaseworkIT {

    @Autowired
    Accounts accounts;

    @Autowired
    SavedViews views;

    @Autowired
    Absences absences;

    @Autowired
    Presences presences;

    @Autowired
    Bulks bulks;

    @Autowired
    Timeline timeline;

    @Autowired
    JdbcClient jdbc;

    Territory town;
    UUID roads;
    Actor leaver;

    @BeforeEach
    void findsSomebodyToLeave() {
        town = aTown();
        roads = department(town, "voirie");
        leaver = Actor.agent(anAgent(town, roads).account().id(), "Sofiane Haddad");
    }

    private UUID aCaseInHand() {
        UUID id = inside(town, () -> cases.open(aCase().sentTo("voirie")).id());
        in(town, () -> acts.take(id, leaver));
        return id;
    }

    private Case now(UUID id) {
        return inside(town, () -> cases.get(id));
    }

    @Test
    void givesBackWhatASuspendedColleagueHadInHand() {
        UUID open = aCaseInHand();
        UUID closed = aCaseInHand();
        in(town, () -> acts.decide(closed, DecisionDraft.resolved("Luminaire remplacé."), leaver));
        in(town, () -> accounts.suspend(Objects.requireNonNull(leaver.accountId())));
        assertThat(now(open).state().assignee()).isNull();
        assertThat(now(open).departmentId()).isEqualTo(roads);
        assertThat(now(open).status()).isEqualTo(CaseStatus.ACCEPTED);
        Entry line = inside(town, () -> timeline.of(open)).getLast();
        assertThat(line.kind()).isEqualTo(EntryKind.ASSIGNED);
        assertThat(line.internalText()).startsWith("Sofiane Haddad ne travaille plus ici");
        in(town, () -> acts.reopen(closed, "Toujours éteint", Actor.requester()));
        assertThat(now(closed).state().assignee()).isNull();
    }

    @Test
    void leavesTheCasesOfOthersAlone() {
        UUID other = inside(town, () -> cases.open(aCase().sentTo("voirie")).id());
        in(town, () -> acts.take(other, NADIA));
        in(town, () -> accounts.delete(Objects.requireNonNull(leaver.accountId())));
        assertThat(now(other).state().assignee()).isNotNull();
        assertThat(now(other).state().version()).isEqualTo(2);
    }

    @Test
    void keepsNothingOfADeletedAccountButWhatItDid() {
        UUID open = aCaseInHand();
        Viewer viewer = agentOf(leaver, roads);
        LocalDate today = LocalDate.now(town.zone());
        in(town, () -> views.save(viewer.accountId(), "Mes retards", QueueQuery.of(Queue.LATE)));
        in(town, () -> absences.add(viewer.accountId(), today, today, null));
        in(town, () -> absences.add(Objects.requireNonNull(KARIM.accountId()), today, today, viewer.accountId()));
        in(town, () -> presences.enter(open, viewer));
        BulkCommand note = new BulkCommand(BulkAction.NOTE, Map.of("note", "Vu sur place."));
        UUID bulk = inside(town, () -> bulks.start(note, List.of(open), viewer));
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> inside(town, () -> bulks.progress(bulk, viewer))
                .filter(progress -> progress.state() == BulkProgress.State.DONE)
                .isPresent());
        assertThat(tablesThatKnow(viewer.accountId())).contains("saved_view", "absence", "presence", "bulk");
        in(town, () -> accounts.delete(viewer.accountId()));
        assertThat(tablesThatKnow(viewer.accountId())).containsExactly("entry");
        assertThat(inside(town, () -> absences.presentFor(Objects.requireNonNull(KARIM.accountId()), today))).isEmpty();
    }

    private List<String> tablesThatKnow(UUID account) {
        List<Map<String, Object>> columns = jdbc.sql("""
                select table_name, column_name from information_schema.columns
                where table_schema = 'casework' and column_name in ('account_id', 'assignee_id', 'deputy_id')
                order by table_name
                """).query().listOfRows();
        return columns.stream()
                .filter(column -> knows(String.valueOf(column.get("table_name")), String.valueOf(column.get("column_name")), account))
                .map(column -> String.valueOf(column.get("table_name")))
                .distinct()
                .toList();
    }

    private boolean knows(String table, String column, UUID account) {
        String sql = "select count(*) > 0 from casework." + table + " where territory_id = ? and " + column + " = ?";
        return inside(town, () ->
                jdbc.sql(sql).params(InTerritory.current(), account).query(Boolean.class).single());
    }
}
