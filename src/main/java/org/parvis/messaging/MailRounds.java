package org.parvis.messaging;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.parvis.database.WorkLoop;
import org.parvis.database.WorkQueue;
import org.parvis.shared.InTerritory;

/** Empties the queue of mails, territory by territory, over whatever gateway there is. */
final class MailRounds implements AutoCloseable {

    static final Duration LEASE = Duration.ofMinutes(5);

    private static final int BATCH = 100;

    private final MailRound.Tools tools;
    private final WorkLoop loop;

    MailRounds(MailRound.Tools tools, int workers) {
        this.tools = tools;
        this.loop = new WorkLoop(
                tools.queue(),
                new WorkLoop.Plan("mail", workers, BATCH, LEASE, () -> !tools.breaker().isOpen(), this::deliver));
    }

    void start() {
        loop.start();
    }

    void nudgeAfterCommit() {
        loop.nudgeAfterCommit();
    }

    private void deliver(List<WorkQueue.Claim> claims) {
        long until = System.nanoTime() + LEASE.dividedBy(2).toNanos();
        claims.stream()
                .collect(Collectors.groupingBy(WorkQueue.Claim::territoryId))
                .forEach((territoryId, own) -> InTerritory.run(
                        territoryId, () -> new MailRound(tools, territoryId, () -> mustEnd(until)).deliver(own)));
    }

    private boolean mustEnd(long until) {
        return loop.isStopping() || tools.breaker().isOpen() || System.nanoTime() - until > 0;
    }

    @Override
    public void close() {
        loop.stop();
        tools.gateway().close();
    }
}
