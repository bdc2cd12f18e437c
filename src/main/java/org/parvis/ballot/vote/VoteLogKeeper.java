package org.parvis.ballot.vote;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.parvis.ballot.proof.Checkpoint;
import org.parvis.ballot.proof.MerkleTree;
import org.parvis.ballot.proof.NoteKey;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts ballots into the log of their vote, some at a time, and signs what the log is then. */
@Component
class VoteLogKeeper {

    private static final int COMPANY = 2;
    private static final int AT_ONCE = 200;

    private final VoteStore votes;
    private final UrnStore urn;
    private final LogStore log;
    private final VoteSecrets secrets;
    private final ApplicationEventPublisher events;

    VoteLogKeeper(VoteStore votes, UrnStore urn, LogStore log, VoteSecrets secrets, ApplicationEventPublisher events) {
        this.votes = votes;
        this.urn = urn;
        this.log = log;
        this.secrets = secrets;
        this.events = events;
    }

    /**
     * Makes a checkpoint where one is due: after the vote's interval; for a ballot that is alone, after twice that in a large
     * vote, and at the closing in a small one ({@link Vote#isSmall}). Where the closing was put off since, what was cast comes in at the
     * former one as well, by which its receipt promised it.
     */
    @Transactional
    public void keep(Vote one) {
        votes.lockLog(one.id());
        Vote vote = votes.find(one.id()).orElseThrow();
        long waiting = vote.closedAt() == null ? urn.countWaiting(vote.id()) : 0;
        if (waiting == 0) {
            return;
        }
        Instant now = votes.now();
        Optional<Instant> since = votes.waitingSince(vote.id());
        if (since.isEmpty()) {
            votes.wait(vote.id(), now);
            return;
        }
        boolean isAlone = waiting < COMPANY;
        Duration due = isAlone ? vote.interval().multipliedBy(2) : vote.interval();
        boolean isPromised = vote.course().extensions().formerClosings(vote.terms()).stream()
                .anyMatch(closing -> since.get().isBefore(closing) && !now.isBefore(closing));
        if (isPromised || !(isAlone && vote.isSmall()) && !now.isBefore(since.get().plus(due))) {
            takeIn(vote);
            votes.wait(vote.id(), null);
        }
    }

    /** Puts every ballot that was cast into the urn and the log; their voters can be told from then on. */
    void takeIn(Vote vote) {
        append(vote, urn.takeWaiting(vote.id()));
        votes.letNoticesGo(vote.id());
    }

    /** Has some voters told; gives how many. */
    @Transactional
    public int tellSome(Vote vote) {
        List<String> notices = new ArrayList<>(votes.takeDueNotices(vote.id(), AT_ONCE));
        Collections.shuffle(notices, secrets.random());
        if (!notices.isEmpty()) {
            events.publishEvent(new VotersToTell(vote.id(), notices.stream().map(one -> secrets.openNotice(vote.id(), one)).toList()));
        }
        return notices.size();
    }

    /** How many leaves its log has, for whoever has locked it. */
    long size(Vote vote) {
        return log.tree(vote.id()).size();
    }

    /** Adds leaves under a new checkpoint; nothing where there are none. */
    void append(Vote vote, List<String> leaves) {
        if (leaves.isEmpty()) {
            return;
        }
        votes.lockLog(vote.id());
        MerkleTree tree = log.tree(vote.id());
        log.append(vote.id(), tree.size(), leaves);
        leaves.forEach(leaf -> tree.append(leaf.getBytes(StandardCharsets.UTF_8)));
        NoteKey key = NoteKey.parse(vote.terms().logKey());
        Checkpoint checkpoint = new Checkpoint(key.name(), tree.size(), tree.root());
        log.checkpoint(vote.id(), tree, key.sign(checkpoint.note(), secrets.logPair(vote.id()), 0));
    }
}
