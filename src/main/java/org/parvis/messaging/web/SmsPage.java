package org.parvis.messaging.web;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parvis.messaging.MessageState;
import org.parvis.messaging.SmsAccount;
import org.parvis.messaging.SmsMonth;
import org.parvis.messaging.SmsPreview;
import org.parvis.web.FormErrors;

/**
 * How a territory sends text messages.
 *
 * @param saved how it is now; null before anything was set
 * @param sent what became of the trial that was just sent; null where none was
 */
public record SmsPage(
        Typed typed,
        @Nullable SmsAccount saved,
        SmsMonth month,
        boolean hasProvider,
        Trial trial,
        @Nullable MessageState sent,
        FormErrors errors,
        String done) {

    /** The settings as typed, or as they are now. */
    public record Typed(
            String sender, String declaredOn, String monthlyParts, String partPrice, String hourlyCap, String dailyCap) {

        static final Typed NOTHING = new Typed(
                "",
                "",
                "",
                "",
                String.valueOf(SmsAccount.Caps.USUAL.hourly()),
                String.valueOf(SmsAccount.Caps.USUAL.daily()));

        static Typed of(SmsAccount account, Locale locale) {
            NumberFormat decimals = NumberFormat.getNumberInstance(locale);
            decimals.setGroupingUsed(false);
            return new Typed(
                    account.sender().value(),
                    account.declaredOn() == null ? "" : account.declaredOn().toString(),
                    String.valueOf(account.monthlyParts()),
                    decimals.format(account.partPrice()),
                    String.valueOf(account.caps().hourly()),
                    String.valueOf(account.caps().daily()));
        }
    }

    /** The form of a trial. */
    public record Trial(String number, String words, String key, @Nullable SmsPreview preview) {}

    /** Euros and cents, and tenths of cents where there are some. */
    public static String euros(BigDecimal euros, Locale locale) {
        NumberFormat money = NumberFormat.getCurrencyInstance(locale);
        money.setCurrency(Currency.getInstance("EUR"));
        money.setMinimumFractionDigits(2);
        money.setMaximumFractionDigits(3);
        return money.format(euros);
    }
}
