package org.parvis.casework;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.territory.PerVersion;
import org.parvis.territory.Territories;
import org.parvis.web.ForgettingReport;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who asked is known for some months after their case has ended, then forgotten: name, e-mail address and telephone go,
 * the case stays (GDPR article 5(1)(e)). A case that was reopened has not ended.
 */
@Service
public class ContactRetention {

    /** Where a territory says nothing. */
    static final int MONTHS = 24;

    private static final int SOME = 500;

    private final Territories territories;
    private final RetentionStore store;
    private final RequesterStore requesters;
    private final CaseWords words;
    private final LegalHolds holds;
    private final CaseKinds kinds;
    private final ForgettingReport report;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final PerVersion<Integer> months;

    ContactRetention(
            Territories territories,
            RetentionStore store,
            RequesterStore requesters,
            CaseWords words,
            LegalHolds holds,
            CaseKinds kinds,
            ForgettingReport report,
            Journal journal,
            TransactionTemplate transaction) {
        this.territories = territories;
        this.store = store;
        this.requesters = requesters;
        this.words = words;
        this.holds = holds;
        this.kinds = kinds;
        this.report = report;
        this.journal = journal;
        this.transaction = transaction;
        this.months = new PerVersion<>(territories, () -> store.findContactMonths().orElse(MONTHS));
    }

    /** Months after the end of a case. */
    public int months() {
        return months.current();
    }

    /** Months after the end of a case of one category of a kind. */
    public int monthsOf(String kind, String category) {
        return kinds.get(kind).monthsKept().getOrDefault(category, months());
    }

    /** Whose case ended before this is due to be forgotten now. */
    public Instant endedBefore(Instant now) {
        return now.atZone(territories.current().zone()).minusMonths(months()).toInstant();
    }

    /** Of what was written after this, nothing is due whatever its kind; before is as {@link #endedBefore} gave it. */
    public Instant latest(Instant before) {
        return terms(before).latest();
    }

    /** A kind's own months count from the same day as those of the territory. */
    private RetentionTerms terms(Instant before) {
        Map<String, Instant> own = new HashMap<>();
        ZonedDateTime now = before.atZone(territories.current().zone()).plusMonths(months());
        kinds.all().forEach(kind -> kind.monthsKept()
                .forEach((category, kept) -> own.put(kind.code() + "/" + category, now.minusMonths(kept).toInstant())));
        return new RetentionTerms(before, own);
    }

    /**
     * Those of the cases that ended before a moment, or as much earlier or later as their kind is kept longer or less
     * long, and are not held: for whoever keeps the address of somebody who only wanted to hear of them. A duplicate has
     * news as long as the case it stands for. No case of its own is reopened before the transaction ends; an original
     * may be.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<UUID> listEnded(Collection<UUID> caseIds, Instant before) {
        Set<UUID> ended = store.listEnded(caseIds, terms(before));
        Set<UUID> held = holds.cases(ended);
        return ended.stream().filter(id -> !held.contains(id)).collect(Collectors.toSet());
    }

    /** Forgets what is due in the territory in scope, some at a time; gives how many people. Again, it finds nobody. */
    int forget(Instant now) {
        RetentionTerms terms = terms(endedBefore(now));
        int forgotten = 0;
        List<UUID> some = requesters.listDue(terms, new UUID(0, 0), SOME);
        while (!some.isEmpty()) {
            List<UUID> due = some;
            forgotten += Objects.requireNonNull(transaction.execute(_ -> forget(due, terms, now)));
            some = requesters.listDue(terms, due.getLast(), SOME);
        }
        report.tell("contact", forgotten);
        report.tell("caseWords", words.forget(terms));
        return forgotten;
    }

    private int forget(List<UUID> due, RetentionTerms terms, Instant now) {
        Set<UUID> held = holds.cases(due);
        List<RequesterStore.Forgotten> gone =
                requesters.forget(due.stream().filter(id -> !held.contains(id)).toList(), terms, now);
        gone.forEach(one -> journal.append(JournalEntry.bySystem("casework.contactForgotten", "case", one.number())
                .with("months", monthsOf(one.kind(), one.category()))));
        return gone.size();
    }
}
