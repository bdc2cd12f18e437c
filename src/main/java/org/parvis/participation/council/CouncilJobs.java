package org.parvis.participation.council;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import org.parvis.database.EveryTerritory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The jobs of councils. */
@Configuration(proxyBeanMethods = false)
class CouncilJobs {

    @Bean
    RecurringTask<Void> councilTerms(EveryTerritory everyTerritory, MandateEnds ends) {
        return Tasks.recurring("council-terms", Schedules.daily(LocalTime.of(4, 15)))
                .execute((instance, context) -> everyTerritory.run("council-terms", ends::endOver));
    }

    @Bean
    RecurringTask<Void> councilReminders(EveryTerritory everyTerritory, MandateReminders reminders) {
        return Tasks.recurring("council-remind", Schedules.daily(LocalTime.of(9, 15)))
                .execute((instance, context) -> everyTerritory.run("council-remind", reminders::tell));
    }

    @Bean
    RecurringTask<Void> councilForgetting(EveryTerritory everyTerritory, CouncilRetention retention, Clock clock) {
        return Tasks.recurring("council-forget", Schedules.daily(LocalTime.of(4, 45)))
                .execute((instance, context) -> everyTerritory.run("council-forget", () -> retention.forget(clock.instant())));
    }
}
