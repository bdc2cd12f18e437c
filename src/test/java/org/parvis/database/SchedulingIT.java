package org.parvis.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parvis.testing.ParvisIT;
import org.parvis.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** What is to be done again and again is planned when the application starts, and done. */
@ContextConfiguration(initializers = TestDatabase.OfItsOwn.class)
class SchedulingIT extends ParvisIT {

    @Autowired
    private List<RecurringTask<?>> tasks;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void plansEveryJobAndDoesThoseOfEachMinute() {
        assertThat(names("select task_name from database.scheduled_tasks"))
                .containsAll(tasks.stream().map(RecurringTask::getName).toList());
        await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> assertThat(
                        names("select task_name from database.scheduled_tasks where last_success is not null"))
                .contains("casework-alerts", "casework-law", "casework-bulks", "relation-mail", "relation-social"));
        assertThat(names("select task_name from database.scheduled_tasks where last_failure is not null")).isEmpty();
    }

    private List<String> names(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }
}
