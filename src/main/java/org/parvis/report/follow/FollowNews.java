package org.parvis.report.follow;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
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
import org.parvis.messaging.Outbox;
import org.parvis.messaging.OutgoingMessage;
import org.parvis.report.Report;
import org.parvis.report.Reports;
import org.parvis.report.follow.FollowStore.Reach;
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
    private final FollowLetters letters;
    private final Outbox outbox;
    private final Reports reports;
    private final Timeline timeline;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FollowNews(
            FollowStore store,
            FollowLetters letters,
            Outbox outbox,
            Reports reports,
            Timeline timeline,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
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

    private void tell(CaseEvent event, String what, @Nullable UUID decisionId) {
        if (event.kind().equals(REPORT)) {
            InTerritory.run(
                    event.territoryId(),
                    () -> transaction.executeWithoutResult(status -> tellFollowers(event, what, decisionId)));
        }
    }

    private void tellFollowers(CaseEvent event, String what, @Nullable UUID decisionId) {
        List<Follow> followers = store.atOnce(event.subjectId());
        if (followers.isEmpty()) {
            return;
        }
        Report report = reports.find(event.subjectId()).filter(Report::isPublic).orElse(null);
        if (report == null) {
            return;
        }
        Decision decision = decision(event.caseId(), decisionId);
        Instant now = clock.instant();
        Set<String> told = new HashSet<>();
        for (Follow follow : followers) {
            if (told.add(follow.recipient())) {
                send(follow, report, what, decision, event, now);
            }
        }
    }

    private void send(
            Follow follow, Report report, String what, @Nullable Decision decision, CaseEvent event, Instant now) {
        letters.address(follow).ifPresent(address -> {
            String token = store.newLink(follow.id(), Reach.ONE, now);
            String once = "follow:" + follow.id() + ":" + event.caseId() + ":" + what + ":" + event.at();
            outbox.send(OutgoingMessage.of(address, once, letters.news(follow, report, what, decision, token))
                    .inThread(report.number())
                    .endedAt(FollowLetters.END + token));
        });
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
