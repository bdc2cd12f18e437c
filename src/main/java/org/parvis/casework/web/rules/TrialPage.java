package org.parvis.casework.web.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.routing.RoutingRule;
import org.parvis.casework.routing.RuleTerms;
import org.parvis.casework.routing.RuleTerms.Term;
import org.parvis.casework.web.Choice;
import org.parvis.web.FormErrors;

/**
 * A case to try the rules on, and where it would go.
 *
 * @param result null before anything was asked, or where it was asked wrongly
 */
public record TrialPage(
        Asked asked,
        RuleTerms terms,
        @Nullable Result result,
        FormErrors errors) {

    /**
     * As typed.
     *
     * @param districts references, at most one of each layer
     */
    public record Asked(String category, String address, List<String> districts, String owner, String day, String time) {}

    /**
     * @param place what the address was understood as; empty where none was given
     * @param why the rule that decided, or what else did
     * @param today where the rules in force send it, where that is elsewhere; empty where it is the same
     */
    public record Result(String house, String place, String why, String today, List<Step> steps) {}

    /** @param verdict why a rule did not decide, or that it did */
    public record Step(int number, String sentence, String verdict, boolean decided) {}

    /** The categories that are in groups, under their groups' names. */
    public Map<String, List<Choice>> families() {
        Map<String, List<Choice>> families = new LinkedHashMap<>();
        terms.families().forEach((group, members) -> families.put(group, categories(members)));
        families.remove("");
        return families;
    }

    /** The categories that are in no group. */
    public List<Choice> alone() {
        return categories(terms.families().getOrDefault("", List.of()));
    }

    private List<Choice> categories(List<Term> members) {
        return members.stream().filter(term -> !terms.isGroup(term)).map(TrialPage::choice).toList();
    }

    public List<Choice> districts(String fact) {
        return terms.of(fact).stream()
                .map(term -> Choice.of(RuleForm.reference(term), term.label()))
                .toList();
    }

    /** The category that was asked for, as the list has it; empty for none. */
    public String category() {
        return terms.find(RoutingRule.CATEGORY, asked.category()).map(Term::code).orElse("");
    }

    /** Whose object was asked for, as the list has it; empty for none. */
    public String owner() {
        return terms.find(RoutingRule.OWNER, asked.owner()).map(Term::code).orElse("");
    }

    /** The district of a layer that was asked for; empty for none. */
    public String district(String fact) {
        return terms.of(fact).stream()
                .map(RuleForm::reference)
                .filter(asked.districts()::contains)
                .findFirst()
                .orElse("");
    }

    public List<Choice> owners() {
        return terms.of(RoutingRule.OWNER).stream()
                .map(TrialPage::choice)
                .toList();
    }

    private static Choice choice(Term term) {
        return Choice.of(term.code(), term.label());
    }
}
