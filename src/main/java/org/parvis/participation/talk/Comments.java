package org.parvis.participation.talk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Account;
import org.parvis.messaging.EmailAddress;
import org.parvis.participation.talk.Comment.Lifecycle;
import org.parvis.participation.talk.Comment.Moderation;
import org.parvis.shared.Ids;
import org.parvis.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes comments, and what their authors do with them afterwards. Nothing is public before its author's address has answered;
 * the first one of somebody is read before it is shown, later ones show at once.
 */
@Service
@Transactional
public class Comments {

    public static final int LONGEST_WORDS = 2_000;
    public static final int LONGEST_NAME = 80;

    /** How long a comment waits for its author's address to answer. */
    static final Duration DRAFT_LIFE = Duration.ofDays(2);

    private final CommentStore store;
    private final CommentLinkStore links;
    private final ParticipantStore participants;
    private final CommentListing listing;
    private final CommentQueue queue;
    private final CommentMails mails;
    private final Clock clock;

    Comments(
            CommentStore store,
            CommentLinkStore links,
            ParticipantStore participants,
            CommentListing listing,
            CommentQueue queue,
            CommentMails mails,
            Clock clock) {
        this.store = store;
        this.links = links;
        this.participants = participants;
        this.listing = listing;
        this.queue = queue;
        this.mails = mails;
        this.clock = clock;
    }

    /** What is wrong with a comment, by field, as message keys; empty when it can be sent. */
    public static Map<String, String> problems(NewComment comment) {
        Map<String, String> problems = new LinkedHashMap<>(problems(comment.words(), comment.source()));
        if (comment.rewording().after().length() > Rewording.LONGEST) {
            problems.put("redaction", "talk.refused.rewordingLong");
        }
        if (comment.shownName().length() > LONGEST_NAME) {
            problems.put("nom", "participation.refused.name");
        }
        return problems;
    }

    private static Map<String, String> problems(String words, String source) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (words.isBlank()) {
            problems.put("texte", "talk.refused.nothingSaid");
        } else if (words.length() > LONGEST_WORDS) {
            problems.put("texte", "talk.refused.tooLong");
        }
        if (!source.isBlank() && SourceLink.find(source.strip()).isEmpty()) {
            problems.put("source", "talk.refused.source");
        }
        return problems;
    }

    /** Whether comments and votes are taken now. */
    @Transactional(readOnly = true)
    public boolean areOpen(Talk talk) {
        return store.isOpen(talk.subject());
    }

    /**
     * Takes the comment of an account, whose address has answered already.
     *
     * @throws CommentRefused with everything that is wrong, by field
     * @throws Refusal where comments are not open, or what it answers is gone
     */
    public Comment submitAs(Account account, NewComment said, Locale language) {
        Participant author = participants.know(account.email(), account.id(), language);
        return settle(insert(said, author.id(), Lifecycle.SAID), author);
    }

    /** Takes the comment of an address that is known to be its author's, as {@link #submitAs} does. */
    public Comment submitBy(EmailAddress author, NewComment said, Locale language) {
        Participant known = participants.know(author.value(), null, language);
        return settle(insert(said, known.id(), Lifecycle.SAID), known);
    }

    /** Keeps a comment out of sight and asks the address whether it said that. */
    public void ask(NewComment said, EmailAddress email, Locale language) {
        Comment draft = insert(said, null, Lifecycle.DRAFT);
        String token = links.createKey(new LinkStore.Key(draft.id(), email.small(), language), now());
        mails.askToConfirm(said.talk(), email, draft, token, language);
    }

    private Comment insert(NewComment said, @Nullable UUID author, Lifecycle lifecycle) {
        Map<String, String> problems = problems(said);
        if (!problems.isEmpty()) {
            throw new CommentRefused(problems);
        }
        UUID id = Ids.next();
        @Nullable Comment above = said.answerTo() == null ? null : answerable(said.answerTo(), said.talk().subject());
        Comment made = new Comment(
                id, said.talk().process().id(), said.talk().subject(), author,
                above == null ? null : above.thread(),
                above == null ? null : above.isRoot() ? id : above.branchId(),
                above == null ? null : above.id(),
                above == null ? 1 : Math.min(Comment.DEEPEST, above.depth() + 1),
                said.stance(), said.words().strip(), said.source().strip(), said.shownName().strip(), now(), null, null,
                lifecycle, Moderation.QUARANTINED, "", "", said.rewording(), null, said.version());
        if (!store.insert(made)) {
            throw new Refusal("talk.refused.closed");
        }
        return made;
    }

    private Comment answerable(UUID id, UUID subject) {
        return store.keep(id)
                .filter(one -> one.subjectId().equals(subject) && one.isReadable())
                .orElseThrow(() -> new Refusal("talk.refused.answerGone"));
    }

    /** Shows it, or has it read first. */
    private Comment settle(Comment comment, Participant author) {
        if (author.isAccepted()) {
            listing.show(comment);
        } else {
            queue.ask(comment, Waiting.Why.FIRST, now());
        }
        return store.find(comment.id()).orElseThrow();
    }

    /** The comment that a link in a mail opens for its author. */
    @Transactional(readOnly = true)
    public Optional<Comment> findByKey(String token) {
        return links.findKey(token).flatMap(key -> store.find(key.about())).filter(this::isFresh);
    }

    private boolean isFresh(Comment comment) {
        return !comment.isDraft() || comment.saidAt().isAfter(now().minus(DRAFT_LIFE));
    }

    /** A comment of that account. */
    @Transactional(readOnly = true)
    public Optional<Comment> findOf(Account account, UUID id) {
        return store.find(id).filter(one -> !one.isDraft() && one.authorId() != null && participants.findId(account.email())
                .filter(one.authorId()::equals)
                .isPresent());
    }

    @Transactional(readOnly = true)
    public Optional<Comment> find(UUID id) {
        return store.find(id);
    }

    /**
     * The address says that it said that. Once; pressed again, nothing more happens.
     *
     * @throws Refusal where comments are not open any more, or what it answers is gone; the link stays good
     */
    public Optional<Comment> confirm(String token) {
        return links.holdKey(token)
                .flatMap(key -> store.hold(key.about()).filter(this::isFresh).map(comment -> confirm(comment, key)));
    }

    private Comment confirm(Comment comment, LinkStore.Key key) {
        if (!comment.isDraft() || key.email() == null) {
            return comment;
        }
        // The author before what they answer, as everybody takes them.
        Participant author = participants.know(key.email(), null, key.language());
        if (comment.parentId() != null) {
            answerable(comment.parentId(), comment.subjectId());
        }
        if (!store.say(comment, author.id(), now())) {
            throw new Refusal("talk.refused.closed");
        }
        links.answered(comment.id());
        return settle(comment, author);
    }

    /**
     * The right to error: its author says it better, for a quarter of an hour.
     *
     * @throws CommentRefused with everything that is wrong, by field
     * @throws Refusal where it is too late
     */
    public void edit(UUID id, String words, String source) {
        Comment before = store.hold(id).orElseThrow();
        if (!before.isEditable(now())) {
            throw new Refusal("talk.refused.notEditable");
        }
        Map<String, String> problems = problems(words, source);
        if (!problems.isEmpty()) {
            throw new CommentRefused(problems);
        }
        store.edit(id, words.strip(), source.strip(), now());
    }

    /** Its author no longer wants it. */
    public void withdraw(UUID id) {
        Comment before = store.hold(id).orElseThrow();
        if (before.lifecycle() != Lifecycle.SAID) {
            throw new Refusal("talk.refused.withdrawn");
        }
        listing.withdraw(before);
        queue.withdrawn(before);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
