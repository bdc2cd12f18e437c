package org.parvis.messaging.sms.delivery;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.messaging.MessageState;
import org.parvis.messaging.sms.gateway.SmsReceipt;
import org.parvis.shared.InTerritory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What providers say that became of text messages. A receipt may come late, twice, or before we have noted that the
 * provider has the message: it is kept first, and settles the message as soon as both are there.
 */
@Component
public class SmsReceipts implements SmsReceipt.Listener {

    /** After so long no receipt comes any more. */
    static final Duration PATIENCE = Duration.ofDays(3);

    private static final int SOME = 500;

    private final SmsReceiptStore store;
    private final TransactionTemplate apart;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SmsReceipts(SmsReceiptStore store, PlatformTransactionManager transactions, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void accept(String provider, SmsReceipt receipt) {
        Optional<SmsReceiptStore.Owner> owner = apart.execute(status -> store.keep(provider, receipt));
        if (owner != null) {
            owner.ifPresent(known -> InTerritory.run(known.territory(), () -> settle(known.message())));
        }
    }

    /** Ends a message of the territory in scope where the receipts of its parts say how. */
    void settle(UUID message) {
        apart.executeWithoutResult(status -> {
            MessageState before = store.hold(message).orElse(MessageState.DELIVERED);
            MessageState end = together(store.outcomes(message));
            if (mayBecome(before, end)) {
                end(message, end, end == MessageState.DELIVERED ? "" : store.answer(message));
            }
        });
    }

    private void end(UUID message, MessageState state, String problem) {
        store.end(message, state, problem).ifPresent(events::publishEvent);
    }

    /** What is under way may end in any way; what failed for a time may still arrive; every other end is one. */
    private static boolean mayBecome(MessageState before, MessageState end) {
        return (before == MessageState.SENDING && end != MessageState.SENDING)
                || (before == MessageState.TEMPORARY_FAILURE && end == MessageState.DELIVERED);
    }

    /** A message is there when all its parts are, and fails as soon as one fails; SENDING while it is under way. */
    static MessageState together(List<MessageState> parts) {
        for (MessageState failure : List.of(
                MessageState.PERMANENT_FAILURE, MessageState.TECHNICAL_FAILURE, MessageState.TEMPORARY_FAILURE)) {
            if (parts.contains(failure)) {
                return failure;
            }
        }
        return parts.isEmpty() || parts.contains(MessageState.SENDING) ? MessageState.SENDING : MessageState.DELIVERED;
    }

    /** Gives up messages of the territory in scope of which nothing was heard for three days. */
    void giveUpSilent() {
        for (UUID message : store.listAwaiting(clock.instant().minus(PATIENCE), SOME)) {
            settle(message);
            apart.executeWithoutResult(status -> {
                if (store.hold(message).orElse(MessageState.DELIVERED) == MessageState.SENDING) {
                    end(message, MessageState.TEMPORARY_FAILURE, "no receipt in three days");
                }
            });
        }
    }
}
