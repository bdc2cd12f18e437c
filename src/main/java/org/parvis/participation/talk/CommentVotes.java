package org.parvis.participation.talk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.parvis.identity.Account;
import org.parvis.messaging.EmailAddress;
import org.parvis.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who agrees with a comment and who does not: once per person, which is an address that has answered or an account with it. */
@Service
@Transactional
public class CommentVotes {

    static final Duration LIFE = Duration.ofDays(2);

    private final CommentStore comments;
    private final CommentVoteStore store;
    private final CommentLinkStore links;
    private final ParticipantStore participants;
    private final TallyStore tallies;
    private final CommentMails mails;
    private final Clock clock;

    CommentVotes(
            CommentStore comments,
            CommentVoteStore store,
            CommentLinkStore links,
            ParticipantStore participants,
            TallyStore tallies,
            CommentMails mails,
            Clock clock) {
        this.comments = comments;
        this.store = store;
        this.links = links;
        this.participants = participants;
        this.tallies = tallies;
        this.mails = mails;
        this.clock = clock;
    }

    /**
     * An account's address has answered already.
     *
     * @throws Refusal where it is too late, or the comment can no longer be read
     */
    public void voteAs(Account account, UUID comment, Opinion opinion, Locale language) {
        vote(check(comment), participants.know(account.email(), account.id(), language), opinion);
    }

    /** Asks an address whether that is what it thinks. */
    public void ask(Talk talk, UUID comment, Opinion opinion, EmailAddress email, Locale language) {
        check(comment);
        VoteWish wish = new VoteWish(comment, opinion, email.small(), language);
        mails.askForVote(talk, wish, links.createVoteLink(wish, now()));
    }

    /** What a link in a mail is about. */
    @Transactional(readOnly = true)
    public Optional<VoteWish> find(String token) {
        return links.findVoteLink(token, now().minus(LIFE));
    }

    /**
     * The address says yes. Good once.
     *
     * @throws Refusal where it is too late, or the comment can no longer be read; the link stays good
     */
    public Optional<VoteWish> confirm(String token) {
        Optional<VoteWish> wish = links.takeVoteLink(token, now().minus(LIFE));
        wish.ifPresent(one -> vote(check(one.commentId()), participants.know(one.email(), null, one.language()), one.opinion()));
        return wish;
    }

    private void vote(Comment comment, Participant voter, Opinion opinion) {
        if (voter.id().equals(comment.authorId())) {
            throw new Refusal("talk.refused.ownVote");
        }
        store.put(comment.id(), voter.id(), opinion, now())
                .ifPresent(before -> tallies.vote(comment.subjectId(), comment.id(), before, opinion));
    }

    private Comment check(UUID id) {
        Comment comment = comments.find(id).filter(Comment::isReadable).orElseThrow(() -> new Refusal("talk.refused.gone"));
        if (!comments.isOpen(comment.subjectId())) {
            throw new Refusal("talk.refused.closed");
        }
        return comment;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
