package org.parvis.messaging;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What was sent is kept half a year in words and two years as a row, then forgotten, at night. */
@Configuration(proxyBeanMethods = false)
class Forgetting {

    private static final Duration CONTENTS = Duration.ofDays(182);
    private static final Duration ROWS = Duration.ofDays(730);

    @Bean
    RecurringTask<Void> forgetOldMessages(MessageStore store, Clock clock) {
        return Tasks.recurring("messaging.forget", Schedules.daily(LocalTime.of(3, 10)))
                .execute((instance, context) -> store.forget(clock.instant(), CONTENTS, ROWS));
    }
}
