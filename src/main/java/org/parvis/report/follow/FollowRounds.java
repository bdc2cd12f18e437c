package org.parvis.report.follow;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import org.parvis.database.EveryTerritory;
import org.parvis.territory.Territories;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Goes round the territories: news of areas once a minute, the day's news once a day, forgetting once a night. */
@Component
class FollowRounds {

    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final LocalTime DIGEST_TIME = LocalTime.of(18, 0);
    private static final LocalTime FORGET_TIME = LocalTime.of(3, 40);

    /** A transaction that began before now may still write what happened before now. */
    private static final Duration UNDER_WAY = Duration.ofSeconds(15);

    private final AreaNews news;
    private final Digests digests;
    private final FollowRetention retention;
    private final Territories territories;
    private final Clock clock;

    FollowRounds(AreaNews news, Digests digests, FollowRetention retention, Territories territories, Clock clock) {
        this.news = news;
        this.digests = digests;
        this.retention = retention;
        this.territories = territories;
        this.clock = clock;
    }

    @Bean
    static Task<Void> tellFollowers(FollowRounds rounds, EveryTerritory everyTerritory) {
        return Tasks.recurring("report.follow", FixedDelay.of(EVERY))
                .execute((instance, context) -> everyTerritory.run("report.follow", rounds::tell));
    }

    @Bean
    static Task<Void> forgetFollows(FollowRounds rounds, EveryTerritory everyTerritory) {
        return Tasks.recurring("report.forget-follows", Schedules.daily(FORGET_TIME))
                .execute((instance, context) -> everyTerritory.run("report.forget-follows", rounds::forget));
    }

    private void forget() {
        retention.forget(clock.instant());
    }

    private void tell() {
        Instant now = clock.instant();
        news.tell(now.minus(UNDER_WAY));
        if (!now.atZone(territories.current().zone()).toLocalTime().isBefore(DIGEST_TIME)) {
            digests.send(now);
        }
    }
}
