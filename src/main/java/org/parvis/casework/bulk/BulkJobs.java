package org.parvis.casework.bulk;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.parvis.database.EveryTerritory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks once a minute for orders that a process left unfinished. */
@Configuration(proxyBeanMethods = false)
class BulkJobs {

    @Bean
    RecurringTask<Void> caseBulks(BulkRuns runs, EveryTerritory everyTerritory) {
        return Tasks.recurring("casework-bulks", Schedules.fixedDelay(Duration.ofMinutes(1)))
                .execute((instance, context) -> everyTerritory.run("casework-bulks", runs::resume));
    }
}
