package org.parvis.participation.young;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import org.parvis.database.EveryTerritory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The jobs of classes. */
@Configuration(proxyBeanMethods = false)
class ClassJobs {

    @Bean
    RecurringTask<Void> classForgetting(EveryTerritory everyTerritory, ClassRetention retention, Clock clock) {
        return Tasks.recurring("class-forget", Schedules.daily(LocalTime.of(4, 45)))
                .execute((instance, context) -> everyTerritory.run("class-forget", () -> retention.forget(clock.instant())));
    }
}
