package org.parvis.casework.law;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.law.LegalParameter.Scope;
import org.parvis.casework.law.LegalParameter.Standing;
import org.parvis.territory.Territories;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What silence means for the kinds of request that a territory defines itself. Kept among the dated values of the law, so
 * that a change never touches what was received before, and clocks that it moves say why.
 */
@Service
public class SilenceRules {

    private final LegalParameters parameters;
    private final Territories territories;
    private final Clock clock;

    SilenceRules(LegalParameters parameters, Territories territories, Clock clock) {
        this.parameters = parameters;
        this.territories = territories;
        this.clock = clock;
    }

    /**
     * What is wanted of a sort of case.
     *
     * @param rule its months 0 for the delay of common law
     * @param since whether the sort is new: then the rule counts for letters too that came before it was defined
     * @param reason why, for the running cases that it changes
     */
    public record Wanted(Scope scope, LegalRule rule, Since since, String reason) {}

    public enum Since {
        ALWAYS,
        TODAY
    }

    /** What counts for a case of this sort that is received today. */
    public LegalTerms inForce(Scope scope) {
        return parameters.values().terms(LegalRule.NONE, scope, today());
    }

    /** The delay of common law, in months. */
    public int commonMonths() {
        return common().number();
    }

    /**
     * Says it, where it is not so already.
     *
     * @param by null for the territory's file
     */
    @Transactional
    public void set(Wanted wanted, @Nullable Visitor by) {
        LegalRule rule = wanted.rule();
        LegalTerms before = inForce(wanted.scope());
        String source = rule.isNone() ? wanted.reason() : rule.article();
        boolean isOther = before.silence() != rule.silence()
                || (!rule.isNone() && !before.rule().article().equals(rule.article()));
        if (isOther) {
            change(wanted, LegalCode.SILENCE, rule.silence().name(), source, by);
        }
        int months = rule.months() == 0 ? commonMonths() : rule.months();
        if (!rule.isNone() && months != before.months()) {
            change(wanted, LegalCode.SILENCE_MONTHS, String.valueOf(months), source, by);
        }
    }

    private void change(Wanted wanted, LegalCode code, String value, String source, @Nullable Visitor by) {
        LocalDate from = wanted.since() == Since.ALWAYS ? common().validFrom() : today();
        parameters.change(
                new LegalParameter(
                        code, wanted.scope(), value, source, Standing.OWN, from, null, null, null, wanted.reason()),
                by);
    }

    private LegalParameter common() {
        return parameters.values().get(LegalCode.SILENCE_MONTHS, Scope.ALL, today());
    }

    private LocalDate today() {
        return clock.instant().atZone(territories.current().zone()).toLocalDate();
    }
}
