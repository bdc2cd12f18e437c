package org.parvis.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.shared.Ids;
import org.parvis.shared.Printable;
import org.parvis.shared.Refusal;
import org.parvis.territory.Territories;
import org.parvis.web.Visitor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What must stay whatever the rules of retention say, as for a dispute (GDPR article 17(3)(e)): put and lifted with a
 * reason, both on record. While one is in force, no job forgets anything of its subject and nobody erases it.
 */
@Service
public class LegalHolds {

    /** Characters of a reason. */
    public static final int LONGEST = 500;

    private static final int MOST = 500;

    private final LegalHoldStore store;
    private final ObjectProvider<HeldElsewhere> elsewhere;
    private final Territories territories;
    private final Journal journal;
    private final Clock clock;

    LegalHolds(
            LegalHoldStore store,
            ObjectProvider<HeldElsewhere> elsewhere,
            Territories territories,
            Journal journal,
            Clock clock) {
        this.store = store;
        this.elsewhere = elsewhere;
        this.territories = territories;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    public UUID put(LegalHold.Order order, Visitor by) {
        String reason = reason(order.reason());
        if (order.until() != null && order.until().isBefore(today())) {
            throw new Refusal("casework.refused.hold.until");
        }
        UUID id = Ids.next();
        store.insert(
                id,
                new LegalHold.Order(order.what(), order.subject(), order.shown(), reason, order.until()),
                by.name(),
                clock.instant());
        journal.append(JournalEntry.by(by, "casework.holdPut", order.what().name().toLowerCase(Locale.ROOT), order.shown())
                .with("reason", reason)
                .with("until", order.until() == null ? "" : order.until()));
        return id;
    }

    /** @param shown by what the journal names the subject */
    @Transactional
    public void lift(LegalHold hold, String shown, String typedReason, Visitor by) {
        String reason = reason(typedReason);
        if (!store.lift(hold.id(), by.name(), reason, clock.instant())) {
            throw new Refusal("casework.refused.hold.lifted");
        }
        journal.append(JournalEntry.by(by, "casework.holdLifted", hold.what().name().toLowerCase(Locale.ROOT), shown)
                .with("reason", reason));
    }

    private static String reason(String typed) {
        String reason = Printable.line(typed, LONGEST).strip();
        if (reason.isEmpty()) {
            throw new Refusal("casework.refused.hold.reason");
        }
        return reason;
    }

    @Transactional(readOnly = true)
    public Optional<LegalHold> find(UUID id) {
        return store.find(id);
    }

    /** Those that nobody has lifted, the newest first. */
    @Transactional(readOnly = true)
    public List<LegalHold> list() {
        return store.list(MOST);
    }

    /** Those in force on these subjects themselves. */
    @Transactional(readOnly = true)
    public List<LegalHold> list(LegalHold.What what, Collection<UUID> subjects) {
        return store.list(what, subjects, today());
    }

    /** The people among these who are held. */
    @Transactional(readOnly = true)
    public Set<UUID> people(Collection<UUID> people) {
        return people.isEmpty() ? Set.of() : store.among(LegalHold.What.PERSON, people, today());
    }

    /** The cases among these that are held, themselves or with whoever's they are. */
    @Transactional(readOnly = true)
    public Set<UUID> cases(Collection<UUID> cases) {
        if (cases.isEmpty()) {
            return Set.of();
        }
        Set<UUID> held = new HashSet<>(store.among(LegalHold.What.CASE, cases, today()));
        elsewhere.forEach(more -> held.addAll(more.among(cases)));
        return held;
    }

    private LocalDate today() {
        return clock.instant().atZone(territories.current().zone()).toLocalDate();
    }
}
