package org.parvis.identity;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.util.UUID;
import org.parvis.shared.InTerritory;
import org.parvis.territory.Territories;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets what has had its time. */
@Configuration(proxyBeanMethods = false)
class IdentityJobs {

    private static final Logger LOG = LoggerFactory.getLogger(IdentityJobs.class);

    @Bean
    RecurringTask<Void> forgetTokens(Territories territories, Forgetting forgetting) {
        return Tasks.recurring("identity-forget", Schedules.fixedDelay(Duration.ofHours(1)))
                .execute((instance, context) -> territories.listIds().forEach(id -> forget(id, forgetting)));
    }

    /** One territory's trouble keeps no other waiting. */
    private static void forget(UUID territory, Forgetting forgetting) {
        try {
            InTerritory.run(territory, forgetting::forget);
        } catch (RuntimeException e) {
            LOG.error("Old tokens of territory {} stay for another hour", territory, e);
        }
    }
}
