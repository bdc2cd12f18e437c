package org.parvis.casework.law;

import java.time.LocalDate;
import java.util.List;

/**
 * A step of the computation in words.
 *
 * @param key the end of a message key, after {@code casework.law.}
 * @param arguments dates, numbers and texts of that message
 */
public record LegalLine(LocalDate on, String key, List<Object> arguments) {

    public LegalLine {
        arguments = List.copyOf(arguments);
    }

    static LegalLine of(LocalDate on, String key, Object... arguments) {
        return new LegalLine(on, key, List.of(arguments));
    }
}
