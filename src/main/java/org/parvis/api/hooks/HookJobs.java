package org.parvis.api.hooks;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.parvis.database.EveryTerritory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets deliveries that nobody looks at any more. */
@Configuration(proxyBeanMethods = false)
class HookJobs {

    @Bean
    RecurringTask<Void> webhookForgetting(EveryTerritory everyTerritory, Deliveries deliveries) {
        return Tasks.recurring("webhook-forget", Schedules.daily(LocalTime.of(4, 10)))
                .execute((instance, context) -> everyTerritory.run("webhook-forget", deliveries::forgetOld));
    }
}
