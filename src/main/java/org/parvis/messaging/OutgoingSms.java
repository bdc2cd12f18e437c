package org.parvis.messaging;

import org.jspecify.annotations.Nullable;
import org.parvis.messaging.sms.SmsText;
import org.parvis.shared.PhoneNumber;
import org.parvis.shared.Printable;

/**
 * A text message to one mobile phone. Its words go out as they are: whoever writes them has seen how many parts they
 * take and what a plainer text would be ({@link SmsPreviews}).
 *
 * @param to a mobile number
 * @param dedupKey what makes it this message and no other in the territory: event, recipient, channel
 * @param thread groups messages of one matter, for instance a case number; null for none
 */
public record OutgoingSms(
        PhoneNumber to, String dedupKey, String words, MessageCategory category, @Nullable String thread) {

    /** Enough for a decision in short; more belongs into a letter. */
    public static final int MOST_PARTS = 6;

    public OutgoingSms {
        words = Printable.text(words);
        if (dedupKey.isBlank() || dedupKey.length() > 300) {
            throw new IllegalArgumentException("A de-duplication key has 1 to 300 characters");
        }
        if (!to.isMobile()) {
            throw new IllegalArgumentException("No text message reaches this number");
        }
        int parts = SmsText.of(words).parts().size();
        if (parts < 1 || parts > MOST_PARTS) {
            throw new IllegalArgumentException("A text message has 1 to " + MOST_PARTS + " parts");
        }
    }

    /** About the person's own case or act: goes out at any hour. */
    public static OutgoingSms of(PhoneNumber to, String dedupKey, String words) {
        return new OutgoingSms(to, dedupKey, words, MessageCategory.TRANSACTIONAL, null);
    }

    public OutgoingSms inThread(String key) {
        return new OutgoingSms(to, dedupKey, words, category, key);
    }

    /**
     * Makes it one that operators hold for marketing (newsletters, invitations): it waits for the hours in which these
     * may come, and says how to stop them.
     */
    public OutgoingSms asSubscription() {
        if (!words.contains("STOP")) {
            throw new IllegalArgumentException("Such a text message says how to stop them: STOP and a number");
        }
        return new OutgoingSms(to, dedupKey, words, MessageCategory.SUBSCRIPTION, thread);
    }

    public Channel channel() {
        return Channel.SMS;
    }
}
