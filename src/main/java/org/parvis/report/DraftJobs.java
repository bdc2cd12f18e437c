package org.parvis.report;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.parvis.database.EveryTerritory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets what people began to report and left, once a day. */
@Configuration(proxyBeanMethods = false)
class DraftJobs {

    @Bean
    Task<Void> forgetOldDrafts(Drafts drafts, EveryTerritory everyTerritory) {
        return Tasks.recurring("report.forget-drafts", Schedules.daily(LocalTime.of(3, 15)))
                .execute((instance, context) -> everyTerritory.run("report.forget-drafts", drafts::forgetOld));
    }
}
