package org.parvis.casework.bulk;

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

/** Looks once a minute for orders that a process left unfinished. */
@Configuration(proxyBeanMethods = false)
class BulkJobs {

    private static final Logger LOG = LoggerFactory.getLogger(BulkJobs.class);

    @Bean
    RecurringTask<Void> caseBulks(BulkRuns runs, Territories territories) {
        return Tasks.recurring("casework-bulks", Schedules.fixedDelay(Duration.ofMinutes(1)))
                .execute((instance, context) -> territories.listIds().forEach(territory -> resume(territory, runs)));
    }

    private static void resume(UUID territory, BulkRuns runs) {
        try {
            InTerritory.run(territory, runs::resume);
        } catch (RuntimeException e) {
            LOG.error("Bulk orders of territory {} stop", territory, e);
        }
    }
}
