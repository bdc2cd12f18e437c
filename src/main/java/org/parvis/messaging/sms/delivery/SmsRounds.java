package org.parvis.messaging.sms.delivery;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.parvis.database.WorkLoop;
import org.parvis.database.WorkQueue;
import org.parvis.shared.InTerritory;

/** Empties the queue of text messages, territory by territory. */
final class SmsRounds implements AutoCloseable {

    static final Duration LEASE = Duration.ofMinutes(5);

    private static final int BATCH = 50;

    private final SmsRound.Tools tools;
    private final WorkLoop loop;

    SmsRounds(SmsRound.Tools tools, int workers) {
        this.tools = tools;
        this.loop = new WorkLoop(
                tools.queue(),
                new WorkLoop.Plan("sms", workers, BATCH, LEASE, tools.providers()::isOpen, this::deliver));
    }

    void start() {
        tools.providers().start();
        loop.start();
    }

    void nudgeAfterCommit() {
        loop.nudgeAfterCommit();
    }

    private void deliver(List<WorkQueue.Claim> claims) {
        long until = System.nanoTime() + LEASE.dividedBy(2).toNanos();
        claims.stream()
                .collect(Collectors.groupingBy(WorkQueue.Claim::territoryId))
                .forEach((territoryId, own) ->
                        InTerritory.run(territoryId, () -> new SmsRound(tools, () -> mustEnd(until), own).deliver()));
    }

    private boolean mustEnd(long until) {
        return loop.isStopping() || !tools.providers().isOpen() || System.nanoTime() - until > 0;
    }

    @Override
    public void close() {
        loop.stop();
        tools.providers().close();
    }
}
