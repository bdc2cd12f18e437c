package org.parvis.participation.kin;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.participation.Proposal;
import org.parvis.participation.Proposals;
import org.parvis.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets ideas that became one stand by themselves again, until the study of what they became begins. */
@Service
@Transactional
public class Partings {

    private final MergeStore store;
    private final MergeSources sources;
    private final MergeMaking making;
    private final RevisionStore revisions;
    private final Consents consents;
    private final AuthorNews news;
    private final Journal journal;
    private final Clock clock;

    Partings(
            MergeStore store,
            MergeSources sources,
            MergeMaking making,
            RevisionStore revisions,
            Consents consents,
            AuthorNews news,
            Journal journal,
            Clock clock) {
        this.store = store;
        this.sources = sources;
        this.making = making;
        this.revisions = revisions;
        this.consents = consents;
        this.news = news;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * The ideas stand by themselves again, with who supported each of them. Others read the reason once the town has.
     *
     * @param by an author of the idea that they became
     */
    public void undo(Author by, String reason) {
        if (reason.isBlank()) {
            throw new Refusal("kin.refused.noUndoReason");
        }
        if (reason.length() > Proposals.LONGEST_WORDS) {
            throw new Refusal("participation.refused.tooLong");
        }
        Merge found = store.findByResult(by.proposalId()).orElseThrow(() -> new Refusal("kin.refused.over"));
        List<UUID> all = new ArrayList<>(found.sources());
        all.add(by.proposalId());
        Map<UUID, Proposal> held = new LinkedHashMap<>();
        sources.hold(all).forEach(one -> held.put(one.id(), one));
        Merge merge = store.hold(found.id());
        Proposal result = Objects.requireNonNull(held.get(by.proposalId()));
        if (!merge.isDone() || !result.stands() || result.status().isClosed()) {
            throw new Refusal("kin.refused.undoOver");
        }
        if (revisions.isStudied(result.id())) {
            throw new Refusal("kin.refused.undoStudied");
        }
        consents.stopPending(result.id());
        List<Proposal> parted = merge.sources().stream().map(one -> Objects.requireNonNull(held.get(one))).toList();
        making.part(merge, by, result, parted, reason.strip(), now());
        news.tellAuthors(result, "kin.told.parted");
        news.tellTown(parted.getFirst(), "kin.town.reason.parted");
        journal.append(JournalEntry.bySystem("participation.parted", "proposal", result.number()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
