package org.parvis.relation;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parvis.database.Backoff;
import org.parvis.database.WorkLoop;
import org.parvis.database.WorkLoops;
import org.parvis.database.WorkQueue;
import org.parvis.shared.InTerritory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks, after a file was made or changed, for others of the same person. Never all with all: only what shares something. */
@Component
class Comparing {

    private static final Logger LOG = LoggerFactory.getLogger(Comparing.class);
    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final Backoff PAUSES = new Backoff(Duration.ofSeconds(1), Duration.ofHours(1));
    private static final int BATCH = 200;

    private final Likenesses likenesses;
    private final WorkQueue queue;
    private final WorkLoop loop;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Comparing(Likenesses likenesses, WorkLoops loops, TransactionTemplate transaction, Clock clock) {
        this.likenesses = likenesses;
        this.queue = loops.queue("relation.comparing");
        this.loop = loops.over(queue, new WorkLoop.Plan("comparing", 1, BATCH, LEASE, () -> true, this::work));
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Asks for a file to be compared once the caller's transaction has committed. */
    void ask(UUID file) {
        queue.add(InTerritory.current(), file, 0);
        loop.nudgeAfterCommit();
    }

    private void work(List<WorkQueue.Claim> claims) {
        claims.stream()
                .collect(Collectors.groupingBy(WorkQueue.Claim::territoryId))
                .forEach((territory, files) -> InTerritory.run(territory, () -> compareSome(files)));
    }

    private void compareSome(List<WorkQueue.Claim> files) {
        try {
            compare(files.stream().map(WorkQueue.Claim::itemId).toList());
        } catch (RuntimeException e) {
            files.forEach(this::compareAlone); // one that cannot be compared keeps none of the others
        }
    }

    private void compareAlone(WorkQueue.Claim file) {
        try {
            compare(List.of(file.itemId()));
        } catch (RuntimeException e) {
            LOG.warn("A file could not be compared and will be tried again", e);
            queue.retry(file.territoryId(), file.itemId(), clock.instant().plus(PAUSES.after(file.attempts())));
        }
    }

    /** The work is taken off before the files are read, so that a change that comes meanwhile asks anew. */
    void compare(List<UUID> files) {
        transaction.executeWithoutResult(_ -> {
            queue.done(InTerritory.current(), files);
            likenesses.find(files);
        });
    }
}
