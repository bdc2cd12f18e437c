package org.parvis.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parvis.territory.Territory;
import org.parvis.testing.ParvisIT;
import org.parvis.web.ForgettingReport;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class ForgettingIT extends ParvisIT {

    @Autowired
    private ForgettingReport report;

    @Autowired
    private MessageStore store;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void forgetsWordsAfterHalfAYearAndRowsAfterTwo() {
        Territory territory = aTerritory();
        in(territory, () -> {
            write("new", "1 day", "DELIVERED");
            write("old", "200 days", "DELIVERED");
            write("ancient", "800 days", "DELIVERED");
            Forgetting.forget(store, report, Instant.now());
            assertThat(keys("recipient is not null")).containsExactly("new");
            assertThat(keys("true")).containsExactlyInAnyOrder("new", "old");
            assertThat(jdbc.sql("select count(*) from messaging.content").query(Long.class).single()).isEqualTo(1);
        });
    }

    @Test
    void keepsWhatIsStillToBeSent() {
        Territory territory = aTerritory();
        in(territory, () -> {
            write("waiting", "800 days", "CREATED");
            Forgetting.forget(store, report, Instant.now());
            assertThat(keys("recipient is not null")).containsExactly("waiting");
        });
    }

    @Test
    void goesOnUntilNothingOldIsLeft() {
        Territory territory = aTerritory();
        in(territory, () -> {
            for (int i = 0; i < 7; i++) {
                write("old" + i, "800 days", "DELIVERED");
            }
            Instant before = Instant.now();
            assertThat(store.forgetRows(before, 3)).isEqualTo(3);
            Forgetting.forget(store, report, before);
            assertThat(keys("true")).isEmpty();
        });
    }

    @Test
    void leavesOtherTerritoriesAlone() {
        Territory other = aTerritory();
        in(other, () -> write("old", "800 days", "DELIVERED"));
        in(aTerritory(), () -> Forgetting.forget(store, report, Instant.now()));
        in(other, () -> assertThat(keys("true")).containsExactly("old"));
    }

    private List<String> keys(String condition) {
        return jdbc.sql("select dedup_key from messaging.message where " + condition)
                .query(String.class)
                .list();
    }

    private void write(String key, String age, String state) {
        jdbc.sql("""
                with message as (
                    insert into messaging.message (territory_id, id, dedup_key, channel, category, recipient, subject,
                        state, created_at, ended_at)
                    values (database.current_territory(), gen_random_uuid(), :key, 'EMAIL', 'TRANSACTIONAL',
                        'awa@example.org', 'Hello', :state, now() - :age::interval,
                        case when :state = 'CREATED' then null else now() end)
                    returning territory_id, id
                )
                insert into messaging.content (territory_id, message_id, plain, html)
                select territory_id, id, 'words', 'words' from message
                """).param("key", key).param("age", age).param("state", state).update();
    }
}
