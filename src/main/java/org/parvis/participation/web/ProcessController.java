package org.parvis.participation.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.Capability;
import org.parvis.participation.Estimate;
import org.parvis.participation.ListedProposal;
import org.parvis.participation.Process;
import org.parvis.participation.Processes;
import org.parvis.participation.ProposalLists;
import org.parvis.participation.ProposalLists.Place;
import org.parvis.participation.ProposalLists.Wanted;
import org.parvis.participation.ProposalOrder;
import org.parvis.participation.Sequel;
import org.parvis.participation.Standing;
import org.parvis.participation.budget.Budgets;
import org.parvis.participation.debate.Debates;
import org.parvis.participation.delivery.DeliveryCatalogue;
import org.parvis.participation.meeting.Birthplace;
import org.parvis.participation.meeting.Meetings;
import org.parvis.participation.meeting.TableNotes;
import org.parvis.participation.council.Council;
import org.parvis.participation.council.Councils;
import org.parvis.participation.petition.PetitionRules;
import org.parvis.participation.team.PublicTeam;
import org.parvis.shared.SafeCell;
import org.parvis.web.AllowAnyone;
import org.parvis.web.HttpProblem;
import org.parvis.web.Page;
import org.parvis.web.RateLimits;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** «Participer»: what is open, to come and finished; one process with its rules and ideas; the ideas as data. */
@Controller
@AllowAnyone
class ProcessController {

    private static final int SHOWN = 20;
    private static final int DEBATES = 4;
    private static final int AT_ONCE = 500;

    private final Processes processes;
    private final Budgets budgets;
    private final ProposalLists ideas;
    private final RuleSentence rules;
    private final List<Sequel> sequels;
    private final Debates debates;
    private final Meetings meetings;
    private final TableNotes births;
    private final PetitionRules petitions;
    private final Councils councils;
    private final DeliveryCatalogue deliveries;
    private final PublicTeam team;
    private final RateLimits limits;

    ProcessController(
            Processes processes, Budgets budgets, ProposalLists ideas, RuleSentence rules, List<Sequel> sequels,
            Debates debates, Meetings meetings, TableNotes births, PetitionRules petitions, Councils councils, DeliveryCatalogue deliveries, PublicTeam team, RateLimits limits) {
        this.sequels = sequels;
        this.processes = processes;
        this.budgets = budgets;
        this.ideas = ideas;
        this.rules = rules;
        this.debates = debates;
        this.meetings = meetings;
        this.births = births;
        this.petitions = petitions;
        this.councils = councils;
        this.deliveries = deliveries;
        this.team = team;
        this.limits = limits;
    }

    @GetMapping("/participer")
    Page list() {
        Instant now = processes.now();
        return Page.of("participation/processes", new ProcessesPage(processes.listPublished(), budgets.listPublished(), !deliveries.isEmpty(), petitions.find().isPresent(),
                councils.listPublished().stream().filter(Council::isLive).toList(), now));
    }

    @GetMapping("/participer/{slug}")
    Page show(
            @PathVariable String slug,
            @RequestParam(name = "ordre", defaultValue = "") String order,
            @RequestParam(name = "etat", defaultValue = "") String standing,
            @RequestParam(name = "apres", defaultValue = "") String after,
            View view) {
        Process process = get(slug);
        Wanted wanted = new Wanted(
                order.equals("soutiens") ? ProposalOrder.MOST_SUPPORTED : ProposalOrder.NEWEST, Standing.find(standing).orElse(null));
        @Nullable Place place = Place.find(after).orElse(null);
        List<ListedProposal> found = ideas.list(process, wanted, place, SHOWN + 1);
        List<ListedProposal> shown = found.size() > SHOWN ? found.subList(0, SHOWN) : found;
        return Page.of("participation/process", new ProcessPage(
                process,
                processes.now(),
                rules.of(process, view),
                rules.department(process),
                processes.changes(process),
                shown,
                ideas.count(process),
                wanted,
                place == null ? ProcessPage.Position.FIRST : ProcessPage.Position.LATER,
                place == null && !process.phasesFor(Capability.DEBATE).isEmpty() ? debates.list(process, Integer.MAX_VALUE, DEBATES - 1) : List.of(),
                place == null ? meetings.listPublic(process) : List.of(),
                sequels.stream().flatMap(one -> one.links(process.id(), process.path()).stream()).toList(),
                team.of(process, view),
                found.size() > SHOWN ? Place.of(shown.getLast()).written() : null));
    }

    /** A part of them at a time, so that none is held longer than it is written. */
    @GetMapping("/participer/{slug}/idees.csv")
    void data(@PathVariable String slug, View view, HttpServletRequest request, HttpServletResponse response) throws IOException {
        limits.lookUp(request);
        Process process = get(slug);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"idees-" + process.slug() + ".csv\"");
        try (CsvWriter csv = CsvWriter.builder()
                .build(new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)))) {
            csv.writeRecord(
                    "number", "title", "text", "place", "author", "submitted_at", "status", "supports", "standing", "cost_eur",
                    "running_cost_eur_per_year", "delay_months", "url", "meeting", "meeting_at", "meeting_table", "meeting_url", "brought_from",
                    "supports_elsewhere", "organisation");
            @Nullable Place after = null;
            List<ListedProposal> page;
            do {
                page = ideas.list(process, Wanted.ALL, after, AT_ONCE);
                Map<UUID, Birthplace> born = births.birthplaces(page.stream().map(ListedProposal::id).toList());
                page.forEach(one -> csv.writeRecord(
                        one.number(), SafeCell.of(one.title()), SafeCell.of(one.words()), SafeCell.of(one.place()),
                        SafeCell.of(one.shownName()), one.submittedAt().toString(), one.status().name(),
                        String.valueOf(one.supports()), one.standing().name(), Estimate.plain(one.estimate().cost()),
                        Estimate.plain(one.estimate().runningCost()), months(one.estimate()), view.absoluteUrl(process.path() + "/idees/" + one.number()),
                        born(one, born, of -> SafeCell.of(of.meeting())), born(one, born, of -> of.at().toString()),
                        born(one, born, of -> SafeCell.of(of.table())), born(one, born, of -> view.absoluteUrl(of.path())),
                        one.elsewhere() == null ? "" : one.elsewhere().url(),
                        one.elsewhere() == null ? "" : String.valueOf(one.elsewhere().supports()),
                        SafeCell.of(one.organisation())));
                after = page.isEmpty() ? null : Place.of(page.getLast());
            } while (page.size() == AT_ONCE);
        }
    }

    /** Empty for an idea that was not born at a meeting. */
    private static String born(ListedProposal idea, Map<UUID, Birthplace> born, Function<Birthplace, String> what) {
        @Nullable Birthplace place = born.get(idea.id());
        return place == null ? "" : what.apply(place);
    }

    private static String months(Estimate estimate) {
        return estimate.delayMonths() == null ? "" : estimate.delayMonths().toString();
    }

    private Process get(String slug) {
        return processes.findPublished(slug).orElseThrow(HttpProblem::notFound);
    }
}
