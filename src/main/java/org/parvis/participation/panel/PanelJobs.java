package org.parvis.participation.panel;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import org.parvis.database.EveryTerritory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The jobs of panels. */
@Configuration(proxyBeanMethods = false)
class PanelJobs {

    @Bean
    RecurringTask<Void> panelForgetting(EveryTerritory everyTerritory, PanelRetention retention, Clock clock) {
        return Tasks.recurring("panel-forget", Schedules.daily(LocalTime.of(4, 45)))
                .execute((instance, context) -> everyTerritory.run("panel-forget", () -> retention.forget(clock.instant())));
    }
}
