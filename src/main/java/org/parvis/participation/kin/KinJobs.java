package org.parvis.participation.kin;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.LocalTime;
import org.parvis.database.EveryTerritory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The jobs of ideas that change; each serves every territory in turn. */
@Configuration(proxyBeanMethods = false)
class KinJobs {

    private static final Duration OFTEN = Duration.ofMinutes(1);

    @Bean
    RecurringTask<Void> kinNews(EveryTerritory everyTerritory, KinNews news) {
        return Tasks.recurring("kin-news", Schedules.fixedDelay(OFTEN))
                .execute((instance, context) -> everyTerritory.run("kin-news", news::tell));
    }

    /** In the morning: authors are told by day that it is over. */
    @Bean
    RecurringTask<Void> mergeDeadlines(EveryTerritory everyTerritory, KinNews news) {
        return Tasks.recurring("merge-deadlines", Schedules.daily(LocalTime.of(7, 20)))
                .execute((instance, context) -> everyTerritory.run("merge-deadlines", news::lapse));
    }
}
