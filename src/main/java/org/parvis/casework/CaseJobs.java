package org.parvis.casework;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.LocalTime;
import java.util.UUID;
import java.util.function.Consumer;
import org.parvis.shared.InTerritory;
import org.parvis.territory.Territories;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The jobs of cases; each serves every territory in turn, and one that fails does not keep the others waiting. */
@Configuration(proxyBeanMethods = false)
class CaseJobs {

    private static final Logger LOG = LoggerFactory.getLogger(CaseJobs.class);

    private final Territories territories;

    CaseJobs(Territories territories) {
        this.territories = territories;
    }

    @Bean
    RecurringTask<Void> caseAlerts(Alerts alerts) {
        return Tasks.recurring("casework-alerts", Schedules.fixedDelay(Duration.ofMinutes(1)))
                .execute((instance, context) -> everywhere(territory -> alerts.ring()));
    }

    @Bean
    RecurringTask<Void> caseSilence(SilenceDigest digest) {
        return Tasks.recurring("casework-silence", Schedules.daily(LocalTime.of(5, 30)))
                .execute((instance, context) -> everywhere(territory -> digest.send()));
    }

    private void everywhere(Consumer<UUID> work) {
        for (var territory : territories.listIds()) {
            try {
                InTerritory.run(territory, () -> work.accept(territory));
            } catch (RuntimeException e) {
                LOG.error("A job failed for territory {}", territory, e);
            }
        }
    }
}
