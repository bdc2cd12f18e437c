package org.parvis.relation.call;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import org.parvis.database.EveryTerritory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets at night the calls that are over, in every territory in turn. */
@Configuration(proxyBeanMethods = false)
class CallForgetting {

    @Bean
    RecurringTask<Void> callForgetting(EveryTerritory everyTerritory, CallRetention retention, Clock clock) {
        return Tasks.recurring("relation-call-forget", Schedules.daily(LocalTime.of(3, 57)))
                .execute((instance, context) ->
                        everyTerritory.run("relation-call-forget", () -> retention.forget(clock.instant())));
    }
}
