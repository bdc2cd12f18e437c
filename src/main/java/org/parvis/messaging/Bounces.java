package org.parvis.messaging;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parvis.shared.InTerritory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Mails that a relay took and that came back days later all the same. An address where one failed for ever, or three in
 * a row for now, is written to no more for a while; whoever handles the case is told ({@link DeliveryFailed}).
 */
@Service
public class Bounces {

    /** So many in a row for now are as one for ever. */
    static final int SOFT_IN_A_ROW = 3;

    /** After this long an address is tried again. */
    static final Duration INVALID_FOR = Duration.ofDays(90);

    private static final Pattern PLUS = Pattern.compile("[^+@]+\\+([0-9a-f]{32})@.+");

    private final BounceStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Bounces(BounceStore store, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /** Whether another attempt makes sense. */
    public enum Finality {
        FOR_EVER,
        FOR_NOW
    }

    /** @param said the server's code and words */
    public record Returned(UUID messageId, Finality finality, String said) {}

    /** The message to which a return path of ours belongs ({@link #returnPath}). */
    public static Optional<UUID> ofReturnPath(String address) {
        Matcher parts = PLUS.matcher(address.toLowerCase(java.util.Locale.ROOT));
        return parts.matches()
                ? Optional.of(new UUID(
                        Long.parseUnsignedLong(parts.group(1).substring(0, 16), 16),
                        Long.parseUnsignedLong(parts.group(1).substring(16), 16)))
                : Optional.empty();
    }

    /** The message whose Message-ID this is; empty for one that cannot be ours. */
    public static Optional<UUID> ofMessageId(String messageId) {
        return Conversations.sent(messageId);
    }

    /** One address for each message (VERP): {@code retours+<id>@domain}; null where none is set. */
    static @Nullable String returnPath(@Nullable String bounces, UUID messageId) {
        if (bounces == null || bounces.isBlank()) {
            return null;
        }
        int at = bounces.lastIndexOf('@');
        return bounces.substring(0, at) + "+" + messageId.toString().replace("-", "") + bounces.substring(at);
    }

    /**
     * Writes down that a message came back; the same a second time does nothing.
     *
     * @return whether it was one of ours that was thought to have arrived
     */
    @Transactional
    public boolean report(Returned returned) {
        UUID territoryId = InTerritory.current();
        MessageState state = returned.finality() == Finality.FOR_EVER
                ? MessageState.PERMANENT_FAILURE
                : MessageState.TEMPORARY_FAILURE;
        Optional<BounceStore.Came> came = store.markReturned(territoryId, returned.messageId(), state, returned.said());
        came.ifPresent(mail -> {
            int weight = returned.finality() == Finality.FOR_EVER ? SOFT_IN_A_ROW : 1;
            if (mail.recipient() != null) {
                store.countFailure(
                        territoryId, Conversation.hash(new EmailAddress(mail.recipient())),
                        new BounceStore.Failure(weight, returned.said()), clock.instant());
            }
            events.publishEvent(mail.failed());
        });
        return came.isPresent();
    }

    /** Somebody wrote from there: the address lives. */
    @Transactional
    public void heardFrom(EmailAddress address) {
        store.forgetTrouble(InTerritory.current(), Conversation.hash(address));
    }

    /** What a server said of this address, where mails to it are not even tried; empty where they are. */
    @Transactional(readOnly = true)
    public Optional<String> whyInvalid(EmailAddress address) {
        return store.findInvalid(
                InTerritory.current(), Conversation.hash(address), clock.instant().minus(INVALID_FOR));
    }
}
