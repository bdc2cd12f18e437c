package org.parvis.casework.web.rules;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.parvis.casework.RoutingDrafts;
import org.parvis.casework.RulesMoved;
import org.parvis.casework.Viewer;
import org.parvis.casework.routing.RoutingRules;
import org.parvis.shared.Printable;
import org.parvis.shared.Refusal;
import org.parvis.shared.Role;
import org.parvis.territory.Departments;
import org.parvis.web.AllowRoles;
import org.parvis.web.FormErrors;
import org.parvis.web.HttpProblem;
import org.parvis.web.Idempotency;
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
    private final Departments departments;
    private final Idempotency idempotency;

    RulesController(RoutingDrafts drafts, RulesPages pages, Departments departments, Idempotency idempotency) {
        this.drafts = drafts;
        this.pages = pages;
        this.departments = departments;
        this.idempotency = idempotency;
    }

    /** @param note why the rules are changed, where it was typed before the draft was kept */
    @GetMapping(PATH)
    Page show(View view, @RequestParam(defaultValue = "") String note) {
        RulesPage.Typed typed = RulesPage.Typed.note(Printable.line(note, LONGEST_NOTE));
        return Page.of("casework/rules/list", pages.page(view, typed, new FormErrors()));
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
        RulesPage.Typed typed = RulesPage.Typed.house(house);
        return departments.find(house).isPresent()
                ? done(
                        view,
                        typed,
                        () -> drafts.change(account(view), stamp, rules -> rules.otherwiseTo(house)),
                        "#sinon")
                : refused(view, typed, "sinon", new Refusal("desk.refused.house"));
    }

    /** The very same form sent twice is done once: its stamp names one draft and no other. */
    @PostMapping(PATH + "/enregistrer")
    Object save(View view, @RequestParam(defaultValue = "") String note, @RequestParam(name = "etat") String stamp) {
        String line = Printable.line(note, LONGEST_NOTE);
        return done(
                view,
                RulesPage.Typed.note(line),
                () -> idempotency.once(
                        "rules:" + account(view), stamp, Idempotency.payload(Map.of("note", line)), () -> putInForce(view, stamp, line)),
                "#en-vigueur");
    }

    private String putInForce(View view, String stamp, String note) {
        return String.valueOf(drafts.save(Viewer.of(view.visitor()).actor(), stamp, note).version());
    }

    @PostMapping(PATH + "/abandonner")
    Object discard(View view, @RequestParam(defaultValue = "") String note, @RequestParam(name = "etat") String stamp) {
        RulesPage.Typed typed = RulesPage.Typed.note(Printable.line(note, LONGEST_NOTE));
        return done(view, typed, () -> drafts.discard(account(view), stamp), "");
    }

    /** Goes on with a draft that other rules overtook, and with the reason that was typed for it. */
    @PostMapping(PATH + "/garder")
    Object keep(View view, @RequestParam(defaultValue = "") String note, @RequestParam(name = "etat") String stamp) {
        String line = Printable.line(note, LONGEST_NOTE);
        return done(
                view,
                RulesPage.Typed.note(line),
                () -> drafts.keepUponThoseInForce(account(view), stamp),
                line.isEmpty() ? "" : "?note=" + URLEncoder.encode(line, StandardCharsets.UTF_8));
    }

    private Object changed(View view, String stamp, UnaryOperator<RoutingRules> change, String place) {
        return done(view, RulesPage.Typed.NOTHING, () -> drafts.change(account(view), stamp, change), place);
    }

    private Object done(View view, RulesPage.Typed typed, Runnable work, String place) {
        try {
            work.run();
            return Redirect.to(view, PATH + place);
        } catch (Refusal refusal) {
            return refused(view, typed, "regles", refusal);
        }
    }

    private Page refused(View view, RulesPage.Typed typed, String field, Refusal refusal) {
        FormErrors errors = new FormErrors().add(field, view.t(refusal));
        return Page.of("casework/rules/list", pages.page(view, typed, errors))
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
