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
class OpinionJobs {

    private static final Duration EVERY = Duration.ofSeconds(10);
    private static final Duration OFTEN = Duration.ofMinutes(2);

    @Bean
    RecurringTask<Void> opinionGroups(EveryTerritory everyTerritory, Grouping grouping) {
        return Tasks.recurring("opinion-groups", Schedules.fixedDelay(EVERY))
                .execute((instance, context) -> everyTerritory.run("opinion-groups", grouping.waiting(), grouping::catchUp));
    }

    @Bean
    RecurringTask<Void> opinionNews(EveryTerritory everyTerritory, OpinionNews news) {
        return Tasks.recurring("opinion-news", Schedules.fixedDelay(OFTEN))
                .execute((instance, context) -> everyTerritory.run("opinion-news", news::tell));
    }

    @Bean
    RecurringTask<Void> opinionForgetting(EveryTerritory everyTerritory, OpinionRetention retention, Clock clock) {
        return Tasks.recurring("opinion-forget", Schedules.daily(LocalTime.of(4, 47)))
                .execute((instance, context) -> everyTerritory.run("opinion-forget", () -> retention.forget(clock.instant())));
    }
}
