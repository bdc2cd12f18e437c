package org.parvis.participation;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What it takes to do an idea; null for what is not said.
 *
 * @param cost once, in cents
 * @param runningCost each year, in cents
 * @param delayMonths until it is done
 */
public record Estimate(@Nullable Long cost, @Nullable Long runningCost, @Nullable Integer delayMonths) {

    public static final Estimate NOTHING = new Estimate(null, null, null);

    /** In cents: more than any town has. */
    public static final long MOST = 100_000_000_000L;

    public static final int MOST_MONTHS = 240;

    private static final int CENTS = 100;

    public Estimate {
        if (isOutside(cost, MOST) || isOutside(runningCost, MOST) || isOutside(delayMonths, MOST_MONTHS)) {
            throw new IllegalArgumentException("No estimate: " + cost + ", " + runningCost + ", " + delayMonths);
        }
    }

    private static boolean isOutside(@Nullable Number said, long most) {
        return said != null && (said.longValue() < 0 || said.longValue() > most);
    }

    public boolean isEmpty() {
        return equals(NOTHING);
    }

    /** «12 000 €», with cents where there are some. */
    public static String euros(long cents, Locale locale) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(Currency.getInstance("EUR"));
        int decimals = cents % CENTS == 0 ? 0 : 2;
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(BigDecimal.valueOf(cents, 2)).replace(' ', '\u00A0');
    }

    /** «1250.50»: as forms and files write it; empty for not said. */
    public static String plain(@Nullable Long cents) {
        if (cents == null) {
            return "";
        }
        return cents % CENTS == 0 ? String.valueOf(cents / CENTS) : BigDecimal.valueOf(cents, 2).toPlainString();
    }
}
