package org.parvis.messaging.sms.simulator;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a message to a simulated number, all from the range reserved for fiction; every other number gets it.
 */
public enum SimulatedPhone {
    DELIVERED("+33639980001", "DELIVRD"),
    TEMPORARY("+33639980002", "EXPIRED"),
    PERMANENT("+33639980003", "UNDELIV"),
    TECHNICAL("+33639980004", "UNKNOWN"),
    /** Taken after a second, its receipt comes after five more. */
    SLOW("+33639980005", "DELIVRD"),
    /** No receipt ever comes. */
    SILENT("+33639980006", null),
    /** The provider refuses the number at once. */
    REFUSED("+33639980007", null),
    /** The provider has always too much to do. */
    THROTTLED("+33639980008", null),
    /** The receipt comes twice, and the second says otherwise. */
    TWICE("+33639980009", "DELIVRD");

    private final String number;
    private final @Nullable String status;

    SimulatedPhone(String number, @Nullable String status) {
        this.number = number;
        this.status = status;
    }

    /** International, {@code +33639980001}. */
    public String number() {
        return number;
    }

    /** The receipt's word; null where none comes. */
    @Nullable String status() {
        return status;
    }

    Duration answersAfter() {
        return this == SLOW ? Duration.ofSeconds(1) : Duration.ZERO;
    }

    Duration receiptAfter() {
        return this == SLOW ? Duration.ofSeconds(5) : Duration.ZERO;
    }

    /** Whose number it is, with or without its plus. */
    static SimulatedPhone of(String number) {
        for (SimulatedPhone phone : values()) {
            if (phone.number.endsWith(number.replace("+", "")) && !number.isBlank()) {
                return phone;
            }
        }
        return DELIVERED;
    }
}
