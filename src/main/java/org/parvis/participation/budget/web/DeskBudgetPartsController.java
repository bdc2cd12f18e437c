package org.parvis.participation.budget.web;

import java.util.Map;
import org.parvis.participation.budget.Budget;
import org.parvis.participation.budget.BudgetGroups;
import org.parvis.participation.budget.BudgetRefused;
import org.parvis.participation.budget.BudgetZones;
import org.parvis.participation.budget.Budgets;
import org.parvis.participation.team.AllowTeam;
import org.parvis.web.FormErrors;
import org.parvis.web.Redirect;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a budget is made of while it is written: zones, projects, groups of projects. */
@Controller
@AllowTeam
class DeskBudgetPartsController {

    private static final String PATH = DeskBudgetController.PATH;
    private static final String REMOVE = "retirer";
    private static final String RAISE = "monter";

    private final Budgets budgets;
    private final BudgetZones zones;
    private final BudgetGroups groups;
    private final BudgetEditing editing;

    DeskBudgetPartsController(Budgets budgets, BudgetZones zones, BudgetGroups groups, BudgetEditing editing) {
        this.budgets = budgets;
        this.zones = zones;
        this.groups = groups;
        this.editing = editing;
    }

    @PostMapping(PATH + "/{slug}/zones")
    Object zone(@PathVariable String slug, @RequestParam MultiValueMap<String, String> fields, View view) {
        Budget budget = editing.get(slug, view);
        ZoneForm form = ZoneForm.read(fields);
        EditForms forms = BudgetEditing.saved(budget, view).with(form);
        if (fields.containsKey(REMOVE)) {
            return change(budget, forms, Map.of(), "zone#zones", view, () -> zones.remove(slug, form.code(), view.visitor()));
        }
        if (fields.containsKey(RAISE)) {
            return change(budget, forms, Map.of(), "zone#zones", view, () -> zones.raise(slug, form.code(), view.visitor()));
        }
        return change(budget, forms, form.problems(), "zone#zones", view, () -> zones.save(slug, form.zone(), view.visitor()));
    }

    @PostMapping(PATH + "/{slug}/projets")
    Object project(@PathVariable String slug, @RequestParam MultiValueMap<String, String> fields, View view) {
        Budget budget = editing.get(slug, view);
        ProjectForm form = ProjectForm.read(fields);
        EditForms forms = BudgetEditing.saved(budget, view).with(form);
        if (fields.containsKey(REMOVE)) {
            return change(budget, forms, Map.of(), "projet#projects", view, () -> budgets.remove(slug, form.code(), view.visitor()));
        }
        return change(budget, forms, Map.of(), "projet#projects", view, () -> budgets.save(slug, form.project(), view.visitor()));
    }

    @PostMapping(PATH + "/{slug}/groupes")
    Object group(@PathVariable String slug, @RequestParam MultiValueMap<String, String> fields, View view) {
        Budget budget = editing.get(slug, view);
        GroupForm form = GroupForm.read(fields);
        EditForms forms = BudgetEditing.saved(budget, view).with(form);
        if (fields.containsKey(REMOVE)) {
            return change(budget, forms, Map.of(), "groupe#groups", view, () -> groups.remove(slug, form.code(), view.visitor()));
        }
        if (fields.containsKey(RAISE)) {
            return change(budget, forms, Map.of(), "groupe#groups", view, () -> groups.raise(slug, form.code(), view.visitor()));
        }
        return change(budget, forms, form.problems(), "groupe#groups", view, () -> groups.save(slug, form.group(), view.visitor()));
    }

    private Object change(Budget budget, EditForms forms, Map<String, String> unreadable, String done, View view, Runnable change) {
        if (!unreadable.isEmpty()) {
            return editing.refused(budget, forms, FormErrors.of(unreadable, view), view);
        }
        try {
            change.run();
            return Redirect.to(view, PATH + "/" + budget.slug() + "?fait=" + done);
        } catch (BudgetRefused refused) {
            return editing.refused(budget, forms, FormErrors.of(refused.problems(), view), view);
        }
    }
}
