package org.parvis.participation.worth;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import org.parvis.database.EveryTerritory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The jobs of rounds; each serves every territory in turn. */
@Configuration(proxyBeanMethods = false)
class WorthJobs {

    /** In the day: it sends mails that nobody waits for. */
    @Bean
    RecurringTask<Void> worthAsking(EveryTerritory everyTerritory, WorthAsking asking) {
        return Tasks.recurring("worth-ask", Schedules.daily(LocalTime.of(10, 30)))
                .execute((instance, context) -> everyTerritory.run("worth-ask", asking::run));
    }

    @Bean
    RecurringTask<Void> worthForgetting(EveryTerritory everyTerritory, WorthRetention retention, Clock clock) {
        return Tasks.recurring("worth-forget", Schedules.daily(LocalTime.of(4, 50)))
                .execute((instance, context) -> everyTerritory.run("worth-forget", () -> retention.forget(clock.instant())));
    }
}
