package org.parvis.messaging;

import org.parvis.messaging.sms.arrival.SmsArrivals;
import org.parvis.messaging.sms.gateway.SmsArrival;
import org.springframework.stereotype.Service;

/** Text messages that somebody hands in instead of a provider: those of a demonstration. The same path from there on. */
@Service
public class HandedSms {

    private final SmsArrivals arrivals;

    HandedSms(SmsArrivals arrivals) {
        this.arrivals = arrivals;
    }

    /**
     * To the territory in scope.
     *
     * @param from a number in whatever form
     */
    public void deliver(String from, String words) {
        arrivals.accept(SmsArrivals.HANDED, new SmsArrival("", from, "", words, null));
    }
}
