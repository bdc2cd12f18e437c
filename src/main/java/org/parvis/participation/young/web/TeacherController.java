package org.parvis.participation.young.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.parvis.participation.Capability;
import org.parvis.participation.Processes;
import org.parvis.participation.survey.Sheets;
import org.parvis.participation.survey.Survey;
import org.parvis.participation.survey.Surveys;
import org.parvis.participation.survey.web.SurveyPlace;
import org.parvis.participation.young.SchoolClass;
import org.parvis.participation.young.SchoolClasses;
import org.parvis.web.AllowAnyone;
import org.parvis.web.HttpProblem;
import org.parvis.web.Page;
import org.parvis.web.QrDrawing;
import org.parvis.web.Redirect;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of whoever teaches a class, by its link: the sheet to print, how many have answered, and never what. */
@Controller
@AllowAnyone
class TeacherController {

    static final String PATH = "/classe/feuille";

    private final SchoolClasses classes;
    private final Surveys surveys;
    private final Processes processes;
    private final Sheets sheets;

    TeacherController(SchoolClasses classes, Surveys surveys, Processes processes, Sheets sheets) {
        this.classes = classes;
        this.surveys = surveys;
        this.processes = processes;
        this.sheets = sheets;
    }

    @GetMapping(PATH)
    Page show(@RequestParam(name = "jeton", defaultValue = "") String token, @RequestParam(name = "fait", defaultValue = "") String done) {
        SchoolClass schoolClass = find(token);
        return page(schoolClass, token, done.equals("accords") ? done : "")
                .map(page -> Page.of("young/teacher", page))
                .orElseGet(() -> over(schoolClass));
    }

    /** Slips with codes, one for each child, with what to say and the paper for parents. The same each time. */
    @GetMapping(PATH + "/imprimer")
    Page print(@RequestParam(name = "jeton", defaultValue = "") String token, View view) {
        SchoolClass schoolClass = find(token);
        return page(schoolClass, token, "")
                .map(page -> Page.of("young/print", new PrintPage(page, slips(schoolClass, view))))
                .orElseGet(() -> over(schoolClass));
    }

    private List<PrintPage.Slip> slips(SchoolClass schoolClass, View view) {
        return classes.codes(schoolClass).stream()
                .map(code -> new PrintPage.Slip(code, QrDrawing.of(view.absoluteUrl("/classe") + "#" + code)))
                .toList();
    }

    @PostMapping(PATH + "/accords")
    Object agree(
            @RequestParam(name = "jeton", defaultValue = "") String token, @RequestParam(name = "accords", defaultValue = "") String agreed, View view) {
        SchoolClass schoolClass = find(token);
        if (page(schoolClass, token, "").isEmpty()) {
            return over(schoolClass);
        }
        classes.agree(schoolClass, agreed.equals("oui"));
        return Redirect.to(view, PATH + "?jeton=" + token + "&fait=accords");
    }

    /** Empty once nobody can answer any more: from then on a link that somebody finds shows nothing of its class. */
    private Optional<TeacherPage> page(SchoolClass schoolClass, String token, String done) {
        SurveyPlace place = place(schoolClass);
        Instant now = processes.now();
        return place.process().phasesFor(Capability.ANSWER).stream()
                .filter(phase -> !phase.isOver(now))
                .findFirst()
                .map(phase -> new TeacherPage(
                        place, schoolClass, token, phase, sheets.isOpen(place.survey(), place.process()), classes.needsConsents(place.survey()), done));
    }

    private Page over(SchoolClass schoolClass) {
        return Page.of("young/over", place(schoolClass)).withStatus(410);
    }

    private SurveyPlace place(SchoolClass schoolClass) {
        Survey survey = surveys.get(schoolClass.surveyId());
        return new SurveyPlace(processes.get(survey.processId()), survey);
    }

    private SchoolClass find(String token) {
        return classes.findByToken(token).orElseThrow(HttpProblem::notFound);
    }
}
