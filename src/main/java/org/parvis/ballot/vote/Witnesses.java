package org.parvis.ballot.vote;

import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import org.parvis.ballot.proof.NoteKey;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.shared.OutboundGuard;
import org.parvis.shared.Refusal;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Those who cosign the logs of the town's votes. Their keys stand in the rule of each vote that is frozen from then on. */
@Service
@Transactional
public class Witnesses {

    private static final int MOST = 10;
    private static final int LONGEST = 300;

    private final WitnessStore store;
    private final VoteStore votes;
    private final WitnessCaller caller;
    private final Journal journal;

    Witnesses(WitnessStore store, VoteStore votes, WitnessCaller caller, Journal journal) {
        this.store = store;
        this.votes = votes;
        this.caller = caller;
        this.journal = journal;
    }

    @Transactional(readOnly = true)
    public List<Witness> list() {
        return store.list();
    }

    /** How far each witness of a vote has come. */
    @Transactional(readOnly = true)
    public List<Cosigning> of(Vote vote) {
        return store.listOf(vote.id());
    }

    /**
     * Adds a witness, or changes the address of the one of that name.
     *
     * @param key as the witness publishes it
     * @throws Refusal where it is no key of a witness, a vote under way names another of that name, or the address must not be called
     */
    public void add(String key, String address, Visitor by) {
        String base = address.replaceAll("/+$", "");
        NoteKey read = key(key);
        if (base.length() > LONGEST || read.name().length() > LONGEST || !isCallable(base)) {
            throw new Refusal("witness.refused.address");
        }
        List<Witness> known = store.list();
        boolean isKnown = known.stream().anyMatch(one -> one.name().equals(read.name()));
        if (known.stream().anyMatch(one -> one.name().equals(read.name()) && !one.key().equals(key))) {
            throw new Refusal("witness.refused.otherKey");
        }
        if (votes.listUnpublished().stream().anyMatch(vote -> names(vote, read))) {
            throw new Refusal("witness.refused.namedKey");
        }
        if (!isKnown && known.size() >= MOST) {
            throw new Refusal("witness.refused.many", MOST);
        }
        store.save(new Witness(read.name(), key, base));
        journal.append(JournalEntry.by(by, "ballot.witnessAdded", "witness", read.name()));
    }

    /** Whether the rule of a vote names another key under that name. */
    private static boolean names(Vote vote, NoteKey other) {
        return vote.terms().witnessKey(other.name()).filter(key -> !key.toString().equals(other.toString())).isPresent();
    }

    private static NoteKey key(String typed) {
        try {
            NoteKey key = NoteKey.parse(typed);
            if (key.isWitness() && !key.name().isEmpty()) {
                return key;
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw new Refusal("witness.refused.key");
    }

    private boolean isCallable(String address) {
        try {
            caller.check(URI.create(address));
            return true;
        } catch (OutboundGuard.Forbidden | UnknownHostException | IllegalArgumentException e) {
            return false;
        }
    }

    /** Asked no more for votes to come, nor for those that are under way: their rule still names it. */
    public void remove(String name, Visitor by) {
        store.remove(name);
        journal.append(JournalEntry.by(by, "ballot.witnessRemoved", "witness", name));
    }

    /** The keys that the rule of a new vote names. */
    List<String> keys() {
        return store.list().stream().map(Witness::key).toList();
    }

    /** From now on each of them is asked about the log of that vote. */
    void begin(Vote vote) {
        vote.terms().witnesses().stream().map(NoteKey::parse).map(NoteKey::name).forEach(name -> store.begin(vote.id(), name));
    }
}
