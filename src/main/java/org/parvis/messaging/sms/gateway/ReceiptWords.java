package org.parvis.messaging.sms.gateway;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.messaging.MessageState;

/** Which word of a provider's receipts means which end; words of messages under way mean none. */
public final class ReceiptWords {

    private static final Map<String, MessageState> KNOWN = Map.ofEntries(
            Map.entry("delivrd", MessageState.DELIVERED),
            Map.entry("delivered", MessageState.DELIVERED),
            Map.entry("expired", MessageState.TEMPORARY_FAILURE),
            Map.entry("temporary-failure", MessageState.TEMPORARY_FAILURE),
            Map.entry("undeliv", MessageState.PERMANENT_FAILURE),
            Map.entry("undelivered", MessageState.PERMANENT_FAILURE),
            Map.entry("undeliverable", MessageState.PERMANENT_FAILURE),
            Map.entry("rejectd", MessageState.PERMANENT_FAILURE),
            Map.entry("rejected", MessageState.PERMANENT_FAILURE),
            Map.entry("failed", MessageState.PERMANENT_FAILURE),
            Map.entry("permanent-failure", MessageState.PERMANENT_FAILURE),
            Map.entry("unknown", MessageState.TECHNICAL_FAILURE),
            Map.entry("deleted", MessageState.TECHNICAL_FAILURE),
            Map.entry("error", MessageState.TECHNICAL_FAILURE),
            Map.entry("technical-failure", MessageState.TECHNICAL_FAILURE));

    public static final ReceiptWords USUAL = new ReceiptWords(KNOWN);

    private final Map<String, MessageState> words;

    private ReceiptWords(Map<String, MessageState> words) {
        this.words = words;
    }

    /**
     * The usual ones and a provider's own, {@code ok=DELIVERED,ko=PERMANENT_FAILURE}.
     *
     * @throws IllegalArgumentException where it is not written so
     */
    static ReceiptWords with(@Nullable String own) {
        if (own == null || own.isBlank()) {
            return USUAL;
        }
        Map<String, MessageState> words = new HashMap<>(KNOWN);
        for (String pair : own.split(",", -1)) {
            String[] halves = pair.split("=", 2);
            if (halves.length != 2 || halves[0].isBlank()) {
                throw new IllegalArgumentException(pair);
            }
            words.put(halves[0].strip().toLowerCase(Locale.ROOT), MessageState.valueOf(halves[1].strip()));
        }
        return new ReceiptWords(Map.copyOf(words));
    }

    public Optional<MessageState> find(String word) {
        return Optional.ofNullable(words.get(word.strip().toLowerCase(Locale.ROOT)));
    }
}
