package org.parvis.participation.opinion;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.parvis.database.EveryTerritory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The jobs of opinions. */
@Configuration(proxyBeanMethods = false)
class CanvassJobs {

    private static final Duration EVERY = Duration.ofSeconds(10);
    private static final Duration OFTEN = Duration.ofMinutes(2);

    @Bean
    RecurringTask<Void> canvassGroups(EveryTerritory everyTerritory, Grouping grouping) {
        return Tasks.recurring("canvass-groups", Schedules.fixedDelay(EVERY))
                .execute((instance, context) -> everyTerritory.run("canvass-groups", grouping.waiting(), grouping::catchUp));
    }

    @Bean
    RecurringTask<Void> canvassNews(EveryTerritory everyTerritory, OpinionNews news) {
        return Tasks.recurring("canvass-news", Schedules.fixedDelay(OFTEN))
                .execute((instance, context) -> everyTerritory.run("canvass-news", news::tell));
    }

    @Bean
    RecurringTask<Void> canvassForgetting(EveryTerritory everyTerritory, CanvassRetention retention, Clock clock) {
        return Tasks.recurring("canvass-forget", Schedules.daily(LocalTime.of(4, 47)))
                .execute((instance, context) -> everyTerritory.run("canvass-forget", () -> retention.forget(clock.instant())));
    }
}
