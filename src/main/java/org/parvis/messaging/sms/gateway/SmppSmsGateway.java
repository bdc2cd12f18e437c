package org.parvis.messaging.sms.gateway;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.Alphabet;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GSMSpecificFeature;
import org.jsmpp.bean.GeneralDataCoding;
import org.jsmpp.bean.MessageMode;
import org.jsmpp.bean.MessageType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SMSCDeliveryReceipt;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPSession;
import org.parvis.messaging.MessageState;
import org.parvis.messaging.sms.Gsm0338;
import org.parvis.messaging.sms.SmsText;

/**
 * Hands text messages over by SMPP 3.4: data coding 0 (an octet for a septet) or 8 (UTF-16), a receipt asked for each
 * part. One session a node, which {@link SmppLine} keeps.
 */
public final class SmppSmsGateway implements SmsGateway {

    private static final String VALID_FOR_TWO_DAYS = "000002000000000R";
    private static final byte IN_EVERY_CASE = 0;

    private final SmppLine line;
    private final SmsSettings.Long longTexts;

    public SmppSmsGateway(
            String name, SmsSettings.Provider settings, SmsReceipt.Listener receipts, SmsArrival.Listener arrivals) {
        this.line = new SmppLine(settings, new SmppReceiver(name, receipts, arrivals));
        this.longTexts = settings.longTexts();
    }

    @Override
    public void start() {
        line.keep();
    }

    @Override
    public Handover hand(Sms sms) throws Unreachable {
        SMPPSession session = line.session();
        List<String> refs = new ArrayList<>();
        try {
            for (Piece piece : pieces(sms)) {
                refs.add(submit(session, sms, piece));
            }
            return new Handover.Accepted(refs);
        } catch (NegativeResponseException e) {
            return judged(e.getCommandStatus(), refs);
        } catch (ResponseTimeoutException | InvalidResponseException e) {
            return new Handover.Broken(refs, e.getClass().getSimpleName());
        } catch (PDUException e) {
            return new Handover.Refused(refs, MessageState.TECHNICAL_FAILURE, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return new Handover.Broken(refs, "the line broke");
        }
    }

    /** What goes into one submit_sm. */
    private record Piece(byte[] octets, boolean hasHeader, boolean isPayload) {}

    private List<Piece> pieces(Sms sms) {
        SmsText text = sms.text();
        int count = text.parts().size();
        if (count == 1) {
            return List.of(new Piece(octets(text, text.words()), false, false));
        }
        if (longTexts == SmsSettings.Long.PAYLOAD) {
            return List.of(new Piece(octets(text, text.words()), false, true));
        }
        List<Piece> pieces = new ArrayList<>();
        for (int part = sms.partsDone(); part < count; part++) {
            byte[] header = {5, 0, 3, (byte) sms.id().hashCode(), (byte) count, (byte) (part + 1)};
            pieces.add(new Piece(joined(header, octets(text, text.parts().get(part))), true, false));
        }
        return pieces;
    }

    private static byte[] octets(SmsText text, String part) {
        return text.encoding() == SmsText.Encoding.GSM7 ? Gsm0338.encode(part) : part.getBytes(StandardCharsets.UTF_16BE);
    }

    private static byte[] joined(byte[] header, byte[] octets) {
        byte[] whole = new byte[header.length + octets.length];
        System.arraycopy(header, 0, whole, 0, header.length);
        System.arraycopy(octets, 0, whole, header.length, octets.length);
        return whole;
    }

    private static String submit(SMPPSession session, Sms sms, Piece piece)
            throws PDUException, ResponseTimeoutException, InvalidResponseException, NegativeResponseException, IOException {
        Alphabet alphabet =
                sms.text().encoding() == SmsText.Encoding.GSM7 ? Alphabet.ALPHA_DEFAULT : Alphabet.ALPHA_UCS2;
        GSMSpecificFeature feature = piece.hasHeader() ? GSMSpecificFeature.UDHI : GSMSpecificFeature.DEFAULT;
        OptionalParameter[] payload = piece.isPayload()
                ? new OptionalParameter[] {new OptionalParameter.Message_payload(piece.octets())}
                : new OptionalParameter[0];
        String ref = session.submitShortMessage(
                        "",
                        TypeOfNumber.ALPHANUMERIC,
                        NumberingPlanIndicator.UNKNOWN,
                        sms.sender(),
                        TypeOfNumber.INTERNATIONAL,
                        NumberingPlanIndicator.ISDN,
                        sms.to().substring(1),
                        new ESMClass(MessageMode.DEFAULT, MessageType.DEFAULT, feature),
                        IN_EVERY_CASE,
                        IN_EVERY_CASE,
                        null,
                        VALID_FOR_TWO_DAYS,
                        new RegisteredDelivery(SMSCDeliveryReceipt.SUCCESS_FAILURE),
                        IN_EVERY_CASE,
                        new GeneralDataCoding(alphabet),
                        IN_EVERY_CASE,
                        piece.isPayload() ? new byte[0] : piece.octets(),
                        payload)
                .getMessageId();
        return ref == null ? "" : ref;
    }

    /** What an answer other than «taken» means (SMPP 3.4, 5.1.3). */
    private static Handover judged(int status, List<String> refs) {
        String answer = "SMPP 0x%02X".formatted(status);
        return switch (status) {
            case SMPPConstant.STAT_ESME_RTHROTTLED,
                    SMPPConstant.STAT_ESME_RMSGQFUL,
                    SMPPConstant.STAT_ESME_RSYSERR,
                    SMPPConstant.STAT_ESME_RX_T_APPN ->
                new Handover.PutOff(refs, answer);
            case SMPPConstant.STAT_ESME_RINVDSTADR,
                    SMPPConstant.STAT_ESME_RINVDSTTON,
                    SMPPConstant.STAT_ESME_RINVDSTNPI,
                    SMPPConstant.STAT_ESME_RX_P_APPN ->
                new Handover.Refused(refs, MessageState.PERMANENT_FAILURE, answer);
            default -> new Handover.Refused(refs, MessageState.TECHNICAL_FAILURE, answer);
        };
    }

    @Override
    public void close() {
        line.close();
    }
}
