package org.parvis.messaging;

import org.jspecify.annotations.Nullable;
import org.parvis.shared.Printable;
import org.parvis.shared.Refusal;

/**
 * In whose name a territory writes.
 *
 * @param name as mail programs show it
 * @param replyTo where answers go; null when nobody reads them
 */
public record Sender(String name, EmailAddress address, @Nullable EmailAddress replyTo) {

    public static final int LONGEST_NAME = 100;

    public Sender {
        name = Printable.line(name, LONGEST_NAME).strip();
        if (name.isEmpty()) {
            throw new Refusal("messaging.refused.senderName");
        }
    }
}
