package org.parvis.participation.budget.web;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.Process;
import org.parvis.participation.budget.Budget;
import org.parvis.participation.budget.BudgetRefused;
import org.parvis.participation.budget.BudgetRights;
import org.parvis.participation.budget.Budgets;
import org.parvis.participation.team.AllowTeam;
import org.parvis.web.FormErrors;
import org.parvis.web.Page;
import org.parvis.web.Redirect;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The budgets of a territory, for those who write them. */
@Controller
@AllowTeam
class DeskBudgetController {

    static final String PATH = "/bureau/budgets";

    private final Budgets budgets;
    private final BudgetEditing editing;
    private final BudgetRights rights;

    DeskBudgetController(Budgets budgets, BudgetEditing editing, BudgetRights rights) {
        this.budgets = budgets;
        this.editing = editing;
        this.rights = rights;
    }

    @GetMapping(PATH)
    Page list(View view) {
        rights.checkBegin(view.visitor());
        return Page.of("budget/desk", rights.list(view.visitor()).stream().map(this::row).toList());
    }

    private BudgetEditPage.Row row(Budget budget) {
        return new BudgetEditPage.Row(budget, budget.isFrozen() ? budgets.vote(budget).stage(budgets.now()).name() : "DRAFT");
    }

    @GetMapping(PATH + "/nouveau")
    Page create(@RequestParam(name = "demarche", defaultValue = "") String process, View view) {
        rights.checkBegin(view.visitor());
        return editing.blank(process, view);
    }

    @PostMapping(PATH + "/nouveau")
    Object create(@RequestParam MultiValueMap<String, String> fields, View view) {
        rights.checkBegin(view.visitor());
        return save(null, BudgetForm.read(fields), view);
    }

    /** @param code of a project to change, {@code zoneCode} of a zone, {@code groupCode} of a group */
    @GetMapping(PATH + "/{slug}")
    Page edit(
            @PathVariable String slug,
            @RequestParam(name = "fait", defaultValue = "") String done,
            @RequestParam(name = "projet", defaultValue = "") String code,
            @RequestParam(name = "zone", defaultValue = "") String zoneCode,
            @RequestParam(name = "groupe", defaultValue = "") String groupCode,
            View view) {
        Budget budget = editing.get(slug, view);
        ProjectForm project = budget.projects().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .map(ProjectForm::of)
                .orElse(ProjectForm.EMPTY);
        ZoneForm zone = budget.zone(zoneCode).map(ZoneForm::of).orElse(ZoneForm.EMPTY);
        GroupForm group = budget.groups().stream()
                .filter(one -> one.code().equals(groupCode))
                .findFirst()
                .map(GroupForm::of)
                .orElse(GroupForm.EMPTY);
        return editing.page(budget, BudgetEditing.saved(budget, view).with(project).with(zone).with(group), done, view);
    }

    @PostMapping(PATH + "/{slug}")
    Object change(@PathVariable String slug, @RequestParam MultiValueMap<String, String> fields, View view) {
        return save(editing.get(slug, view), BudgetForm.read(fields), view);
    }

    /** Says whose ideas it decides on. */
    @PostMapping(PATH + "/{slug}/demarche")
    Object attach(@PathVariable String slug, @RequestParam(name = "demarche", defaultValue = "") String process, View view) {
        Budget budget = editing.get(slug, view);
        Optional<Process> chosen = rights.process(process, view.visitor());
        if (chosen.isEmpty() && (!process.isEmpty() || rights.mustName(view.visitor()))) {
            FormErrors errors = new FormErrors().add("demarche", view.t("budget.refused.process"));
            return editing.refused(budget, BudgetEditing.saved(budget, view), errors, view);
        }
        budgets.attach(slug, chosen.orElse(null), view.visitor());
        return Redirect.to(view, PATH + "/" + slug + "?fait=demarche");
    }

    /** Freezes the rule: what everybody can read from now on cannot change any more. */
    @PostMapping(PATH + "/{slug}/figer")
    Object freeze(@PathVariable String slug, @RequestParam(name = "relu", defaultValue = "") String read, View view) {
        Budget budget = editing.get(slug, view);
        if (read.isEmpty()) {
            FormErrors errors = new FormErrors().add("relu", view.t("budget.desk.freeze.unread"));
            return editing.refused(budget, BudgetEditing.saved(budget, view), errors, view);
        }
        try {
            budgets.freeze(slug, view.visitor());
            return Redirect.to(view, PATH + "/" + slug + "?fait=fige");
        } catch (BudgetRefused refused) {
            FormErrors errors = BudgetErrors.of(budget, refused.problems(), view);
            return editing.refused(budget, BudgetEditing.saved(budget, view), errors, view);
        }
    }

    private Object save(@Nullable Budget before, BudgetForm form, View view) {
        Map<String, String> problems = form.problems(BudgetEditing.zone(view));
        Optional<Process> process = rights.process(form.process(), view.visitor());
        if (before == null && process.isEmpty() && (!form.process().isEmpty() || rights.mustName(view.visitor()))) {
            problems.put("demarche", "budget.refused.process");
        }
        if (!problems.isEmpty()) {
            return editing.refused(before, EditForms.of(form), BudgetErrors.of(problems, view), view);
        }
        try {
            String slug;
            if (before == null) {
                slug = budgets.create(form.draft(BudgetEditing.zone(view)), process.orElse(null), view.visitor()).slug();
            } else {
                slug = before.slug();
                budgets.change(slug, form.draft(BudgetEditing.zone(view)), view.visitor());
            }
            return Redirect.to(view, PATH + "/" + slug + "?fait=enregistre");
        } catch (BudgetRefused refused) {
            return editing.refused(before, EditForms.of(form), BudgetErrors.of(refused.problems(), view), view);
        }
    }
}
