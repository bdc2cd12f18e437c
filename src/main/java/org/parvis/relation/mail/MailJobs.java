package org.parvis.relation.mail;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.parvis.database.EveryTerritory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The jobs of mails that come in; each serves every territory in turn. */
@Configuration(proxyBeanMethods = false)
class MailJobs {

    @Bean
    RecurringTask<Void> mailReading(EveryTerritory everyTerritory, MailboxReading reading, MailboxListening listening) {
        return Tasks.recurring("relation-mail", Schedules.fixedDelay(Duration.ofMinutes(1)))
                .execute((instance, context) -> everyTerritory.run("relation-mail", () -> {
                    reading.readDue(() -> context.getSchedulerState().isShuttingDown());
                    listening.follow();
                }));
    }

    @Bean
    RecurringTask<Void> mailForgetting(EveryTerritory everyTerritory, MailRetention retention, Clock clock) {
        return Tasks.recurring("relation-mail-forget", Schedules.daily(LocalTime.of(3, 55)))
                .execute((instance, context) ->
                        everyTerritory.run("relation-mail-forget", () -> retention.forget(clock.instant())));
    }
}
