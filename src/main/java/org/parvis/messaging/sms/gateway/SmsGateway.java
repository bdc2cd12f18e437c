package org.parvis.messaging.sms.gateway;

import java.util.List;
import java.util.UUID;
import org.parvis.messaging.MessageState;
import org.parvis.messaging.sms.SmsText;

/** Takes text messages out of the house, through one provider. */
public interface SmsGateway extends AutoCloseable {

    /**
     * A text message to hand over.
     *
     * @param to the number, {@code +33639981234}
     * @param partsDone how many of its first parts the provider has from an attempt before
     */
    record Sms(UUID id, String to, String sender, SmsText text, int partsDone) {}

    /** What became of a text message. {@code refs} are the provider's names of what it took just now, in order. */
    sealed interface Handover {

        List<String> refs();

        /** The provider has all of it; what becomes of it will be told by receipts. */
        record Accepted(List<String> refs) implements Handover {}

        /** Not now: it has too much to do. What is in {@code refs} it has all the same. */
        record PutOff(List<String> refs, String answer) implements Handover {}

        /** The line broke in the middle, or the answer makes no sense: it may have the message or not. */
        record Broken(List<String> refs, String problem) implements Handover {}

        /** Never. The parts in {@code refs} are under way all the same, and are paid for. */
        record Refused(List<String> refs, MessageState state, String answer) implements Handover {}
    }

    /** Nobody answers, or nobody lets us in: nothing to do with this message, of which the provider has nothing. */
    final class Unreachable extends Exception {
        private static final long serialVersionUID = 1;

        public Unreachable(String message) {
            super(message, null, false, false);
        }
    }

    /** Hands one message over; safe to call from several threads. */
    Handover hand(Sms sms) throws Unreachable;

    /** Begins to listen for receipts and for what people send, where the provider tells them over a line of ours. */
    default void start() {}

    @Override
    void close();
}
