package org.parvis.casework;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks people once more whether they are satisfied, where the territory wants that: at most once for each closing. */
@Component
class SatisfactionReminders {

    /** Whoever was not reminded within these days, because the setting is new, is left alone. */
    private static final Duration GRACE = Duration.ofDays(7);

    private static final int SOME = 200;

    private final ReminderStore store;
    private final CaseStore cases;
    private final RequesterLetters letters;
    private final CaseKinds kinds;
    private final ObjectProvider<SurveyRefusals> refusals;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SatisfactionReminders(
            ReminderStore store,
            CaseStore cases,
            RequesterLetters letters,
            CaseKinds kinds,
            ObjectProvider<SurveyRefusals> refusals,
            TransactionTemplate transaction,
            Clock clock) {
        this.kinds = kinds;
        this.refusals = refusals;
        this.store = store;
        this.cases = cases;
        this.letters = letters;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Writes to whoever is due in the territory in scope; run twice, it writes once. */
    void send() {
        store.findDays().ifPresent(days -> {
            Instant until = clock.instant().minus(Duration.ofDays(days));
            List<UUID> due = store.listDue(until.minus(GRACE), until, SOME);
            while (!due.isEmpty()) {
                due.forEach(this::remind);
                due = due.size() < SOME ? List.of() : store.listDue(until.minus(GRACE), until, SOME);
            }
        });
    }

    private void remind(UUID caseId) {
        transaction.executeWithoutResult(_ -> cases.find(caseId)
                .filter(subject -> store.remember(subject, clock.instant()))
                .filter(subject -> kinds.get(subject.kind()).asksOpinion())
                .filter(subject -> refusals.stream().noneMatch(one -> one.isRefused(subject.id(), null)))
                .ifPresent(letters::askedOpinion));
    }
}
