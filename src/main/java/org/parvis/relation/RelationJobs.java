package org.parvis.relation;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import org.parvis.database.EveryTerritory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The jobs of files; each serves every territory in turn. */
@Configuration(proxyBeanMethods = false)
class RelationJobs {

    @Bean
    RecurringTask<Void> personForgetting(EveryTerritory everyTerritory, PersonRetention retention, Clock clock) {
        return Tasks.recurring("relation-forget", Schedules.daily(LocalTime.of(3, 50)))
                .execute((instance, context) ->
                        everyTerritory.run("relation-forget", () -> retention.forget(clock.instant())));
    }
}
