package org.parvis.messaging.sms.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.parvis.database.Backoff;
import org.parvis.database.WorkQueue;
import org.parvis.messaging.DeliveryFailed;
import org.parvis.messaging.MessageCategory;
import org.parvis.messaging.MessageState;
import org.parvis.messaging.SmsAccount;
import org.parvis.messaging.sms.gateway.SmsGateway.Handover;
import org.parvis.messaging.sms.gateway.SmsGateway.Sms;
import org.parvis.messaging.sms.gateway.SmsGateway.Unreachable;
import org.parvis.messaging.sms.gateway.SmsProviders;
import org.parvis.shared.InTerritory;
import org.parvis.shared.PublicHolidays;
import org.parvis.territory.Territories;
import org.parvis.territory.TerritorySettings;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands over some text messages of one territory and writes down what became of them, every few in one transaction. A
 * process that dies in between leaves at most those few to be handed over again.
 */
final class SmsRound {

    /** What every round works with. */
    record Tools(
            WorkQueue queue,
            SmsStore store,
            SmsAccountStore accounts,
            SmsLimits limits,
            SmsReceipts receipts,
            Territories territories,
            SmsProviders providers,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {}

    /** 48 attempts: the first within seconds, then every five minutes, for about four hours. */
    static final int MOST_ATTEMPTS = 48;

    /** A message that may have arrived so often already is not tried again. */
    static final int MOST_BROKEN = 3;

    static final Backoff PAUSES = new Backoff(Duration.ofSeconds(15), Duration.ofMinutes(5));

    private static final int NOTED_TOGETHER = 20;
    private static final long NOTED_WITHIN_NANOS = Duration.ofSeconds(1).toNanos();
    private static final Duration NOTE_FOR = Duration.ofMinutes(1);

    private final Tools tools;
    private final UUID territoryId = InTerritory.current();
    private final BooleanSupplier mustEnd;
    private final Map<UUID, Integer> attempts = new HashMap<>();
    private final List<Named> accepted = new ArrayList<>();
    private long firstAcceptedAt;
    private LocalDate month = LocalDate.EPOCH;

    /** A message that a provider has, and how it calls the parts. */
    private record Named(String provider, UUID message, List<String> refs) {}

    SmsRound(Tools tools, BooleanSupplier mustEnd) {
        this.tools = tools;
        this.mustEnd = mustEnd;
    }

    void deliver(List<WorkQueue.Claim> claims) {
        claims.forEach(claim -> attempts.put(claim.itemId(), claim.attempts()));
        List<SmsStore.Waiting> waiting = tools.store().listWaiting(attempts.keySet());
        dropOthers(waiting);
        Optional<SmsAccount> account = tools.accounts().find();
        if (account.isEmpty()) {
            waiting.forEach(one -> putOff(one, "no sender is set"));
            return;
        }
        hand(account.get(), admitted(awake(waiting), account.get()));
    }

    private void hand(SmsAccount account, List<SmsStore.Waiting> admitted) {
        int next = 0;
        try {
            while (next < admitted.size() && !mustEnd.getAsBoolean()) {
                hand(account, admitted.get(next));
                next++;
            }
        } catch (Unreachable e) {
            // The providers have said so where it is news; the messages wait.
        } finally {
            note();
        }
        putBack(admitted.subList(next, admitted.size()));
    }

    private void hand(SmsAccount account, SmsStore.Waiting one) throws Unreachable {
        Sms sms = new Sms(one.id(), one.to(), account.sender().value(), one.text(), one.partsDone());
        SmsProviders.Handed handed = tools.providers().hand(sms);
        Named named = new Named(handed.provider(), one.id(), handed.handover().refs());
        switch (handed.handover()) {
            case Handover.Accepted all -> accepted(named);
            case Handover.PutOff(var refs, String answer) -> {
                name(named);
                unsent(one, 1, refs.size(), () -> later(one, answer));
            }
            case Handover.Broken(var refs, String problem) -> {
                name(named);
                broken(one, problem);
            }
            case Handover.Refused(var refs, MessageState state, String answer) -> {
                name(named);
                int messages = refs.isEmpty() && one.partsDone() == 0 ? 1 : 0;
                unsent(one, messages, refs.size(), () -> giveUp(one.id(), state, answer));
            }
        }
    }

    /** Messages that may go out at this hour; others wait for the morning, and that is no attempt. */
    private List<SmsStore.Waiting> awake(List<SmsStore.Waiting> waiting) {
        if (waiting.stream().noneMatch(one -> one.category() == MessageCategory.SUBSCRIPTION)) {
            return waiting;
        }
        TerritorySettings settings = tools.territories().get(territoryId).settings();
        QuietHours quiet = new QuietHours(settings.zone(), PublicHolidays.of(settings.holidays()));
        Instant now = tools.clock().instant();
        if (!quiet.contains(now)) {
            return waiting;
        }
        List<SmsStore.Waiting> awake = new ArrayList<>();
        for (SmsStore.Waiting one : waiting) {
            if (one.category() == MessageCategory.SUBSCRIPTION) {
                durably(() -> tools.queue().postpone(territoryId, one.id(), quiet.endAfter(now)));
            } else {
                awake.add(one);
            }
        }
        return awake;
    }

    /** Messages within the limits. Those refused or too many for their number end; those beyond the budget wait for it. */
    private List<SmsStore.Waiting> admitted(List<SmsStore.Waiting> waiting, SmsAccount account) {
        Set<UUID> ended = new HashSet<>();
        Set<UUID> beyond = new HashSet<>();
        durably(() -> {
            ended.clear();
            beyond.clear();
            Set<UUID> refused = tools.limits().refused(waiting);
            refused.forEach(id -> stop(id, "this number asked for no text messages", DeliveryFailed.Why.REFUSED));
            ended.addAll(refused);
            Set<UUID> tooMany = tools.limits().tooMany(without(waiting, refused), account);
            tooMany.forEach(id -> stop(id, "too many to this number", DeliveryFailed.Why.TOO_MANY));
            ended.addAll(tooMany);
            List<SmsStore.Waiting> within = without(waiting, ended);
            month = tools.limits().month();
            beyond.addAll(tools.limits().beyondBudget(within, account, month));
            within.stream().filter(one -> beyond.contains(one.id())).forEach(one -> later(one, "the month's budget is spent"));
        });
        return without(without(waiting, ended), beyond);
    }

    private static List<SmsStore.Waiting> without(List<SmsStore.Waiting> all, Set<UUID> some) {
        return all.stream().filter(one -> !some.contains(one.id())).toList();
    }

    private void accepted(Named named) {
        if (accepted.isEmpty()) {
            firstAcceptedAt = System.nanoTime();
        }
        accepted.add(named);
        if (accepted.size() >= NOTED_TOGETHER || System.nanoTime() - firstAcceptedAt > NOTED_WITHIN_NANOS) {
            note();
        }
    }

    private void note() {
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
                    all.stream().filter(named -> named.provider().equals(provider)).flatMap(SmsRound::refs).toList()));
            heardOf.addAll(tools.store().markHanded(ids, tools.clock().instant()));
            tools.queue().done(territoryId, ids);
        });
        heardOf.forEach(tools.receipts()::settle);
    }

    /** What the provider has of a message that is not handed over as a whole. */
    private void name(Named some) {
        durably(() -> tools.store().name(some.provider(), refs(some).toList()));
    }

    private static Stream<SmsStore.Ref> refs(Named named) {
        return named.refs().stream().map(ref -> new SmsStore.Ref(named.message(), ref));
    }

    private void broken(SmsStore.Waiting one, String problem) {
        durably(() -> {
            tools.store().markBroken(one.id());
            if (one.broken() + 1 >= MOST_BROKEN) {
                giveUp(one.id(), MessageState.TECHNICAL_FAILURE, "it may have arrived: " + problem);
            } else {
                later(one, problem);
            }
        });
    }

    private void putOff(SmsStore.Waiting one, String answer) {
        durably(() -> later(one, answer));
    }

    /** What was taken from the budget and not sent goes back into it: the message unless parts of it went out for good. */
    private void unsent(SmsStore.Waiting one, int messages, int partsTaken, Runnable fate) {
        durably(() -> {
            tools.accounts().giveBack(month, messages, Math.max(0, SmsLimits.partsLeft(one) - partsTaken));
            fate.run();
        });
    }

    private void later(SmsStore.Waiting one, String answer) {
        int attempt = attempts.getOrDefault(one.id(), 1);
        if (attempt >= MOST_ATTEMPTS) {
            giveUp(one.id(), MessageState.TECHNICAL_FAILURE, answer);
            return;
        }
        tools.store().markPutOff(one.id(), answer);
        tools.queue().retry(territoryId, one.id(), tools.clock().instant().plus(PAUSES.after(attempt)));
    }

    private void giveUp(UUID id, MessageState state, String answer) {
        tools.store().end(id, state, answer).ifPresent(tools.events()::publishEvent);
        tools.queue().done(territoryId, List.of(id));
    }

    private void stop(UUID id, String answer, DeliveryFailed.Why why) {
        tools.store().end(id, MessageState.TECHNICAL_FAILURE, answer, why).ifPresent(tools.events()::publishEvent);
        tools.queue().done(territoryId, List.of(id));
    }

    private void putBack(List<SmsStore.Waiting> untried) {
        if (!untried.isEmpty()) {
            durably(() -> {
                int parts = untried.stream().mapToInt(SmsLimits::partsLeft).sum();
                tools.accounts().giveBack(month, untried.size(), parts);
                tools.queue().release(territoryId, untried.stream().map(SmsStore.Waiting::id).toList());
            });
        }
    }

    /** What was claimed but no longer waits was handed over by a round whose last note got lost in part. */
    private void dropOthers(List<SmsStore.Waiting> waiting) {
        Set<UUID> others = new HashSet<>(attempts.keySet());
        waiting.forEach(one -> others.remove(one.id()));
        if (!others.isEmpty()) {
            durably(() -> tools.queue().done(territoryId, others));
        }
    }

    /** The message is out: what became of it is written down even if the database is away for a moment. */
    private void durably(Runnable writing) {
        long until = System.nanoTime() + NOTE_FOR.toNanos();
        while (true) {
            try {
                tools.transaction().executeWithoutResult(status -> writing.run());
                return;
            } catch (DataAccessException | TransactionException e) {
                if (System.nanoTime() - until > 0) {
                    throw e;
                }
                LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
            }
        }
    }
}
