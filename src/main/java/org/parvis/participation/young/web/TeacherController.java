package org.parvis.participation.young.web;

import java.util.List;
import org.parvis.participation.Process;
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

    private static final String PATH = "/classe/feuille";

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
        return Page.of("young/teacher", page(token, done.equals("accords") ? done : ""));
    }

    /** Slips with codes, one for each child, with what to say and the paper for parents. The same each time. */
    @GetMapping(PATH + "/imprimer")
    Page print(@RequestParam(name = "jeton", defaultValue = "") String token, View view) {
        TeacherPage page = page(token, "");
        List<PrintPage.Slip> slips = classes.codes(page.schoolClass()).stream()
                .map(code -> new PrintPage.Slip(code, QrDrawing.of(view.absoluteUrl("/classe") + "#" + code)))
                .toList();
        return Page.of("young/print", new PrintPage(page, slips));
    }

    @PostMapping(PATH + "/accords")
    Object agree(
            @RequestParam(name = "jeton", defaultValue = "") String token, @RequestParam(name = "accords", defaultValue = "") String agreed, View view) {
        classes.agree(find(token), agreed.equals("oui"));
        return Redirect.to(view, PATH + "?jeton=" + token + "&fait=accords");
    }

    private TeacherPage page(String token, String done) {
        SchoolClass schoolClass = find(token);
        Survey survey = surveys.get(schoolClass.surveyId());
        Process process = processes.get(survey.processId());
        return new TeacherPage(
                new SurveyPlace(process, survey), schoolClass, token, processes.now(), sheets.isOpen(survey, process), classes.needsConsents(survey), done);
    }

    private SchoolClass find(String token) {
        return classes.findByToken(token).orElseThrow(HttpProblem::notFound);
    }
}
