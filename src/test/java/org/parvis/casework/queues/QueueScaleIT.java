package org.parvis.casework.queues;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.casework.CaseworkIT;
import org.parvis.database.OwnerConnections;
import org.parvis.shared.Ids;
import org.parvis.shared.InTerritory;
import org.parvis.territory.Territory;
import org.parvis.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a page of a queue or a search reads does not grow with the closed cases, nor with what other territories hold:
 * pages of memory touched, not time.
 *
 * <p>In a database of its own: what the planner chooses must come from these cases, not from what other tests left.
 */
@ContextConfiguration(initializers = TestDatabase.OfItsOwn.class)
class QueueScaleIT extends CaseworkIT {

    private static final int OPEN = 1_500;
    private static final int FEW = 3_000;
    private static final int MANY = 27_000;

    /** Trees of indexes grow by a level; nothing else may. */
    private static final double FLAT = 1.2;

    /** Another size may make another plan, bound by the open cases. The closed ones fill some 1,700 blocks. */
    private static final int ANOTHER_PLAN = 200;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    OwnerConnections owner;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void readsAsMuchOfManyCasesAsOfFew() {
        Territory town = aTown();
        Set<UUID> mine = Set.of(department(town, "voirie"), department(town, "parcs"));
        UUID me = Ids.next();
        in(town, () -> fill(new Cases(0, OPEN, false), mine, me));
        in(town, () -> fill(new Cases(OPEN, FEW, true), mine, me));
        Map<String, Integer> few = read(town, mine, me);
        in(town, () -> fill(new Cases(OPEN + FEW, MANY, true), mine, me));
        Territory neighbour = aTown();
        in(neighbour, () -> fill(new Cases(0, MANY, true), mine, me));
        Map<String, Integer> many = read(town, mine, me);
        assertThat(many).allSatisfy((query, blocks) ->
                assertThat(blocks).as(query).isLessThanOrEqualTo((int) (few.getOrDefault(query, 0) * FLAT) + ANOTHER_PLAN));
    }

    /** Blocks read for a page of each list, by its address. */
    private Map<String, Integer> read(Territory town, Set<UUID> mine, UUID me) {
        JdbcClient.create(owner.dataSource()).sql("vacuum (analyze) casework.case").update();
        Map<String, Integer> blocks = new LinkedHashMap<>();
        for (Queue queue : Queue.values()) {
            for (String filter : List.of("", "&categorie=c3", "&statut=ACCEPTED", "&agent=personne")) {
                blocks.putAll(blocks(town, mine, me, "vue=" + queue.slug() + filter));
            }
        }
        blocks.putAll(blocks(town, mine, me, "vue=equipe&quartier=quartier%3Aq7"));
        blocks.putAll(blocks(town, mine, me, "vue=tous&q=lampadaires+unique17"));
        return blocks;
    }

    private Map<String, Integer> blocks(Territory town, Set<UUID> mine, UUID me, String address) {
        QueueQuery query = QueueQuery.parse(CaseQueuesIT.parameters(address));
        return Map.of(query.toUrl(), blocks(town, query.queue(), mine, me, query));
    }

    private int blocks(Territory town, Queue queue, Set<UUID> mine, UUID me, QueueQuery query) {
        var scope = new QueueStore.Scope(queue, me, mine, Instant.now(), town.zone(), List.of(), Set.of(), Set.of(), Set.of("c3"));
        QueueStore.Statement statement = inside(town, () -> QueueStore.statement(scope, query, 51));
        return inside(town, () -> transaction.execute(status -> Blocks.of(jdbc, statement)));
    }

    /** Cases numbered from one on, closed or open. */
    private record Cases(int from, int howMany, boolean closed) {}

    private void fill(Cases cases, Set<UUID> departments, UUID me) {
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
                    case when :closed then 'RESOLVED' when i % 2 = 0 then 'ACCEPTED' else 'RECEIVED' end,
                    (cast(:departments as uuid[]))[1 + i % 2], case when i % 3 = 0 then cast(:me as uuid) end,
                    case when :closed then cast(:decision as uuid) end,
                    '{"version": 0, "rule": 0, "label": "", "department": "", "because": {}}',
                    now() - i * interval '1 minute', now() - i * interval '1 minute', now() + i * interval '1 minute',
                    now() + (i - 750) * interval '1 minute', to_tsvector('database.fr', 'Lampadaire éteint unique' || i)
                from generate_series(cast(:from as int) + 1, cast(:from as int) + :howMany) as i
                """)
                .params(Map.of(
                        "territory", InTerritory.current(),
                        "departments", departments.toArray(UUID[]::new),
                        "me", me,
                        "decision", decision,
                        "closed", cases.closed(),
                        "from", cases.from(),
                        "howMany", cases.howMany()))
                .update();
    }
}
