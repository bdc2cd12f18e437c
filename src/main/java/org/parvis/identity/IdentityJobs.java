package org.parvis.identity;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.parvis.database.EveryTerritory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets what has had its time. */
@Configuration(proxyBeanMethods = false)
class IdentityJobs {

    @Bean
    RecurringTask<Void> forgetTokens(EveryTerritory everyTerritory, Forgetting forgetting) {
        return Tasks.recurring("identity-forget", Schedules.fixedDelay(Duration.ofHours(1)))
                .execute((instance, context) -> everyTerritory.run("identity-forget", forgetting::forget));
    }
}
