package org.parvis.messaging;

/**
 * What a territory has sent by text message in a month.
 *
 * @param isStopped the budget did not suffice for a message that waits, or failed for it
 */
public record SmsMonth(int messages, int parts, boolean isStopped) {

    public static final SmsMonth NONE = new SmsMonth(0, 0, false);
}
