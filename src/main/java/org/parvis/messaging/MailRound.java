package org.parvis.messaging;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.parvis.database.Backoff;
import org.parvis.database.Durably;
import org.parvis.database.WorkQueue;
import org.parvis.messaging.MailGateway.Handover;
import org.parvis.messaging.MailGateway.Unreachable;
import org.parvis.shared.Breaker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands over some mails of one territory and writes down what became of them, every few mails in one transaction. A
 * process that dies in between leaves at most those few to be handed over again, under the same Message-ID.
 */
final class MailRound {

    /** What every round works with. */
    record Tools(
            WorkQueue queue,
            MessageStore store,
            BounceStore bounces,
            Letterheads letterheads,
            MailGateway gateway,
            Breaker breaker,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {}

    /** 48 attempts: the first within seconds, then every five minutes, for about four hours. */
    static final int MOST_ATTEMPTS = 48;

    static final Backoff PAUSES = new Backoff(Duration.ofSeconds(15), Duration.ofMinutes(5));

    private static final int NOTED_TOGETHER = 20;
    private static final Logger LOG = LoggerFactory.getLogger(MailRound.class);

    private final Tools tools;
    private final UUID territoryId;
    private final BooleanSupplier mustEnd;
    private final List<UUID> accepted = new ArrayList<>();

    MailRound(Tools tools, UUID territoryId, BooleanSupplier mustEnd) {
        this.tools = tools;
        this.territoryId = territoryId;
        this.mustEnd = mustEnd;
    }

    void deliver(List<WorkQueue.Claim> claims) {
        Map<UUID, Integer> attempts = new HashMap<>();
        claims.forEach(claim -> attempts.put(claim.itemId(), claim.attempts()));
        Letterhead from = tools.letterheads().current();
        List<StoredMessage> waiting = tools.store().listWaiting(territoryId, attempts.keySet());
        Map<UUID, String> invalid = tools.bounces()
                .listInvalid(territoryId, attempts.keySet(), tools.clock().instant().minus(Bounces.INVALID_FOR));
        int next = 0;
        try {
            while (next < waiting.size() && !mustEnd.getAsBoolean()) {
                StoredMessage message = waiting.get(next);
                String problem = invalid.get(message.id());
                if (problem == null) {
                    hand(from, message, attempts.getOrDefault(message.id(), 1));
                } else {
                    giveUp(message, MessageState.PERMANENT_FAILURE, problem);
                }
                next++;
            }
        } catch (Unreachable e) {
            if (tools.breaker().failed()) {
                LOG.warn("The mail relay cannot be reached, mails wait: {}", e.getMessage());
            }
        } finally {
            note();
        }
        putBack(waiting.subList(next, waiting.size()));
        dropOthers(attempts, waiting);
    }

    private void hand(Letterhead from, StoredMessage message, int attempt) throws Unreachable {
        switch (tools.gateway().hand(from, message)) {
            case Handover.Accepted() -> {
                tools.breaker().succeeded();
                accepted.add(message.id());
                if (accepted.size() >= NOTED_TOGETHER) {
                    note();
                }
            }
            case Handover.PutOff(String answer) -> putOff(message, attempt, answer);
            case Handover.Broken(String problem) -> {
                tools.breaker().failed();
                putOff(message, attempt, problem);
            }
            case Handover.Refused(String answer) -> giveUp(message, MessageState.PERMANENT_FAILURE, answer);
        }
    }

    private void putOff(StoredMessage message, int attempt, String answer) {
        if (attempt >= MOST_ATTEMPTS) {
            giveUp(message, MessageState.TEMPORARY_FAILURE, answer);
            return;
        }
        durably(() -> {
            tools.store().markPutOff(territoryId, message.id(), answer);
            tools.queue().retry(territoryId, message.id(), tools.clock().instant().plus(PAUSES.after(attempt)));
        });
    }

    private void giveUp(StoredMessage message, MessageState state, String answer) {
        LOG.info("Message {} is given up: {}", message.id(), state);
        durably(() -> {
            tools.store().markGivenUp(territoryId, message.id(), state, answer).ifPresent(tools.events()::publishEvent);
            hideSecrets(List.of(message.id()));
            tools.queue().done(territoryId, List.of(message.id()));
        });
    }

    /** Links and codes open something for whoever reads them: once a mail is out or given up, only its recipient does. */
    private void hideSecrets(List<UUID> ended) {
        if (tools.gateway().leavesTheHouse()) {
            tools.store().hideSecrets(territoryId, ended);
        }
    }

    private void note() {
        if (!accepted.isEmpty()) {
            List<UUID> ids = List.copyOf(accepted);
            accepted.clear();
            durably(() -> {
                tools.store().markDelivered(territoryId, ids);
                hideSecrets(ids);
                tools.queue().done(territoryId, ids);
            });
        }
    }

    private void putBack(List<StoredMessage> untried) {
        if (!untried.isEmpty()) {
            List<UUID> ids = untried.stream().map(StoredMessage::id).toList();
            durably(() -> tools.queue().release(territoryId, ids));
        }
    }

    /** What was claimed but no longer waits was delivered by a round whose last note got lost in part. */
    private void dropOthers(Map<UUID, Integer> claimed, List<StoredMessage> waiting) {
        waiting.forEach(message -> claimed.remove(message.id()));
        if (!claimed.isEmpty()) {
            durably(() -> tools.queue().done(territoryId, claimed.keySet()));
        }
    }

    /** The mail is out: what became of it is written down even if the database is away for a moment. */
    private void durably(Runnable writing) {
        Durably.run(tools.transaction(), writing);
    }
}
