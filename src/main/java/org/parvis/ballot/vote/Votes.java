package org.parvis.ballot.vote;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.ballot.proof.Emargement;
import org.parvis.ballot.proof.NoteKey;
import org.parvis.ballot.proof.VoteCourse;
import org.parvis.ballot.proof.VoteTerms;
import org.parvis.ballot.tally.Lot;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.shared.Ids;
import org.parvis.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Freezes what votes run under, and tells how they stand. */
@Service
@Transactional
public class Votes {

    private final VoteStore store;
    private final RollStore roll;
    private final VoteSecrets secrets;
    private final VoteLogKeeper keeper;
    private final Witnesses witnesses;
    private final VotePulse pulse;
    private final Journal journal;

    Votes(VoteStore store, RollStore roll, VoteSecrets secrets, VoteLogKeeper keeper, Witnesses witnesses, VotePulse pulse, Journal journal) {
        this.pulse = pulse;
        this.witnesses = witnesses;
        this.store = store;
        this.roll = roll;
        this.secrets = secrets;
        this.keeper = keeper;
        this.journal = journal;
    }

    /**
     * Freezes a vote's terms: from now on nothing of them changes, and the log of the vote begins with their digest.
     *
     * @param draft the terms but for the log's key, what commits to the lot, and the keys of the town's witnesses, which come here
     * @param origin the name of the log, without spaces
     * @throws Refusal where the vote's name is taken
     * @throws IllegalArgumentException where the terms contradict themselves
     */
    public Vote freeze(VoteTerms draft, String origin, Instant opensAt, Instant closesAt, Duration interval) {
        if (draft.contradictsItself()) {
            throw new IllegalArgumentException("No vote opens under terms that contradict themselves");
        }
        UUID id = Ids.next();
        VoteSecrets.Made made = secrets.make(id);
        VoteTerms terms = draft.under(NoteKey.of(origin, made.logPair()).toString(), new Lot(made.lotSeed()).commitment()).withWitnesses(witnesses.keys());
        Vote vote = new Vote(id, VoteCourse.of(terms), opensAt, closesAt, interval, null, null);
        if (!store.insert(vote, made.sealed())) {
            throw new Refusal("ballot.refused.taken");
        }
        keeper.append(vote, List.of(terms.leaf()));
        witnesses.begin(vote);
        pulse.begin(vote, store.now());
        journal.append(JournalEntry.bySystem("ballot.frozen", "vote", vote.name()).with("rule", terms.leaf()));
        return vote;
    }

    @Transactional(readOnly = true)
    public Optional<Vote> find(UUID id) {
        return store.find(id);
    }

    /** As it is now, which it stays until the caller's transaction ends: nobody puts its closing off meanwhile. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Vote share(Vote vote) {
        return store.share(vote.id());
    }

    /** How many people have voted. */
    @Transactional(readOnly = true)
    public long countVoters(Vote vote) {
        return roll.count(vote.id());
    }

    /** How many people have voted, by channel and half-day: all that is told of a roll. */
    @Transactional(readOnly = true)
    public List<Emargement> turnout(Vote vote) {
        return roll.summary(vote.id());
    }

    /** By what channel somebody has voted; empty where they have not, and for everybody once the vote is closed. */
    @Transactional(readOnly = true)
    public Optional<VoteChannel> channelOf(Vote vote, Voter voter) {
        return vote.closedAt() == null
                ? roll.channel(vote.id(), secrets.voterKeys(vote.id()).name(voter))
                : Optional.empty();
    }

    /** The database's clock, which alone opens and closes votes. */
    @Transactional(readOnly = true)
    public Instant now() {
        return store.now();
    }
}
