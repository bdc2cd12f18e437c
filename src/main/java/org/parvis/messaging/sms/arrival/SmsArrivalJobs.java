package org.parvis.messaging.sms.arrival;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Long texts of which a part does not come are taken without it; parts that were taken go at night. */
@Configuration(proxyBeanMethods = false)
class SmsArrivalJobs {

    @Bean
    RecurringTask<Void> takeLateSms(SmsArrivals arrivals) {
        return Tasks.recurring("messaging.smsLate", Schedules.fixedDelay(Duration.ofMinutes(15)))
                .execute((instance, context) -> arrivals.takeLate());
    }

    @Bean
    RecurringTask<Void> forgetSmsPieces(SmsPieceStore store) {
        return Tasks.recurring("messaging.smsPieces", Schedules.daily(LocalTime.of(3, 21)))
                .execute((instance, context) -> store.forget());
    }
}
