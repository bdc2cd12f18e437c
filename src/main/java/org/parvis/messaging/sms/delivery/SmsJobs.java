package org.parvis.messaging.sms.delivery;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.LocalTime;
import org.parvis.database.EveryTerritory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every quarter of an hour for text messages of which nothing is heard any more; forgets old names at night. */
@Configuration(proxyBeanMethods = false)
class SmsJobs {

    private static final Duration OFTEN = Duration.ofMinutes(15);

    @Bean
    RecurringTask<Void> giveUpSilentSms(EveryTerritory everyTerritory, SmsReceipts receipts) {
        return Tasks.recurring("messaging.smsSilent", Schedules.fixedDelay(OFTEN))
                .execute((instance, context) -> everyTerritory.run("messaging.smsSilent", receipts::giveUpSilent));
    }

    @Bean
    RecurringTask<Void> forgetSmsNames(SmsStore store) {
        return Tasks.recurring("messaging.smsForget", Schedules.daily(LocalTime.of(3, 20)))
                .execute((instance, context) -> store.forgetRefs());
    }
}
