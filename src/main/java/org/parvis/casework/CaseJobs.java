package org.parvis.casework;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.parvis.casework.satisfaction.OpinionRetention;
import org.parvis.database.EveryTerritory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The jobs of cases; each serves every territory in turn. */
@Configuration(proxyBeanMethods = false)
class CaseJobs {

    private final EveryTerritory everyTerritory;

    CaseJobs(EveryTerritory everyTerritory) {
        this.everyTerritory = everyTerritory;
    }

    @Bean
    RecurringTask<Void> caseAlerts(Alerts alerts) {
        return Tasks.recurring("casework-alerts", Schedules.fixedDelay(Duration.ofMinutes(1)))
                .execute((instance, context) -> everyTerritory.run("casework-alerts", alerts::ring));
    }

    @Bean
    RecurringTask<Void> caseLaw(LegalRounds rounds) {
        return Tasks.recurring("casework-law", Schedules.fixedDelay(Duration.ofMinutes(1)))
                .execute((instance, context) -> everyTerritory.run("casework-law", rounds::make));
    }

    @Bean
    RecurringTask<Void> caseForgetting(
            ContactRetention contacts, OpinionRetention opinions, Presences presences, Clock clock) {
        return Tasks.recurring("casework-forget", Schedules.daily(LocalTime.of(3, 40)))
                .execute((instance, context) -> everyTerritory.run("casework-forget", () -> {
                    presences.forgetOld();
                    contacts.forget(clock.instant());
                    opinions.forget(clock.instant());
                }));
    }

    @Bean
    RecurringTask<Void> caseOpinions(SatisfactionReminders reminders) {
        return Tasks.recurring("casework-opinions", Schedules.daily(LocalTime.of(9, 30)))
                .execute((instance, context) -> everyTerritory.run("casework-opinions", reminders::send));
    }

    @Bean
    RecurringTask<Void> caseTasks(TaskReminders reminders) {
        return Tasks.recurring("casework-tasks", Schedules.daily(LocalTime.of(7, 30)))
                .execute((instance, context) -> everyTerritory.run("casework-tasks", reminders::send));
    }

    @Bean
    RecurringTask<Void> caseSilence(SilenceDigest digest) {
        return Tasks.recurring("casework-silence", Schedules.daily(LocalTime.of(5, 30)))
                .execute((instance, context) -> everyTerritory.run("casework-silence", digest::send));
    }
}
