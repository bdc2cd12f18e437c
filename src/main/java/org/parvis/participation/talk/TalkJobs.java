package org.parvis.participation.talk;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.parvis.database.EveryTerritory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The jobs of comments. */
@Configuration(proxyBeanMethods = false)
class TalkJobs {

    private static final Duration EVERY = Duration.ofSeconds(5);

    @Bean
    RecurringTask<Void> commentTallies(EveryTerritory everyTerritory, Tallying tallying) {
        return Tasks.recurring("comment-tallies", FixedDelay.of(EVERY))
                .execute((instance, context) -> everyTerritory.run("comment-tallies", tallying.waiting(), tallying::catchUp));
    }

    @Bean
    RecurringTask<Void> commentForgetting(EveryTerritory everyTerritory, CommentRetention retention, Clock clock) {
        return Tasks.recurring("comment-forget", Schedules.daily(LocalTime.of(4, 35)))
                .execute((instance, context) -> everyTerritory.run("comment-forget", () -> retention.forget(clock.instant())));
    }
}
