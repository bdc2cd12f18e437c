package org.parvis.messaging;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.shared.PhoneNumber;

/**
 * A text message that somebody sent to the territory in scope. The number it comes from proves nothing: networks let it
 * be made up.
 *
 * @param keys by what it is known again, the first its own; the others are those it may have had a moment before
 * @param from as it came, where it is no number that one could call
 * @param number null for a short number or a name
 * @param words safe to print; never empty
 */
public record ReceivedSms(
        List<String> keys, String from, @Nullable PhoneNumber number, String words, Wish wish, Instant at) {

    /** What it asks of us, where it is only that one word. */
    public enum Wish {
        NONE,
        /** No text messages any more: STOP. */
        STOP,
        /** Text messages again: START. */
        START
    }
}
