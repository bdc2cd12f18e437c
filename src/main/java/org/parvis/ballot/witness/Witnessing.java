package org.parvis.ballot.witness;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.parvis.ballot.proof.AddCheckpoint;
import org.parvis.ballot.proof.Checkpoint;
import org.parvis.ballot.proof.NoteKey;
import org.parvis.ballot.proof.SignedNote;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.shared.Refusal;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Cosigns the checkpoints of logs that only grew, as C2SP tlog-witness says, and keeps what contradicts itself. */
@Service
@Transactional
public class Witnessing {

    private static final int MOST = 500;
    private static final int LONGEST = 300;

    /**
     * What is answered to a log.
     *
     * @param tellsSize whether the body is the size of what was cosigned last, which the log does not know
     */
    public record Answer(int status, String body, boolean tellsSize) {

        static Answer of(int status, String words) {
            return new Answer(status, words + "\n", false);
        }

        static Answer size(long size) {
            return new Answer(409, size + "\n", true);
        }
    }

    private final WitnessedLogStore store;
    private final WitnessSelf self;
    private final Journal journal;

    Witnessing(WitnessedLogStore store, WitnessSelf self, Journal journal) {
        this.store = store;
        this.self = self;
        this.journal = journal;
    }

    /** The town's own key, to be given to those whose logs it watches; made the first time. */
    public NoteKey key() {
        return self.key();
    }

    @Transactional(readOnly = true)
    public List<WitnessedLog> list() {
        return store.list();
    }

    @Transactional(readOnly = true)
    public Optional<WitnessedLog> find(String origin) {
        return store.find(origin);
    }

    /**
     * Begins to watch a log, or goes on with one.
     *
     * @param typed its key, as the rule of the vote tells it: its name is the log's origin
     * @throws Refusal where that is no key of a log, or another key of a log that is known
     */
    public void watch(String typed, Visitor by) {
        NoteKey key = read(typed);
        List<WitnessedLog> known = store.list();
        if (known.stream().anyMatch(one -> one.origin().equals(key.name()) && !one.key().equals(typed))) {
            throw new Refusal("witness.refused.otherLogKey");
        }
        if (known.size() >= MOST || key.name().length() > LONGEST) {
            throw new Refusal("witness.refused.manyLogs", MOST);
        }
        store.watch(key.name(), typed);
        journal.append(JournalEntry.by(by, "ballot.logWatched", "log", key.name()));
    }

    private static NoteKey read(String typed) {
        try {
            NoteKey key = NoteKey.parse(typed);
            if (!key.isWitness() && !key.name().isEmpty()) {
                return key;
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw new Refusal("witness.refused.logKey");
    }

    /** Cosigns it no more; what was cosigned is kept. */
    public void stop(String origin, Visitor by) {
        store.stop(origin);
        journal.append(JournalEntry.by(by, "ballot.logLeft", "log", origin));
    }

    /** add-checkpoint: what the log asks is compared and kept in one transaction, before it is answered. */
    public Answer add(String body) {
        AddCheckpoint asked;
        Checkpoint checkpoint;
        try {
            asked = AddCheckpoint.parse(body);
            checkpoint = Checkpoint.of(asked.note());
        } catch (IllegalArgumentException e) {
            return Answer.of(400, "no add-checkpoint request");
        }
        Optional<WitnessedLog> found = store.hold(checkpoint.origin()).filter(WitnessedLog::isActive);
        if (found.isEmpty()) {
            return Answer.of(404, "unknown log");
        }
        WitnessedLog log = found.get();
        NoteKey key = NoteKey.parse(log.key());
        if (!key.hasSigned(asked.note())) {
            return Answer.of(403, "not signed by this log");
        }
        if (asked.oldSize() > checkpoint.size()) {
            return Answer.of(400, "the old size is above the new one");
        }
        // Only what the log itself has signed is kept.
        SignedNote signed = new SignedNote(asked.note().text(), List.of()).with(asked.note().lineOf(key));
        if (asked.oldSize() != log.size()) {
            return Answer.size(log.size());
        }
        byte[] before = Base64.getDecoder().decode(log.root());
        boolean isSame = checkpoint.size() == log.size() && log.size() > 0;
        if (isSame && !Arrays.equals(before, checkpoint.root())) {
            contradicts(log, signed);
            return Answer.of(409, "another tree of that size was cosigned");
        }
        // Says nothing of the log: whoever holds a checkpoint of it can ask with a proof that is wrong.
        if (!asked.proof().shows(asked.oldSize(), before, checkpoint.size(), checkpoint.root()) || !checkpoint.isPossible()) {
            return Answer.of(422, "not shown to grow from what was cosigned");
        }
        SignedNote cosigned = self.cosign(signed);
        store.cosigned(log.origin(), checkpoint.size(), Base64.getEncoder().encodeToString(checkpoint.root()), cosigned.toString());
        return new Answer(200, cosigned.lineOf(self.key()), false);
    }

    /** Two trees of one size, both signed by the log. The first that was brought stays: nobody puts another in its place. */
    private void contradicts(WitnessedLog log, SignedNote signed) {
        if (store.contradicts(log.origin(), signed.toString())) {
            journal.append(JournalEntry.bySystem("ballot.logContradicts", "log", log.origin()));
        }
    }
}
