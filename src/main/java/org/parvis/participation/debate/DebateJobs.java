package org.parvis.participation.debate;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.parvis.database.EveryTerritory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The jobs of debates; each serves every territory in turn. */
@Configuration(proxyBeanMethods = false)
class DebateJobs {

    private static final Duration OFTEN = Duration.ofMinutes(2);

    @Bean
    RecurringTask<Void> debateNews(EveryTerritory everyTerritory, SynthesisNews news) {
        return Tasks.recurring("debate-news", Schedules.fixedDelay(OFTEN))
                .execute((instance, context) -> everyTerritory.run("debate-news", news::tell));
    }

    @Bean
    RecurringTask<Void> debateForgetting(EveryTerritory everyTerritory, DebateRetention retention, Clock clock) {
        return Tasks.recurring("debate-forget", Schedules.daily(LocalTime.of(4, 37)))
                .execute((instance, context) -> everyTerritory.run("debate-forget", () -> retention.forget(clock.instant())));
    }
}
