package org.parvis.messaging;

/** Where a message is; the words of GOV.UK Notify. */
public enum MessageState {
    /** Written with the act that causes it. */
    CREATED,
    /** Claimed by a worker. */
    SENDING,
    /** Taken over by the recipient's or the relay's server. */
    DELIVERED,
    /** Refused for now: tried again later, or given up when the attempts are used up. */
    TEMPORARY_FAILURE,
    /** Refused for good. */
    PERMANENT_FAILURE
}
