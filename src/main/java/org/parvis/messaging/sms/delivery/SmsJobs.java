package org.parvis.messaging.sms.delivery;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.parvis.database.EveryTerritory;
import org.parvis.messaging.SmsRefusals;
import org.parvis.web.ForgettingReport;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every quarter of an hour for text messages of which nothing is heard any more; forgets old names and refusals at night. */
@Configuration(proxyBeanMethods = false)
class SmsJobs {

    private static final Duration OFTEN = Duration.ofMinutes(15);

    @Bean
    RecurringTask<Void> giveUpSilentSms(EveryTerritory everyTerritory, SmsReceipts receipts) {
        return Tasks.recurring("messaging.smsSilent", Schedules.fixedDelay(OFTEN))
                .execute((instance, context) -> everyTerritory.run("messaging.smsSilent", receipts::giveUpSilent));
    }

    @Bean
    RecurringTask<Void> forgetSmsRefusals(
            EveryTerritory everyTerritory, SmsRefusalStore refusals, ForgettingReport report, Clock clock) {
        return Tasks.recurring("messaging.smsRefusals", Schedules.daily(LocalTime.of(3, 22)))
                .execute((instance, context) -> everyTerritory.run("messaging.smsRefusals", () -> report.tell(
                        "smsRefusal",
                        refusals.forget(clock.instant().atZone(ZoneOffset.UTC).minus(SmsRefusals.HOLDS).toInstant()))));
    }

    @Bean
    RecurringTask<Void> forgetSmsNames(SmsReceiptStore store) {
        return Tasks.recurring("messaging.smsForget", Schedules.daily(LocalTime.of(3, 20)))
                .execute((instance, context) -> store.forgetRefs());
    }
}
