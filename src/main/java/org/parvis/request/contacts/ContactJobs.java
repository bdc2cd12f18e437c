package org.parvis.request.contacts;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import org.parvis.database.EveryTerritory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets files of contacts at night, in every territory in turn. */
@Configuration(proxyBeanMethods = false)
class ContactJobs {

    @Bean
    RecurringTask<Void> contactFileForgetting(EveryTerritory everyTerritory, ContactFiles files, Clock clock) {
        return Tasks.recurring("request-contact-files-forget", Schedules.daily(LocalTime.of(4, 2)))
                .execute((instance, context) ->
                        everyTerritory.run("request-contact-files-forget", () -> files.forget(clock.instant())));
    }
}
