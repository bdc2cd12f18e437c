package org.parvis.messaging;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.parvis.messaging.sms.SenderId;
import org.parvis.shared.Refusal;

/**
 * In whose name a territory sends text messages, and how much that may cost.
 *
 * @param declaredOn when the sender was declared to the operators through the provider; null while it is not
 * @param monthlyParts parts that may leave in a calendar month; then nothing leaves any more
 * @param partPrice cents for one part, with fractions
 * @param caps beyond which text messages to one number end as failed
 */
public record SmsAccount(
        SenderId sender, @Nullable LocalDate declaredOn, int monthlyParts, BigDecimal partPrice, Caps caps) {

    /**
     * How many text messages one number may get: a loop of ours must ring nobody's phone all night.
     *
     * @param hourly of any kind in an hour
     * @param daily in 24 hours
     */
    public record Caps(int hourly, int daily) {

        public static final int MOST_HOURLY = 100;
        public static final int MOST_DAILY = 500;

        public static final Caps USUAL = new Caps(20, 40);

        public Caps {
            if (hourly < 1 || hourly > MOST_HOURLY) {
                throw new Refusal("messaging.refused.smsHourly", MOST_HOURLY);
            }
            if (daily < 1 || daily > MOST_DAILY) {
                throw new Refusal("messaging.refused.smsDaily", MOST_DAILY);
            }
        }
    }

    public static final int MOST_PARTS = 10_000_000;
    private static final BigDecimal DEAREST = BigDecimal.valueOf(1_000);

    public SmsAccount {
        if (monthlyParts < 0 || monthlyParts > MOST_PARTS) {
            throw new Refusal("messaging.refused.smsBudget", MOST_PARTS);
        }
        partPrice = partPrice.setScale(3, RoundingMode.HALF_UP);
        if (partPrice.signum() < 0 || partPrice.compareTo(DEAREST) > 0) {
            throw new Refusal("messaging.refused.smsPrice");
        }
    }

    /** @throws Refusal where the sender is none that operators let through, or a number is out of bounds */
    public static SmsAccount of(String sender, @Nullable LocalDate declaredOn, int monthlyParts, BigDecimal partPrice) {
        return new SmsAccount(new SenderId(sender), declaredOn, monthlyParts, partPrice, Caps.USUAL);
    }

    /** Euros for so many parts. */
    public BigDecimal euros(long parts) {
        return partPrice.multiply(BigDecimal.valueOf(parts)).movePointLeft(2).setScale(3, RoundingMode.HALF_UP);
    }
}
