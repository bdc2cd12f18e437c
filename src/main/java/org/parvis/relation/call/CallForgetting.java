package org.parvis.relation.call;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.parvis.database.EveryTerritory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** That a call was made stands in the file or the case; the list forgets it. */
@Configuration(proxyBeanMethods = false)
class CallForgetting {

    private static final Duration KEPT = Duration.ofDays(30);

    @Bean
    RecurringTask<Void> callForgetting(EveryTerritory everyTerritory, CallStore store, Clock clock) {
        return Tasks.recurring("relation-call-forget", Schedules.daily(LocalTime.of(3, 57)))
                .execute((instance, context) ->
                        everyTerritory.run("relation-call-forget", () -> store.deleteEnded(clock.instant().minus(KEPT))));
    }
}
