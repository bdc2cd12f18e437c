package org.parvis.messaging;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.function.IntSupplier;
import org.parvis.database.EveryTerritory;
import org.parvis.web.ForgettingReport;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What was sent is kept half a year in words and two years as a row, then forgotten, at night. */
@Configuration(proxyBeanMethods = false)
class Forgetting {

    private static final Duration CONTENTS = Duration.ofDays(182);
    private static final Duration ROWS = Duration.ofDays(730);
    private static final int SOME = 5_000;

    @Bean
    RecurringTask<Void> forgetOldMessages(
            EveryTerritory everyTerritory, MessageStore store, ConversationStore conversations, ForgettingReport report, Clock clock) {
        return Tasks.recurring("messaging.forget", Schedules.daily(LocalTime.of(3, 10)))
                .execute((instance, context) -> everyTerritory.run("messaging.forget", () -> {
                    forget(store, report, clock.instant());
                    forget(conversations, clock.instant());
                }));
    }

    /** Some thousands at a time, each in a transaction of its own: no lock is held for long. */
    static void forget(MessageStore store, ForgettingReport report, Instant now) {
        report.tell("messageRow", untilNone(() -> store.forgetRows(now.minus(ROWS), SOME)));
        report.tell("message", untilNone(() -> store.forgetContents(now.minus(CONTENTS), SOME)));
    }

    static void forget(ConversationStore conversations, Instant now) {
        untilNone(() -> conversations.forgetTokens(now.minus(ROWS), SOME));
        untilNone(() -> conversations.forgetTroubles(now.minus(CONTENTS), SOME));
    }

    private static long untilNone(IntSupplier some) {
        long all = 0;
        for (int gone = some.getAsInt(); gone > 0; gone = some.getAsInt()) {
            all += gone;
        }
        return all;
    }
}
