package org.parvis.relation;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How somebody wants to be answered.
 *
 * @param channel null where they did not say
 * @param hours when they can be called, in their words; empty where they did not say
 */
public record Reach(@Nullable Channel channel, String hours) {

    public static final Reach NOT_SAID = new Reach(null, "");

    static final int LONGEST_HOURS = 100;

    /** What they may want. */
    public enum Channel {
        EMAIL,
        SMS,
        LETTER,
        PHONE;

        public static Optional<Channel> find(String name) {
            return Arrays.stream(values()).filter(channel -> channel.name().equals(name)).findFirst();
        }
    }

    public Reach {
        hours = hours.strip();
    }
}
