package org.parvis.ballot.proof;

import java.util.List;

/**
 * One thing that a check of a published vote found, right or wrong.
 *
 * @param key of its words in {@code messages/ballot}
 * @param arguments what the words name
 */
public record Finding(String key, boolean right, List<Object> arguments) {

    static Finding right(String key, Object... arguments) {
        return new Finding(key, true, List.of(arguments));
    }

    static Finding wrong(String key, Object... arguments) {
        return new Finding(key, false, List.of(arguments));
    }
}
