package org.parvis.participation.kin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.participation.Proposal;
import org.parvis.participation.ProposalRefused;
import org.parvis.participation.Proposals;
import org.parvis.participation.Voices;
import org.parvis.participation.kin.Merge.State;
import org.parvis.shared.Ids;
import org.parvis.shared.Refusal;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ideas of one process that become one. An author of one of them or an agent proposes it with the text; what an author writes
 * is read by the town first; then each author of each idea is asked, and the last yes makes them one. Silence is no: it lapses.
 * Any author of the new idea lets them stand by themselves again, until its study begins.
 */
@Service
@Transactional
public class Merges {

    /** For an author to answer. */
    public static final Duration PATIENCE = Duration.ofDays(21);

    public static final int MOST_IDEAS = 5;

    /**
     * That wait at a time for one idea: nobody is asked the same thing again and again. What others propose counts once the town
     * has read it, else strangers could keep an idea from being merged.
     */
    private static final int MOST_PENDING = 3;

    private final MergeStore store;
    private final ConsentStore agreed;
    private final MergeMaking making;
    private final AuthorStore authors;
    private final MergeSources held;
    private final Consents consents;
    private final Voices voices;
    private final Proposals proposals;
    private final AuthorNews news;
    private final Journal journal;
    private final Clock clock;

    Merges(
            MergeStore store,
            ConsentStore agreed,
            MergeMaking making,
            AuthorStore authors,
            MergeSources held,
            Consents consents,
            Voices voices,
            Proposals proposals,
            AuthorNews news,
            Journal journal,
            Clock clock) {
        this.store = store;
        this.agreed = agreed;
        this.making = making;
        this.authors = authors;
        this.held = held;
        this.consents = consents;
        this.voices = voices;
        this.proposals = proposals;
        this.news = news;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * What somebody proposes.
     *
     * @param others numbers of the ideas besides the one from which it is proposed
     */
    public record Wanted(List<String> others, String title, String words) {}

    /**
     * An author proposes it; somebody of the town reads it before the others do. Their own yes is given with it.
     *
     * @throws ProposalRefused with everything that is wrong, by field
     * @throws Refusal where an idea cannot become another now
     */
    public UUID propose(Author by, Wanted wanted) {
        voices.check(by.proposalId(), by.id());
        Merge made = insert(proposals.get(by.proposalId()), by.id(), wanted);
        agreed.agree(made.id(), by.id(), now());
        news.tellTown(proposals.get(by.proposalId()), "kin.town.merge");
        return made.id();
    }

    /** The town proposes it: each author is asked at once. */
    public UUID propose(Proposal from, Wanted wanted, Visitor by) {
        Merge made = insert(from, null, wanted);
        journal.append(JournalEntry.by(by, "participation.mergeProposed", "proposal", from.number()));
        ask(made);
        return made.id();
    }

    private Merge insert(Proposal from, @Nullable UUID author, Wanted wanted) {
        Map<String, String> problems = new LinkedHashMap<>(Proposals.problems(wanted.title(), wanted.words()));
        Set<String> numbers = new LinkedHashSet<>(wanted.others());
        List<Proposal> sources = new ArrayList<>(List.of(from));
        if (numbers.isEmpty()) {
            problems.put("others", "kin.refused.oneIdea");
        } else if (numbers.size() > MOST_IDEAS - 1) {
            problems.put("others", "kin.refused.manyIdeas");
        } else {
            proposals.listByNumber(numbers).stream()
                    .filter(one -> one.processId().equals(from.processId()) && one.isVisible() && !one.id().equals(from.id()))
                    .forEach(sources::add);
            if (sources.size() <= numbers.size()) {
                problems.put("others", "kin.refused.unknownIdea");
            }
        }
        if (!problems.isEmpty()) {
            throw new ProposalRefused(problems);
        }
        List<UUID> ids = sources.stream().map(Proposal::id).toList();
        held.hold(ids).forEach(one -> {
            held.whyNot(one).ifPresent(key -> {
                throw new Refusal(key, one.number());
            });
            boolean isOwn = one.id().equals(from.id());
            if (store.listOf(one.id()).stream().filter(merge -> isOwn ? merge.isPending() : merge.isAsked()).count() >= MOST_PENDING) {
                throw new Refusal("kin.refused.manyMerges", one.number());
            }
        });
        Merge made = new Merge(
                Ids.next(), from.processId(), wanted.title().strip(), wanted.words().strip(), author, now(), null, State.READING, null, "", false, null, ids, List.of());
        store.insert(made);
        return made;
    }

    /** Somebody of the town has read what an author wrote, of a merge or a split: the other authors read it from now on. */
    public void approve(UUID id, Visitor by) {
        Merge read = held.merge(id);
        if (read.state() != State.READING) {
            throw new Refusal("kin.refused.over");
        }
        journal.append(JournalEntry.by(by, "participation.mergeRead", "merge", id.toString()));
        ask(read);
        consents.finishIfAgreed(id);
    }

    private void ask(Merge merge) {
        store.ask(merge.id(), now(), now().plus(PATIENCE));
        for (Proposal source : proposals.list(merge.sources())) {
            news.tellAuthors(source, merge.isSplit() ? "kin.told.splitAsked" : "kin.told.mergeAsked", source.title(), merge.title(), PATIENCE.toDays());
        }
    }

    /** Not to be put before other authors; whoever proposed it reads why. */
    public void reject(UUID id, String reason, Visitor by) {
        if (reason.isBlank()) {
            throw new Refusal("kin.refused.noReason");
        }
        Merge read = held.merge(id);
        if (read.state() != State.READING) {
            throw new Refusal("kin.refused.over");
        }
        store.end(id, State.REFUSED, reason.strip(), now());
        Author proposer = authors.find(Objects.requireNonNull(read.proposedBy())).orElseThrow();
        news.tellAuthors(proposals.get(proposer.proposalId()), read.isSplit() ? "kin.told.splitRejected" : "kin.told.mergeRejected", reason.strip(), by);
        journal.append(JournalEntry.by(by, "participation.mergeRejected", "merge", id.toString()));
    }

    @Transactional(readOnly = true)
    public Optional<Merge> find(UUID id) {
        return store.find(id);
    }

    /** All that an idea is or was in, the newest first. */
    @Transactional(readOnly = true)
    public List<Merge> listOf(UUID proposal) {
        return store.listOf(proposal);
    }

    /** The one of which it is the result, or a part. */
    @Transactional(readOnly = true)
    public Optional<Merge> findByResult(UUID proposal) {
        return store.findByResult(proposal);
    }

    /** Ids of the authors who agreed. */
    @Transactional(readOnly = true)
    public List<UUID> listAgreed(UUID merge) {
        return agreed.listAgreed(merge);
    }

    /** As whom an author of one of the ideas goes on: in the idea that they became, or in each part. */
    @Transactional(readOnly = true)
    public List<Author> successors(Merge merge, Author author) {
        return making.successors(merge, author.id()).stream().map(authors::find).flatMap(Optional::stream).filter(Author::isCurrent).toList();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
