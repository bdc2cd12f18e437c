package org.parvis.participation.budget;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.parvis.ballot.tally.Mark;
import org.parvis.ballot.vote.Cast;
import org.parvis.ballot.vote.Casting;
import org.parvis.ballot.vote.Vote;
import org.parvis.ballot.vote.VoteChannel;
import org.parvis.ballot.vote.VotePublished;
import org.parvis.ballot.vote.Voter;
import org.parvis.ballot.vote.Votes;
import org.parvis.identity.LetterCodes;
import org.parvis.identity.Seal;
import org.parvis.participation.budget.Voting.Present;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Refusal;
import org.parvis.shared.Tokens;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Voting with a code. At the booth, an agent has looked at somebody's papers and at the roll, and gives a code with which this
 * person votes alone, on a kiosk or on their own phone: the agent does not see what is voted, the code is good until its time is
 * over, and the roll lets nobody vote twice with it. The code of a letter is good until the closing, and the last ballot counts.
 * Nothing shows whose code was used when.
 */
@Service
public class Booth {

    /** How long a code is good. */
    public static final Duration GOOD = Duration.ofMinutes(30);

    /**
     * Somebody who may vote.
     *
     * @param notice what tells them that they have voted; empty where they have no address
     * @param channel how they came to their code
     * @param zone the one in which they vote, where a list says so; else empty
     */
    public record Admitted(Budget budget, Vote vote, Voter voter, String notice, VoteChannel channel, String zone) {}

    private final BoothCodeStore codes;
    private final Budgets budgets;
    private final BudgetStore store;
    private final Casting casting;
    private final Votes votes;
    private final VoterCodes letters;
    private final Seal seal;

    Booth(BoothCodeStore codes, Budgets budgets, BudgetStore store, Casting casting, Votes votes, VoterCodes letters, Seal seal) {
        this.votes = votes;
        this.letters = letters;
        this.codes = codes;
        this.budgets = budgets;
        this.store = store;
        this.casting = casting;
        this.seal = seal;
    }

    /** Gives the code of somebody who was looked up and has not voted; an earlier one of theirs is good no more. */
    @Transactional
    public String admit(VotedBudget voted, Present present, Locale language) {
        String code = Tokens.code();
        String hash = hash(code);
        String voter = Voting.voter(voted.vote(), present).words();
        String words = voted.budget().slug() + "\n" + voter + "\n" + Voting.notice(VoteChannel.KIOSK, language, present) + "\n" + present.zone();
        codes.put(hash, seal.hash(voter, "booth " + voted.budget().id()), voted.budget().id(), seal.close(words.getBytes(StandardCharsets.UTF_8), context(hash)), GOOD);
        return code;
    }

    /** Who a typed code is for; empty where there is none such, its time is over, or a letter's other code has replaced it. */
    @Transactional(readOnly = true)
    public Optional<Admitted> find(String typed, Locale language) {
        return LetterCodes.isMeant(typed) ? letters.find(typed).map(holder -> admitted(holder, language)) : findGiven(typed);
    }

    private static Admitted admitted(VoterCodes.Holder holder, Locale language) {
        VotedBudget voted = holder.voted();
        Present present = new Present.Listed(holder.who());
        return new Admitted(
                voted.budget(), voted.vote(), Voting.voter(voted.vote(), present), Voting.notice(VoteChannel.LETTER, language, present),
                VoteChannel.LETTER, present.zone());
    }

    private Optional<Admitted> findGiven(String typed) {
        String hash = hash(typed);
        return codes.find(hash).flatMap(sealed -> seal.open(sealed, context(hash))).flatMap(plain -> {
            String[] words = new String(plain, StandardCharsets.UTF_8).split("\n", 4);
            String zone = words.length > 3 ? words[3] : "";
            return budgets.findPublished(words[0])
                    .map(voted -> new Admitted(voted.budget(), voted.vote(), new Voter(words[1]), words[2], VoteChannel.KIOSK, zone));
        });
    }

    /** By what channel somebody has voted, with whatever code. */
    @Transactional(readOnly = true)
    public Optional<VoteChannel> channelOf(Admitted who) {
        return votes.channelOf(who.vote(), who.voter());
    }

    /**
     * Votes: with the code of a letter the last ballot counts, with another the first.
     *
     * @throws Refusal where the vote is not open, or this person has voted by a channel after which nothing changes
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Cast vote(Admitted who, List<Mark> marks) {
        return casting.cast(who.vote(), who.voter(), who.channel(), marks, who.notice());
    }

    /** Under the instance's key: there are few enough codes to try them all. */
    private String hash(String code) {
        return seal.hash(Tokens.normalisedCode(code), "booth");
    }

    private static String context(String hash) {
        return "booth " + InTerritory.current() + " " + hash;
    }

    /** Whose codes are old is forgotten. */
    @Transactional
    public void forgetOld() {
        codes.forgetOld();
    }

    @EventListener
    void on(VotePublished published) {
        store.findByVote(published.voteId()).ifPresent(codes::forget);
    }
}
