package org.parvis.messaging.sms.gateway;

import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A text message that somebody sent, or a part of one, as a provider brings it.
 *
 * @param ref the provider's name for it; empty where it has none
 * @param from the number it comes from, as the provider writes it
 * @param to the number it was sent to; empty where that is not said
 * @param words a part may begin or end between the two halves of a character
 * @param part which part of a long one it is; null where it is whole
 */
public record SmsArrival(String ref, String from, String to, String words, @Nullable Part part) {

    /**
     * @param reference what its parts have in common
     * @param number from 1
     */
    public record Part(int reference, int count, int number) {}

    /** Takes what a provider brings, by the provider's name. Must throw when it could not be kept: it comes again then. */
    public interface Listener extends BiConsumer<String, SmsArrival> {}

    /** No territory of the instance is meant by it: it must not come again. */
    public static final class ForNobody extends RuntimeException {
        private static final long serialVersionUID = 1;

        public ForNobody() {
            super("no territory is meant by it", null, false, false);
        }
    }
}
