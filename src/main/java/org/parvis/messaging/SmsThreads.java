package org.parvis.messaging;

import java.time.Clock;
import java.util.List;
import org.parvis.messaging.sms.arrival.SmsArrivals;
import org.parvis.messaging.sms.delivery.SmsStore;
import org.parvis.shared.PhoneNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What somebody was texted about, so that their answer finds its way. */
@Service
public class SmsThreads {

    private final SmsStore store;
    private final Clock clock;

    SmsThreads(SmsStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Matters of which text messages went to a number in the last thirty days, the latest first. */
    @Transactional(readOnly = true)
    public List<String> lately(PhoneNumber number, int most) {
        return store.threads(number.international(), clock.instant().minus(SmsArrivals.TALK), most);
    }
}
