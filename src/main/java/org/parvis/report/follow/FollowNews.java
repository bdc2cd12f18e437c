package org.parvis.report.follow;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.CaseDecided;
import org.parvis.casework.CaseEvent;
import org.parvis.casework.CaseForwarded;
import org.parvis.casework.CaseMarkedDuplicate;
import org.parvis.casework.CaseReopened;
import org.parvis.casework.Decision;
import org.parvis.casework.DuplicateUndone;
import org.parvis.casework.Timeline;
import org.parvis.messaging.EmailAddress;
import org.parvis.messaging.MessageText;
import org.parvis.messaging.Outbox;
import org.parvis.messaging.OutgoingMessage;
import org.parvis.report.Report;
import org.parvis.report.Reports;
import org.parvis.report.follow.FollowLinkStore.Reach;
import org.parvis.shared.InTerritory;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells followers what became of a report. Runs after the commit, behind everybody's back; what a crash interrupts is
 * taken up again, and the outbox sends each message once.
 */
@Component
class FollowNews {

    private static final String REPORT = "report";

    private final FollowStore store;
    private final FollowLinkStore links;
    private final FollowLetters letters;
    private final Outbox outbox;
    private final Reports reports;
    private final Timeline timeline;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FollowNews(
            FollowStore store,
            FollowLinkStore links,
            FollowLetters letters,
            Outbox outbox,
            Reports reports,
            Timeline timeline,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.links = links;
        this.letters = letters;
        this.outbox = outbox;
        this.reports = reports;
        this.timeline = timeline;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Async
    @TransactionalEventListener
    void on(CaseDecided event) {
        tell(event, event.outcome().name(), event.decisionId());
    }

    @Async
    @TransactionalEventListener
    void on(CaseForwarded event) {
        tell(event, "FORWARDED", event.decisionId());
    }

    @Async
    @TransactionalEventListener
    void on(CaseReopened event) {
        tell(event, "REOPENED", null);
    }

    @Async
    @TransactionalEventListener
    void on(CaseMarkedDuplicate event) {
        tell(event, "DUPLICATE", null);
    }

    @Async
    @TransactionalEventListener
    void on(DuplicateUndone event) {
        tell(event, "DUPLICATE_UNDONE", null);
    }

    /** What is told of a report, read once for all its followers. */
    private record News(CaseEvent event, String what, Report report, @Nullable Decision decision) {}

    private void tell(CaseEvent event, String what, @Nullable UUID decisionId) {
        if (event.kind().equals(REPORT)) {
            InTerritory.run(event.territoryId(), () -> reports.find(event.subjectId())
                    .filter(Report::isPublic)
                    .ifPresent(report ->
                            tellFollowers(new News(event, what, report, decision(event.caseId(), decisionId)))));
        }
    }

    /** Those of the report itself, and of reports that turned out to be about the same thing. */
    private void tellFollowers(News news) {
        Set<String> told = new HashSet<>();
        List<UUID> reportIds = new ArrayList<>(store.duplicatesOf(news.report().id()));
        reportIds.addFirst(news.report().id());
        for (UUID reportId : reportIds) {
            FollowSubject subject = new FollowSubject.OneReport(reportId);
            UUID after = FollowStore.START;
            List<Follow> page;
            do {
                page = store.atOnce(subject, after);
                List<Follow> some = page.stream().filter(follow -> told.add(follow.recipient())).toList();
                transaction.executeWithoutResult(_ -> send(some, news));
                after = page.isEmpty() ? after : page.getLast().id();
            } while (page.size() == FollowStore.PAGE);
        }
    }

    private void send(List<Follow> followers, News news) {
        if (followers.isEmpty()) {
            return;
        }
        Map<UUID, String> tokens = links.create(
                followers.stream().map(Follow::id).toList(), Reach.ONE, clock.instant());
        for (Follow follow : followers) {
            String token = tokens.get(follow.id());
            if (token != null) {
                letters.address(follow).ifPresent(address -> send(follow, address, news, token));
            }
        }
    }

    private void send(Follow follow, EmailAddress address, News news, String token) {
        CaseEvent event = news.event();
        String once = "follow:" + follow.id() + ":" + event.caseId() + ":" + news.what() + ":" + event.at();
        MessageText text = letters.news(follow, news.report(), news.what(), news.decision(), token);
        outbox.send(OutgoingMessage.of(address, once, text)
                .inThread(news.report().number())
                .endedAt(FollowLetters.END + token));
    }

    private @Nullable Decision decision(UUID caseId, @Nullable UUID decisionId) {
        return decisionId == null
                ? null
                : timeline.decisionsOn(caseId).stream()
                        .filter(decision -> decision.id().equals(decisionId))
                        .findFirst()
                        .orElse(null);
    }
}
