package org.parvis.participation.talk;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.messaging.EmailAddress;
import org.parvis.participation.talk.Waiting.Why;
import org.parvis.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What waits for moderators, by when, and how it comes to wait. */
@Service
@Transactional
public class CommentQueue {

    /** A reason, of whoever gives one: a reader, a moderator, an author. */
    public static final int LONGEST = 1_000;

    private static final int SHOWN_FLAGS = 20;

    private final CommentWaitingStore store;
    private final CommentStore comments;
    private final CommentFlagStore flags;
    private final Talks talks;
    private final CommentMails mails;
    private final Deadlines deadlines;
    private final Clock clock;

    CommentQueue(
            CommentWaitingStore store,
            CommentStore comments,
            CommentFlagStore flags,
            Talks talks,
            CommentMails mails,
            Deadlines deadlines,
            Clock clock) {
        this.store = store;
        this.comments = comments;
        this.flags = flags;
        this.talks = talks;
        this.mails = mails;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    void ask(Comment comment, Why why, Instant now) {
        store.ask(comment, why, now, deadlines.dueAt(why.workingDays(), now));
    }

    /**
     * Somebody objects to a comment that everybody can read. It is kept from being hidden or withdrawn until that waits.
     *
     * @param email of whoever wants to hear what becomes of it; null for nobody
     */
    public void flag(UUID id, String reason, @Nullable EmailAddress email, Locale language) {
        Comment comment = comments.keep(id).filter(Comment::isReadable).orElseThrow(() -> new Refusal("talk.refused.gone"));
        String said = said(reason);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        flags.insert(comment.id(), said, email == null ? null : email.small(), language, now);
        ask(comment, Why.FLAGGED, now);
    }

    /**
     * A reason as it is kept.
     *
     * @throws Refusal where nothing is said, or more than {@link #LONGEST}
     */
    public static String said(String words) {
        if (words.isBlank()) {
            throw new Refusal("talk.refused.noReason");
        }
        if (words.strip().length() > LONGEST) {
            throw new Refusal("participation.refused.reasonTooLong");
        }
        return words.strip();
    }

    /** Its author took it back: whoever objected to it is told, and nobody has to look at it any more. */
    void withdrawn(Comment comment) {
        store.settle(comment.id());
        answer(comment, "WITHDRAWN", "", comment.id());
    }

    /** Nothing waits any more; whoever objected is told. */
    void settle(Comment comment, ModerationAct act, String reason, UUID about) {
        store.settle(comment.id());
        answer(comment, act.name(), reason, about);
    }

    private void answer(Comment comment, String outcome, String reason, UUID about) {
        List<CommentFlagStore.Flagger> told = flags.take(comment.id());
        if (!told.isEmpty()) {
            Talk talk = talks.getShown(comment.subjectId());
            told.forEach(one -> mails.tellFlagger(talk, one, outcome, reason, about));
        }
    }

    /** Of these processes, what is late first; one more than {@code most} where there are more. */
    @Transactional(readOnly = true)
    public List<Waiting> list(Collection<UUID> processes, Instant due, UUID after, int most) {
        return processes.isEmpty() ? List.of() : store.list(processes, due, after, most + 1);
    }

    /** Of these processes, what authors do not agree with, what is due first first. */
    @Transactional(readOnly = true)
    public List<Waiting> listAppeals(Collection<UUID> processes, int most) {
        return processes.isEmpty() ? List.of() : store.listAppeals(processes, most);
    }

    @Transactional(readOnly = true)
    public List<Waiting> listFor(UUID comment) {
        return store.listFor(comment);
    }

    /** The latest of what was objected to it. */
    @Transactional(readOnly = true)
    public List<Flag> listFlags(UUID comment) {
        return flags.list(comment, SHOWN_FLAGS);
    }
}
