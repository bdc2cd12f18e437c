package org.parvis.web;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.parvis.database.EveryTerritory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets keys of forms and counts of attempts, at night. */
@Configuration(proxyBeanMethods = false)
class WebJobs {

    @Bean
    RecurringTask<Void> forgetKeysAndAttempts(EveryTerritory everyTerritory, Idempotency keys, RateLimits limits) {
        return Tasks.recurring("web.forget", Schedules.daily(LocalTime.of(3, 5)))
                .execute((instance, context) -> everyTerritory.run("web.forget", () -> {
                    keys.forgetOld();
                    limits.forgetOld();
                }));
    }
}
