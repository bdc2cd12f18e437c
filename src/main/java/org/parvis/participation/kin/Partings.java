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
import org.parvis.participation.Voice;
import org.parvis.participation.Voices;
import org.parvis.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets ideas that became one, or one that became several, stand by themselves again, until the study of what they became begins. */
@Service
@Transactional
public class Partings {

    private final MergeStore store;
    private final MergeSources sources;
    private final MergeMaking making;
    private final SplitStore splits;
    private final RevisionStore revisions;
    private final Consents consents;
    private final AuthorNews news;
    private final Voices voices;
    private final Journal journal;
    private final Clock clock;

    Partings(
            MergeStore store,
            MergeSources sources,
            MergeMaking making,
            SplitStore splits,
            RevisionStore revisions,
            Consents consents,
            AuthorNews news,
            Voices voices,
            Journal journal,
            Clock clock) {
        this.store = store;
        this.sources = sources;
        this.making = making;
        this.splits = splits;
        this.revisions = revisions;
        this.consents = consents;
        this.news = news;
        this.voices = voices;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * The ideas stand again as they were, with who supported each of them. Others read the reason once the town has.
     *
     * @param by an author of the idea that they became, or of a part
     */
    public void undo(Author by, String reason) {
        if (reason.isBlank()) {
            throw new Refusal("kin.refused.noUndoReason");
        }
        if (reason.length() > Proposals.LONGEST_WORDS) {
            throw new Refusal("participation.refused.tooLong");
        }
        voices.check(by.proposalId(), by.id());
        Merge found = store.findByResult(by.proposalId()).orElseThrow(() -> new Refusal("kin.refused.over"));
        List<UUID> all = new ArrayList<>(found.sources());
        all.addAll(found.results());
        Map<UUID, Proposal> held = new LinkedHashMap<>();
        sources.hold(all).forEach(one -> held.put(one.id(), one));
        Merge merge = store.hold(found.id());
        List<Proposal> results = merge.results().stream().map(one -> Objects.requireNonNull(held.get(one))).toList();
        if (!merge.isDone() || results.stream().anyMatch(one -> !one.stands() || one.status().isClosed())) {
            throw new Refusal(merge.isSplit() ? "kin.refused.unsplitOver" : "kin.refused.undoOver");
        }
        if (results.stream().anyMatch(one -> revisions.isStudied(one.id()))) {
            throw new Refusal(merge.isSplit() ? "kin.refused.unsplitStudied" : "kin.refused.undoStudied");
        }
        merge.sources().forEach(one -> checkGiven(Objects.requireNonNull(held.get(one)), merge));
        results.forEach(one -> consents.stopPending(one.id()));
        List<Proposal> parted = merge.sources().stream().map(one -> Objects.requireNonNull(held.get(one))).toList();
        making.part(merge, by, results, parted, reason.strip(), now());
        if (merge.isSplit()) {
            splits.forgetChoices(parted.getFirst().id());
        }
        results.forEach(one -> news.tellAuthors(one, merge.isSplit() ? "kin.told.unsplit" : "kin.told.parted", one.title()));
        news.tellTown(parted.getFirst(), merge.isSplit() ? "kin.town.reason.unsplit" : "kin.town.reason.parted");
        String undone = merge.isSplit() ? "participation.unsplit" : "participation.parted";
        journal.append(JournalEntry.bySystem(undone, "proposal", (merge.isSplit() ? parted : results).getFirst().number()));
    }

    /** Whoever spoke before does not come back by it: an agent gives the idea that is to stand again over to their successor first. */
    private void checkGiven(Proposal source, Merge merge) {
        List<Voice> now = merge.results().stream().flatMap(one -> voices.list(one).stream()).toList();
        for (Voice before : voices.list(source.id())) {
            List<Voice> same = now.stream().filter(one -> one.of().organisationId().equals(before.of().organisationId())).toList();
            if (!same.isEmpty() && same.stream().noneMatch(one -> Objects.equals(one.of().personId(), before.of().personId()))) {
                throw new Refusal("kin.refused.undoGiven", before.organisation(), source.number());
            }
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
