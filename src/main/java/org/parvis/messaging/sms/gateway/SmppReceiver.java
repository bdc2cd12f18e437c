package org.parvis.messaging.sms.gateway;

import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.MessageType;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.Session;
import org.parvis.shared.FailureKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a server says over our session: what became of our text messages, and what people send. What could not be kept is
 * answered with an error, and comes again.
 */
final class SmppReceiver implements MessageReceiverListener {

    private static final Logger LOG = LoggerFactory.getLogger(SmppReceiver.class);

    private final String provider;
    private final SmsReceipt.Listener receipts;
    private final SmsArrival.Listener arrivals;

    SmppReceiver(String provider, SmsReceipt.Listener receipts, SmsArrival.Listener arrivals) {
        this.provider = provider;
        this.receipts = receipts;
        this.arrivals = arrivals;
    }

    @Override
    public void onAcceptDeliverSm(DeliverSm message) throws ProcessRequestException {
        try {
            if (MessageType.SMSC_DEL_RECEIPT.containedIn(message.getEsmClass())) {
                SmppReceipts.read(message).ifPresent(receipt -> receipts.accept(provider, receipt));
            } else {
                SmppArrivals.read(message).ifPresent(arrival -> arrivals.accept(provider, arrival));
            }
        } catch (SmsArrival.ForNobody e) {
            LOG.warn("A text message came to {}, which belongs to no territory", message.getDestAddress());
            throw new ProcessRequestException("for nobody", SMPPConstant.STAT_ESME_RX_R_APPN);
        } catch (RuntimeException e) {
            LOG.warn("A receipt or text message could not be kept: {}", FailureKind.of(e));
            throw new ProcessRequestException("not now", SMPPConstant.STAT_ESME_RX_T_APPN);
        }
    }

    @Override
    public void onAcceptAlertNotification(AlertNotification alert) {}

    @Override
    public DataSmResult onAcceptDataSm(DataSm data, Session source) throws ProcessRequestException {
        throw new ProcessRequestException("not supported", SMPPConstant.STAT_ESME_RINVCMDID);
    }
}
