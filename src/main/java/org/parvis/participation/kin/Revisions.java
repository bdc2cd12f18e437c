package org.parvis.participation.kin;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.participation.Proposal;
import org.parvis.participation.ProposalRefused;
import org.parvis.participation.Proposals;
import org.parvis.participation.Voices;
import org.parvis.shared.Printable;
import org.parvis.shared.Refusal;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes of ideas by their authors. What nobody has read yet is simply corrected. What everybody reads stays as it is until
 * somebody of the town has read the change, as they read the idea: nobody gets words before the public by a detour. Where
 * the change is substantive, whoever supports the idea is asked again.
 */
@Service
@Transactional
public class Revisions {

    public static final int LONGEST_WHY = 300;

    private final RevisionStore store;
    private final SupportQuestionStore questions;
    private final Proposals proposals;
    private final AuthorNews news;
    private final IdeaAuthors ideaAuthors;
    private final Voices voices;
    private final Journal journal;
    private final Clock clock;

    Revisions(
            RevisionStore store,
            SupportQuestionStore questions,
            Proposals proposals,
            AuthorNews news,
            IdeaAuthors ideaAuthors,
            Voices voices,
            Journal journal,
            Clock clock) {
        this.store = store;
        this.questions = questions;
        this.proposals = proposals;
        this.news = news;
        this.ideaAuthors = ideaAuthors;
        this.voices = voices;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * What an author wants it to say.
     *
     * @param why what changes; needed where people who support it are to be asked
     * @param weight null where they did not say
     */
    public record Wanted(String title, String words, String why, @Nullable Weight weight) {}

    /** The change that waits to be read. */
    @Transactional(readOnly = true)
    public Optional<Revision> find(UUID proposal) {
        return store.find(proposal);
    }

    /** Whether its authors may change it now. */
    @Transactional(readOnly = true)
    public boolean isOpen(Proposal proposal) {
        return proposal.stands() && !proposal.isForgotten() && proposal.status().isOpen() && !store.isStudied(proposal.id());
    }

    /**
     * An author changes their idea.
     *
     * @throws ProposalRefused with everything that is wrong, by field
     * @throws Refusal where it can no longer be changed
     */
    public void submit(Author by, Wanted wanted) {
        Proposal before = proposals.hold(by.proposalId());
        checkOpen(before);
        voices.check(before.id(), by.id());
        boolean isSupported = proposals.countSupports(before) > 0;
        Map<String, String> problems = problems(wanted, isSupported);
        if (!problems.isEmpty()) {
            throw new ProposalRefused(problems);
        }
        String title = wanted.title().strip();
        String words = wanted.words().strip();
        if (title.equals(before.title()) && words.equals(before.words())) {
            throw new Refusal("participation.refused.same");
        }
        if (before.isVisible() || isSupported) {
            Weight weight = isSupported && wanted.weight() != null ? wanted.weight() : Weight.FREE;
            Revision made = new Revision(before.id(), by.id(), title, words, Printable.text(wanted.why().strip()), weight, now());
            if (store.find(before.id()).filter(made::saysTheSame).isPresent()) {
                throw new Refusal("kin.refused.waits");
            }
            store.put(made);
            news.tellTown(before, "kin.town.revision");
        } else {
            proposals.correct(before.id(), title, words);
            news.tellTown(before, "participation.track.note.corrected");
        }
        news.tellOthers(before, by, "kin.told.revision");
    }

    private static Map<String, String> problems(Wanted wanted, boolean isSupported) {
        Map<String, String> problems = new LinkedHashMap<>(Proposals.problems(wanted.title(), wanted.words()));
        if (isSupported && (wanted.weight() == null || wanted.weight() == Weight.FREE)) {
            problems.put("weight", "kin.refused.weight");
        }
        if (isSupported && wanted.weight() == Weight.SUBSTANTIVE && wanted.why().isBlank()) {
            problems.put("why", "kin.refused.why");
        } else if (wanted.why().length() > LONGEST_WHY) {
            problems.put("why", "kin.refused.whyLong");
        }
        return problems;
    }

    private void checkOpen(Proposal proposal) {
        if (!proposal.stands()) {
            throw new Refusal(proposal.refusal());
        }
        if (proposal.isForgotten()) {
            throw new Refusal("participation.refused.forgotten");
        }
        if (proposal.status().isClosed()) {
            throw new Refusal("participation.refused.decided");
        }
        if (store.isStudied(proposal.id())) {
            throw new Refusal("kin.refused.studied");
        }
    }

    /** An author thinks better of it before it was read. */
    public void takeBack(Author by) {
        Proposal proposal = proposals.hold(by.proposalId());
        voices.check(proposal.id(), by.id());
        if (store.find(proposal.id()).isEmpty()) {
            throw new Refusal("kin.refused.noRevision");
        }
        store.delete(proposal.id());
        news.tellTown(proposal, "kin.town.takenBack");
    }

    /**
     * Somebody of the town has read it: everybody does from now on.
     *
     * @param mark of the change that they read: another that came meanwhile is read first
     * @param weight as they see it, where people support the idea
     */
    public void publish(UUID proposalId, String mark, @Nullable Weight weight, Visitor by) {
        Proposal before = proposals.hold(proposalId);
        checkOpen(before);
        if (before.moderation() == Proposal.Moderation.HIDDEN) {
            throw new Refusal("kin.refused.hidden");
        }
        if (ideaAuthors.include(before, by)) {
            throw new Refusal("moderation.refused.own");
        }
        Revision read = waiting(proposalId, mark);
        Weight decided = Weight.FREE;
        if (proposals.countSupports(before) > 0) {
            decided = weight == Weight.MINOR ? Weight.MINOR : Weight.SUBSTANTIVE;
        }
        Instant now = now();
        int version = store.publish(read, decided, now);
        if (decided == Weight.SUBSTANTIVE) {
            questions.ask(proposalId, SupportQuestion.Why.VERSION, version, now);
        }
        news.tellAuthors(before, "kin.told.published." + decided, version, by);
        journal.append(JournalEntry.by(by, "participation.revisionPublished", "proposal", before.number()).with("version", version));
    }

    /** It is not published, with the reason that its authors read; the idea stays as it was. */
    public void refuse(UUID proposalId, String mark, String reason, Visitor by) {
        if (reason.isBlank()) {
            throw new Refusal("kin.refused.noReason");
        }
        if (reason.length() > Proposals.LONGEST_WORDS) {
            throw new Refusal("participation.refused.tooLong");
        }
        Proposal before = proposals.hold(proposalId);
        waiting(proposalId, mark);
        store.delete(proposalId);
        news.tellAuthors(before, "kin.told.revisionRefused", reason.strip(), by);
        journal.append(JournalEntry.by(by, "participation.revisionRefused", "proposal", before.number()));
    }

    private Revision waiting(UUID proposal, String mark) {
        return store.find(proposal)
                .filter(one -> one.mark().equals(mark))
                .orElseThrow(() -> new Refusal("kin.refused.anotherRevision"));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
