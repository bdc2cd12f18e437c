package org.parvis.casework.web.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parvis.casework.Routing;
import org.parvis.casework.RoutingDrafts;
import org.parvis.casework.RoutingTerms;
import org.parvis.casework.RulesInForce;
import org.parvis.casework.Viewer;
import org.parvis.casework.routing.RoutingDraft;
import org.parvis.casework.routing.RoutingRule;
import org.parvis.casework.routing.RoutingRules;
import org.parvis.casework.routing.RoutingSimulation;
import org.parvis.casework.routing.RuleTerms;
import org.parvis.casework.web.Choice;
import org.parvis.identity.Accounts;
import org.parvis.web.FormErrors;
import org.parvis.web.View;
import org.springframework.stereotype.Component;

/** Builds the list of rules. */
@Component
class RulesPages {

    private static final int SHOWN = 20;

    private final RoutingDrafts drafts;
    private final Routing routing;
    private final RoutingTerms terms;
    private final Accounts accounts;

    RulesPages(RoutingDrafts drafts, Routing routing, RoutingTerms terms, Accounts accounts) {
        this.drafts = drafts;
        this.routing = routing;
        this.terms = terms;
        this.accounts = accounts;
    }

    RulesPage page(View view, RulesPage.Typed typed, FormErrors errors) {
        RuleTerms known = terms.in(view.locale());
        RuleWords words = new RuleWords(view, known);
        RulesInForce counting = routing.inForce();
        RoutingRules inForce = counting.rules();
        RoutingDraft draft = drafts.of(view.visitor().account(), inForce);
        RulesPage.Standing standing = standing(draft, inForce);
        return new RulesPage(
                draft,
                lines(words, draft.rules(), inForce),
                inForce.rules().stream()
                        .filter(rule -> !draft.rules().rules().contains(rule))
                        .map(words::sentence)
                        .toList(),
                departments(view, known),
                standing == RulesPage.Standing.IN_FORCE ? null : effect(view, counting, draft.rules(), words),
                standing,
                counting.origin() == null ? "" : origin(view, counting.origin()),
                others(view),
                typed,
                errors);
    }

    /** Where the rest can go: to no team. */
    private static Map<String, List<Choice>> departments(View view, RuleTerms known) {
        Map<String, List<Choice>> all = houses(view, known);
        all.remove(view.t("desk.teams"));
        return all;
    }

    /** Where a rule can lead, departments before teams and outside bodies. */
    static Map<String, List<Choice>> houses(View view, RuleTerms known) {
        Map<String, List<Choice>> houses = new LinkedHashMap<>();
        known.houses().forEach(house -> houses.computeIfAbsent(
                        view.t(house.outside() ? "desk.rules.bodies" : house.isTeam() ? "desk.teams" : "desk.rules.departments"), _ -> new ArrayList<>())
                .add(Choice.of(house.code(), house.name())));
        return houses;
    }

    private static RulesPage.Standing standing(RoutingDraft draft, RoutingRules inForce) {
        if (!draft.isBegun() || draft.rules().says(inForce) && !draft.isBehind(inForce)) {
            return RulesPage.Standing.IN_FORCE;
        }
        return draft.isBehind(inForce) ? RulesPage.Standing.BEHIND : RulesPage.Standing.DRAFT;
    }

    private static List<RulesPage.Line> lines(RuleWords words, RoutingRules rules, RoutingRules inForce) {
        List<RulesPage.Line> lines = new ArrayList<>();
        for (RoutingRule rule : rules.rules()) {
            lines.add(new RulesPage.Line(
                    lines.size() + 1,
                    words.conditions(rule),
                    words.house(rule.to()),
                    rule.label().equals(words.name(rule)) ? "" : rule.label(),
                    words.unknown(rule),
                    inForce.rules().contains(rule) ? RulesPage.Change.NONE : RulesPage.Change.NEW));
        }
        return lines;
    }

    private RulesPage.Effect effect(View view, RulesInForce inForce, RoutingRules draft, RuleWords words) {
        RoutingSimulation simulation = routing.simulate(inForce, draft, Viewer.of(view.visitor()));
        List<RulesPage.Moved> moved = simulation.moved().stream()
                .limit(SHOWN)
                .map(one -> new RulesPage.Moved(one.number(), one.title(), words.house(one.from()), words.house(one.to())))
                .toList();
        return new RulesPage.Effect(simulation.looked(), simulation.moved().size(), simulation.open(), moved);
    }

    private String origin(View view, RulesInForce.Origin origin) {
        String when = view.moment(origin.savedAt());
        String note = origin.note().isBlank() ? "" : " " + view.t("desk.rules.quoted", origin.note());
        return origin.savedBy() == null
                ? view.t("desk.rules.imported", when) + note
                : view.t("desk.rules.savedBy", accounts.names(List.of(origin.savedBy())).getOrDefault(origin.savedBy(), ""), when)
                        + note;
    }

    private List<String> others(View view) {
        List<RoutingDrafts.Other> others = drafts.others(view.visitor().account());
        var names = accounts.names(others.stream().map(RoutingDrafts.Other::account).toList());
        return others.stream()
                .map(other -> view.t(
                        "desk.rules.other", names.getOrDefault(other.account(), ""), view.moment(other.changedAt())))
                .toList();
    }
}
