package org.parvis.casework.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Routing;
import org.parvis.casework.Viewer;
import org.parvis.casework.routing.RoutingRule;
import org.parvis.casework.routing.RoutingRules;
import org.parvis.shared.OpeningHours;
import org.parvis.shared.Refusal;
import org.parvis.shared.Role;
import org.parvis.territory.Departments;
import org.parvis.web.AllowRoles;
import org.parvis.web.FormErrors;
import org.parvis.web.HttpProblem;
import org.parvis.web.Page;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Edits the ordered rules by which cases find their department; what they would change is seen before they count. */
@Controller
@AllowRoles({Role.HEAD, Role.ADMINISTRATOR})
class RulesController {

    private static final int MOST = 300;

    private final Routing routing;
    private final Departments departments;

    RulesController(Routing routing, Departments departments) {
        this.routing = routing;
        this.departments = departments;
    }

    @GetMapping("/bureau/reglages/regles")
    Page show() {
        return Page.of("casework/rules", current());
    }

    @PostMapping("/bureau/reglages/regles")
    Page edit(View view, @RequestParam Map<String, String> form) {
        List<RuleDraft> rules = typed(form);
        String otherwise = form.getOrDefault("sinon", "");
        String[] order = form.getOrDefault("faire", "simuler").split("-");
        int place = order.length > 1 ? Integer.parseInt(order[1]) : 0;
        try {
            RulesPage page =
                    switch (order[0]) {
                        case "ajouter" -> page(added(rules), otherwise);
                        case "retirer" -> page(without(rules, place), otherwise);
                        case "monter" -> page(swapped(rules, place - 1), otherwise);
                        case "descendre" -> page(swapped(rules, place), otherwise);
                        case "enregistrer" -> save(view, parsed(rules, otherwise), form.getOrDefault("note", ""));
                        case "simuler" -> page(rules, otherwise).with(routing.simulate(parsed(rules, otherwise)));
                        default -> throw new HttpProblem(400);
                    };
            return Page.of("casework/rules", page);
        } catch (Refusal refusal) {
            FormErrors errors = new FormErrors().add("regles", view.t(refusal));
            return Page.of("casework/rules", page(rules, otherwise).with(errors)).withStatus(422);
        }
    }

    private RulesPage save(View view, RoutingRules rules, String note) {
        routing.save(rules, note, Viewer.of(view.visitor()).actor());
        return current().saved();
    }

    private RulesPage current() {
        RoutingRules now = routing.current();
        return page(drafts(now), now.otherwise());
    }

    private RoutingRules parsed(List<RuleDraft> drafts, String otherwise) {
        List<RoutingRule> now = routing.current().rules();
        List<RoutingRule> rules =
                drafts.stream().map(draft -> draft.rule(hours(draft, now))).toList();
        return new RoutingRules(0, rules, otherwise);
    }

    private static @Nullable OpeningHours hours(RuleDraft draft, List<RoutingRule> now) {
        int place = draft.from().matches("\\d{1,4}") ? Integer.parseInt(draft.from()) : now.size();
        return place < now.size() ? now.get(place).hours() : null;
    }

    private static List<RuleDraft> drafts(RoutingRules now) {
        List<RuleDraft> drafts = new ArrayList<>();
        now.rules().forEach(rule -> drafts.add(RuleDraft.of(rule, drafts.size())));
        return drafts;
    }

    private static List<RuleDraft> typed(Map<String, String> form) {
        List<RuleDraft> rules = new ArrayList<>();
        for (int i = 0; i < MOST && form.containsKey("label." + i); i++) {
            rules.add(new RuleDraft(
                    form.getOrDefault("label." + i, ""),
                    form.getOrDefault("conditions." + i, ""),
                    form.getOrDefault("department." + i, ""),
                    form.getOrDefault("from." + i, "")));
        }
        return rules;
    }

    private static List<RuleDraft> added(List<RuleDraft> rules) {
        List<RuleDraft> more = new ArrayList<>(rules);
        more.add(RuleDraft.EMPTY);
        return more;
    }

    private static List<RuleDraft> without(List<RuleDraft> rules, int place) {
        List<RuleDraft> fewer = new ArrayList<>(rules);
        if (place >= 0 && place < fewer.size()) {
            fewer.remove(place);
        }
        return fewer;
    }

    /** A rule and the one below it, the other way round. */
    private static List<RuleDraft> swapped(List<RuleDraft> rules, int place) {
        List<RuleDraft> moved = new ArrayList<>(rules);
        if (place >= 0 && place + 1 < moved.size()) {
            Collections.swap(moved, place, place + 1);
        }
        return moved;
    }

    private RulesPage page(List<RuleDraft> rules, String otherwise) {
        List<Choice> houses = departments.list().stream()
                .map(department -> Choice.of(department.code(), department.name()))
                .toList();
        return RulesPage.of(routing.current().version(), rules, otherwise, houses);
    }
}
