package org.parvis.messaging;

import org.parvis.messaging.sms.delivery.SmsLimits;
import org.parvis.shared.PhoneNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says before a text message is written whether it would leave: by the limits that hold it back when it does. */
@Service
public class SmsOutlooks {

    private final SmsLine line;
    private final SmsRefusals refusals;
    private final SmsLimits limits;

    SmsOutlooks(SmsLine line, SmsRefusals refusals, SmsLimits limits) {
        this.line = line;
        this.refusals = refusals;
        this.limits = limits;
    }

    /** @param parts how many the text takes */
    @Transactional(readOnly = true)
    public SmsOutlook of(PhoneNumber to, int parts) {
        SmsAccount account = line.account().orElse(null);
        if (account == null || !line.hasProvider()) {
            return SmsOutlook.CLOSED;
        }
        if (refusals.isRefused(to)) {
            return SmsOutlook.REFUSED;
        }
        if (limits.isSpent(to, account)) {
            return SmsOutlook.TOO_MANY;
        }
        return line.thisMonth().parts() + parts > account.monthlyParts() ? SmsOutlook.NO_BUDGET : SmsOutlook.LEAVES;
    }
}
