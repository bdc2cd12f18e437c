package org.parvis.messaging;

/** Takes mails out of the house. */
interface MailGateway extends AutoCloseable {

    /** What became of a mail. */
    sealed interface Handover {

        /** The other side answers for it now. */
        record Accepted() implements Handover {}

        /** Not now: a 4xx answer to this mail. */
        record PutOff(String answer) implements Handover {}

        /** The line broke in the middle: it may or may not have arrived. */
        record Broken(String problem) implements Handover {}

        /** Never: a 5xx answer to this mail. */
        record Refused(String answer) implements Handover {}
    }

    /** Nobody answers, or nobody lets us in: nothing to do with this mail. */
    final class Unreachable extends Exception {
        private static final long serialVersionUID = 1;

        Unreachable(String message) {
            super(message);
        }
    }

    /** Hands one mail over; safe to call from several threads. */
    Handover hand(Letterhead from, StoredMessage message) throws Unreachable;

    /** Whether mails leave the house: then nobody needs to find a secret in what is kept of them. */
    default boolean leavesTheHouse() {
        return true;
    }

    @Override
    void close();
}
