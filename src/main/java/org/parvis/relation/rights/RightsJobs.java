package org.parvis.relation.rights;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.parvis.database.EveryTerritory;
import org.parvis.web.ForgettingReport;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job of rights; it serves every territory in turn. */
@Configuration(proxyBeanMethods = false)
class RightsJobs {

    @Bean
    RecurringTask<Void> erasureRests(EveryTerritory everyTerritory, Erasures erasures, ForgettingReport report) {
        return Tasks.recurring("relation-erasures", Schedules.daily(LocalTime.of(4, 5)))
                .execute((instance, context) -> everyTerritory.run(
                        "relation-erasures", () -> report.tell("erasureRest", erasures.finish())));
    }
}
