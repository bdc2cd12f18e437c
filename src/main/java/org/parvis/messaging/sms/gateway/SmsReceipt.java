package org.parvis.messaging.sms.gateway;

import java.util.function.BiConsumer;
import org.parvis.messaging.MessageState;

/**
 * What a provider says that became of a part.
 *
 * @param ref the provider's name for the part
 * @param outcome an end: DELIVERED or a failure
 * @param answer in the provider's words
 */
public record SmsReceipt(String ref, MessageState outcome, String answer) {

    private static final int LONGEST = 200;

    public SmsReceipt {
        if (answer.length() > LONGEST) {
            answer = answer.substring(0, LONGEST);
        }
    }

    /** Takes a provider's receipts, by the provider's name. Must throw when one could not be kept: it comes again then. */
    public interface Listener extends BiConsumer<String, SmsReceipt> {}
}
