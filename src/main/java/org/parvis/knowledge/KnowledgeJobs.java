package org.parvis.knowledge;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.parvis.database.EveryTerritory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The jobs of the knowledge base; each serves every territory in turn. */
@Configuration(proxyBeanMethods = false)
class KnowledgeJobs {

    @Bean
    RecurringTask<Void> opinionForgetting(EveryTerritory everyTerritory, Opinions opinions) {
        return Tasks.recurring("knowledge-forget", Schedules.daily(LocalTime.of(3, 55)))
                .execute((instance, context) -> everyTerritory.run("knowledge-forget", opinions::forgetOldWords));
    }
}
