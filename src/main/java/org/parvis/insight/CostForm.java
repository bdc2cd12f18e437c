package org.parvis.insight;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.CaseChannel;
import org.parvis.web.FormErrors;
import org.parvis.web.TypedDay;
import org.parvis.web.View;

/** A cost as it was typed. */
public record CostForm(
        String canal, String depuis, String annuel, String minutes, String horaire, String operations, String source) {

    private static final int LONGEST = 300;

    /** A field with a number; at their bounds what is computed from them still fits in a long of cents. */
    private enum Amount {
        ANNUAL("annuel", 2, 100_000_000),
        MINUTES("minutes", 1, 1_440),
        HOURLY("horaire", 2, 10_000),
        OPERATIONS("operations", 0, 100_000_000);

        private final String field;
        private final int decimals;
        private final long most;

        Amount(String field, int decimals, long most) {
            this.field = field;
            this.decimals = decimals;
            this.most = most;
        }
    }

    /** A field that was not sent says nothing. */
    public CostForm {
        canal = Objects.requireNonNullElse(canal, "");
        depuis = Objects.requireNonNullElse(depuis, "");
        annuel = Objects.requireNonNullElse(annuel, "");
        minutes = Objects.requireNonNullElse(minutes, "");
        horaire = Objects.requireNonNullElse(horaire, "");
        operations = Objects.requireNonNullElse(operations, "");
        source = Objects.requireNonNullElse(source, "");
    }

    static CostForm empty(LocalDate today) {
        return new CostForm(CaseChannel.PHONE.name(), today.toString(), "", "", "", "", "");
    }

    /** What it says, or null with what is wrong in the errors. */
    @Nullable ChannelCost read(String writtenBy, FormErrors errors, View view) {
        Optional<CaseChannel> channel =
                Arrays.stream(CaseChannel.values()).filter(one -> one.name().equals(canal)).findFirst();
        if (channel.isEmpty()) {
            errors.add("canal", view.t("insight.refused.channel"));
        }
        LocalDate from = day(errors, view);
        Price price = price(errors, view);
        Long known = operations.isBlank() ? null : number(Amount.OPERATIONS, operations, errors, view);
        if (known != null && known == 0) {
            errors.add("operations", view.t("insight.refused.number"));
        }
        if (source.isBlank() || source.length() > LONGEST) {
            errors.add("source", view.t("insight.refused.source", LONGEST));
        }
        return !errors.isEmpty() || from == null || price == null || channel.isEmpty()
                ? null
                : new ChannelCost(channel.get(), from, price, known, source.strip(), writtenBy);
    }

    private @Nullable LocalDate day(FormErrors errors, View view) {
        LocalDate day = TypedDay.find(depuis.strip()).orElse(null);
        if (day == null) {
            errors.add("depuis", view.t("insight.refused.day"));
        }
        return day;
    }

    /** Either by the year or by the operation: both would be two answers to one question. */
    private @Nullable Price price(FormErrors errors, View view) {
        boolean byTheYear = !annuel.isBlank();
        boolean byTime = !minutes.isBlank() || !horaire.isBlank();
        if (byTheYear == byTime) {
            errors.add("annuel", view.t("insight.refused.price"));
            return null;
        }
        if (byTheYear) {
            Long cents = number(Amount.ANNUAL, annuel, errors, view);
            return cents == null ? null : new Price.Annual(cents);
        }
        Long tenths = number(Amount.MINUTES, minutes, errors, view);
        Long hourly = number(Amount.HOURLY, horaire, errors, view);
        return tenths == null || hourly == null ? null : new Price.Time((int) (tenths * 6), hourly);
    }

    /** «1 250,50» with the decimals that count, as a whole number of the last of them. */
    private static @Nullable Long number(Amount amount, String typed, FormErrors errors, View view) {
        String plain = typed.replaceAll("[\\s\\u00A0\\u202F€]", "").replace(',', '.');
        if (plain.length() > LONGEST || !plain.matches("\\d+(\\.\\d{1,4})?")) {
            errors.add(amount.field, view.t("insight.refused.number"));
            return null;
        }
        BigDecimal number = new BigDecimal(plain);
        if (number.compareTo(BigDecimal.valueOf(amount.most)) > 0) {
            errors.add(amount.field, view.t("insight.refused.most", amount.most));
            return null;
        }
        return number.movePointRight(amount.decimals).setScale(0, RoundingMode.HALF_UP).longValueExact();
    }
}
