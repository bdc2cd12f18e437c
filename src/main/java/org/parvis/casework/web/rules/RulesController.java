package org.parvis.casework.web.rules;

import java.util.UUID;
import java.util.function.UnaryOperator;
import org.parvis.casework.RoutingDrafts;
import org.parvis.casework.RulesMoved;
import org.parvis.casework.Viewer;
import org.parvis.casework.routing.RoutingRules;
import org.parvis.shared.Printable;
import org.parvis.shared.Refusal;
import org.parvis.shared.Role;
import org.parvis.web.AllowRoles;
import org.parvis.web.FormErrors;
import org.parvis.web.HttpProblem;
import org.parvis.web.Page;
import org.parvis.web.Redirect;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The ordered rules by which cases find their department: their order, what goes nowhere else, and putting them in force. */
@Controller
@AllowRoles({Role.HEAD, Role.ADMINISTRATOR})
class RulesController {

    static final String PATH = "/bureau/reglages/regles";
    private static final int LONGEST_NOTE = 300;

    private final RoutingDrafts drafts;
    private final RulesPages pages;

    RulesController(RoutingDrafts drafts, RulesPages pages) {
        this.drafts = drafts;
        this.pages = pages;
    }

    @GetMapping(PATH)
    Page show(View view) {
        return Page.of("casework/rules/list", pages.page(view, new FormErrors()));
    }

    /** @param order «monter-2», «descendre-2», «supprimer-2» */
    @PostMapping(PATH)
    Object arrange(View view, @RequestParam(name = "faire") String order, @RequestParam(name = "etat") String stamp) {
        if (!order.matches("(monter|descendre|supprimer)-[1-9][0-9]{0,2}")) {
            throw new HttpProblem(400);
        }
        int number = Integer.parseInt(order.substring(order.indexOf('-') + 1));
        return switch (order.charAt(0)) {
            case 'm' -> changed(view, stamp, rules -> rules.raising(known(rules, number)), "#regle-" + Math.max(1, number - 1));
            case 'd' -> changed(view, stamp, rules -> rules.raising(known(rules, number + 1)), "#regle-" + (number + 1));
            default -> changed(view, stamp, rules -> rules.without(known(rules, number)), "#regles");
        };
    }

    @PostMapping(PATH + "/sinon")
    Object sendTheRest(View view, @RequestParam(name = "sinon") String house, @RequestParam(name = "etat") String stamp) {
        boolean known = pages.page(view, new FormErrors()).houses().values().stream()
                .anyMatch(houses -> houses.stream().anyMatch(one -> one.is(house)));
        return known
                ? changed(view, stamp, rules -> rules.otherwiseTo(house), "#sinon")
                : refused(view, "sinon", new Refusal("desk.refused.house"));
    }

    @PostMapping(PATH + "/enregistrer")
    Object save(View view, @RequestParam(defaultValue = "") String note, @RequestParam(name = "etat") String stamp) {
        try {
            drafts.save(Viewer.of(view.visitor()).actor(), stamp, Printable.line(note, LONGEST_NOTE));
            return Redirect.to(view, PATH + "#en-vigueur");
        } catch (Refusal refusal) {
            return refused(view, "regles", refusal);
        }
    }

    @PostMapping(PATH + "/abandonner")
    Object discard(View view) {
        drafts.discard(account(view));
        return Redirect.to(view, PATH);
    }

    /** Goes on with a draft that other rules overtook. */
    @PostMapping(PATH + "/garder")
    Object keep(View view, @RequestParam(name = "etat") String stamp) {
        try {
            drafts.keepUponThoseInForce(account(view), stamp);
            return Redirect.to(view, PATH);
        } catch (Refusal refusal) {
            return refused(view, "regles", refusal);
        }
    }

    private Object changed(View view, String stamp, UnaryOperator<RoutingRules> change, String place) {
        try {
            drafts.change(account(view), stamp, change);
            return Redirect.to(view, PATH + place);
        } catch (Refusal refusal) {
            return refused(view, "regles", refusal);
        }
    }

    private Page refused(View view, String field, Refusal refusal) {
        FormErrors errors = new FormErrors().add(field, view.t(refusal));
        return Page.of("casework/rules/list", pages.page(view, errors))
                .withStatus(refusal instanceof RulesMoved ? 409 : 422);
    }

    /** A form shows rules that exist; any other number was typed by hand. */
    private static int known(RoutingRules rules, int number) {
        if (number > rules.rules().size()) {
            throw new HttpProblem(400);
        }
        return number;
    }

    private static UUID account(View view) {
        return view.visitor().account();
    }
}
