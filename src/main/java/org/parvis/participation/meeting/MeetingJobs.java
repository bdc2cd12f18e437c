package org.parvis.participation.meeting;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.parvis.database.EveryTerritory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The jobs of meetings; each serves every territory in turn. */
@Configuration(proxyBeanMethods = false)
class MeetingJobs {

    private static final Duration OFFERS = Duration.ofMinutes(10);

    @Bean
    RecurringTask<Void> meetingOffers(EveryTerritory everyTerritory, SeatQueue queue) {
        return Tasks.recurring("meeting-offers", Schedules.fixedDelay(OFFERS))
                .execute((instance, context) -> everyTerritory.run("meeting-offers", queue::lapse));
    }

    @Bean
    RecurringTask<Void> meetingRelease(EveryTerritory everyTerritory, Reserves reserves) {
        return Tasks.recurring("meeting-release", Schedules.fixedDelay(OFFERS))
                .execute((instance, context) -> everyTerritory.run("meeting-release", reserves::releaseDue));
    }

    /** In the day: people read it the evening before. */
    @Bean
    RecurringTask<Void> meetingReminders(EveryTerritory everyTerritory, MeetingReminders reminders) {
        return Tasks.recurring("meeting-remind", Schedules.daily(LocalTime.of(10, 0)))
                .execute((instance, context) -> everyTerritory.run("meeting-remind", reminders::run));
    }

    @Bean
    RecurringTask<Void> meetingForgetting(EveryTerritory everyTerritory, MeetingRetention retention, Clock clock) {
        return Tasks.recurring("meeting-forget", Schedules.daily(LocalTime.of(4, 55)))
                .execute((instance, context) -> everyTerritory.run("meeting-forget", () -> retention.forget(clock.instant())));
    }
}
