package org.parvis.casework.queues;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.casework.CaseworkIT;
import org.parvis.casework.Viewer;
import org.parvis.database.OwnerConnections;
import org.parvis.shared.InTerritory;
import org.parvis.territory.Territory;
import org.parvis.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a page of tasks handed out reads does not grow with what colleagues have handed out: pages of memory touched, not
 * time. In a database of its own, as {@link QueueScaleIT}.
 */
@ContextConfiguration(initializers = TestDatabase.OfItsOwn.class)
class GivenTaskScaleIT extends CaseworkIT {

    private static final int MINE = 60;
    private static final int FEW = 1_000;
    private static final int MANY = 20_000;

    /** Another size may make another plan. All of the tasks fill more than a thousand blocks. */
    private static final int ANOTHER_PLAN = 200;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    OwnerConnections owner;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void readsAsMuchOfManyTasksAsOfFew() {
        Territory town = aTown();
        Viewer nadia = agentOf(NADIA, department(town, "voirie"), department(town, "parcs"));
        UUID lamp = inside(town, () -> cases.open(aCase().sentTo("voirie")).id());
        in(town, () -> fill(lamp, Objects.requireNonNull(NADIA.accountId()), MINE));
        in(town, () -> fill(lamp, Objects.requireNonNull(KARIM.accountId()), FEW));
        Map<String, Integer> few = read(town, nadia);
        in(town, () -> fill(lamp, Objects.requireNonNull(KARIM.accountId()), MANY));
        assertThat(read(town, nadia)).allSatisfy((list, blocks) ->
                assertThat(blocks).as(list).isLessThanOrEqualTo(few.getOrDefault(list, 0) + ANOTHER_PLAN));
    }

    /** Blocks read for a page of each list, by its address. */
    private Map<String, Integer> read(Territory town, Viewer viewer) {
        JdbcClient.create(owner.dataSource()).sql("vacuum (analyze) casework.task").update();
        Map<String, Integer> blocks = new LinkedHashMap<>();
        for (String stage : List.of("en-cours", "terminees")) {
            for (String giver : List.of("service", "moi")) {
                GivenQuery query = GivenQuery.parse(Map.of("etat", stage, "de", giver));
                blocks.put(query.toUrl(), inside(town, () -> transaction.execute(status -> Blocks.of(
                        jdbc, GivenTaskStore.statement(viewer, query, GivenTasks.PAGE + 1)))));
            }
        }
        return blocks;
    }

    /** So many open and as many ended ones. */
    private void fill(UUID caseId, UUID giver, int howMany) {
        jdbc.sql("""
                insert into casework.task (territory_id, id, case_id, contractor_name, contractor_email, instructions, due_on,
                    state, created_by, created_at, answered_at, case_department_id)
                select c.territory_id, gen_random_uuid(), c.id, 'Lux SARL', 'lux@lux.example', 'Remplacer le luminaire',
                    current_date + i % 90, wanted.state, ?, now(),
                    case when wanted.state = 'DONE' then now() + i * interval '1 second' end, c.department_id
                from casework.case c, generate_series(1, ?) i, unnest(array['OPEN', 'DONE']) as wanted (state)
                where c.territory_id = ? and c.id = ?
                """)
                .params(giver, howMany, InTerritory.current(), caseId)
                .update();
    }
}
