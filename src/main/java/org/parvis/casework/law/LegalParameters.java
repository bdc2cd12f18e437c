package org.parvis.casework.law;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.shared.Ids;
import org.parvis.shared.Refusal;
import org.parvis.territory.PerVersion;
import org.parvis.territory.Territories;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The values of the law in the territory in scope: what is shipped, and what it has set itself. Answers from memory. */
@Service
public class LegalParameters {

    private static final int LONGEST = 500;

    private final LegalParameterStore store;
    private final Territories territories;
    private final Journal journal;
    private final List<LegalParameter> shipped = ShippedValues.read();
    private final PerVersion<LegalValues> values;

    LegalParameters(LegalParameterStore store, Territories territories, Journal journal) {
        this.store = store;
        this.territories = territories;
        this.journal = journal;
        this.values = new PerVersion<>(territories, this::read);
    }

    public LegalValues values() {
        return values.current();
    }

    private LegalValues read() {
        List<LegalParameter> all = new ArrayList<>(shipped);
        all.addAll(store.list());
        return new LegalValues(all);
    }

    /**
     * Sets a value from a day on; what was in force before stays so for what was received before. Clocks that it moves are
     * computed anew by a job, each with a line that says so and why.
     *
     * @param by null for the territory's file
     */
    @Transactional
    public void change(LegalParameter to, @Nullable Visitor by) {
        check(to);
        store.insert(Ids.next(), to, by == null ? null : by.accountId().orElse(null));
        String act = "casework.lawChanged";
        String territory = territories.current().slug();
        JournalEntry entry = by == null
                ? JournalEntry.bySystem(act, "territory", territory)
                : JournalEntry.by(by, act, "territory", territory);
        journal.append(entry
                .with("code", to.code())
                .with("kind", to.scope().kind())
                .with("category", to.scope().category())
                .with("value", to.value())
                .with("source", to.source())
                .with("from", to.validFrom())
                .with("reason", to.reason()));
        territories.contentsChanged();
    }

    private static void check(LegalParameter to) {
        if (!to.code().accepts(to.value())) {
            throw new Refusal("casework.law.refused.value");
        }
        if (to.code() == LegalCode.SILENCE && to.scope().isAll()) {
            throw new Refusal("casework.law.refused.kind");
        }
        if (to.source().isBlank() || to.source().length() > LONGEST) {
            throw new Refusal("casework.law.refused.source");
        }
        if (to.reason().isBlank() || to.reason().length() > LONGEST) {
            throw new Refusal("casework.law.refused.reason");
        }
        if (to.validTo() != null && to.validTo().isBefore(to.validFrom())) {
            throw new Refusal("casework.law.refused.until");
        }
    }

    /** Changes before a moment for which running clocks are still to be computed anew. */
    @Transactional(readOnly = true)
    public List<LegalChange> listUnapplied(Instant before) {
        return store.listUnapplied(before);
    }

    @Transactional
    public void applied(UUID changeId) {
        store.applied(changeId);
    }
}
