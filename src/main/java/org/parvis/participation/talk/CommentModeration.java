package org.parvis.participation.talk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.participation.talk.Comment.Moderation;
import org.parvis.shared.Refusal;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moderation of comments by the charter. Every act is in a register that everybody reads, in the journal, and told to the
 * author; an author may appeal once against each, and somebody else decides on that. Nobody moderates what is their own.
 */
@Service
@Transactional
public class CommentModeration {

    /** Its author changed it while the moderator read: they decide on what it says now. */
    public static final String CHANGED = "talk.refused.changed";

    /** How long an author can appeal. */
    private static final Duration APPEAL = Duration.ofDays(60);

    private final CommentStore comments;
    private final CommentActStore acts;
    private final CommentQueue queue;
    private final CommentListing listing;
    private final CommentLinkStore links;
    private final Participants participants;
    private final Rulings rulings;
    private final Talks talks;
    private final CommentMails mails;
    private final Journal journal;
    private final Clock clock;

    CommentModeration(
            CommentStore comments,
            CommentActStore acts,
            CommentQueue queue,
            CommentListing listing,
            CommentLinkStore links,
            Participants participants,
            Rulings rulings,
            Talks talks,
            CommentMails mails,
            Journal journal,
            Clock clock) {
        this.comments = comments;
        this.acts = acts;
        this.queue = queue;
        this.listing = listing;
        this.links = links;
        this.participants = participants;
        this.rulings = rulings;
        this.talks = talks;
        this.mails = mails;
        this.journal = journal;
        this.clock = clock;
    }

    /** What was done about a comment, the first first. */
    @Transactional(readOnly = true)
    public List<PastAct> listActs(UUID comment) {
        return acts.list(comment);
    }

    /** What its author said against that. */
    @Transactional(readOnly = true)
    public List<Appeal> listAppeals(UUID comment) {
        return acts.appeals(comment);
    }

    /**
     * Carries out what a moderator decided, tells whom it concerns, and ends all that waited about the comment.
     *
     * @throws Refusal where it cannot be, with why
     */
    public void rule(UUID id, Ruling ruling, Visitor by) {
        Comment comment = hold(id);
        @Nullable Participant author = comment.authorId() == null ? null : participants.find(comment.authorId()).orElse(null);
        if (author != null && participants.isOf(author, by)) {
            throw new Refusal("talk.refused.ownComment");
        }
        if (!ruling.read().equals(comment.edition())) {
            throw new Refusal(CHANGED);
        }
        List<Waiting> waiting = queue.listFor(id);
        PastAct act = rulings.act(acts, id, ruling, by, since(waiting), waiting.stream().anyMatch(one -> one.why() == Waiting.Why.APPEALED));
        carryOut(comment, act, author);
        acts.insert(act);
        queue.settle(comment, act.act(), act.reason(), act.id());
        tell(comment, act, author);
        journal.append(JournalEntry.by(by, "participation.comment" + verb(act.act()), "comment", id)
                .with("article", act.article())
                .with("reason", act.reason()));
    }

    /** Its author before it: in the order in which they say the next thing, and are forgotten. */
    private Comment hold(UUID id) {
        @Nullable UUID author = comments.find(id).orElseThrow().authorId();
        if (author != null) {
            participants.hold(List.of(author));
        }
        return comments.hold(id).filter(one -> !one.isDraft()).orElseThrow();
    }

    private static @Nullable Instant since(List<Waiting> waiting) {
        return waiting.stream().map(Waiting::since).min(Comparator.naturalOrder()).orElse(null);
    }

    private void carryOut(Comment comment, PastAct act, @Nullable Participant author) {
        if (comment.isWithdrawn() || !isPossible(comment, act.act())) {
            throw new Refusal("talk.refused.act");
        }
        switch (act.act()) {
            case PUBLISH, RESTORE -> {
                if (author != null) {
                    participants.accept(author.id(), act.at());
                }
                listing.showLater(comment);
            }
            case HIDE -> comments.moderate(comment.id(), Moderation.HIDDEN, act.article(), act.reason());
            case KEEP, UPHOLD -> {}
        }
    }

    /** What can be done about a comment as it stands. Of what was forgotten there is nothing to show. */
    public static boolean isPossible(Comment comment, ModerationAct act) {
        return switch (act) {
            case PUBLISH -> comment.moderation() == Moderation.QUARANTINED && !comment.words().isEmpty();
            case KEEP -> comment.moderation() == Moderation.VISIBLE;
            case HIDE -> comment.moderation() != Moderation.HIDDEN;
            case RESTORE -> comment.isHidden() && !comment.words().isEmpty();
            case UPHOLD -> comment.isHidden();
        };
    }

    /** Nothing where nothing changed for its author, who was not asked. */
    private void tell(Comment comment, PastAct act, @Nullable Participant author) {
        if (act.act() == ModerationAct.KEEP || author == null || author.email() == null) {
            return;
        }
        String token = links.createKey(new LinkStore.Key(comment.id(), null, author.language()), now());
        mails.tellAuthor(
                talks.getShown(comment.subjectId()), author, new CommentMails.Told(act.id(), act.act(), act.article(), act.reason()), token);
    }

    private static String verb(ModerationAct act) {
        return act == ModerationAct.PUBLISH ? "Published" : Rulings.verb(act);
    }

    /** The act against which its author can appeal now. */
    @Transactional(readOnly = true)
    public Optional<PastAct> findAppealable(Comment comment) {
        return comment.isHidden() && !comment.isWithdrawn() ? rulings.findAppealable(acts, comment.id()) : Optional.empty();
    }

    /** Until when an author can appeal against an act. */
    public static Instant appealUntil(PastAct act) {
        return act.at().plus(APPEAL);
    }

    /**
     * The author does not agree. Once per act.
     *
     * @throws Refusal where there is nothing to appeal against, or it was done already
     */
    public void appeal(UUID id, String words) {
        Comment comment = comments.hold(id).orElseThrow();
        queue.ask(comment, Waiting.Why.APPEALED, rulings.appeal(acts, id, findAppealable(comment), words));
    }

    /** The register, the latest first; one more than {@code most} where there are more. */
    @Transactional(readOnly = true)
    public List<RegisterLine> register(@Nullable UUID before, int most) {
        return acts.register(before, most + 1);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
