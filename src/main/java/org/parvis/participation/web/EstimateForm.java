package org.parvis.participation.web;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.Estimate;
import org.parvis.web.Typed;
import org.springframework.util.MultiValueMap;

/** What an idea takes, as it was typed: euros with their cents, months; blank is not said. */
public record EstimateForm(String cost, String running, String delay) {

    private static final int CENTS = 2;

    static EstimateForm read(MultiValueMap<String, String> fields) {
        return new EstimateForm(Typed.of(fields, "cost"), Typed.of(fields, "running"), Typed.of(fields, "delay"));
    }

    static EstimateForm of(Estimate estimate) {
        return new EstimateForm(
                Estimate.plain(estimate.cost()),
                Estimate.plain(estimate.runningCost()),
                estimate.delayMonths() == null ? "" : estimate.delayMonths().toString());
    }

    /** What is no amount or no number of months, by field, as message keys. */
    Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        if (isWrong(cost, CENTS, Estimate.MOST)) {
            problems.put("cost", "participation.study.refused.cost");
        }
        if (isWrong(running, CENTS, Estimate.MOST)) {
            problems.put("running", "participation.study.refused.cost");
        }
        if (isWrong(delay, 0, Estimate.MOST_MONTHS)) {
            problems.put("delay", "participation.study.refused.delay");
        }
        return problems;
    }

    /** Where nothing is wrong. */
    Estimate estimate() {
        Long months = number(delay, 0);
        return new Estimate(number(cost, CENTS), number(running, CENTS), months == null ? null : months.intValue());
    }

    private static boolean isWrong(String typed, int decimals, long most) {
        Long number = number(typed, decimals);
        return number == null ? !typed.isEmpty() : number > most;
    }

    /** «1 250,50 €» as a whole number of the last decimal that counts; null for what is no number. */
    private static @Nullable Long number(String typed, int decimals) {
        String plain = typed.replaceAll("[\\s\\u00A0\\u202F€]", "").replace(',', '.');
        String pattern = decimals == 0 ? "\\d{1,12}" : "\\d{1,12}(\\.\\d{1," + decimals + "})?";
        return plain.matches(pattern) ? Long.valueOf(new BigDecimal(plain).movePointRight(decimals).longValueExact()) : null;
    }
}
