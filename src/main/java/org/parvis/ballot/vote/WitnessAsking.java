package org.parvis.ballot.vote;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.ballot.proof.AddCheckpoint;
import org.parvis.ballot.proof.ConsistencyProof;
import org.parvis.ballot.proof.NoteKey;
import org.parvis.ballot.proof.SignedNote;
import org.parvis.ballot.proof.TreeHashes;
import org.parvis.shared.OutboundGuard;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks witnesses to cosign the last checkpoint of each log that names them, until they have: after seconds first, after an hour at
 * last (C2SP tlog-witness). Nobody who votes waits for it.
 */
@Service
public class WitnessAsking {

    static final String SIZE = "text/x.tlog.size";

    private static final int AT_ONCE = 20;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(10);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final int DOUBLINGS = 9;

    /** The last checkpoint of a log, and all that stands under it. */
    private record Log(TreeHashes tree, long size, SignedNote note) {}

    private final WitnessStore store;
    private final LogStore log;
    private final LogTrees trees;
    private final VoteStore votes;
    private final WitnessCaller caller;
    private final TransactionTemplate transaction;

    WitnessAsking(WitnessStore store, LogStore log, LogTrees trees, VoteStore votes, WitnessCaller caller, TransactionTemplate transaction) {
        this.store = store;
        this.log = log;
        this.trees = trees;
        this.votes = votes;
        this.caller = caller;
        this.transaction = transaction;
    }

    /** The territories whose logs have witnesses. */
    public List<UUID> territories() {
        return store.territories();
    }

    /** Asks all who are due, one after the other; no transaction waits for them. */
    public void ask() {
        store.listDue(AT_ONCE).forEach(this::ask);
    }

    private void ask(WitnessStore.Due due) {
        Log current = read(due.voteId());
        String problem;
        try {
            problem = ask(due, current, due.knownSize(), true);
        } catch (OutboundGuard.Forbidden e) {
            problem = "forbidden";
        } catch (IOException e) {
            problem = "unreachable";
        } catch (IllegalArgumentException e) {
            problem = "unreadable";
        }
        if (!problem.isEmpty()) {
            store.failed(due, problem, wait(due.tries()));
        }
    }

    private Log read(UUID vote) {
        LogStore.Kept last = log.lastCheckpoint(vote).orElseThrow();
        return new Log(trees.of(vote, last.size()), last.size(), SignedNote.parseAll(last.note()).getFirst());
    }

    /**
     * Gives why the witness did not cosign; empty where it did. One that knows another size is asked once more from there. That one
     * does not cosign shows no other log: only a checkpoint that the log has signed would.
     */
    private String ask(WitnessStore.Due due, Log current, long knownSize, boolean mayAskAgain) throws OutboundGuard.Forbidden, IOException {
        long from = Math.min(knownSize, current.size());
        ConsistencyProof proof = ConsistencyProof.of(current.tree(), from, current.size());
        WitnessCaller.Answer answer = caller.ask(due.witness(), new AddCheckpoint(from, proof, current.note()));
        return switch (answer.status()) {
            case 200 -> keep(due, current, answer.body());
            case 409 -> {
                boolean tellsSize = answer.type().equals(SIZE) && answer.body().matches("(0|[1-9][0-9]{0,15})\n");
                long size = tellsSize ? Long.parseLong(answer.body().strip()) : -1;
                yield mayAskAgain && tellsSize && size != knownSize && size <= current.size()
                        ? ask(due, current, size, false)
                        : "notCosigned";
            }
            case 403, 404 -> "unknownLog";
            case 422 -> "notCosigned";
            default -> "refused";
        };
    }

    private String keep(WitnessStore.Due due, Log current, String body) {
        SignedNote answered = current.note().with(body);
        String line = keyOf(due).map(answered::lineOf).orElse("");
        if (line.isEmpty()) {
            return "notSigned";
        }
        transaction.executeWithoutResult(_ -> store.cosigned(due, current.size(), line));
        return "";
    }

    /** As the vote's rule names it, which is what verifiers go by, whatever key the town knows the witness by today. */
    private Optional<NoteKey> keyOf(WitnessStore.Due due) {
        return votes.find(due.voteId()).flatMap(vote -> vote.terms().witnessKey(due.witness().name()));
    }

    private static Duration wait(int tries) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(tries, DOUBLINGS));
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }
}
