package org.parvis.messaging;

/** Where a message is; the words of GOV.UK Notify. */
public enum MessageState {
    /** Written with the act that causes it. */
    CREATED,
    /** A mail claimed by a worker; a text message that the provider has, until its receipt comes. */
    SENDING,
    /** Taken over by the recipient's or the relay's server; on the phone. */
    DELIVERED,
    /** Refused for now: tried again later, or given up when the attempts are used up. */
    TEMPORARY_FAILURE,
    /** Refused for good. */
    PERMANENT_FAILURE,
    /** Nothing to do with who should get it: between us and the provider, or stopped by a limit of ours. */
    TECHNICAL_FAILURE
}
