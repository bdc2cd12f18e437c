package org.parvis.participation.survey.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.parvis.participation.survey.GivenAnswers;
import org.parvis.participation.survey.SurveyItem;
import org.parvis.participation.survey.SurveyResults;
import org.parvis.participation.team.AllowTeam;
import org.parvis.participation.young.ClassResults;
import org.parvis.web.HttpProblem;
import org.parvis.web.Page;
import org.parvis.web.Redirect;
import org.parvis.web.Typed;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * All that was answered, for those who asked: figures, texts, and every answer as a table. Nothing of it says who; of classes there is nothing before the end, nor of
 * one by itself.
 */
@Controller
@AllowTeam
class DeskResultsController {

    private static final String PATH = DeskSurveyController.PATH + "/{survey}/reponses";
    private static final int TEXTS = 30;
    private static final int AT_ONCE = 1_000;

    private final SurveyPlaces places;
    private final SurveyResults results;
    private final ClassResults classes;

    DeskResultsController(SurveyPlaces places, SurveyResults results, ClassResults classes) {
        this.places = places;
        this.results = results;
        this.classes = classes;
    }

    @GetMapping(PATH)
    Page show(@PathVariable String slug, @PathVariable String survey, View view) {
        SurveyPlace place = places.written(slug, survey, view);
        return Page.of("survey/answers", new ResultsPage(
                place, results.all(place.survey()), results.days(place.survey()), classes.atDesk(place.survey(), place.process()),
                classes.held(place.survey())));
    }

    @GetMapping(PATH + "/{code}")
    Page texts(
            @PathVariable String slug,
            @PathVariable String survey,
            @PathVariable String code,
            @RequestParam(name = "apres", defaultValue = "") String after,
            View view) {
        SurveyPlace place = places.written(slug, survey, view);
        SurveyItem item = text(place, code);
        classes.atDesk(place.survey(), place.process());
        List<GivenAnswers> found = results.texts(place.survey(), code, Typed.id(after).orElse(null), TEXTS + 1);
        List<GivenAnswers> shown = found.size() > TEXTS ? found.subList(0, TEXTS) : found;
        return Page.of("survey/texts", new TextsPage(
                place, item, shown, results.quoted(place.survey(), code), found.size() > TEXTS ? shown.getLast().id() : null));
    }

    /** Shows a text to everybody, or no more. */
    @PostMapping(PATH + "/{code}")
    Object quote(
            @PathVariable String slug,
            @PathVariable String survey,
            @PathVariable String code,
            @RequestParam(name = "reponse", defaultValue = "") String answer,
            @RequestParam(name = "acte", defaultValue = "") String act,
            @RequestParam(name = "apres", defaultValue = "") String after,
            View view) {
        SurveyPlace place = places.written(slug, survey, view);
        text(place, code);
        UUID id = Typed.id(answer).orElseThrow(HttpProblem::notFound);
        if (act.equals("retirer")) {
            results.unquote(place.survey(), id, code, view.visitor());
        } else {
            results.quote(place.survey(), id, code, view.visitor());
        }
        return Redirect.to(view, place.deskPath() + "/reponses/" + code + Typed.id(after).map(one -> "?apres=" + one).orElse("") + "#r-" + id);
    }

    /** A part of them at a time: as much memory for ten answers as for a million, and no connection while somebody reads slowly. */
    @GetMapping(PATH + ".csv")
    void data(@PathVariable String slug, @PathVariable String survey, View view, HttpServletResponse response) throws IOException {
        SurveyPlace place = places.written(slug, survey, view);
        List<AnswerColumn> columns = AnswerColumn.of(results.items(place.survey()));
        classes.atDesk(place.survey(), place.process());
        results.exported(place.survey(), view.visitor());
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("Content-Disposition", "attachment; filename=\"reponses-" + place.survey().slug() + ".csv\"");
        try (CsvWriter csv = CsvWriter.builder()
                .build(new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)))) {
            List<String> head = new ArrayList<>(List.of("id", "version", "day", "channel"));
            columns.forEach(column -> head.add(column.heading()));
            csv.writeRecord(head);
            List<GivenAnswers> page = results.page(place.survey(), null, AT_ONCE);
            while (!page.isEmpty()) {
                page.forEach(one -> write(csv, one, columns));
                page = page.size() < AT_ONCE ? List.of() : results.page(place.survey(), page.getLast().id(), AT_ONCE);
            }
        }
    }

    private static void write(CsvWriter csv, GivenAnswers one, List<AnswerColumn> columns) {
        List<String> cells = new ArrayList<>(List.of(one.id().toString(), String.valueOf(one.version()), one.on() == null ? "" : one.on().toString(), one.isFromClass() ? "class" : "open"));
        columns.forEach(column -> cells.add(column.words(one)));
        csv.writeRecord(cells);
    }

    private SurveyItem text(SurveyPlace place, String code) {
        return results.items(place.survey()).stream()
                .filter(item -> item.code().equals(code) && item.kind().isFreeText())
                .findFirst()
                .orElseThrow(HttpProblem::notFound);
    }
}
