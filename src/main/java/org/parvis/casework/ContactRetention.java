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
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.database.Sweep;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.territory.PerVersion;
import org.parvis.territory.Territories;
import org.parvis.web.ForgettingReport;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who asked is known for some months after their case has ended, then forgotten: name, e-mail address and telephone go,
 * the case stays (GDPR article 5(1)(e)). A case that was reopened has not ended.
 */
@Service
public class ContactRetention {

    /** Where a territory says nothing. */
    static final int MONTHS = 24;

    private final Territories territories;
    private final RetentionStore store;
    private final RequesterStore requesters;
    private final CaseWords words;
    private final LegalHolds holds;
    private final CaseKinds kinds;
    private final ForgettingReport report;
    private final Journal journal;
    private final Sweep sweep;
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
            Sweep sweep) {
        this.territories = territories;
        this.store = store;
        this.requesters = requesters;
        this.words = words;
        this.holds = holds;
        this.kinds = kinds;
        this.report = report;
        this.journal = journal;
        this.sweep = sweep;
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

    /** What is due at a moment. A kind's own months count from the same day as those of the territory. */
    public RetentionTerms terms(Instant now) {
        ZonedDateTime today = now.atZone(territories.current().zone());
        Map<String, Instant> own = new HashMap<>();
        kinds.all().forEach(kind -> kind.monthsKept()
                .forEach((category, kept) -> own.put(kind.code() + "/" + category, today.minusMonths(kept).toInstant())));
        return new RetentionTerms(today.minusMonths(months()).toInstant(), own);
    }

    /**
     * Those of the cases that ended in time and are not held: for whoever keeps the address of somebody who only wanted to
     * hear of them. A duplicate has news as long as the case it stands for. No case of its own is reopened before the
     * transaction ends; an original may be.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<UUID> listEnded(Collection<UUID> caseIds, RetentionTerms terms) {
        Set<UUID> ended = caseIds.isEmpty() ? Set.of() : store.listEnded(caseIds, terms);
        Set<UUID> held = holds.cases(ended);
        return ended.stream().filter(id -> !held.contains(id)).collect(Collectors.toSet());
    }

    /** That something belongs to a case, or null for none, and when it came. */
    public record Kept(@Nullable UUID caseId, Instant at) {}

    /** Of these, what is due: of cases that ended in time and are not held, or of none and as old itself. */
    @Transactional(propagation = Propagation.MANDATORY)
    public <T> List<T> listDue(List<T> some, Function<T, Kept> kept, RetentionTerms terms) {
        Set<UUID> ended = listEnded(
                some.stream().map(kept).map(Kept::caseId).filter(Objects::nonNull).collect(Collectors.toSet()), terms);
        return some.stream()
                .filter(one -> {
                    UUID caseId = kept.apply(one).caseId();
                    return caseId == null ? kept.apply(one).at().isBefore(terms.before()) : ended.contains(caseId);
                })
                .toList();
    }

    /** Forgets what is due in the territory in scope, some at a time; gives how many people. Again, it finds nobody. */
    int forget(Instant now) {
        RetentionTerms terms = terms(now);
        int forgotten = sweep.over(
                (last, most) -> requesters.listDue(terms, last, most), Function.identity(), due -> forget(due, terms, now));
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
