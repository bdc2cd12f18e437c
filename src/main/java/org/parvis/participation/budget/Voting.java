package org.parvis.participation.budget;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.parvis.ballot.tally.Mark;
import org.parvis.ballot.vote.Cast;
import org.parvis.ballot.vote.Casting;
import org.parvis.ballot.vote.Vote;
import org.parvis.ballot.vote.VoteChannel;
import org.parvis.ballot.vote.VotePublished;
import org.parvis.ballot.vote.Voter;
import org.parvis.ballot.vote.VotersToTell;
import org.parvis.ballot.vote.Votes;
import org.parvis.messaging.EmailAddress;
import org.parvis.messaging.MessageText;
import org.parvis.messaging.Outbox;
import org.parvis.messaging.OutgoingMessage;
import org.parvis.shared.Refusal;
import org.parvis.shared.Tokens;
import org.parvis.web.Words;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How residents vote on a budget: with an address that has answered, or at a counter with an agent. Whoever voted is told, so
 * that a vote in somebody's name does not stay unseen; no message says for what.
 */
@Service
public class Voting {

    /** Somebody at a counter: by the vote's list where it has one; else by the address they have, or the papers that an agent has seen. */
    public sealed interface Present {
        /** By an address. */
        record ByMail(EmailAddress address) implements Present {}

        /** By papers. */
        record ByPapers(String familyName, String givenName, LocalDate born) implements Present {}

        /** On the list, as an agent found them there and on their papers. */
        record Listed(ListedVoter who) implements Present {}

        /** As the screen of whoever looks them up names them. */
        default String name() {
            return switch (this) {
                case ByMail mail -> mail.address().value();
                case ByPapers papers -> papers.givenName() + " " + papers.familyName();
                case Listed listed -> listed.who().name();
            };
        }

        /** The zone in which the list says that they vote; empty where it says nothing. */
        default String zone() {
            return this instanceof Listed listed ? listed.who().zone() : "";
        }

        /** Whether their papers say that they are younger on a day; of who is known by an address alone nothing is said. */
        default boolean isYoungerThan(int age, LocalDate day) {
            return this instanceof ByPapers papers && papers.born().plusYears(age).isAfter(day);
        }
    }

    private final Votes votes;
    private final Casting casting;
    private final VotePassStore passes;
    private final BudgetStore store;
    private final Outbox outbox;
    private final Words words;

    Voting(Votes votes, Casting casting, VotePassStore passes, BudgetStore store, Outbox outbox, Words words) {
        this.votes = votes;
        this.casting = casting;
        this.passes = passes;
        this.store = store;
        this.outbox = outbox;
        this.words = words;
    }

    /** Sends an address its link; it is good until the vote closes. */
    @Transactional
    public void ask(VotedBudget voted, EmailAddress address, Locale language) {
        check(voted.vote());
        voter(voted.vote(), new Present.ByMail(address));
        Budget budget = voted.budget();
        String token = passes.create(budget.id(), address.small(), language);
        MessageText text = MessageText.in(language)
                .subject(words.text(language, "budget.mail.link.subject", budget.title()))
                .paragraph(words.text(language, "budget.mail.link.text", budget.title()))
                .button(words.text(language, "budget.mail.link.button"), budget.path() + "/bulletin?jeton=" + token)
                .reason(words.text(language, "budget.mail.link.reason"))
                .build();
        outbox.send(OutgoingMessage.of(address, "vote-link:" + Tokens.hash(token), text));
    }

    /** The address that a link is for; empty where there is none such. */
    @Transactional(readOnly = true)
    public Optional<EmailAddress> find(Budget budget, String token) {
        return passes.findEmail(budget.id(), token).map(EmailAddress::new);
    }

    /** Whether somebody with this address has voted, and by what channel. */
    @Transactional(readOnly = true)
    public Optional<VoteChannel> channelOf(Vote vote, EmailAddress address) {
        return votes.channelOf(vote, Voter.of(address));
    }

    @Transactional(readOnly = true)
    public Optional<VoteChannel> channelOf(Vote vote, Present present) {
        return votes.channelOf(vote, voter(vote, present));
    }

    /**
     * Votes online; the last ballot of an address counts.
     *
     * @throws Refusal where the vote is not open or is for a list, or somebody has voted at a counter
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Cast voteByMail(Vote vote, EmailAddress address, List<Mark> marks, Locale language) {
        return casting.cast(vote, voter(vote, new Present.ByMail(address)), VoteChannel.WEB, marks, notice(VoteChannel.WEB, language, address));
    }

    /** Votes at a counter, once. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Cast voteAtCounter(Vote vote, Present present, List<Mark> marks, Locale language) {
        return casting.cast(vote, voter(vote, present), VoteChannel.COUNTER, marks, notice(VoteChannel.COUNTER, language, present));
    }

    /** What tells somebody that they have voted; empty where they have no address. */
    static String notice(VoteChannel channel, Locale language, Present present) {
        return switch (present) {
            case Present.ByMail mail -> notice(channel, language, mail.address());
            case Present.ByPapers _ -> "";
            case Present.Listed listed -> EmailAddress.find(listed.who().email()).map(address -> notice(channel, language, address)).orElse("");
        };
    }

    private static String notice(VoteChannel channel, Locale language, EmailAddress address) {
        return channel + " " + language.getLanguage() + " " + address.value();
    }

    /**
     * Who somebody is to a vote, by whatever channel they come.
     *
     * @throws Refusal where the vote has a list, and this says nobody on it
     */
    static Voter voter(Vote vote, Present present) {
        if (vote.terms().isListed() != present instanceof Present.Listed) {
            throw new Refusal("budget.refused.notListed");
        }
        return switch (present) {
            case Present.ByMail mail -> Voter.of(mail.address());
            case Present.ByPapers papers -> Voter.seen(papers.familyName(), papers.givenName(), papers.born());
            case Present.Listed listed -> listed.who().voter();
        };
    }

    /** At a checkpoint, with all who have voted since the last one: a message of its own moment would tell whose a ballot is. */
    @EventListener
    void on(VotersToTell voters) {
        Optional<Budget> budget = store.findByVote(voters.voteId()).flatMap(store::find);
        budget.ifPresent(one -> voters.notices().forEach(notice -> tell(one, notice)));
    }

    private void tell(Budget budget, String notice) {
        String[] parts = notice.split(" ", 3);
        Locale language = Locale.of(parts[1]);
        MessageText text = MessageText.in(language)
                .subject(words.text(language, "budget.mail.voted.subject", budget.title()))
                .paragraph(words.text(language, "budget.mail.voted.text." + parts[0], budget.title()))
                .paragraph(words.text(language, "budget.mail.voted.not"))
                .button(words.text(language, "budget.mail.voted.button"), budget.path() + "/verifier")
                .reason(words.text(language, "budget.mail.voted.reason"))
                .build();
        outbox.send(OutgoingMessage.of(new EmailAddress(parts[2]), "voted:" + Tokens.link(), text));
    }

    private void check(Vote vote) {
        if (vote.stage(votes.now()) != Vote.Stage.OPEN) {
            throw new Refusal("ballot.refused.closed");
        }
    }

    /** In the transaction that publishes the result: nobody needs a link any more. */
    @EventListener
    void on(VotePublished published) {
        Optional<UUID> budget = store.findByVote(published.voteId());
        budget.ifPresent(passes::forget);
    }
}
