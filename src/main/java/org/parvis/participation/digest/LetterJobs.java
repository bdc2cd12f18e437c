package org.parvis.participation.digest;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.parvis.database.EveryTerritory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The jobs of letters. */
@Configuration(proxyBeanMethods = false)
class LetterJobs {

    private static final Duration EVERY = Duration.ofSeconds(30);

    @Bean
    RecurringTask<Void> lettersOut(EveryTerritory everyTerritory, LetterSending sending) {
        return Tasks.recurring("letters-out", Schedules.fixedDelay(EVERY))
                .execute((instance, context) -> everyTerritory.run("letters-out", sending::send));
    }

    @Bean
    RecurringTask<Void> lettersForgetting(EveryTerritory everyTerritory, SubscriptionRetention retention, Clock clock) {
        return Tasks.recurring("letters-forget", Schedules.daily(LocalTime.of(4, 52)))
                .execute((instance, context) -> everyTerritory.run("letters-forget", () -> retention.forget(clock.instant())));
    }
}
