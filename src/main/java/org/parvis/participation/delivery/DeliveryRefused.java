package org.parvis.participation.delivery;

import java.util.Map;
import org.parvis.shared.Refusal;

/** A delivery cannot be kept like this. */
public class DeliveryRefused extends Refusal {

    private final String field;

    DeliveryRefused(String field, String messageKey) {
        super(messageKey);
        this.field = field;
    }

    /** The field that is wrong, with its message key. */
    public Map<String, String> problems() {
        return Map.of(field, messageKey());
    }
}
