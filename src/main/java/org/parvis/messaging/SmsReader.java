package org.parvis.messaging;

/** Puts text messages that come in where somebody reads them; filled by the module that keeps what people write. */
public interface SmsReader {

    /**
     * Keeps one, in the caller's transaction.
     *
     * @return false where it is there already
     */
    boolean take(ReceivedSms sms);
}
