package org.parvis.participation.budget.web;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.ballot.vote.Vote;
import org.parvis.ballot.vote.Votes;
import org.parvis.ballot.vote.Witnesses;
import org.parvis.participation.budget.Budget;
import org.parvis.participation.budget.BudgetRefused;
import org.parvis.participation.budget.BudgetZones;
import org.parvis.participation.budget.Budgets;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The budgets of a territory, for those who write them. */
@Controller
@AllowRoles({Role.HEAD, Role.ADMINISTRATOR})
class DeskBudgetController {

    static final String PATH = "/bureau/budgets";

    private static final Set<String> DONE = Set.of("enregistre", "projet", "zone", "fige");

    private final Budgets budgets;
    private final BudgetZones zones;
    private final Votes votes;
    private final Witnesses witnesses;
    private final BudgetRule rule;

    DeskBudgetController(Budgets budgets, BudgetZones zones, Votes votes, Witnesses witnesses, BudgetRule rule) {
        this.budgets = budgets;
        this.zones = zones;
        this.votes = votes;
        this.witnesses = witnesses;
        this.rule = rule;
    }

    @GetMapping(PATH)
    Page list() {
        return Page.of("budget/desk", budgets.list().stream().map(this::row).toList());
    }

    private BudgetEditPage.Row row(Budget budget) {
        return new BudgetEditPage.Row(budget, budget.isFrozen() ? budgets.vote(budget).stage(budgets.now()).name() : "DRAFT");
    }

    @GetMapping(PATH + "/nouveau")
    Page create(View view) {
        return page(null, BudgetForm.empty(), ProjectForm.EMPTY, "", new FormErrors(), view);
    }

    @PostMapping(PATH + "/nouveau")
    Object create(@RequestParam MultiValueMap<String, String> fields, View view) {
        return save(null, BudgetForm.read(fields), view);
    }

    /** @param code of a project to change, {@code zoneCode} of a zone */
    @GetMapping(PATH + "/{slug}")
    Page edit(
            @PathVariable String slug,
            @RequestParam(name = "fait", defaultValue = "") String done,
            @RequestParam(name = "projet", defaultValue = "") String code,
            @RequestParam(name = "zone", defaultValue = "") String zoneCode,
            View view) {
        Budget budget = get(slug);
        ProjectForm project = budget.projects().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .map(ProjectForm::of)
                .orElse(ProjectForm.EMPTY);
        ZoneForm zone = budget.zone(zoneCode).map(ZoneForm::of).orElse(ZoneForm.EMPTY);
        return page(budget, BudgetForm.of(budget, zone(view)), project, zone, DONE.contains(done) ? done : "", new FormErrors(), view);
    }

    @PostMapping(PATH + "/{slug}")
    Object change(@PathVariable String slug, @RequestParam MultiValueMap<String, String> fields, View view) {
        return save(get(slug), BudgetForm.read(fields), view);
    }

    @PostMapping(PATH + "/{slug}/zones")
    Object saveZone(@PathVariable String slug, @RequestParam MultiValueMap<String, String> fields, View view) {
        Budget budget = get(slug);
        ZoneForm form = ZoneForm.read(fields);
        try {
            if (fields.containsKey("retirer")) {
                zones.remove(slug, form.code(), view.visitor());
            } else {
                zones.save(slug, form.zone(), view.visitor());
            }
            return Redirect.to(view, PATH + "/" + slug + "?fait=zone#zones");
        } catch (BudgetRefused refused) {
            FormErrors errors = FormErrors.of(refused.problems(), view);
            return page(budget, BudgetForm.of(budget, zone(view)), ProjectForm.EMPTY, form, "", errors, view).withStatus(422);
        }
    }

    @PostMapping(PATH + "/{slug}/projets")
    Object project(@PathVariable String slug, @RequestParam MultiValueMap<String, String> fields, View view) {
        Budget budget = get(slug);
        ProjectForm form = ProjectForm.read(fields);
        try {
            if (fields.containsKey("retirer")) {
                budgets.remove(slug, form.code(), view.visitor());
            } else {
                budgets.save(slug, form.project(), view.visitor());
            }
            return Redirect.to(view, PATH + "/" + slug + "?fait=projet#projects");
        } catch (BudgetRefused refused) {
            return page(budget, BudgetForm.of(budget, zone(view)), form, "", FormErrors.of(refused.problems(), view), view).withStatus(422);
        }
    }

    /** Freezes the rule: what everybody can read from now on cannot change any more. */
    @PostMapping(PATH + "/{slug}/figer")
    Object freeze(@PathVariable String slug, @RequestParam(name = "relu", defaultValue = "") String read, View view) {
        Budget budget = get(slug);
        if (read.isEmpty()) {
            FormErrors errors = new FormErrors().add("relu", view.t("budget.desk.freeze.unread"));
            return page(budget, BudgetForm.of(budget, zone(view)), ProjectForm.EMPTY, "", errors, view).withStatus(422);
        }
        try {
            budgets.freeze(slug, view.visitor());
            return Redirect.to(view, PATH + "/" + slug + "?fait=fige");
        } catch (BudgetRefused refused) {
            FormErrors errors = FormErrors.of(refused.problems(), view);
            return page(budget, BudgetForm.of(budget, zone(view)), ProjectForm.EMPTY, "", errors, view).withStatus(422);
        }
    }

    private Object save(@Nullable Budget before, BudgetForm form, View view) {
        Map<String, String> problems = form.problems(zone(view));
        if (!problems.isEmpty()) {
            return page(before, form, ProjectForm.EMPTY, "", FormErrors.of(problems, view), view).withStatus(422);
        }
        try {
            String slug;
            if (before == null) {
                slug = budgets.create(form.draft(zone(view)), view.visitor()).slug();
            } else {
                slug = before.slug();
                budgets.change(slug, form.draft(zone(view)), view.visitor());
            }
            return Redirect.to(view, PATH + "/" + slug + "?fait=enregistre");
        } catch (BudgetRefused refused) {
            return page(before, form, ProjectForm.EMPTY, "", FormErrors.of(refused.problems(), view), view).withStatus(422);
        }
    }

    private Page page(@Nullable Budget budget, BudgetForm form, ProjectForm project, String done, FormErrors errors, View view) {
        return page(budget, form, project, ZoneForm.EMPTY, done, errors, view);
    }

    private Page page(
            @Nullable Budget budget, BudgetForm form, ProjectForm project, ZoneForm zone, String done, FormErrors errors, View view) {
        @Nullable Vote vote = budget != null && budget.isFrozen() ? budgets.vote(budget) : null;
        return Page.of("budget/edit", new BudgetEditPage(
                budget, form, project, zone, budget == null ? List.of() : rule.of(budget, vote, view), vote,
                vote == null ? null : vote.stage(budgets.now()), vote == null ? List.of() : votes.turnout(vote),
                vote == null ? List.of() : witnesses.of(vote), done, errors));
    }

    private static ZoneId zone(View view) {
        return view.site().zone();
    }

    private Budget get(String slug) {
        return budgets.find(slug).orElseThrow(HttpProblem::notFound);
    }
}
