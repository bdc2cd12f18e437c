package org.parvis.participation.meeting.web;

import java.util.List;
import java.util.Map;
import org.parvis.database.PageTransaction;
import org.parvis.participation.meeting.MeetingRefused;
import org.parvis.participation.meeting.Questionnaires;
import org.parvis.participation.team.AllowTeam;
import org.parvis.questions.QuestionLine;
import org.parvis.questions.QuestionLines;
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

/** What whoever registers is asked, for those who announce meetings. */
@Controller
@AllowTeam
class DeskFormController {

    private static final String PATH = DeskMeetingController.PATH + "/{meeting}/formulaire";

    private final MeetingPlaces places;
    private final Questionnaires questionnaires;

    DeskFormController(MeetingPlaces places, Questionnaires questionnaires) {
        this.places = places;
        this.questionnaires = questionnaires;
    }

    @GetMapping(PATH)
    @PageTransaction
    Page show(@PathVariable String slug, @PathVariable String meeting, @RequestParam(name = "fait", defaultValue = "") String done, View view) {
        MeetingPlace place = places.written(slug, meeting, view);
        return page(place, QuestionLines.of(place.meeting().form()), done.equals("enregistre") ? done : "", new FormErrors());
    }

    @PostMapping(PATH)
    Object save(@PathVariable String slug, @PathVariable String meeting, @RequestParam MultiValueMap<String, String> fields, View view) {
        MeetingPlace place = places.written(slug, meeting, view);
        List<QuestionLine> lines = QuestionLines.read(fields);
        try {
            questionnaires.save(place.meeting().id(), lines, view.visitor());
            return Redirect.to(view, place.deskPath() + "/formulaire?fait=enregistre");
        } catch (MeetingRefused refused) {
            return page(place, lines, "", errors(refused.problems(), view)).withStatus(422);
        }
    }

    private static FormErrors errors(Map<String, String> problems, View view) {
        FormErrors errors = new FormErrors();
        problems.forEach((field, key) -> errors.add(field, view.t(key, key.startsWith("questions.") ? QuestionLines.LONGEST : Questionnaires.MOST)));
        return errors;
    }

    private Page page(MeetingPlace place, List<QuestionLine> lines, String done, FormErrors errors) {
        return Page.of("meeting/form", new DeskFormPage(place, lines, questionnaires.countAnswered(place.meeting()), done, errors));
    }
}
