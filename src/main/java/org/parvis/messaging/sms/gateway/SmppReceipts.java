package org.parvis.messaging.sms.gateway;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.MessageType;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.Session;
import org.parvis.shared.FailureKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads receipts that come as deliver_sm: the optional parameters of SMPP 3.4, else the words of its appendix B, which
 * every server spells a little differently. A receipt that could not be kept is answered with an error, and comes again.
 */
final class SmppReceipts implements MessageReceiverListener {

    private static final Logger LOG = LoggerFactory.getLogger(SmppReceipts.class);
    private static final Pattern ID = Pattern.compile("\\bid:\\s*(\\S+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern STATE = Pattern.compile("\\bstat:\\s*(\\S+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern ERROR = Pattern.compile("\\berr:\\s*(\\S+)", Pattern.CASE_INSENSITIVE);

    /** Names of message_state by number (5.2.28). */
    private static final String[] STATES = {
        "SCHEDULED", "ENROUTE", "DELIVRD", "EXPIRED", "DELETED", "UNDELIV", "ACCEPTD", "UNKNOWN", "REJECTD"
    };

    private final String provider;
    private final SmsReceipt.Listener listener;

    SmppReceipts(String provider, SmsReceipt.Listener listener) {
        this.provider = provider;
        this.listener = listener;
    }

    @Override
    public void onAcceptDeliverSm(DeliverSm message) throws ProcessRequestException {
        if (!MessageType.SMSC_DEL_RECEIPT.containedIn(message.getEsmClass())) {
            return; // What people answer goes to nobody: a sender of letters cannot be answered.
        }
        try {
            read(message).ifPresent(receipt -> listener.accept(provider, receipt));
        } catch (RuntimeException e) {
            LOG.warn("A receipt could not be kept: {}", FailureKind.of(e));
            throw new ProcessRequestException("not now", SMPPConstant.STAT_ESME_RX_T_APPN);
        }
    }

    private static Optional<SmsReceipt> read(DeliverSm message) {
        String words = new String(words(message), StandardCharsets.ISO_8859_1);
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

    private static byte[] words(DeliverSm message) {
        OptionalParameter.Message_payload payload = message.getOptionalParameter(OptionalParameter.Message_payload.class);
        byte[] words = payload != null ? payload.getValue() : message.getShortMessage();
        return words == null ? new byte[0] : words;
    }

    private static String named(byte state) {
        return state >= 0 && state < STATES.length ? STATES[state] : "";
    }

    private static String first(Pattern pattern, String words) {
        Matcher found = pattern.matcher(words);
        return found.find() ? found.group(1) : "";
    }

    @Override
    public void onAcceptAlertNotification(AlertNotification alert) {}

    @Override
    public DataSmResult onAcceptDataSm(DataSm data, Session source) throws ProcessRequestException {
        throw new ProcessRequestException("not supported", SMPPConstant.STAT_ESME_RINVCMDID);
    }
}
