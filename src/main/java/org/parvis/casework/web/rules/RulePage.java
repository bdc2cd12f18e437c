package org.parvis.casework.web.rules;

import java.util.List;
import java.util.Map;
import org.parvis.casework.routing.RoutingRule;
import org.parvis.casework.routing.RuleTerms;
import org.parvis.casework.routing.RuleTerms.Term;
import org.parvis.casework.web.Choice;
import org.parvis.web.FormErrors;

/**
 * The form of one rule.
 *
 * @param houses departments and outside bodies, by what they are
 * @param dropped what the rule asks for and nothing has, in words; saving leaves it out; empty for nothing
 */
public record RulePage(
        RuleForm form, RuleTerms terms, Map<String, List<Choice>> houses, String dropped, FormErrors errors) {

    public boolean isChosen(Term term) {
        String fact = term.fact();
        if (fact.equals(RoutingRule.CATEGORY)) {
            return has(form.categories(), term.code());
        }
        return fact.equals(RoutingRule.OWNER)
                ? has(form.owners(), term.code())
                : has(form.districts(), RuleForm.reference(term));
    }

    /** How many of these are chosen. */
    public long chosen(List<Term> of) {
        return of.stream().filter(this::isChosen).count();
    }

    public String reference(Term district) {
        return RuleForm.reference(district);
    }

    private static boolean has(Iterable<String> codes, String code) {
        for (String one : codes) {
            if (one.equalsIgnoreCase(code)) {
                return true;
            }
        }
        return false;
    }
}
