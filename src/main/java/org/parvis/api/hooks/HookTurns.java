package org.parvis.api.hooks;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.database.WorkQueue;

/**
 * Gives each webhook no more than two calls at once from this node, so that a slow receiver never has all the workers.
 * What comes meanwhile is left to whoever calls that webhook already, as long as the wait is short.
 */
final class HookTurns {

    static final int AT_ONCE = 2;

    /** Far shorter than a claim lasts. */
    static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    /** What is done with a delivery; neither throws. */
    interface Work {
        void deliver(WorkQueue.Claim claim);

        /** Too many wait for a receiver as slow as this one. */
        void putOff(WorkQueue.Claim claim);
    }

    private record Waiting(WorkQueue.Claim claim, long since) {

        /** Its claim may end before a call does. */
        boolean isStale() {
            return System.nanoTime() - since > 3 * LONGEST_WAIT.toNanos();
        }
    }

    private static final class Lane {
        private final Deque<Waiting> waiting = new ArrayDeque<>();
        private int calls;
        /** How long the last call took; a receiver that is not known is taken for a quick one. */
        private long millis = 100;

        boolean isShort() {
            return waiting.size() * millis / AT_ONCE < LONGEST_WAIT.toMillis();
        }
    }

    private final Map<UUID, Lane> lanes = new HashMap<>();

    /** Does the work at once, and after it what came meanwhile; or leaves it to who does that already. */
    void take(UUID hook, WorkQueue.Claim claim, Work work) {
        switch (enter(hook, claim)) {
            case NOW -> inTurn(hook, new Waiting(claim, System.nanoTime()), work);
            case SOON -> {
                // done by who has the turn
            }
            case LATER -> work.putOff(claim);
        }
    }

    private void inTurn(UUID hook, Waiting first, Work work) {
        Waiting next = first;
        try {
            while (next != null) {
                long began = System.nanoTime();
                if (next.isStale()) {
                    work.putOff(next.claim());
                } else {
                    work.deliver(next.claim());
                    took(hook, Duration.ofNanos(System.nanoTime() - began).toMillis());
                }
                next = next(hook);
            }
        } finally {
            if (next != null) {
                end(hook); // something is badly wrong, but not with the turns of others
            }
        }
    }

    private enum Turn {
        NOW,
        SOON,
        LATER
    }

    private synchronized Turn enter(UUID hook, WorkQueue.Claim claim) {
        Lane lane = lanes.computeIfAbsent(hook, _ -> new Lane());
        if (lane.calls < AT_ONCE) {
            lane.calls++;
            return Turn.NOW;
        }
        if (!lane.isShort()) {
            return Turn.LATER;
        }
        lane.waiting.add(new Waiting(claim, System.nanoTime()));
        return Turn.SOON;
    }

    private synchronized void took(UUID hook, long millis) {
        lanes.computeIfPresent(hook, (_, lane) -> {
            lane.millis = Math.max(1, millis);
            return lane;
        });
    }

    /** What to deliver next; null where nothing waits, and the turn is over. */
    private synchronized @Nullable Waiting next(UUID hook) {
        Lane lane = lanes.get(hook);
        if (lane == null) {
            return null;
        }
        Waiting next = lane.waiting.poll();
        if (next == null) {
            end(hook);
        }
        return next;
    }

    private synchronized void end(UUID hook) {
        lanes.computeIfPresent(hook, (_, lane) -> --lane.calls == 0 ? null : lane);
    }
}
