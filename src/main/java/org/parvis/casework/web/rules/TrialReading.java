package org.parvis.casework.web.rules;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parvis.casework.routing.RoutingRule;
import org.parvis.casework.routing.RuleTerms;
import org.parvis.casework.routing.RuleTerms.Term;
import org.parvis.territory.District;
import org.parvis.web.FormErrors;
import org.parvis.web.View;

/** Takes what was asked for a trial apart, and says by each field what does not exist. */
final class TrialReading {

    private final View view;
    private final RuleTerms terms;
    private final TrialPage.Asked asked;
    private final FormErrors errors = new FormErrors();
    private final String category;

    TrialReading(View view, RuleTerms terms, TrialPage.Asked asked) {
        this.view = view;
        this.terms = terms;
        this.asked = asked;
        this.category = terms.find(RoutingRule.CATEGORY, asked.category())
                .filter(term -> !terms.isGroup(term))
                .map(Term::code)
                .orElse("");
        if (category.isEmpty()) {
            errors.add(
                    "categorie",
                    asked.category().isEmpty()
                            ? view.t("desk.refused.category")
                            : view.t("desk.refused.unknown", asked.category()));
        }
    }

    FormErrors errors() {
        return errors;
    }

    /** The code of what was asked for, however it was typed; empty where {@link #errors} says why. */
    String category() {
        return category;
    }

    /**
     * The facts of the place. A district that was chosen counts before that of the address.
     *
     * @param found the districts of the address; empty where it was not found, or none was given
     */
    Map<String, String> place(List<District> found) {
        Map<String, String> facts = new LinkedHashMap<>();
        found.forEach(district -> facts.put(RoutingRule.DISTRICT + district.layer(), district.code()));
        for (String reference : asked.districts()) {
            terms.terms().stream()
                    .filter(term -> term.fact().startsWith(RoutingRule.DISTRICT))
                    .filter(term -> RuleForm.reference(term).equals(reference))
                    .findFirst()
                    .ifPresentOrElse(
                            term -> facts.put(term.fact(), term.code()),
                            () -> errors.add("district-0", view.t("desk.refused.unknown", reference)));
        }
        if (!asked.owner().isEmpty()) {
            String owner = terms.find(RoutingRule.OWNER, asked.owner()).map(Term::code).orElse("");
            if (owner.isEmpty()) {
                errors.add("proprietaire", view.t("desk.refused.unknown", asked.owner()));
            }
            facts.put(RoutingRule.OWNER, owner);
        }
        return facts;
    }

    LocalDateTime at() {
        LocalDate day = LocalDate.EPOCH;
        LocalTime time = LocalTime.MIDNIGHT;
        try {
            day = LocalDate.parse(asked.day());
        } catch (DateTimeParseException e) {
            errors.add("jour", view.t("desk.refused.day"));
        }
        try {
            time = LocalTime.parse(asked.time());
        } catch (DateTimeParseException e) {
            errors.add("heure", view.t("desk.refused.time"));
        }
        return day.atTime(time);
    }
}
