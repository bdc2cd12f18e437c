package org.parvis.casework.web.rules;

import org.parvis.casework.RoutingDrafts;
import org.parvis.casework.RoutingTerms;
import org.parvis.casework.RulesMoved;
import org.parvis.casework.routing.RoutingDraft;
import org.parvis.casework.routing.RoutingRule;
import org.parvis.casework.routing.RoutingRules;
import org.parvis.casework.routing.RuleTerms;
import org.parvis.shared.Refusal;
import org.parvis.shared.Role;
import org.parvis.web.AllowRoles;
import org.parvis.web.FormErrors;
import org.parvis.web.HttpProblem;
import org.parvis.web.Page;
import org.parvis.web.Redirect;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Adds one rule to the draft, or changes one, by choosing from what there is. */
@Controller
@AllowRoles({Role.HEAD, Role.ADMINISTRATOR})
class RuleController {

    private static final String PATH = RulesController.PATH + "/regle";

    private final RoutingDrafts drafts;
    private final RoutingTerms terms;

    RuleController(RoutingDrafts drafts, RoutingTerms terms) {
        this.drafts = drafts;
        this.terms = terms;
    }

    /** @param number of the rule to change; 0 for a new one */
    @GetMapping(PATH)
    Page show(View view, @RequestParam(name = "numero", defaultValue = "0") int number) {
        RoutingDraft draft = drafts.of(view.visitor().account());
        RuleTerms known = terms.in(view.locale());
        if (number == 0) {
            return page(view, RuleForm.empty(draft.stamp()), known, "", new FormErrors());
        }
        if (number < 0 || number > draft.rules().rules().size()) {
            throw HttpProblem.notFound();
        }
        RoutingRule rule = draft.rules().rules().get(number - 1);
        RuleWords words = new RuleWords(view, known);
        RuleForm form = RuleForm.of(rule, number, draft.stamp());
        return page(
                view, rule.label().equals(words.name(rule)) ? form.unnamed() : form, known, words.unknown(rule), new FormErrors());
    }

    @PostMapping(PATH)
    Object keep(View view, @RequestParam MultiValueMap<String, String> typed) {
        RuleForm form = RuleForm.of(typed);
        RuleTerms known = terms.in(view.locale());
        RuleReading reading = new RuleReading(view, known);
        RoutingRule rule = reading.rule(form).orElse(null);
        return rule == null
                ? page(view, form, known, "", reading.errors()).withStatus(422)
                : kept(view, form, known, rule);
    }

    private Object kept(View view, RuleForm form, RuleTerms known, RoutingRule rule) {
        try {
            drafts.change(
                    view.visitor().account(),
                    form.stamp(),
                    rules -> form.isNew() ? rules.plus(rule) : rules.replacing(existing(form, rules), rule));
            int number = form.isNew() ? drafts.of(view.visitor().account()).rules().rules().size() : form.number();
            return Redirect.to(view, RulesController.PATH + "#regle-" + number);
        } catch (RulesMoved moved) {
            String stamp = drafts.of(view.visitor().account()).stamp();
            FormErrors errors = new FormErrors().add("nom", view.t("desk.refused.ruleMoved"));
            return page(view, form.asNew(stamp), known, "", errors).withStatus(409);
        } catch (Refusal refusal) {
            FormErrors errors = new FormErrors().add("nom", view.t(refusal));
            return page(view, form, known, "", errors).withStatus(422);
        }
    }

    private static int existing(RuleForm form, RoutingRules rules) {
        if (form.number() > rules.rules().size()) {
            throw new HttpProblem(400);
        }
        return form.number();
    }

    private static Page page(View view, RuleForm form, RuleTerms known, String dropped, FormErrors errors) {
        return Page.of("casework/rules/rule", new RulePage(form, known, RulesPages.houses(view, known), dropped, errors));
    }
}
