package org.parvis.request;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import org.parvis.database.EveryTerritory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The jobs of requests; each serves every territory in turn. */
@Configuration(proxyBeanMethods = false)
class RequestJobs {

    @Bean
    RecurringTask<Void> requestForgetting(EveryTerritory everyTerritory, RequestRetention retention, Clock clock) {
        return Tasks.recurring("request-forget", Schedules.daily(LocalTime.of(4, 0)))
                .execute((instance, context) ->
                        everyTerritory.run("request-forget", () -> retention.forget(clock.instant())));
    }
}
