package org.parvis.messaging.sms.simulator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GeneralDataCoding;
import org.jsmpp.bean.MessageType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPServerSession;

/** A receipt as servers write it (SMPP 3.4, appendix B), told to one of the sessions that are bound. */
record SmppReceipt(SubmitSm submit, String ref) {

    private static final byte NONE = 0;

    void deliver(Collection<SMPPServerSession> sessions, String status) {
        String words = "id:%s sub:001 dlvrd:001 submit date:2611281200 done date:2611281200 stat:%s err:000 text:"
                .formatted(ref, status);
        for (SMPPServerSession session : sessions) {
            if (session.getSessionState().isReceivable() && tell(session, words)) {
                return;
            }
        }
    }

    private boolean tell(SMPPServerSession session, String words) {
        try {
            session.deliverShortMessage(
                    "",
                    TypeOfNumber.INTERNATIONAL,
                    NumberingPlanIndicator.ISDN,
                    submit.getDestAddress(),
                    TypeOfNumber.ALPHANUMERIC,
                    NumberingPlanIndicator.UNKNOWN,
                    submit.getSourceAddr(),
                    new ESMClass().setMessageType(MessageType.SMSC_DEL_RECEIPT),
                    NONE,
                    NONE,
                    new RegisteredDelivery(0),
                    GeneralDataCoding.DEFAULT,
                    words.getBytes(StandardCharsets.ISO_8859_1),
                    new OptionalParameter.Receipted_message_id(ref));
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
