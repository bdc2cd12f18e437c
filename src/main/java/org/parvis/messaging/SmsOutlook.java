package org.parvis.messaging;

/** What would become of a text message that is written now, as far as one can know before. */
public enum SmsOutlook {
    LEAVES,
    /** The territory sends none: no provider, or no sender. */
    CLOSED,
    /** STOP came from the number. */
    REFUSED,
    /** The number has had as many as the territory allows: it would end unsent. */
    TOO_MANY,
    /** The month's budget does not suffice: it would wait. */
    NO_BUDGET
}
