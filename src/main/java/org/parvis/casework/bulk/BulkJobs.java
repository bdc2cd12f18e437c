package org.parvis.casework.bulk;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.parvis.database.EveryTerritory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Takes up again the orders whose node died. */
@Configuration(proxyBeanMethods = false)
class BulkJobs {

    @Bean
    RecurringTask<Void> caseBulks(EveryTerritory everyTerritory, BulkRuns runs) {
        return Tasks.recurring("casework-bulks", Schedules.fixedDelay(Duration.ofMinutes(1)))
                .execute((instance, context) -> everyTerritory.run("casework-bulks", runs::resume));
    }
}
