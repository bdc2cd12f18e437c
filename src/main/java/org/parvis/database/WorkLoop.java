package org.parvis.database;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parvis.shared.FailureKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Empties a {@link WorkQueue}: one thread claims batches, a bounded number of workers does them. It looks once a second
 * and as soon as somebody {@linkplain #nudgeAfterCommit() nudges} it, so that work of this node starts at once and
 * that of a node that died within a second of its claim's end.
 */
public final class WorkLoop {

    /**
     * What a loop does and with how much.
     *
     * @param workers batches done at the same time
     * @param batch items in one
     * @param lease must be far longer than {@code work} ever takes
     * @param ready whether work may be claimed now (the far end is up)
     * @param work does a batch; must not throw for one bad item
     */
    public record Plan(
            String name,
            int workers,
            int batch,
            Duration lease,
            BooleanSupplier ready,
            Consumer<List<WorkQueue.Claim>> work) {}

    private static final int GATHERING_MILLIS = 50;
    private static final Logger LOG = LoggerFactory.getLogger(WorkLoop.class);

    private final WorkQueue queue;
    private final Plan plan;
    private final Semaphore free;
    private final Semaphore nudges = new Semaphore(0);
    private @Nullable ExecutorService threads;
    private volatile boolean running;

    public WorkLoop(WorkQueue queue, Plan plan) {
        this.queue = queue;
        this.plan = plan;
        this.free = new Semaphore(plan.workers());
    }

    public synchronized void start() {
        if (!running) {
            running = true;
            threads = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name(plan.name() + "-", 0).factory());
            threads.execute(this::run);
        }
    }

    /** Takes no more work and waits for what is under way. */
    public synchronized void stop() {
        running = false;
        nudges.release();
        if (threads != null) {
            threads.shutdown();
            try {
                if (!threads.awaitTermination(20, TimeUnit.SECONDS)) {
                    threads.shutdownNow();
                }
            } catch (InterruptedException e) {
                threads.shutdownNow();
                Thread.currentThread().interrupt();
            }
        }
    }

    public boolean isRunning() {
        return running;
    }

    /** Whether work under way should come to an end, handing back what it has not begun. */
    public boolean isStopping() {
        return !running;
    }

    public void nudge() {
        nudges.release();
    }

    /** Nudges when the current transaction has committed: before, the workers would not see its rows. */
    public void nudgeAfterCommit() {
        AfterCommit.run(this::nudge);
    }

    private void run() {
        while (running) {
            try {
                int taken = takeSome();
                if (taken == 0) {
                    pause();
                } else if (taken < plan.batch()) {
                    // Under a stream of single items, a few at once cost the database far less than one by one.
                    TimeUnit.MILLISECONDS.sleep(GATHERING_MILLIS);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.warn("{}: no work can be claimed for now: {}", plan.name(), FailureKind.of(e));
                pauseQuietly();
            }
        }
    }

    private int takeSome() throws InterruptedException {
        free.acquire();
        boolean isHanded = false;
        try {
            List<WorkQueue.Claim> claims = running && plan.ready().getAsBoolean() ? queue.claim(plan.batch(), plan.lease()) : List.of();
            isHanded = !claims.isEmpty() && isTaken(claims);
            return claims.size();
        } finally {
            if (!isHanded) {
                free.release();
            }
        }
    }

    private boolean isTaken(List<WorkQueue.Claim> claims) {
        try {
            Objects.requireNonNull(threads).execute(() -> {
                try {
                    plan.work().accept(claims);
                } catch (RuntimeException e) {
                    LOG.warn("{}: work failed and will be tried again", plan.name(), e);
                } finally {
                    free.release();
                }
            });
            return true;
        } catch (RejectedExecutionException e) {
            // It was stopped since it claimed: whoever starts next need not wait for the claims' end.
            claims.forEach(claim -> queue.release(claim.territoryId(), List.of(claim.itemId())));
            return false;
        }
    }

    private void pause() throws InterruptedException {
        if (nudges.tryAcquire(1, TimeUnit.SECONDS)) {
            nudges.drainPermits();
        }
    }

    private void pauseQuietly() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
