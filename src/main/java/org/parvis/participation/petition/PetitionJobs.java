package org.parvis.participation.petition;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.parvis.database.EveryTerritory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The jobs of petitions; each serves every territory in turn. */
@Configuration(proxyBeanMethods = false)
class PetitionJobs {

    private static final Duration OFTEN = Duration.ofMinutes(5);

    @Bean
    RecurringTask<Void> petitionNews(EveryTerritory everyTerritory, PetitionClosing closing, PetitionNews news) {
        return Tasks.recurring("petition-news", Schedules.fixedDelay(OFTEN))
                .execute((instance, context) -> everyTerritory.run("petition-news", () -> {
                    closing.run();
                    news.tell();
                }));
    }

    @Bean
    RecurringTask<Void> petitionForgetting(EveryTerritory everyTerritory, PetitionRetention retention, Clock clock) {
        return Tasks.recurring("petition-forget", Schedules.daily(LocalTime.of(5, 5)))
                .execute((instance, context) -> everyTerritory.run("petition-forget", () -> retention.forget(clock.instant())));
    }
}
