package org.parvis.relation.social;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.parvis.database.EveryTerritory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Each minute: mentions are read, answers that wait are tried again, in every territory in turn. */
@Configuration(proxyBeanMethods = false)
class SocialJobs {

    @Bean
    RecurringTask<Void> socialReading(EveryTerritory everyTerritory, SocialReading reading, SocialPosting posting) {
        return Tasks.recurring("relation-social", Schedules.fixedDelay(Duration.ofMinutes(1)))
                .execute((instance, context) -> {
                    everyTerritory.run("relation-social", reading::readDue);
                    everyTerritory.run("relation-social-replies", posting::deliverWaiting);
                });
    }
}
