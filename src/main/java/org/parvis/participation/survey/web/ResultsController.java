package org.parvis.participation.survey.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.survey.ClassFigures.OfClasses;
import org.parvis.participation.survey.ItemFigures;
import org.parvis.participation.survey.ItemFigures.Group;
import org.parvis.participation.survey.SurveyResults;
import org.parvis.participation.survey.SurveyResults.Outcome;
import org.parvis.shared.SafeCell;
import org.parvis.participation.young.ClassResults;
import org.parvis.web.AllowAnyone;
import org.parvis.web.HttpProblem;
import org.parvis.web.Page;
import org.parvis.web.RateLimits;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What came out of a survey, for everybody: the same figures on the page and as data. */
@Controller
@AllowAnyone
class ResultsController {

    private final SurveyPlaces places;
    private final SurveyResults results;
    private final ClassResults classes;
    private final RateLimits limits;

    ResultsController(SurveyPlaces places, SurveyResults results, ClassResults classes, RateLimits limits) {
        this.places = places;
        this.results = results;
        this.classes = classes;
        this.limits = limits;
    }

    @GetMapping("/participer/{slug}/questionnaires/{survey}/resultats")
    Page show(@PathVariable String slug, @PathVariable String survey) {
        SurveyPlace place = shown(slug, survey);
        return Page.of("survey/results", new ResultsPage(place, results.shown(place.survey(), place.process()), Map.of(), classes.shown(place.survey(), place.process()), 0));
    }

    /** One line for each figure; a hidden one is empty and says so. */
    @GetMapping("/participer/{slug}/questionnaires/{survey}/resultats.csv")
    void data(@PathVariable String slug, @PathVariable String survey, HttpServletRequest request, HttpServletResponse response, View view)
            throws IOException {
        limits.lookUp(request);
        SurveyPlace place = shown(slug, survey);
        @Nullable Outcome outcome = results.shown(place.survey(), place.process());
        @Nullable OfClasses ofClasses = classes.shown(place.survey(), place.process());
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"resultats-" + place.survey().slug() + ".csv\"");
        try (CsvWriter csv = CsvWriter.builder()
                .build(new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)))) {
            csv.writeRecord("code", "question", "row", "choice_code", "choice", "answers", "of", "mean", "median", "status", "channel");
            if (outcome != null) {
                outcome.items().forEach(item -> write(csv, item, "open", view));
            }
            if (ofClasses != null) {
                ofClasses.outcome().items().forEach(item -> write(csv, item, "class", view));
            }
        }
    }

    private static void write(CsvWriter csv, ItemFigures item, String channel, View view) {
        String question = SafeCell.of(item.item().text());
        if (item.state() != ItemFigures.State.SHOWN) {
            csv.writeRecord(item.item().code(), question, "", "", "", "", "", "", "", "hidden", channel);
            return;
        }
        for (Group group : item.groups()) {
            String base = group.base() == null ? "" : group.base().toString();
            String row = SafeCell.of(group.label());
            if (group.cells().isEmpty() || group.mean() != null) {
                csv.writeRecord(
                        item.item().code(), question, row, "", "", base, base, number(group.mean()), number(group.median()),
                        group.base() == null ? "hidden" : "shown", channel);
            }
            group.cells().forEach(cell -> csv.writeRecord(
                    item.item().code(), question, row, cell.code(), SafeCell.of(ResultsPage.label(cell, view)),
                    cell.count() == null ? "" : cell.count().toString(), base, number(cell.place()), "", cell.count() == null ? "hidden" : "shown", channel));
        }
    }

    /** As on the page: more decimals would tell more than it does. */
    private static String number(@Nullable Double number) {
        return number == null ? "" : String.format(Locale.ROOT, "%.1f", number);
    }

    private SurveyPlace shown(String slug, String survey) {
        SurveyPlace place = places.published(slug, survey);
        if (!results.isShown(place.survey(), place.process())) {
            throw HttpProblem.notFound();
        }
        return place;
    }
}
