package org.parvis.messaging;

/** Why a message is sent: decides its rank in the queue and whether it can be unsubscribed from (RFC 8058). */
public enum MessageCategory {
    /** Answers an act of the person or concerns their own case. */
    TRANSACTIONAL,
    /** Was asked for once and comes again until the person stops it. */
    SUBSCRIPTION;

    int rank() {
        return ordinal();
    }
}
