package org.parvis.api.hooks;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.api.ApiTokens;
import org.parvis.api.hooks.Delivery.State;
import org.parvis.database.WorkQueue;
import org.parvis.shared.FailureKind;
import org.parvis.shared.InTerritory;
import org.parvis.shared.OutboundGuard;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Delivers what was claimed: calls outside of any transaction, then writes down how it went. */
@Component
class HookRound {

    /** After the first try: five more, five minutes further apart each time. */
    static final int RETRIES = 5;

    static final Duration STEP = Duration.ofMinutes(5);

    /** Deliveries given up one after the other after which nobody is at the other end. */
    static final int MOST_FAILURES = 3;

    private static final int GONE = 410;
    private static final Logger LOG = LoggerFactory.getLogger(HookRound.class);

    private final HookStore hooks;
    private final Hooks service;
    private final DeliveryStore deliveries;
    private final ApiTokens tokens;
    private final HookCaller caller;
    private final HookNotices notices;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final HookTurns turns = new HookTurns();

    HookRound(
            HookStore hooks,
            Hooks service,
            DeliveryStore deliveries,
            ApiTokens tokens,
            HookCaller caller,
            HookNotices notices,
            TransactionTemplate transaction,
            Clock clock) {
        this.hooks = hooks;
        this.service = service;
        this.deliveries = deliveries;
        this.tokens = tokens;
        this.caller = caller;
        this.notices = notices;
        this.transaction = transaction;
        this.clock = clock;
    }

    void run(WorkQueue queue, List<WorkQueue.Claim> claims) {
        for (WorkQueue.Claim claim : claims) {
            safely(() -> InTerritory.run(claim.territoryId(), () -> take(queue, claim)));
        }
    }

    /** A claim that nothing came of ends by itself, and is tried again. */
    private static void safely(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.error("A webhook could not be looked after: {}", FailureKind.of(e));
        }
    }

    /** How a call went; no answer where there was none. */
    private record Try(@Nullable Integer answer, int millis, @Nullable String problem) {}

    private void take(WorkQueue queue, WorkQueue.Claim claim) {
        UUID hook = deliveries.find(claim.itemId()).map(Delivery::hookId).orElse(null);
        if (hook == null) {
            queue.done(claim.territoryId(), List.of(claim.itemId()));
            return;
        }
        turns.take(hook, claim, new HookTurns.Work() {
            @Override
            public void deliver(WorkQueue.Claim one) {
                safely(() -> HookRound.this.deliver(queue, one));
            }

            @Override
            public void putOff(WorkQueue.Claim one) {
                Instant later = clock.instant().plus(HookTurns.LONGEST_WAIT);
                safely(() -> queue.postpone(one.territoryId(), one.itemId(), later));
            }
        });
    }

    private void deliver(WorkQueue queue, WorkQueue.Claim claim) {
        Delivery delivery = deliveries.find(claim.itemId()).orElse(null);
        Hook hook = delivery == null ? null : hooks.find(delivery.hookId()).orElse(null);
        if (delivery == null || hook == null) {
            queue.done(claim.territoryId(), List.of(claim.itemId()));
            return;
        }
        Try tried = isWanted(hook, delivery) ? call(hook, delivery) : new Try(null, 0, "disabled");
        transaction.executeWithoutResult(_ -> note(queue, claim, hook, delivery, tried));
    }

    /** A test is sent even to one that was put out of use: that is how one finds out whether it works again. */
    private boolean isWanted(Hook hook, Delivery delivery) {
        return (hook.isEnabled() || isTest(delivery))
                && tokens.find(hook.tokenId()).filter(given -> given.isInForce(clock.instant())).isPresent();
    }

    private static boolean isTest(Delivery delivery) {
        return delivery.event().equals(HookEvent.WEBHOOK_TEST.code());
    }

    private Try call(Hook hook, Delivery delivery) {
        String secret = service.secret(hook.id()).orElse(null);
        if (secret == null) {
            return new Try(null, 0, "secret");
        }
        long began = System.nanoTime();
        long seconds = clock.instant().getEpochSecond();
        String id = "msg_" + delivery.id();
        Map<String, String> headers = Map.of(
                "webhook-id", id,
                "webhook-timestamp", Long.toString(seconds),
                "webhook-signature", HookSignature.of(secret, id, seconds, delivery.body()));
        try {
            int status = caller.post(URI.create(hook.url()), headers, delivery.body());
            return new Try(status, millis(began), status / 100 == 2 ? null : "status");
        } catch (OutboundGuard.Forbidden | IOException e) {
            int millis = millis(began);
            boolean isSlow = millis >= HookCaller.WHOLE_CALL.toMillis() - 50;
            return new Try(null, millis, isSlow ? "slow" : HookCaller.word(e));
        }
    }

    private static int millis(long began) {
        return (int) Duration.ofNanos(System.nanoTime() - began).toMillis();
    }

    private void note(WorkQueue queue, WorkQueue.Claim claim, Hook hook, Delivery delivery, Try tried) {
        Instant now = clock.instant();
        boolean isOver = claim.attempts() > RETRIES || isTest(delivery) || isHopeless(tried);
        State state = tried.problem() == null ? State.DELIVERED : isOver ? State.GIVEN_UP : State.WAITING;
        deliveries.tried(new Delivery(
                delivery.id(), hook.id(), delivery.event(), delivery.body(), delivery.createdAt(), state,
                claim.attempts(), now, tried.answer(), tried.millis(), tried.problem()));
        if (state == State.WAITING) {
            queue.retry(claim.territoryId(), claim.itemId(), now.plus(STEP.multipliedBy(claim.attempts())));
            return;
        }
        queue.done(claim.territoryId(), List.of(claim.itemId()));
        if (state == State.DELIVERED) {
            hooks.succeeded(hook.id());
        } else if (hook.isEnabled() && !isTest(delivery)) {
            gaveUp(hook, tried, now);
        }
    }

    /** Nothing changes by waiting: it was put out of use, or whoever is there says that it is gone. */
    private static boolean isHopeless(Try tried) {
        return "disabled".equals(tried.problem()) || Integer.valueOf(GONE).equals(tried.answer());
    }

    private void gaveUp(Hook hook, Try tried, Instant now) {
        if ("disabled".equals(tried.problem())) {
            return; // its token is over: nothing is wrong at the other end
        }
        int failures = hooks.failed(hook.id());
        boolean isEnough = failures >= MOST_FAILURES || Integer.valueOf(GONE).equals(tried.answer());
        if (isEnough && hooks.disable(hook.id(), now)) {
            notices.disabled(hook, failuresKey(hook.id(), now));
            service.forgetAfterCommit();
        }
    }

    private static String failuresKey(UUID hook, Instant now) {
        return hook + "/" + now.getEpochSecond();
    }
}
