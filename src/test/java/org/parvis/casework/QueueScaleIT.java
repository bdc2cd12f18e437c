package org.parvis.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.parvis.database.OwnerConnections;
import org.parvis.shared.Ids;
import org.parvis.shared.InTerritory;
import org.parvis.territory.Territory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A page of a queue reads little of the table, however many cases there are: pages of memory touched, not time. */
class QueueScaleIT extends CaseworkIT {

    private static final int CASES = 30_000;
    private static final int OPEN = CASES / 20;
    /**
     * At worst a filter that finds nothing reads the open cases once, and the index blocks that lead to them, never the
     * closed ones, of which there are nineteen times as many. How many index blocks depends on what else the shared
     * tables hold.
     */
    private static final int FEW_BLOCKS = 2 * OPEN;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    OwnerConnections owner;

    @Test
    void readsAFewBlocksOfManyCases() {
        Territory town = aTown();
        Set<UUID> mine = Set.of(department(town, "voirie"), department(town, "parcs"));
        UUID me = Ids.next();
        in(town, () -> fill(mine.toArray(UUID[]::new), me));
        JdbcClient.create(owner.dataSource()).sql("vacuum (analyze) casework.case").update();
        for (Queue queue : Queue.values()) {
            for (String filter : List.of("", "&categorie=c3", "&statut=ACCEPTED", "&agent=personne")) {
                QueueQuery query = QueueQuery.parse(CaseQueuesIT.parameters("vue=" + queue.slug() + filter));
                int blocks = blocks(town, queue, mine, me, query);
                assertThat(blocks).as(query.toUrl()).isLessThan(FEW_BLOCKS);
            }
        }
        // Among all cases a department that has none of a district is read to its end: only open queues are held to it.
        QueueQuery district = QueueQuery.parse(CaseQueuesIT.parameters("vue=equipe&quartier=quartier%3Aq7"));
        assertThat(blocks(town, Queue.EQUIPE, mine, me, district)).as("district").isLessThan(FEW_BLOCKS);
    }

    private int blocks(Territory town, Queue queue, Set<UUID> mine, UUID me, QueueQuery query) {
        var scope = new QueueStore.Scope(queue, me, mine, Instant.now(), town.zone());
        QueueStore.Statement statement = inside(town, () -> QueueStore.statement(scope, query, 51));
        String plan = String.join("\n", inside(town, () -> jdbc.sql("explain (analyze, buffers, costs off) " + statement.sql())
                .params(statement.values())
                .query(String.class)
                .list()));
        Matcher found = Pattern.compile("Buffers: shared(?: hit=(\\d+))?(?: read=(\\d+))?").matcher(plan);
        return found.find() ? number(found.group(1)) + number(found.group(2)) : 0;
    }

    private static int number(@org.jspecify.annotations.Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private void fill(UUID[] departments, UUID me) {
        UUID decision = Ids.next();
        jdbc.sql("""
                insert into casework.decision (territory_id, id, case_id, outcome, fact, signatory_name,
                    signatory_capacity, decided_at)
                values (?, ?, ?, 'RESOLVED', 'Réparé le jour même.', 'Nadia', 'Voirie', now())
                """).params(InTerritory.current(), decision, decision).update();
        jdbc.sql("""
                insert into casework.case (territory_id, id, number, kind, subject_id, title, visibility, channel, category,
                    districts, status, department_id, assignee_id, decision_id, why_here, opened_at, moved_at, due_at,
                    queue_at, search)
                select :territory, gen_random_uuid(), 'T-2001-' || lpad(i::text, 6, '0'), 'test', gen_random_uuid(),
                    'Lampadaire éteint unique' || i, 'PUBLIC', 'WEB', 'c' || i % 20, array['quartier:q' || i % 80],
                    case when i % 20 > 0 then 'RESOLVED' when i % 40 = 0 then 'ACCEPTED' else 'RECEIVED' end,
                    (cast(:departments as uuid[]))[1 + i % 2], case when i % 60 = 0 then cast(:me as uuid) end,
                    case when i % 20 > 0 then cast(:decision as uuid) end,
                    '{"version": 0, "rule": 0, "label": "", "department": "", "because": {}}',
                    now() - i * interval '1 minute', now() - i * interval '1 minute', now() + i * interval '1 minute',
                    now() + (i - 15000) * interval '1 minute', to_tsvector('database.fr', 'Lampadaire éteint unique' || i)
                from generate_series(1, :cases) as i
                """)
                .params(Map.of(
                        "territory", InTerritory.current(),
                        "departments", departments,
                        "me", me,
                        "decision", decision,
                        "cases", CASES))
                .update();
    }
}
