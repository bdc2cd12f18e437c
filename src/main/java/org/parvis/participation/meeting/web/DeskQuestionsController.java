package org.parvis.participation.meeting.web;

import java.util.Set;
import java.util.UUID;
import org.parvis.database.PageTransaction;
import org.parvis.participation.meeting.LiveQuestion.State;
import org.parvis.participation.meeting.LiveQuestions;
import org.parvis.participation.meeting.Meeting;
import org.parvis.participation.meeting.MeetingRefused;
import org.parvis.participation.meeting.web.DeskQuestionsPage.Typing;
import org.parvis.participation.team.AllowTeam;
import org.parvis.shared.Refusal;
import org.parvis.web.FormErrors;
import org.parvis.web.Page;
import org.parvis.web.Redirect;
import org.parvis.web.Typed;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Reads questions before they are on the big screen, answers them, hides them with a reason, types those from paper. */
@Controller
@AllowTeam
class DeskQuestionsController {

    private static final String PATH = DeskMeetingController.PATH + "/{meeting}/questions";
    private static final Set<String> DONE = Set.of("ouvert", "ferme", "tapee", "jugee");

    private final MeetingPlaces places;
    private final LiveQuestions questions;

    DeskQuestionsController(MeetingPlaces places, LiveQuestions questions) {
        this.places = places;
        this.questions = questions;
    }

    @GetMapping(PATH)
    @PageTransaction
    Page list(@PathVariable String slug, @PathVariable String meeting, @RequestParam(name = "fait", defaultValue = "") String done, View view) {
        return page(places.hosted(slug, meeting, view), Typing.NOTHING, DONE.contains(done) ? done : "", new FormErrors());
    }

    @PostMapping(PATH + "/ouvrir")
    Object open(@PathVariable String slug, @PathVariable String meeting, View view) {
        return turn(places.hosted(slug, meeting, view), Meeting.Questions.OPEN, "ouvert", view);
    }

    @PostMapping(PATH + "/fermer")
    Object close(@PathVariable String slug, @PathVariable String meeting, View view) {
        return turn(places.hosted(slug, meeting, view), Meeting.Questions.CLOSED, "ferme", view);
    }

    private Object turn(MeetingPlace place, Meeting.Questions wanted, String done, View view) {
        try {
            questions.turn(place.meeting(), wanted, view.visitor());
            return back(place, done, view);
        } catch (Refusal refused) {
            return page(place, Typing.NOTHING, "", new FormErrors().add("question", view.t(refused))).withStatus(422);
        }
    }

    @PostMapping(PATH)
    Object type(
            @PathVariable String slug,
            @PathVariable String meeting,
            @RequestParam(name = "question", defaultValue = "") String words,
            @RequestParam(name = "nom", defaultValue = "") String name,
            View view) {
        MeetingPlace place = places.hosted(slug, meeting, view);
        try {
            questions.type(place.meeting(), words, name);
            return back(place, "tapee", view);
        } catch (MeetingRefused refused) {
            return page(place, new Typing(words, name, null, ""), "", FormErrors.of(refused.problems(), view)).withStatus(422);
        }
    }

    @PostMapping(PATH + "/{id:[0-9a-f-]{36}}")
    Object judge(
            @PathVariable String slug,
            @PathVariable String meeting,
            @PathVariable UUID id,
            @RequestParam(name = "etat", defaultValue = "") String state,
            @RequestParam(name = "reponse", defaultValue = "") String reply,
            View view) {
        MeetingPlace place = places.hosted(slug, meeting, view);
        try {
            questions.judge(place.meeting(), id, Typed.one(State.values(), state).orElse(State.WAITING), reply, view.visitor());
            return back(place, "jugee", view);
        } catch (MeetingRefused refused) {
            return page(place, new Typing("", "", id, reply), "", FormErrors.of(refused.problems(), view)).withStatus(422);
        } catch (Refusal refused) {
            return page(place, new Typing("", "", id, reply), "", new FormErrors().add("question", view.t(refused))).withStatus(422);
        }
    }

    private static Object back(MeetingPlace place, String done, View view) {
        return Redirect.to(view, place.deskPath() + "/questions?fait=" + done);
    }

    private Page page(MeetingPlace place, Typing typed, String done, FormErrors errors) {
        return Page.of("meeting/questions", new DeskQuestionsPage(place, questions.list(place.meeting()), typed, places.now(), done, errors));
    }
}
