package org.parvis.messaging;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parvis.shared.InTerritory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * By what an answer finds the conversation that it belongs to: a token in the address to which it is sent, or the
 * Message-ID of a mail of ours. Both lead to a thread and show nothing of it.
 */
@Service
public class Conversations {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** 100 bits in small letters and digits, as some mail programs write whole addresses small. */
    private static final int TOKEN_BITS = 100;

    private static final Pattern PLUS = Pattern.compile("[^+@]+\\+([a-z0-9]{10,24})@.+");
    private static final Pattern OURS = Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@.+");

    private final ConversationStore store;
    private final ObjectProvider<ReplyPath> paths;

    Conversations(ConversationStore store, ObjectProvider<ReplyPath> paths) {
        this.store = store;
        this.paths = paths;
    }

    /** Where the answer to this message is to arrive; null where nobody reads answers to it. */
    @Nullable String replyTo(OutgoingMessage message) {
        String thread = message.thread();
        return thread == null
                ? null
                : paths.stream()
                        .flatMap(path -> path.mailbox(message).stream())
                        .findFirst()
                        .map(mailbox -> address(mailbox, token(thread, message.to())))
                        .orElse(null);
    }

    private String token(String thread, EmailAddress recipient) {
        String made = new BigInteger(TOKEN_BITS, RANDOM).setBit(TOKEN_BITS - 1).toString(Character.MAX_RADIX);
        return store.token(InTerritory.current(), made, new Conversation(thread, Conversation.hash(recipient)));
    }

    private static String address(EmailAddress mailbox, String token) {
        int at = mailbox.value().lastIndexOf('@');
        return mailbox.value().substring(0, at) + "+" + token + mailbox.value().substring(at);
    }

    /** The conversation to which an address leads that we gave out. */
    @Transactional(readOnly = true)
    public Optional<Conversation> ofAddress(String address) {
        Matcher parts = PLUS.matcher(address.toLowerCase(Locale.ROOT));
        return parts.matches() ? store.find(InTerritory.current(), parts.group(1)) : Optional.empty();
    }

    /** The conversation of a mail that we sent; empty for any other Message-ID. */
    @Transactional(readOnly = true)
    public Optional<Conversation> ofMessage(String messageId) {
        return sent(messageId).flatMap(id -> store.findOfMessage(InTerritory.current(), id));
    }

    /** Whether a mail is one of ours that came back. */
    @Transactional(readOnly = true)
    public boolean isOurs(String messageId) {
        return sent(messageId).filter(id -> store.isSent(InTerritory.current(), id)).isPresent();
    }

    static Optional<UUID> sent(String messageId) {
        Matcher parts = OURS.matcher(messageId.toLowerCase(Locale.ROOT));
        return parts.matches() ? Optional.of(UUID.fromString(parts.group(1))) : Optional.empty();
    }
}
