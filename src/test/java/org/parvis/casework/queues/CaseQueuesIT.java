package org.parvis.casework.queues;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.casework.Absences;
import org.parvis.casework.Actor;
import org.parvis.casework.Assignee;
import org.parvis.casework.CaseRights;
import org.parvis.casework.CaseworkIT;
import org.parvis.casework.OpenedCase;
import org.parvis.casework.Viewer;
import org.parvis.shared.Role;
import org.parvis.territory.Territory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class CaseQueuesIT extends CaseworkIT {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    CaseQueues queues;

    @Autowired
    Absences absences;

    Territory town;
    UUID roads;
    UUID parks;
    Viewer nadia;

    @BeforeEach
    void findsATown() {
        town = aTown();
        roads = department(town, "voirie");
        parks = department(town, "parcs");
        nadia = agentOf(NADIA, roads);
    }

    OpenedCase sent(String department, Duration promise) {
        return inside(town, () -> cases.open(aCase().sentTo(department).promised(promise)));
    }

    List<UUID> ids(Viewer viewer, QueueQuery query) {
        return inside(town, () -> queues.ids(viewer, query));
    }

    @Test
    void showsTheTeamItsOwnCasesMostPressingFirst() {
        OpenedCase slow = sent("voirie", Duration.ofHours(80));
        OpenedCase fast = sent("voirie", Duration.ofHours(8));
        sent("parcs", Duration.ofHours(1));
        assertThat(ids(nadia, QueueQuery.of(Queue.TEAM))).containsExactly(fast.id(), slow.id());
        assertThat(ids(agentOf(NADIA, roads, parks), QueueQuery.of(Queue.TEAM))).hasSize(3);
    }

    @Test
    void movesCasesBetweenQueuesAsTheyMove() {
        OpenedCase one = sent("voirie", Duration.ofHours(8));
        assertThat(ids(nadia, QueueQuery.of(Queue.FREE))).containsExactly(one.id());
        inside(town, () -> acts.take(one.id(), NADIA));
        assertThat(ids(nadia, QueueQuery.of(Queue.FREE))).isEmpty();
        assertThat(ids(nadia, QueueQuery.of(Queue.MINE))).containsExactly(one.id());
        inside(town, () -> acts.askRequester(one.id(), "Où exactement ?", NADIA));
        assertThat(ids(nadia, QueueQuery.of(Queue.WAITING))).containsExactly(one.id());
        Map<Queue, Integer> counts = inside(town, () -> queues.counts(nadia));
        assertThat(counts).containsEntry(Queue.MINE, 1).containsEntry(Queue.FREE, 0).containsEntry(Queue.WAITING, 1);
    }

    @Test
    void showsWhatIsNewNewestFirstUntilItIsTaken() {
        OpenedCase first = sent("voirie", Duration.ofHours(1));
        OpenedCase last = sent("voirie", Duration.ofHours(80));
        OpenedCase elsewhere = sent("parcs", Duration.ofHours(1));
        QueueQuery fresh = QueueQuery.of(Queue.NEW);
        assertThat(ids(nadia, fresh)).containsExactly(last.id(), first.id());
        assertThat(ids(agentOf(NADIA, roads, parks), fresh)).containsExactly(elsewhere.id(), last.id(), first.id());
        assertThat(inside(town, () -> queues.landing(nadia))).isEqualTo(Queue.NEW);
        inside(town, () -> acts.assign(last.id(), new Assignee(UUID.randomUUID(), "Karim Diallo"), NADIA));
        assertThat(ids(nadia, fresh)).as("given to a colleague").containsExactly(first.id());
        assertThat(inside(town, () -> queues.counts(nadia))).containsEntry(Queue.NEW, 1);
        inside(town, () -> acts.take(first.id(), NADIA));
        assertThat(ids(nadia, fresh)).as("taken").isEmpty();
        assertThat(inside(town, () -> queues.landing(nadia))).isEqualTo(Queue.MINE);
    }

    @Test
    void surfacesTheFilesOfAbsentColleagues() {
        OpenedCase one = sent("voirie", Duration.ofHours(8));
        inside(town, () -> acts.take(one.id(), NADIA));
        Viewer karim = agentOf(KARIM, roads);
        assertThat(ids(karim, QueueQuery.of(Queue.ABSENT))).isEmpty();
        LocalDate today = LocalDate.now(town.zone());
        in(town, () -> absences.add(nadia.accountId(), today, today.plusDays(5), karim.accountId()));
        assertThat(ids(karim, QueueQuery.of(Queue.ABSENT))).containsExactly(one.id());
        assertThat(inside(town, () -> absences.presentFor(nadia.accountId(), today))).contains(karim.accountId());
    }

    private void silenceOn(OpenedCase one, LocalDate day) {
        in(town, () -> jdbc.sql("update casework.case set implicit_on = ? where id = ?").params(day, one.id()).update());
    }

    @Test
    void listsWhatSilenceDecidesSoonInTheOrderOfThatDayOverItsPages() {
        LocalDate today = LocalDate.now(town.zone());
        OpenedCase later = sent("voirie", Duration.ofHours(1));
        OpenedCase far = sent("voirie", Duration.ofHours(1));
        OpenedCase elsewhere = sent("parcs", Duration.ofHours(1));
        sent("voirie", Duration.ofHours(1));
        List<UUID> expected = new ArrayList<>();
        for (int i = 0; i < CaseQueues.PAGE; i++) {
            OpenedCase over = sent("voirie", Duration.ofHours(1));
            silenceOn(over, today.minusDays(CaseQueues.PAGE - i));
            expected.add(over.id());
        }
        silenceOn(later, today.plusDays(14));
        silenceOn(far, today.plusDays(20));
        silenceOn(elsewhere, today);
        CaseQueues.Rows first = inside(town, () -> queues.page(nadia, QueueQuery.of(Queue.LEGAL)));
        assertThat(first.rows()).extracting(row -> row.subject().id()).containsExactlyElementsOf(expected);
        assertThat(first.rows().getFirst().legalOn()).isEqualTo(today.minusDays(CaseQueues.PAGE));
        QueueQuery second = QueueQuery.of(Queue.LEGAL).after(first.next());
        assertThat(ids(nadia, second)).containsExactly(later.id());
        assertThat(inside(town, () -> queues.counts(nadia))).containsEntry(Queue.LEGAL, CaseQueues.PAGE + 1);
        assertThat(ids(agentOf(NADIA, roads, parks), second)).containsExactly(elsewhere.id(), later.id());
    }

    @Test
    void readsItsFiltersFromAUrlAndWritesThemBack() {
        OpenedCase one = sent("voirie", Duration.ofHours(8));
        String url = "vue=tous&statut=RECEIVED&categorie=eclairage&quartier=quartier%3Acentre&canal=WEB&agent=personne&q=lampadaires&du=2020-01-01&au=2090-01-01";
        QueueQuery query = QueueQuery.parse(parameters(url));
        assertThat(query.toUrl()).isEqualTo(url);
        assertThat(ids(nadia, query)).containsExactly(one.id());
        assertThat(ids(nadia, QueueQuery.parse(parameters("vue=tous&q=lampadere")))).as("misspelt").containsExactly(one.id());
        assertThat(ids(nadia, QueueQuery.parse(parameters("vue=tous&q=banc")))).isEmpty();
        assertThat(ids(nadia, QueueQuery.parse(parameters("vue=n%27importe&statut=x&du=hier&service=1&apres=z")))).isEmpty();
    }

    @Test
    void tellsAnotherSectorThatACaseExistsAndNoMore() {
        OpenedCase one = sent("parcs", Duration.ofHours(8));
        CaseQueues.Row row = inside(town, () -> queues.page(nadia, QueueQuery.parse(parameters("vue=tous&q=" + one.number()))))
                .rows()
                .getFirst();
        assertThat(row.sight()).isEqualTo(CaseRights.Sight.EXISTENCE);
        assertThat(row.title()).isNull();
    }

    @Test
    void pagesWithoutSkippingOrRepeating() {
        for (int i = 0; i < CaseQueues.PAGE + 7; i++) {
            sent("voirie", Duration.ofHours(1 + i % 5));
        }
        for (Queue queue : List.of(Queue.NEW, Queue.TEAM, Queue.ALL)) {
            CaseQueues.Rows first = inside(town, () -> queues.page(nadia, QueueQuery.of(queue)));
            QueueQuery next = QueueQuery.of(queue).after(QueueQuery.Cursor.parse(String.valueOf(first.next())));
            CaseQueues.Rows second = inside(town, () -> queues.page(nadia, next));
            assertThat(first.rows()).hasSize(CaseQueues.PAGE);
            assertThat(second.rows()).hasSize(7).doesNotContainAnyElementsOf(first.rows());
            assertThat(second.next()).isNull();
        }
    }

    static Map<String, String[]> parameters(String query) {
        return Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> pair[0],
                        pair -> new String[] {URLDecoder.decode(pair[1], StandardCharsets.UTF_8)}));
    }
}
