package org.parvis.participation.survey;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import org.parvis.database.EveryTerritory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The jobs of surveys. */
@Configuration(proxyBeanMethods = false)
class SurveyJobs {

    @Bean
    RecurringTask<Void> surveyForgetting(EveryTerritory everyTerritory, SurveyRetention retention, Clock clock) {
        return Tasks.recurring("survey-forget", Schedules.daily(LocalTime.of(4, 40)))
                .execute((instance, context) -> everyTerritory.run("survey-forget", () -> retention.forget(clock.instant())));
    }
}
