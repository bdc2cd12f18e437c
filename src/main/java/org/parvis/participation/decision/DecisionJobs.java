package org.parvis.participation.decision;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.LocalTime;
import org.parvis.database.EveryTerritory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The jobs of decisions; each serves every territory in turn. */
@Configuration(proxyBeanMethods = false)
class DecisionJobs {

    private static final Duration OFTEN = Duration.ofMinutes(2);

    @Bean
    RecurringTask<Void> decisionNews(EveryTerritory everyTerritory, DecisionNews news) {
        return Tasks.recurring("decision-news", Schedules.fixedDelay(OFTEN))
                .execute((instance, context) -> everyTerritory.run("decision-news", news::tell));
    }

    /** In the morning, as for studies. */
    @Bean
    RecurringTask<Void> decisionReviews(EveryTerritory everyTerritory, ReviewNotices notices) {
        return Tasks.recurring("decision-reviews", Schedules.daily(LocalTime.of(7, 15)))
                .execute((instance, context) -> everyTerritory.run("decision-reviews", notices::tell));
    }
}
