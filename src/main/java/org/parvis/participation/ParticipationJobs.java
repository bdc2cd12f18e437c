package org.parvis.participation;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.parvis.database.EveryTerritory;
import org.parvis.participation.budget.Booth;
import org.parvis.participation.budget.ChangeTelling;
import org.parvis.participation.budget.VoterListRetention;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The jobs of participation; each serves every territory in turn. */
@Configuration(proxyBeanMethods = false)
class ParticipationJobs {

    @Bean
    RecurringTask<Void> proposalForgetting(EveryTerritory everyTerritory, ProposalRetention retention, Clock clock) {
        return Tasks.recurring("proposal-forget", Schedules.daily(LocalTime.of(4, 20)))
                .execute((instance, context) ->
                        everyTerritory.run("proposal-forget", () -> retention.forget(clock.instant())));
    }

    /** Whom codes for the booth were for is nobody's business once they are old. */
    @Bean
    RecurringTask<Void> boothForgetting(EveryTerritory everyTerritory, Booth booth) {
        return Tasks.recurring("booth-forget", Schedules.fixedDelay(Duration.ofHours(1)))
                .execute((instance, context) -> everyTerritory.run("booth-forget", booth::forgetOld));
    }

    /** Apart from checkpoints, and in nobody's request: a town may have a hundred thousand to tell. */
    @Bean
    RecurringTask<Void> changesToTell(EveryTerritory everyTerritory, ChangeTelling telling) {
        return Tasks.recurring("budget-changes", Schedules.fixedDelay(Duration.ofSeconds(30)))
                .execute((instance, context) -> everyTerritory.run("budget-changes", telling::tell));
    }

    /** Who was on a list of voters is forgotten once its vote cannot be contested any more. */
    @Bean
    RecurringTask<Void> voterListForgetting(EveryTerritory everyTerritory, VoterListRetention retention, Clock clock) {
        return Tasks.recurring("voter-list-forget", Schedules.daily(LocalTime.of(4, 50)))
                .execute((instance, context) -> everyTerritory.run("voter-list-forget", () -> retention.forget(clock.instant())));
    }

    /** In the morning: authors are told by day that it is final. */
    @Bean
    RecurringTask<Void> studyDeadlines(EveryTerritory everyTerritory, StudyDeadlines deadlines) {
        return Tasks.recurring("study-deadlines", Schedules.daily(LocalTime.of(7, 10)))
                .execute((instance, context) -> everyTerritory.run("study-deadlines", deadlines::close));
    }
}
