package org.parvis.participation.delivery.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.parvis.files.Pictures;
import org.parvis.participation.Estimate;
import org.parvis.participation.budget.Budget;
import org.parvis.participation.budget.BudgetProject;
import org.parvis.participation.budget.Budgets;
import org.parvis.participation.budget.VotedBudget;
import org.parvis.participation.decision.Ruling;
import org.parvis.participation.decision.TownDecision;
import org.parvis.participation.decision.TownDecisions;
import org.parvis.participation.delivery.Deliveries;
import org.parvis.participation.delivery.Delivery;
import org.parvis.participation.delivery.DeliveryEntry;
import org.parvis.participation.delivery.DeliveryRights;
import org.parvis.participation.delivery.Milestone;
import org.parvis.participation.delivery.web.DeliveryPage.Asking;
import org.parvis.participation.worth.Figures;
import org.parvis.participation.worth.Verdict;
import org.parvis.participation.worth.Worths;
import org.parvis.shared.SafeCell;
import org.parvis.territory.Department;
import org.parvis.territory.Departments;
import org.parvis.web.AllowAnyone;
import org.parvis.web.HttpProblem;
import org.parvis.web.Page;
import org.parvis.web.RateLimits;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What becomes of the projects that were taken: all of a vote, each of them, and as data. */
@Controller
@AllowAnyone
class DeliveryController {

    private final Budgets budgets;
    private final TownDecisions decisions;
    private final Deliveries deliveries;
    private final Worths worths;
    private final Departments departments;
    private final Pictures pictures;
    private final RateLimits limits;

    DeliveryController(
            Budgets budgets,
            TownDecisions decisions,
            Deliveries deliveries,
            Worths worths,
            Departments departments,
            Pictures pictures,
            RateLimits limits) {
        this.budgets = budgets;
        this.decisions = decisions;
        this.deliveries = deliveries;
        this.worths = worths;
        this.departments = departments;
        this.pictures = pictures;
        this.limits = limits;
    }

    @GetMapping("/budgets/{slug}/realisations")
    Page list(@PathVariable String slug) {
        Budget budget = get(slug).budget();
        TownDecision decision = decisions.findPublished(budget.id()).orElseThrow(HttpProblem::notFound);
        List<Ruling> others = decisions.rulings(decision, 0, Integer.MAX_VALUE).stream().filter(one -> !one.isGranted()).toList();
        return Page.of("delivery/list", new DeliveriesPage(budget, deliveries.list(budget.id()), others, deliveries.today()));
    }

    @GetMapping("/budgets/{slug}/realisations/{code}")
    Page show(@PathVariable String slug, @PathVariable String code, View view) {
        Budget budget = get(slug).budget();
        Delivery delivery = deliveries.find(budget.id(), code).orElseThrow(HttpProblem::notFound);
        List<DeliveryEntry> history = deliveries.history(delivery);
        String words = budget.projects().stream().filter(one -> one.code().equals(code)).map(BudgetProject::words).findFirst().orElse("");
        return Page.of("delivery/delivery", new DeliveryPage(
                budget,
                delivery,
                words,
                keeper(delivery),
                history,
                pictures.listByOwner("delivery", history.stream().map(DeliveryEntry::id).toList()),
                deliveries.today(),
                DeliveryRights.mayKeep(view.visitor(), delivery),
                worths.find(delivery.id())
                        .map(round -> new Asking(round.isOpen(worths.now()), worths.figures(delivery.id())))
                        .orElse(null)));
    }

    private String keeper(Delivery delivery) {
        return delivery.departmentId() == null ? "" : departments.find(delivery.departmentId()).map(Department::name).orElse("");
    }

    @GetMapping("/budgets/{slug}/realisations.csv")
    void data(@PathVariable String slug, View view, HttpServletRequest request, HttpServletResponse response) throws IOException {
        limits.lookUp(request);
        Budget budget = get(slug).budget();
        if (decisions.findPublished(budget.id()).isEmpty()) {
            throw HttpProblem.notFound();
        }
        LocalDate today = deliveries.today();
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"realisations-" + budget.slug() + ".csv\"");
        try (CsvWriter csv = CsvWriter.builder()
                .build(new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)))) {
            csv.writeRecord(
                    "project", "name", "state", "keeper", "budget_eur", "spent_eur", "milestones", "milestones_done", "next_milestone",
                    "next_planned_on", "late", "delivered_on", "worth_answers", "worth_much", "worth_some", "worth_nothing", "worth_unknown", "url");
            List<Delivery> listed = deliveries.list(budget.id());
            Map<UUID, Figures> figures = worths.figures(listed.stream().map(Delivery::id).toList());
            listed.forEach(one -> {
                Figures worth = Objects.requireNonNull(figures.get(one.id()));
                csv.writeRecord(
                    one.project(), SafeCell.of(one.name()), one.state().name(), SafeCell.of(keeper(one)), Estimate.plain(one.granted()),
                    Estimate.plain(one.spent()), String.valueOf(one.milestones().size()), String.valueOf(one.done()),
                    SafeCell.of(one.next().map(Milestone::name).orElse("")),
                    one.next().map(next -> next.plannedOn().toString()).orElse(""), String.valueOf(one.isLate(today)),
                    one.deliveredOn() == null ? "" : one.deliveredOn().toString(),
                    published(worth, Figures::total), published(worth, all -> all.of(Verdict.MUCH)),
                    published(worth, all -> all.of(Verdict.SOME)), published(worth, all -> all.of(Verdict.NOTHING)),
                    published(worth, all -> all.of(Verdict.UNKNOWN)),
                    view.absoluteUrl(budget.path() + "/realisations/" + one.project()));
            });
        }
    }

    /** Empty where so few answered that somebody could be recognised. */
    private static String published(Figures figures, ToLongFunction<Figures> what) {
        return figures.isPublic() ? String.valueOf(what.applyAsLong(figures)) : "";
    }

    private VotedBudget get(String slug) {
        return budgets.findPublished(slug).orElseThrow(HttpProblem::notFound);
    }
}
