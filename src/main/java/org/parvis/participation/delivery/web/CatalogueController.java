package org.parvis.participation.delivery.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parvis.database.PageTransaction;
import org.parvis.participation.Estimate;
import org.parvis.participation.delivery.DeliveryCatalogue;
import org.parvis.participation.delivery.DeliveryCatalogue.Place;
import org.parvis.participation.delivery.DeliveryState;
import org.parvis.participation.delivery.ListedDelivery;
import org.parvis.shared.SafeCell;
import org.parvis.web.AllowAnyone;
import org.parvis.web.Page;
import org.parvis.web.RateLimits;
import org.parvis.web.Typed;
import org.parvis.web.View;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All that the town carries out because people chose it: a list, and as data. */
@Controller
@AllowAnyone
class CatalogueController {

    static final String PATH = "/realisations";

    private static final int SHOWN = 20;
    private static final int AT_ONCE = 500;

    private final DeliveryCatalogue catalogue;
    private final RateLimits limits;

    CatalogueController(DeliveryCatalogue catalogue, RateLimits limits) {
        this.catalogue = catalogue;
        this.limits = limits;
    }

    /**
     * @param state one that is known, or any
     * @param after where the page before ended; a place that is none is the start
     */
    @GetMapping(PATH)
    @PageTransaction
    Page list(
            @RequestParam(name = "etat", defaultValue = "") String state,
            @RequestParam(name = "apres", defaultValue = "") String after) {
        @Nullable DeliveryState wanted = Typed.one(DeliveryState.values(), state).orElse(null);
        List<ListedDelivery> found = catalogue.list(wanted, Place.find(after).orElse(Place.START), SHOWN + 1);
        List<ListedDelivery> shown = found.size() > SHOWN ? found.subList(0, SHOWN) : found;
        String next = found.size() > SHOWN ? Place.of(shown.getLast()).written() : "";
        return Page.of("delivery/catalogue", new CataloguePage(shown, wanted, next, catalogue.today()));
    }

    @GetMapping(PATH + ".csv")
    void csv(View view, HttpServletRequest request, HttpServletResponse response) throws IOException {
        limits.lookUp(request);
        LocalDate today = catalogue.today();
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"realisations.csv\"");
        try (CsvWriter csv = CsvWriter.builder()
                .build(new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)))) {
            csv.writeRecord(
                    "name", "state", "vote", "project", "process", "budget_eur", "spent_eur", "milestones", "milestones_done", "next_milestone",
                    "next_planned_on", "late", "delivered_on", "decided_at", "url");
            all(one -> csv.writeRecord(
                    SafeCell.of(one.name()), one.state().name(), SafeCell.of(one.budget()), one.project(), SafeCell.of(one.process()),
                    Estimate.plain(one.granted()), Estimate.plain(one.spent()), String.valueOf(one.milestones()), String.valueOf(one.done()),
                    SafeCell.of(one.next()), Objects.toString(one.nextOn(), ""), String.valueOf(one.isLate(today)),
                    Objects.toString(one.deliveredOn(), ""), one.createdAt().toString(), view.absoluteUrl(one.path())));
        }
    }

    /**
     * A delivery in {@code /realisations.json}.
     *
     * @param process null for a vote that belongs to none
     * @param budgetCents what it may cost
     */
    record Written(
            String name, String state, String vote, String project, @Nullable String process, long budgetCents, long spentCents, int milestones,
            int milestonesDone, @Nullable String nextMilestone, @Nullable String nextPlannedOn, boolean late, @Nullable String deliveredOn,
            String decidedAt, String url) {}

    @GetMapping(PATH + ".json")
    ResponseEntity<List<Written>> json(View view, HttpServletRequest request) {
        limits.lookUp(request);
        LocalDate today = catalogue.today();
        List<Written> written = new ArrayList<>();
        all(one -> written.add(new Written(
                one.name(), one.state().name(), one.budget(), one.project(), one.process().isEmpty() ? null : one.process(), one.granted(), one.spent(),
                one.milestones(), one.done(), one.next().isEmpty() ? null : one.next(), Objects.toString(one.nextOn(), null), one.isLate(today),
                Objects.toString(one.deliveredOn(), null), one.createdAt().toString(), view.absoluteUrl(one.path()))));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(written);
    }

    private void all(Consumer<ListedDelivery> each) {
        List<ListedDelivery> page = catalogue.list(null, Place.START, AT_ONCE);
        while (!page.isEmpty()) {
            page.forEach(each);
            page = page.size() < AT_ONCE ? List.of() : catalogue.list(null, Place.of(page.getLast()), AT_ONCE);
        }
    }
}
