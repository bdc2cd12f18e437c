package org.parvis.messaging.sms.simulator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.bean.Alphabet;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GSMSpecificFeature;
import org.jsmpp.bean.GeneralDataCoding;
import org.jsmpp.bean.MessageMode;
import org.jsmpp.bean.MessageType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPServerSession;
import org.parvis.messaging.sms.Gsm0338;
import org.parvis.messaging.sms.SmsText;

/** A text message from a phone, cut as phones do it: the parts know each other by a header. */
final class SmppText {

    private static final byte NONE = 0;

    /** One deliver_sm. */
    record Piece(byte[] octets, boolean hasHeader, boolean isUcs2) {

        /** Over one of the sessions; false where none takes it. */
        boolean deliver(Collection<SMPPServerSession> sessions, String from, String to) {
            return sessions.stream().anyMatch(session -> session.getSessionState().isReceivable() && told(session, from, to));
        }

        private boolean told(SMPPServerSession session, String from, String to) {
            try {
                GSMSpecificFeature feature = hasHeader ? GSMSpecificFeature.UDHI : GSMSpecificFeature.DEFAULT;
                session.deliverShortMessage(
                        "",
                        TypeOfNumber.INTERNATIONAL,
                        NumberingPlanIndicator.ISDN,
                        from.replace("+", ""),
                        TypeOfNumber.NETWORK_SPECIFIC,
                        NumberingPlanIndicator.ISDN,
                        to,
                        new ESMClass(MessageMode.DEFAULT, MessageType.DEFAULT, feature),
                        NONE,
                        NONE,
                        new RegisteredDelivery(0),
                        new GeneralDataCoding(isUcs2 ? Alphabet.ALPHA_UCS2 : Alphabet.ALPHA_DEFAULT),
                        octets);
                return true;
            } catch (PDUException
                    | ResponseTimeoutException
                    | InvalidResponseException
                    | NegativeResponseException
                    | IOException e) {
                return false;
            }
        }
    }

    private SmppText() {}

    static List<Piece> cut(String words, int reference) {
        SmsText text = SmsText.of(words);
        boolean isUcs2 = text.encoding() != SmsText.Encoding.GSM7;
        int count = text.parts().size();
        List<Piece> pieces = new ArrayList<>();
        for (int part = 0; part < count; part++) {
            ByteArrayOutputStream octets = new ByteArrayOutputStream();
            if (count > 1) {
                octets.writeBytes(new byte[] {5, 0, 3, (byte) reference, (byte) count, (byte) (part + 1)});
            }
            String each = text.parts().get(part);
            octets.writeBytes(isUcs2 ? each.getBytes(StandardCharsets.UTF_16BE) : Gsm0338.encode(each));
            pieces.add(new Piece(octets.toByteArray(), count > 1, isUcs2));
        }
        return pieces;
    }
}
