package org.parvis.messaging.sms.gateway;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;

/**
 * Reads receipts that come as deliver_sm: the optional parameters of SMPP 3.4, else the words of its appendix B, which
 * every server spells a little differently.
 */
final class SmppReceipts {

    private static final Pattern ID = Pattern.compile("\\bid:\\s*(\\S+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern STATE = Pattern.compile("\\bstat:\\s*(\\S+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern ERROR = Pattern.compile("\\berr:\\s*(\\S+)", Pattern.CASE_INSENSITIVE);

    /** Names of message_state by number (5.2.28). */
    private static final String[] STATES = {
        "SCHEDULED", "ENROUTE", "DELIVRD", "EXPIRED", "DELETED", "UNDELIV", "ACCEPTD", "UNKNOWN", "REJECTD"
    };

    private SmppReceipts() {}

    static Optional<SmsReceipt> read(DeliverSm message) {
        String words = new String(SmppArrivals.octets(message), StandardCharsets.ISO_8859_1);
        OptionalParameter.Receipted_message_id id =
                message.getOptionalParameter(OptionalParameter.Receipted_message_id.class);
        OptionalParameter.Message_state state = message.getOptionalParameter(OptionalParameter.Message_state.class);
        String ref = id != null ? id.getValueAsString() : first(ID, words);
        String end = state != null ? named(state.getValue()) : first(STATE, words);
        String error = first(ERROR, words);
        return ref.isEmpty()
                ? Optional.empty()
                : ReceiptWords.USUAL.find(end).map(outcome -> new SmsReceipt(ref, outcome, (end + " " + error).strip()));
    }

    private static String named(byte state) {
        return state >= 0 && state < STATES.length ? STATES[state] : "";
    }

    private static String first(Pattern pattern, String words) {
        Matcher found = pattern.matcher(words);
        return found.find() ? found.group(1) : "";
    }
}
