package org.parvis.messaging;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.parvis.messaging.SmsPreview.Plainer;
import org.parvis.messaging.sms.PlainerText;
import org.parvis.messaging.sms.SmsText;
import org.parvis.messaging.sms.delivery.SmsAccountStore;
import org.parvis.shared.Printable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts and prices text messages while they are written, with the very code that cuts them when they leave. */
@Service
public class SmsPreviews {

    private final SmsAccountStore accounts;

    SmsPreviews(SmsAccountStore accounts) {
        this.accounts = accounts;
    }

    @Transactional(readOnly = true)
    public SmsPreview of(String typed) {
        SmsText text = SmsText.of(Printable.text(typed));
        @Nullable BigDecimal euros = accounts.find()
                .map(account -> account.euros(text.parts().size()))
                .orElse(null);
        return SmsPreview.of(text, plainer(text), euros);
    }

    /** The text in plainer characters. */
    public String plainer(String typed) {
        return PlainerText.of(Printable.text(typed));
    }

    /** Our own words for a text message: typographic signs become those that every phone has, letters stay. */
    public static String signsOnly(String words) {
        return PlainerText.inSigns(words);
    }

    private static @Nullable Plainer plainer(SmsText text) {
        String words = PlainerText.of(text.words());
        int parts = SmsText.of(words).parts().size();
        return parts < text.parts().size() ? new Plainer(words, parts) : null;
    }
}
