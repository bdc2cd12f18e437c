package org.parvis.relation.kiosk;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import org.parvis.database.EveryTerritory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets at night, in every territory in turn. */
@Configuration(proxyBeanMethods = false)
class KioskJobs {

    @Bean
    RecurringTask<Void> kioskForgetting(EveryTerritory everyTerritory, TownKiosks kiosks, Clock clock) {
        return Tasks.recurring("relation-kiosks-forget", Schedules.daily(LocalTime.of(3, 58)))
                .execute((instance, context) ->
                        everyTerritory.run("relation-kiosks-forget", () -> kiosks.forget(clock.instant())));
    }
}
