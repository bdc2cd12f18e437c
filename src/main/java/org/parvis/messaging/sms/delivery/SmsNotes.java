package org.parvis.messaging.sms.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.parvis.database.Backoff;
import org.parvis.database.Durably;
import org.parvis.database.WorkQueue;
import org.parvis.messaging.DeliveryFailed;
import org.parvis.messaging.MessageState;
import org.parvis.shared.InTerritory;

/**
 * What a round writes down of its messages: of those that a provider has, every few in one transaction; of others at once,
 * with what goes back into the budget. Written even if the database is away for a moment: the message is out.
 */
final class SmsNotes {

    /** 48 attempts: the first within seconds, then every five minutes, for about four hours. */
    static final int MOST_ATTEMPTS = 48;

    /** A message that may have arrived so often already is not tried again. */
    static final int MOST_BROKEN = 3;

    static final Backoff PAUSES = new Backoff(Duration.ofSeconds(15), Duration.ofMinutes(5));

    private static final int NOTED_TOGETHER = 20;
    private static final long NOTED_WITHIN_NANOS = Duration.ofSeconds(1).toNanos();

    private final SmsRound.Tools tools;
    private final LocalDate month;
    private final UUID territoryId = InTerritory.current();
    private final Map<UUID, Integer> attempts = new HashMap<>();
    private final List<Named> accepted = new ArrayList<>();
    private long firstAcceptedAt;

    /** @param month whose budget the messages are taken from */
    SmsNotes(SmsRound.Tools tools, LocalDate month, List<WorkQueue.Claim> claims) {
        this.tools = tools;
        this.month = month;
        claims.forEach(claim -> attempts.put(claim.itemId(), claim.attempts()));
    }

    /** A message that a provider has, and how it calls the parts. */
    record Named(String provider, UUID message, List<String> refs) {}

    Set<UUID> claimed() {
        return Set.copyOf(attempts.keySet());
    }

    LocalDate month() {
        return month;
    }

    /** It is handed over; written down with others, at the latest by {@link #flush}. */
    void accepted(Named named) {
        if (accepted.isEmpty()) {
            firstAcceptedAt = System.nanoTime();
        }
        accepted.add(named);
        if (accepted.size() >= NOTED_TOGETHER || System.nanoTime() - firstAcceptedAt > NOTED_WITHIN_NANOS) {
            flush();
        }
    }

    void flush() {
        if (accepted.isEmpty()) {
            return;
        }
        List<Named> all = List.copyOf(accepted);
        accepted.clear();
        List<UUID> ids = all.stream().map(Named::message).toList();
        List<UUID> heardOf = new ArrayList<>();
        durably(() -> {
            heardOf.clear();
            all.stream().map(Named::provider).distinct().sorted().forEach(provider -> tools.store().name(
                    provider,
                    all.stream().filter(named -> named.provider().equals(provider)).flatMap(SmsNotes::refs).toList()));
            heardOf.addAll(tools.store().markHanded(ids, tools.clock().instant()));
            tools.queue().done(territoryId, ids);
        });
        heardOf.forEach(tools.receipts()::settle);
    }

    /** What the provider has of a message that is not handed over as a whole. */
    void name(Named some) {
        durably(() -> tools.store().name(some.provider(), refs(some).toList()));
    }

    private static Stream<SmsStore.Ref> refs(Named named) {
        return named.refs().stream().map(ref -> new SmsStore.Ref(named.message(), ref));
    }

    /** It may have arrived. */
    void broken(SmsStore.Waiting one, String problem) {
        durably(() -> {
            tools.store().markBroken(one.id());
            if (one.broken() + 1 >= MOST_BROKEN) {
                giveUp(one.id(), MessageState.TECHNICAL_FAILURE, "it may have arrived: " + problem);
            } else {
                later(one, problem);
            }
        });
    }

    void putOff(SmsStore.Waiting one, String answer) {
        durably(() -> later(one, answer));
    }

    /** It waits until then, and that is no attempt. */
    void postpone(SmsStore.Waiting one, Instant until) {
        durably(() -> tools.queue().postpone(territoryId, one.id(), until));
    }

    /** What was taken from the budget and not sent goes back into it: the message unless parts of it went out for good. */
    void unsent(SmsStore.Waiting one, int messages, int partsTaken, Runnable fate) {
        durably(() -> {
            tools.accounts().giveBack(month, messages, Math.max(0, SmsLimits.partsLeft(one) - partsTaken));
            fate.run();
        });
    }

    /** Tries it again some time, for so many times. In a transaction, as the next two. */
    void later(SmsStore.Waiting one, String answer) {
        int attempt = attempts.getOrDefault(one.id(), 1);
        if (attempt >= MOST_ATTEMPTS) {
            giveUp(one.id(), MessageState.TECHNICAL_FAILURE, answer);
            return;
        }
        tools.store().markPutOff(one.id(), answer);
        tools.queue().retry(territoryId, one.id(), tools.clock().instant().plus(PAUSES.after(attempt)));
    }

    void giveUp(UUID id, MessageState state, String answer) {
        tools.outcomes().end(id, state, answer).ifPresent(tools.events()::publishEvent);
        tools.queue().done(territoryId, List.of(id));
    }

    void stop(UUID id, String answer, DeliveryFailed.Why why) {
        tools.outcomes().end(id, MessageState.TECHNICAL_FAILURE, answer, why).ifPresent(tools.events()::publishEvent);
        tools.queue().done(territoryId, List.of(id));
    }

    /** They were not tried. */
    void putBack(List<SmsStore.Waiting> untried) {
        if (!untried.isEmpty()) {
            durably(() -> {
                int parts = untried.stream().mapToInt(SmsLimits::partsLeft).sum();
                tools.accounts().giveBack(month, untried.size(), parts);
                tools.queue().release(territoryId, untried.stream().map(SmsStore.Waiting::id).toList());
            });
        }
    }

    /** What was claimed but no longer waits was handed over by a round whose last note got lost in part. */
    void dropOthers(List<SmsStore.Waiting> waiting) {
        Set<UUID> others = new HashSet<>(attempts.keySet());
        waiting.forEach(one -> others.remove(one.id()));
        if (!others.isEmpty()) {
            durably(() -> tools.queue().done(territoryId, others));
        }
    }

    /** In one transaction, tried again for a minute while the database is away. */
    void durably(Runnable writing) {
        Durably.run(tools.transaction(), writing);
    }
}
