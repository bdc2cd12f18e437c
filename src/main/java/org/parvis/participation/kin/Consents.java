package org.parvis.participation.kin;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.participation.Proposal;
import org.parvis.participation.Proposals;
import org.parvis.participation.Voices;
import org.parvis.participation.kin.Merge.State;
import org.parvis.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who agrees that ideas become one, or one becomes several: each author for themselves alone, and silence is no. */
@Service
@Transactional
public class Consents {

    private final MergeStore store;
    private final ConsentStore agreed;
    private final MergeSources sources;
    private final MergeMaking making;
    private final SplitMaking splitting;
    private final AuthorStore authors;
    private final RevisionStore revisions;
    private final SupportQuestionStore questions;
    private final Proposals proposals;
    private final AuthorNews news;
    private final Voices voices;
    private final Journal journal;
    private final Clock clock;

    Consents(
            MergeStore store,
            ConsentStore agreed,
            MergeSources sources,
            MergeMaking making,
            SplitMaking splitting,
            AuthorStore authors,
            RevisionStore revisions,
            SupportQuestionStore questions,
            Proposals proposals,
            AuthorNews news,
            Voices voices,
            Journal journal,
            Clock clock) {
        this.store = store;
        this.agreed = agreed;
        this.sources = sources;
        this.making = making;
        this.splitting = splitting;
        this.authors = authors;
        this.revisions = revisions;
        this.questions = questions;
        this.proposals = proposals;
        this.news = news;
        this.voices = voices;
        this.journal = journal;
        this.clock = clock;
    }

    /** One author agrees, for themselves alone. The last yes makes the ideas one, or the idea several. */
    public void agree(UUID id, Author by) {
        Merge held = asked(id, by);
        voices.check(by.proposalId(), by.id());
        agreed.agree(held.id(), by.id(), now());
        finishIfAgreed(id);
    }

    /** One no ends it; who said it is nobody's business. */
    public void refuse(UUID id, Author by) {
        Merge held = asked(id, by);
        voices.check(by.proposalId(), by.id());
        store.end(id, State.REFUSED, "", now());
        tell(held, "Refused");
    }

    private Merge asked(UUID id, Author by) {
        Merge held = sources.merge(id);
        boolean isTheirs = held.sources().contains(by.proposalId()) && authors.find(by.id()).filter(Author::isCurrent).isPresent();
        if (!isTheirs || !held.isAsked() || !now().isBefore(Objects.requireNonNull(held.lapsesAt()))) {
            throw new Refusal("kin.refused.over");
        }
        return held;
    }

    /** Called with the ideas and the merge held: of two last ones who come at once, the second finds it done. */
    void finishIfAgreed(UUID id) {
        if (!agreed.isAgreed(id)) {
            return;
        }
        Merge merge = store.find(id).orElseThrow();
        List<Proposal> ideas = proposals.list(merge.sources()).stream().sorted((a, b) -> a.id().compareTo(b.id())).toList();
        if (ideas.stream().anyMatch(one -> sources.whyNot(one).isPresent())) {
            store.end(id, State.STOPPED, "", now());
            tell(merge, "Stopped");
            return;
        }
        if (merge.isSplit()) {
            split(merge, ideas.getFirst());
            return;
        }
        UUID result = making.make(merge, ideas, now());
        ideas.forEach(one -> stopPending(one.id()));
        Proposal made = proposals.get(result);
        news.tellAuthors(made, "kin.told.merged", made.number(), made.title());
        journal.append(JournalEntry.bySystem("participation.merged", "proposal", made.number()));
    }

    private void split(Merge merge, Proposal source) {
        List<UUID> made = splitting.make(merge, source, now());
        stopPending(source.id());
        String numbers = proposals.list(made).stream().map(Proposal::number).sorted().collect(Collectors.joining(", "));
        news.tellAuthors(source, "kin.told.split", source.title(), numbers);
        journal.append(JournalEntry.bySystem("participation.split", "proposal", source.number()));
    }

    /** What else was proposed for an idea that no longer stands by itself is over; a job tells the authors of the others. */
    void stopPending(UUID proposal) {
        for (Merge one : store.listOf(proposal)) {
            if (one.isPending()) {
                store.stop(one.id(), now());
            }
        }
    }

    private void tell(Merge merge, String what) {
        proposals.list(merge.sources()).forEach(source -> news.tellAuthors(source, key(merge, what), merge.title()));
    }

    private static String key(Merge merge, String what) {
        return (merge.isSplit() ? "kin.told.split" : "kin.told.merge") + what;
    }

    /** Its author has withdrawn an idea, which they hold: whoever supports it is told. */
    void withdrawn(Proposal proposal) {
        revisions.delete(proposal.id());
        stopPending(proposal.id());
        questions.ask(proposal.id(), SupportQuestion.Why.WITHDRAWN, 1, now());
    }

    /** Nobody waits for the yes of somebody who left. In a transaction of its own: it holds the ideas in their order. */
    public void finish(UUID merge) {
        if (sources.merge(merge).isAsked()) {
            finishIfAgreed(merge);
        }
    }

    /** That it is over, to authors of ideas that another idea took away; false where somebody has told them. */
    boolean tellStopped(UUID id) {
        Merge stopped = sources.merge(id);
        if (!store.takeUntold(id)) {
            return false;
        }
        proposals.list(stopped.sources()).stream()
                .filter(one -> one.stands() && (stopped.wasAsked() || isByAuthorOf(one, stopped)))
                .forEach(one -> news.tellAuthors(one, key(stopped, "Stopped"), stopped.title()));
        return true;
    }

    /** What nobody of the town has read nobody else hears of. */
    private boolean isByAuthorOf(Proposal idea, Merge merge) {
        return merge.proposedBy() != null && authors.find(merge.proposedBy()).filter(one -> one.proposalId().equals(idea.id())).isPresent();
    }

    /** Nobody heard of all of them until the last day; false where that is not so any more. */
    boolean lapse(UUID id) {
        Merge held = sources.merge(id);
        if (!held.isAsked() || now().isBefore(Objects.requireNonNull(held.lapsesAt()))) {
            return false;
        }
        store.end(id, State.LAPSED, "", now());
        tell(held, "Lapsed");
        return true;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
