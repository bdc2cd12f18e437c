package org.parvis.api.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.parvis.database.WorkQueue.Claim;

class HookTurnsTest {

    private static final UUID SLOW = UUID.randomUUID();

    private final HookTurns turns = new HookTurns();
    private final Semaphore answers = new Semaphore(0);
    private final List<UUID> called = new CopyOnWriteArrayList<>();
    private final List<UUID> putOff = new CopyOnWriteArrayList<>();

    private final HookTurns.Work work = new HookTurns.Work() {
        @Override
        public void deliver(Claim claim) {
            called.add(claim.itemId());
            answers.acquireUninterruptibly();
        }

        @Override
        public void putOff(Claim claim) {
            putOff.add(claim.itemId());
        }
    };

    private static Claim aClaim() {
        return new Claim(UUID.randomUUID(), UUID.randomUUID(), 1);
    }

    private Thread takeApart(UUID hook) {
        return Thread.ofVirtual().start(() -> turns.take(hook, aClaim(), work));
    }

    /** Two workers wait for the receiver; whoever comes third is free at once, and what it brought is not lost. */
    @Test
    void letTheThirdWorkerGo() throws Exception {
        List<Thread> callers = List.of(takeApart(SLOW), takeApart(SLOW));
        await().until(() -> called.size() == 2);
        assertThat(takeApart(SLOW).join(Duration.ofSeconds(20))).as("free again").isTrue();
        assertThat(called).hasSize(2);
        Thread other = takeApart(UUID.randomUUID());
        await().until(() -> called.size() == 3);
        answers.release(4);
        for (Thread each : callers) {
            each.join();
        }
        other.join();
        assertThat(called).hasSize(4);
        assertThat(putOff).isEmpty();
    }

    /** The queue keeps what would wait too long here. */
    @Test
    void putOffWhatWouldWaitTooLong() throws Exception {
        List<Thread> callers = List.of(takeApart(SLOW), takeApart(SLOW));
        await().until(() -> called.size() == 2);
        int taken = 0;
        while (putOff.isEmpty() && taken < 10_000) {
            assertThat(takeApart(SLOW).join(Duration.ofSeconds(20))).isTrue();
            taken++;
        }
        assertThat(putOff).hasSize(1);
        answers.release(taken + 1);
        for (Thread each : callers) {
            each.join();
        }
        assertThat(called).hasSize(taken + 1).doesNotHaveDuplicates().doesNotContainAnyElementsOf(putOff);
    }
}
