package org.parvis.relation.brief;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parvis.casework.ContactRetention;
import org.parvis.web.ForgettingReport;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Short messages go as contacts go: those of cases that ended so many months ago, and what is as old and in no case. */
@Service
class BriefRetention {

    private static final int SOME = 200;

    private final BriefStore store;
    private final ContactRetention contacts;
    private final ForgettingReport report;
    private final TransactionTemplate transaction;

    BriefRetention(BriefStore store, ContactRetention contacts, ForgettingReport report, TransactionTemplate transaction) {
        this.store = store;
        this.contacts = contacts;
        this.report = report;
        this.transaction = transaction;
    }

    /** Forgets what is due in the territory in scope; gives how many. */
    int forget(Instant now) {
        Instant old = contacts.endedBefore(now);
        int gone = 0;
        Instant latest = contacts.latest(old);
        List<Brief> some = store.listBefore(latest, new UUID(0, 0), SOME);
        while (!some.isEmpty()) {
            List<Brief> these = some;
            gone += Objects.requireNonNull(transaction.execute(_ -> forget(these, old)));
            some = store.listBefore(latest, some.getLast().id(), SOME);
        }
        report.tell("brief", gone);
        return gone;
    }

    private int forget(List<Brief> some, Instant ended) {
        Set<UUID> cases = some.stream().map(one -> one.place().caseId()).filter(Objects::nonNull).collect(Collectors.toSet());
        Set<UUID> over = cases.isEmpty() ? Set.of() : contacts.listEnded(cases, ended);
        List<Brief> due = some.stream()
                .filter(one -> one.place().caseId() == null ? one.receivedAt().isBefore(ended) : over.contains(one.place().caseId()))
                .toList();
        due.forEach(one -> store.delete(one.id()));
        return due.size();
    }
}
