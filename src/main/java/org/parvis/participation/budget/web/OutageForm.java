package org.parvis.participation.budget.web;

import java.util.Optional;
import org.parvis.ballot.proof.OutageRule;
import org.parvis.web.Typed;
import org.springframework.util.MultiValueMap;

/**
 * What somebody has typed of outages; both empty for no rule.
 *
 * @param minutes above which the closing is put off
 * @param hours by which it is put off at most
 */
public record OutageForm(String minutes, String hours) {

    /** What a new budget begins with: half an hour, and a day at most. */
    static final OutageForm USUAL = new OutageForm("30", "24");

    private static final String NUMBER = "[0-9]{1,6}";

    static OutageForm of(Optional<OutageRule> rule) {
        return rule.map(one -> new OutageForm(String.valueOf(one.minutes()), String.valueOf(one.hours()))).orElse(new OutageForm("", ""));
    }

    static OutageForm read(MultiValueMap<String, String> fields) {
        return new OutageForm(Typed.of(fields, "outageMinutes"), Typed.of(fields, "outageHours"));
    }

    private boolean isNone() {
        return minutes.isEmpty() && hours.isEmpty();
    }

    boolean isNumbers() {
        return isNone() || minutes.matches(NUMBER) && hours.matches(NUMBER);
    }

    /** Of numbers that are some. */
    Optional<OutageRule> rule() {
        return isNone() ? Optional.empty() : Optional.of(new OutageRule(Integer.parseInt(minutes), Integer.parseInt(hours)));
    }
}
