package org.parvis.messaging;

import org.parvis.shared.Tokens;

/**
 * What was sent to one person about one thing.
 *
 * @param thread of its messages, by which the module that sent them knows its case
 * @param recipientHash who got them
 */
public record Conversation(String thread, String recipientHash) {

    static String hash(EmailAddress address) {
        return Tokens.hash(address.value().toLowerCase(java.util.Locale.ROOT));
    }

    /** Whether this is the address that was written to. A sender's address proves nothing all the same. */
    public boolean isWith(EmailAddress address) {
        return hash(address).equals(recipientHash);
    }
}
