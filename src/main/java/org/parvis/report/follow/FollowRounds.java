package org.parvis.report.follow;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parvis.database.EveryTerritory;
import org.parvis.messaging.Outbox;
import org.parvis.messaging.OutgoingMessage;
import org.parvis.report.browse.Browse;
import org.parvis.report.browse.ListedReport;
import org.parvis.report.follow.FollowStore.Reach;
import org.parvis.territory.Territories;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Goes round: new reports to those who follow an area, once a minute; the day's news, once a day. Never an empty message. */
@Component
class FollowRounds {

    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final LocalTime DIGEST_TIME = LocalTime.of(18, 0);
    private static final Duration A_DAY = Duration.ofHours(20);
    private static final int MOST_IN_A_MESSAGE = 30;

    private final FollowStore store;
    private final FollowLetters letters;
    private final FollowedReports followed;
    private final Browse browse;
    private final Outbox outbox;
    private final Territories territories;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FollowRounds(
            FollowStore store,
            FollowLetters letters,
            FollowedReports followed,
            Browse browse,
            Outbox outbox,
            Territories territories,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.letters = letters;
        this.followed = followed;
        this.browse = browse;
        this.outbox = outbox;
        this.territories = territories;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Bean
    static Task<Void> tellFollowers(FollowRounds rounds, EveryTerritory everyTerritory) {
        return Tasks.recurring("report.follow", FixedDelay.of(EVERY))
                .execute((instance, context) -> everyTerritory.run("report.follow", rounds::go));
    }

    private void go() {
        transaction.executeWithoutResult(status -> tellOfNew());
        if (!clock.instant().atZone(territories.current().zone()).toLocalTime().isBefore(DIGEST_TIME)) {
            transaction.executeWithoutResult(status -> sendDigests());
        }
    }

    /** New reports since each follower was last told. */
    void tellOfNew() {
        Map<FollowSubject, List<Follow>> bySubject =
                store.ofAreas().stream().collect(Collectors.groupingBy(Follow::subject));
        bySubject.forEach((subject, follows) -> {
            List<ListedReport> newest = browse.newest(subject.filter(), MOST_IN_A_MESSAGE);
            follows.forEach(follow -> tell(follow, newest));
        });
    }

    private void tell(Follow follow, List<ListedReport> newest) {
        List<ListedReport> unheard = newest.stream()
                .filter(report -> report.submittedAt().isAfter(follow.toldUntil()))
                .toList();
        if (!unheard.isEmpty()) {
            send(follow, unheard, letters.name(follow.subject(), follow.language()), Reach.ONE);
            store.told(List.of(follow.id()), unheard.getFirst().submittedAt());
        }
    }

    /** What happened since yesterday's message, to each who wants one a day. */
    void sendDigests() {
        Instant now = clock.instant();
        Map<String, List<Follow>> byRecipient = store.daily(now.minus(A_DAY)).stream()
                .collect(Collectors.groupingBy(Follow::recipient, LinkedHashMap::new, Collectors.toList()));
        byRecipient.values().forEach(follows -> digest(follows, now));
    }

    private void digest(List<Follow> follows, Instant now) {
        Map<UUID, ListedReport> news = new LinkedHashMap<>();
        List<String> names = new ArrayList<>();
        for (Follow follow : follows) {
            List<ListedReport> heard = followed.since(follow, MOST_IN_A_MESSAGE);
            heard.forEach(report -> news.putIfAbsent(report.id(), report));
            if (!heard.isEmpty()) {
                names.add(letters.name(follow.subject(), follow.language()));
            }
        }
        if (!news.isEmpty()) {
            List<ListedReport> shown = news.values().stream().limit(MOST_IN_A_MESSAGE).toList();
            send(follows.getFirst(), shown, String.join(", ", names), Reach.DAILY);
        }
        store.told(follows.stream().map(Follow::id).toList(), now);
    }

    private void send(Follow follow, List<ListedReport> reports, String names, Reach reach) {
        letters.address(follow).ifPresent(address -> {
            String token = store.newLink(follow.id(), reach, clock.instant());
            String once = "follow:" + follow.id() + ":" + reports.getFirst().id() + ":"
                    + reports.getFirst().updatedAt() + ":" + reports.size();
            outbox.send(OutgoingMessage.of(address, once, letters.gathered(follow, reports, names))
                    .endedAt(FollowLetters.END + token));
        });
    }
}
