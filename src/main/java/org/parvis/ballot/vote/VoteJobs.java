package org.parvis.ballot.vote;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.parvis.database.EveryTerritory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The jobs of votes; each serves the territories that vote in turn. */
@Configuration(proxyBeanMethods = false)
class VoteJobs {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration PACE = Duration.ofSeconds(10);

    @Bean
    RecurringTask<Void> voteKeeping(EveryTerritory everyTerritory, VoteKeeping keeping) {
        return Tasks.recurring("ballot-keep", FixedDelay.of(PACE))
                .execute((instance, context) -> everyTerritory.run("ballot-keep", keeping.territories(), keeping::keep));
    }

    /** Apart from all else, as what makes it wait would be an outage. */
    @Bean
    RecurringTask<Void> votePulseBeating(EveryTerritory everyTerritory, VoteKeeping keeping, VotePulse pulse) {
        return Tasks.recurring("ballot-pulse", FixedDelay.of(MINUTE))
                .execute((instance, context) -> everyTerritory.run("ballot-pulse", keeping.territories(), pulse::beat));
    }

    /** Apart from the checkpoints too, which do not wait for anybody elsewhere. */
    @Bean
    RecurringTask<Void> witnessAsking(EveryTerritory everyTerritory, WitnessAsking asking) {
        return Tasks.recurring("ballot-witness", FixedDelay.of(PACE))
                .execute((instance, context) -> everyTerritory.run("ballot-witness", asking.territories(), asking::ask));
    }

    /** Apart from the checkpoints, which do not wait for a long count. */
    @Bean
    RecurringTask<Void> voteEnding(EveryTerritory everyTerritory, VoteKeeping keeping) {
        return Tasks.recurring("ballot-end", FixedDelay.of(PACE))
                .execute((instance, context) -> everyTerritory.run("ballot-end", keeping.territories(), keeping::end));
    }
}
