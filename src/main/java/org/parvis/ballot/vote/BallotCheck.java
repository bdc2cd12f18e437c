package org.parvis.ballot.vote;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.ballot.proof.Bulletin;
import org.parvis.ballot.proof.InclusionProof;
import org.parvis.ballot.tally.Mark;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** «Vérifier mon bulletin»: what became of the ballot that a receipt is for. */
@Service
@Transactional(readOnly = true)
public class BallotCheck {

    /** What is known of it. */
    public enum State {
        /** No ballot of this vote has such a receipt. */
        UNKNOWN,
        /** It was cast, and is not in the log yet. */
        WAITING,
        IN_LOG
    }

    /**
     * What was found.
     *
     * @param isReplaced whether a later ballot of the same person counts instead
     * @param leaf its line in the log, {@code proof} that it stands there, {@code checkpoint} what it stands under; null
     *     while it is not there
     * @param marks what it says; empty before the vote is published, and for one that was replaced
     */
    public record Found(
            State state,
            boolean isReplaced,
            @Nullable String leaf,
            @Nullable InclusionProof proof,
            @Nullable String checkpoint,
            Optional<List<Mark>> marks) {

        static Found of(State state) {
            return new Found(state, false, null, null, null, Optional.empty());
        }
    }

    private final UrnStore urn;
    private final LogStore log;
    private final LogTrees trees;

    BallotCheck(UrnStore urn, LogStore log, LogTrees trees) {
        this.urn = urn;
        this.log = log;
        this.trees = trees;
    }

    public Found find(Vote vote, Receipt receipt) {
        List<LogStore.Placed> placed = log.listByHead(vote.id(), receipt.head());
        Optional<Bulletin> opened = vote.publishedAt() == null
                ? Optional.empty()
                : urn.open(vote.id(), receipt.head()).stream()
                        .filter(one -> one.opening().orElseThrow().salt().equals(receipt.salt()))
                        .findFirst();
        if (vote.publishedAt() != null && opened.isEmpty()) {
            return Found.of(State.UNKNOWN);
        }
        Optional<LogStore.Placed> own = placed.stream()
                .filter(one -> opened.isEmpty() || one.leaf().equals(opened.get().leaf()))
                .findFirst();
        if (own.isEmpty()) {
            return Found.of(urn.isWaiting(vote.id(), receipt.head()) ? State.WAITING : State.UNKNOWN);
        }
        return inLog(vote, own.get(), opened);
    }

    private Found inLog(Vote vote, LogStore.Placed own, Optional<Bulletin> opened) {
        String[] parts = own.leaf().split(" ");
        boolean replaced = log.highestVersion(vote.id(), parts[2]) > Integer.parseInt(parts[3]);
        LogStore.Kept checkpoint = log.lastCheckpoint(vote.id()).orElseThrow();
        return new Found(
                State.IN_LOG,
                replaced,
                own.leaf(),
                InclusionProof.of(trees.of(vote.id(), checkpoint.size()), own.position(), checkpoint.size()),
                checkpoint.note(),
                replaced ? Optional.empty() : opened.map(one -> vote.course().marks(one.opening().orElseThrow().choices())));
    }
}
