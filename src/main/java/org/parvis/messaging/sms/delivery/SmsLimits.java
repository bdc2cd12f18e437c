package org.parvis.messaging.sms.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.messaging.SmsAccount;
import org.parvis.messaging.SmsRefusals;
import org.parvis.shared.InTerritory;
import org.parvis.shared.PhoneNumber;
import org.parvis.shared.Tokens;
import org.parvis.territory.Territories;
import org.parvis.web.RateLimit;
import org.parvis.web.RateLimits;
import org.springframework.stereotype.Component;

/**
 * What a territory's text messages are held to: none to a number that asked for none; to one number so many an hour, so
 * many a day and so many identical an hour; so many parts a month. Counted by windows when workers hand messages over,
 * some at a time, never in the transaction of an act.
 */
@Component
public class SmsLimits {

    /** A loop of ours must not ring somebody's phone all night. */
    static final RateLimit IDENTICAL = new RateLimit("sms-identical", 20, Duration.ofHours(1));

    private static final String HOURLY = "sms";
    private static final String DAILY = "sms-day";

    private final RateLimits limits;
    private final SmsStore store;
    private final SmsRefusalStore refusals;
    private final SmsAccountStore accounts;
    private final Territories territories;
    private final Journal journal;
    private final Clock clock;

    SmsLimits(
            RateLimits limits,
            SmsStore store,
            SmsRefusalStore refusals,
            SmsAccountStore accounts,
            Territories territories,
            Journal journal,
            Clock clock) {
        this.limits = limits;
        this.store = store;
        this.refusals = refusals;
        this.accounts = accounts;
        this.territories = territories;
        this.journal = journal;
        this.clock = clock;
    }

    private record Count(RateLimit limit, String who, UUID message) {}

    /** Those whose number asked for no text messages; the word that says so goes all the same. */
    Set<UUID> refused(List<SmsStore.Waiting> waiting) {
        Map<String, List<SmsStore.Waiting>> byNumber = waiting.stream()
                .filter(one -> !one.key().startsWith(SmsRefusals.LAST_WORD))
                .collect(Collectors.groupingBy(SmsStore.Waiting::to));
        return refusals.find(byNumber.keySet()).keySet().stream()
                .flatMap(number -> byNumber.getOrDefault(number, List.of()).stream())
                .map(SmsStore.Waiting::id)
                .collect(Collectors.toSet());
    }

    /** Counts those that were not counted before and gives those that are too many for their number. In a transaction. */
    Set<UUID> tooMany(List<SmsStore.Waiting> waiting, SmsAccount account) {
        RateLimit hourly = hourly(account);
        RateLimit daily = daily(account);
        List<Count> counts = new ArrayList<>();
        waiting.stream().filter(one -> !one.isAdmitted()).forEach(one -> {
            counts.add(new Count(hourly, one.to(), one.id()));
            counts.add(new Count(daily, one.to(), one.id()));
            counts.add(new Count(IDENTICAL, one.to() + " " + Tokens.hash(one.words()), one.id()));
        });
        // All workers count in one order, so that none waits for another that waits for it.
        counts.sort(Comparator.comparing(count -> count.limit().name() + " " + count.who()));
        Set<UUID> tooMany = new HashSet<>();
        counts.forEach(count -> {
            if (!limits.allowsWithin(count.limit(), count.who())) {
                tooMany.add(count.message());
            }
        });
        store.markAdmitted(counts.stream().map(Count::message).distinct().toList());
        return tooMany;
    }

    /** Whether one more to this number would be too many; counts nothing. */
    public boolean isSpent(PhoneNumber to, SmsAccount account) {
        return limits.isSpent(hourly(account), to.international()) || limits.isSpent(daily(account), to.international());
    }

    private static RateLimit hourly(SmsAccount account) {
        return new RateLimit(HOURLY, account.caps().hourly(), Duration.ofHours(1));
    }

    private static RateLimit daily(SmsAccount account) {
        return new RateLimit(DAILY, account.caps().daily(), Duration.ofDays(1));
    }

    /** The month whose budget a message of now is taken from: the territory's. */
    LocalDate month() {
        return clock.instant()
                .atZone(territories.get(InTerritory.current()).zone())
                .toLocalDate()
                .withDayOfMonth(1);
    }

    /** Takes what the messages need from the month's budget and gives those for which it does not suffice. In a transaction. */
    Set<UUID> beyondBudget(List<SmsStore.Waiting> waiting, SmsAccount account, LocalDate month) {
        int parts = waiting.stream().mapToInt(SmsLimits::partsLeft).sum();
        if (waiting.isEmpty() || accounts.reserve(month, waiting.size(), parts, account.monthlyParts())) {
            return Set.of();
        }
        Set<UUID> beyond = new HashSet<>();
        for (SmsStore.Waiting one : waiting) {
            if (!accounts.reserve(month, 1, partsLeft(one), account.monthlyParts())) {
                beyond.add(one.id());
            }
        }
        if (!beyond.isEmpty() && accounts.markStopped(month)) {
            journal.append(JournalEntry.bySystem("messaging.smsStopped", "month", month.toString()));
        }
        return beyond;
    }

    static int partsLeft(SmsStore.Waiting waiting) {
        return Math.max(0, waiting.text().parts().size() - waiting.partsDone());
    }
}
