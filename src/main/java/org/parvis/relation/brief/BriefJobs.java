package org.parvis.relation.brief;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import org.parvis.database.EveryTerritory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets at night what is due, in every territory in turn. */
@Configuration(proxyBeanMethods = false)
class BriefJobs {

    @Bean
    RecurringTask<Void> briefForgetting(EveryTerritory everyTerritory, BriefRetention retention, Clock clock) {
        return Tasks.recurring("relation-brief-forget", Schedules.daily(LocalTime.of(3, 56)))
                .execute((instance, context) ->
                        everyTerritory.run("relation-brief-forget", () -> retention.forget(clock.instant())));
    }
}
