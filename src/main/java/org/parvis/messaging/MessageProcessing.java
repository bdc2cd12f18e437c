package org.parvis.messaging;

import java.util.List;
import org.parvis.web.Processing;
import org.parvis.web.View;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Mails and text messages that are sent, in the register. */
@Component
@Order(400)
class MessageProcessing implements Processing {

    private final SmsLine sms;

    MessageProcessing(SmsLine sms) {
        this.sms = sms;
    }

    @Override
    public List<Activity> activities(View view) {
        String kept = view.t("portal.privacy.mail.long");
        Activity mail = Activity.of(view, "mailOut", Basis.PUBLIC_INTEREST, view.t("processing.mailOut.recipients"), kept);
        return sms.isOpen()
                ? List.of(mail, Activity.of(view, "sms", Basis.PUBLIC_INTEREST, view.t("processing.sms.recipients"), kept))
                : List.of(mail);
    }
}
