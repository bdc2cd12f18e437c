package org.parvis.participation.debate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.parvis.identity.Account;
import org.parvis.messaging.EmailAddress;
import org.parvis.participation.talk.Participant;
import org.parvis.participation.talk.Participants;
import org.parvis.participation.talk.QuestionTallies;
import org.parvis.participation.talk.VoteFigures;
import org.parvis.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Votes on questions: once per person, which is an address that has answered or an account with it; changed and taken back
 * until the debate is closed.
 */
@Service
@Transactional
public class DebateVotes {

    static final Duration LIFE = Duration.ofDays(2);

    private final DebateStore debates;
    private final DebateVoteStore store;
    private final DebateLinkStore links;
    private final Participants participants;
    private final QuestionTallies tallies;
    private final DebateMails mails;
    private final Clock clock;

    DebateVotes(
            DebateStore debates,
            DebateVoteStore store,
            DebateLinkStore links,
            Participants participants,
            QuestionTallies tallies,
            DebateMails mails,
            Clock clock) {
        this.debates = debates;
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
     * @throws Refusal where the debate is not open
     */
    public void voteAs(Account account, UUID debate, Position position, Locale language) {
        check(debate);
        vote(debate, participants.know(account.email(), account.id(), language), position);
    }

    /** The same of an address that is known to be the voter's. */
    public void voteBy(EmailAddress voter, UUID debate, Position position, Locale language) {
        check(debate);
        vote(debate, participants.know(voter.value(), null, language), position);
    }

    /** Asks an address whether that is how it votes. */
    public void ask(Debate debate, Position position, EmailAddress email, Locale language) {
        check(debate.id());
        VoteWish wish = new VoteWish(debate.id(), position, email.small(), language);
        mails.askForVote(debate, wish, links.createVoteLink(wish, now()));
    }

    /** What a link in a mail is about. */
    @Transactional(readOnly = true)
    public Optional<VoteWish> find(String token) {
        return links.findVoteLink(token, now().minus(LIFE));
    }

    /**
     * The address says yes. Good once.
     *
     * @throws Refusal where it is too late; the link stays good
     */
    public Optional<VoteWish> confirm(String token) {
        Optional<VoteWish> wish = links.takeVoteLink(token, now().minus(LIFE));
        wish.ifPresent(one -> {
            check(one.debateId());
            vote(one.debateId(), participants.know(one.email(), null, one.language()), one.position());
        });
        return wish;
    }

    /** How an account votes; nothing where it does not. */
    @Transactional(readOnly = true)
    public Position find(Account account, UUID debate) {
        return participants.findId(account.email()).flatMap(voter -> store.find(debate, voter)).orElse(Position.NONE);
    }

    /** How all vote, those of the last seconds too. */
    @Transactional(readOnly = true)
    public VoteFigures figures(UUID debate) {
        return tallies.figures(debate);
    }

    private void vote(UUID debate, Participant voter, Position position) {
        store.put(debate, voter.id(), position, now()).ifPresent(before -> tallies.append(debate, position.after(before)));
    }

    private void check(UUID debate) {
        if (!debates.isOpen(debate)) {
            throw new Refusal("debate.refused.closed");
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
