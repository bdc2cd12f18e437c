package org.parvis.participation.opinion.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.database.PageTransaction;
import org.parvis.participation.Processes;
import org.parvis.participation.opinion.Answered;
import org.parvis.participation.opinion.OpinionResults;
import org.parvis.participation.opinion.OpinionSyntheses;
import org.parvis.participation.opinion.OpinionSynthesis;
import org.parvis.participation.opinion.ShownFigures;
import org.parvis.participation.opinion.Statement;
import org.parvis.participation.opinion.Statements;
import org.parvis.participation.opinion.math.Counts;
import org.parvis.shared.SafeCell;
import org.parvis.web.AllowAnyone;
import org.parvis.web.HttpProblem;
import org.parvis.web.Page;
import org.parvis.web.RateLimits;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What opinions came to: the map of groups with what is common to them and what tells them apart; once it is final with figures, as data too. */
@Controller
@AllowAnyone
class OpinionResultController {

    private final OpinionPlaces places;
    private final Statements statements;
    private final OpinionResults results;
    private final OpinionSyntheses syntheses;
    private final Processes processes;
    private final RateLimits limits;

    OpinionResultController(
            OpinionPlaces places,
            Statements statements,
            OpinionResults results,
            OpinionSyntheses syntheses,
            Processes processes,
            RateLimits limits) {
        this.places = places;
        this.statements = statements;
        this.results = results;
        this.syntheses = syntheses;
        this.processes = processes;
        this.limits = limits;
    }

    @GetMapping(CanvassController.PATH + "/resultats")
    @PageTransaction
    Page show(@PathVariable String slug, @PathVariable String canvass) {
        OpinionPlace place = places.published(slug, canvass);
        @Nullable ShownFigures figures = results.shown(place.canvass());
        return Page.of("opinion/results", new OpinionResultPage(
                        place, processes.now(), figures, OpinionMap.of(figures == null ? List.of() : figures.groups()), byNumber(place),
                        figures != null && OpinionResults.areVotesPublished(place.canvass(), figures), !syntheses.listPublished(place.canvass()).isEmpty()))
                .cacheable();
    }

    private Map<Integer, Statement> byNumber(OpinionPlace place) {
        return statements.listOf(place.canvass()).stream().collect(Collectors.toMap(Statement::number, Function.identity()));
    }

    @GetMapping(CanvassController.PATH + "/resultats.csv")
    void figures(@PathVariable String slug, @PathVariable String canvass, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        limits.lookUp(request);
        OpinionPlace place = places.published(slug, canvass);
        @Nullable ShownFigures figures = results.shown(place.canvass());
        if (figures == null || !figures.isFinal()) {
            throw HttpProblem.notFound();
        }
        Map<Integer, Statement> known = byNumber(place);
        try (CsvWriter csv = csv(response, place, "resultats")) {
            csv.writeRecord("statement", "text", "group", "group_name", "people", "agree", "disagree", "pass", "answers", "most");
            for (ShownFigures.OfStatement one : figures.statements()) {
                Statement statement = known.get(one.number());
                String words = statement == null || !statement.isShown() ? "" : SafeCell.of(statement.words());
                write(csv, one.number(), words, "", "", figures.placed(), one.all());
                for (ShownFigures.OfGroup group : figures.groups()) {
                    write(csv, one.number(), words, String.valueOf(group.number()), SafeCell.of(group.name()), group.people(), one.of(group.number()));
                }
            }
        }
    }

    private static void write(CsvWriter csv, int number, String words, String group, String name, int people, @Nullable Answered answered) {
        @Nullable Counts split = answered == null ? null : answered.split();
        csv.writeRecord(
                String.valueOf(number), words, group, name, String.valueOf(people),
                split == null ? "" : String.valueOf(split.agree()),
                split == null ? "" : String.valueOf(split.disagree()),
                split == null ? "" : String.valueOf(split.pass()),
                answered == null ? "" : String.valueOf(answered.seen()),
                answered == null || answered.most() == null ? "" : answered.most().name());
    }

    /** By which anybody computes the groups again. */
    @GetMapping(CanvassController.PATH + "/votes.csv")
    void votes(@PathVariable String slug, @PathVariable String canvass, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        limits.lookUp(request);
        OpinionPlace place = places.published(slug, canvass);
        if (!results.areVotesPublished(place.canvass())) {
            throw HttpProblem.notFound();
        }
        OpinionResults.Votes votes = results.votes(place.canvass());
        try (CsvWriter csv = csv(response, place, "votes")) {
            List<String> head = new ArrayList<>(List.of("line"));
            votes.numbers().forEach(number -> head.add("s" + number));
            csv.writeRecord(head);
            int line = 0;
            for (List<@Nullable Integer> one : votes.lines()) {
                List<String> row = new ArrayList<>(List.of(String.valueOf(++line)));
                one.forEach(value -> row.add(value == null ? "" : String.valueOf(value)));
                csv.writeRecord(row);
            }
        }
    }

    private static CsvWriter csv(HttpServletResponse response, OpinionPlace place, String what) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + place.canvass().slug() + "-" + what + ".csv\"");
        return CsvWriter.builder().build(new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)));
    }

    /** What the town takes from it. */
    @GetMapping(CanvassController.PATH + "/synthese")
    Page synthesis(@PathVariable String slug, @PathVariable String canvass, @RequestParam(defaultValue = "") String version) {
        OpinionPlace place = places.published(slug, canvass);
        List<OpinionSynthesis> versions = syntheses.listPublished(place.canvass());
        OpinionSynthesis shown = versions.stream()
                .filter(one -> version.isEmpty() || String.valueOf(one.version()).equals(version))
                .findFirst()
                .orElseThrow(HttpProblem::notFound);
        return Page.of("opinion/synthesis", new OpinionSynthesisPage(place, shown, versions, byNumber(place), results.shown(place.canvass())));
    }
}
