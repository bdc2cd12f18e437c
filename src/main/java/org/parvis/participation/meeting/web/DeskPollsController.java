package org.parvis.participation.meeting.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.database.PageTransaction;
import org.parvis.participation.meeting.MeetingRefused;
import org.parvis.participation.meeting.Poll;
import org.parvis.participation.meeting.Polls;
import org.parvis.participation.meeting.web.DeskPollsPage.Typing;
import org.parvis.participation.team.AllowTeam;
import org.parvis.shared.Refusal;
import org.parvis.web.FormErrors;
import org.parvis.web.Page;
import org.parvis.web.Redirect;
import org.parvis.web.Typed;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Writes polls, opens and closes them, types the hands that were raised. */
@Controller
@AllowTeam
class DeskPollsController {

    private static final String PATH = DeskMeetingController.PATH + "/{meeting}/sondages";
    private static final String ONE = PATH + "/{id:[0-9a-f-]{36}}";
    private static final Set<String> DONE = Set.of("ecrit", "ouvert", "ferme", "mains", "retire");

    private final MeetingPlaces places;
    private final Polls polls;

    DeskPollsController(MeetingPlaces places, Polls polls) {
        this.places = places;
        this.polls = polls;
    }

    @GetMapping(PATH)
    @PageTransaction
    Page list(@PathVariable String slug, @PathVariable String meeting, @RequestParam(name = "fait", defaultValue = "") String done, View view) {
        return page(places.hosted(slug, meeting, view), Typing.NOTHING, DONE.contains(done) ? done : "", new FormErrors());
    }

    @PostMapping(PATH)
    Object write(@PathVariable String slug, @PathVariable String meeting, @RequestParam MultiValueMap<String, String> fields, View view) {
        MeetingPlace place = places.hosted(slug, meeting, view);
        Typing typed = new Typing(Typed.of(fields, "question"), Typed.of(fields, "choix"), Typed.of(fields, "forme"), null, List.of());
        List<String> choices = typed.choices().lines().map(String::strip).filter(one -> !one.isEmpty()).toList();
        try {
            polls.create(
                    place.meeting(), new Poll.Draft(typed.question(), choices, Typed.one(Poll.Kind.values(), typed.kind()).orElse(Poll.Kind.ONE)), view.visitor());
            return back(place, "ecrit", view);
        } catch (MeetingRefused refused) {
            return page(place, typed, "", FormErrors.of(refused.problems(), view)).withStatus(422);
        }
    }

    @PostMapping(ONE + "/ouvrir")
    Object open(@PathVariable String slug, @PathVariable String meeting, @PathVariable UUID id, View view) {
        MeetingPlace place = places.hosted(slug, meeting, view);
        return act(place, id, "ouvert", view, () -> polls.open(place.meeting(), id, view.visitor()));
    }

    @PostMapping(ONE + "/fermer")
    Object close(@PathVariable String slug, @PathVariable String meeting, @PathVariable UUID id, View view) {
        MeetingPlace place = places.hosted(slug, meeting, view);
        return act(place, id, "ferme", view, () -> polls.close(place.meeting(), id, view.visitor()));
    }

    @PostMapping(ONE + "/retirer")
    Object remove(@PathVariable String slug, @PathVariable String meeting, @PathVariable UUID id, View view) {
        MeetingPlace place = places.hosted(slug, meeting, view);
        return act(place, id, "retire", view, () -> polls.remove(place.meeting(), id, view.visitor()));
    }

    /** A choice that is left empty had no hand. */
    @PostMapping(ONE + "/mains")
    Object count(
            @PathVariable String slug,
            @PathVariable String meeting,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields,
            View view) {
        MeetingPlace place = places.hosted(slug, meeting, view);
        List<String> typed = new ArrayList<>();
        List<Integer> hands = new ArrayList<>();
        for (int i = 1; i <= Poll.MOST_CHOICES && fields.containsKey("mains" + i); i++) {
            String one = Typed.of(fields, "mains" + i);
            @Nullable Integer many = MeetingForm.number(one.isEmpty() ? "0" : one);
            typed.add(one);
            hands.add(many == null ? -1 : many);
        }
        try {
            polls.count(place.meeting(), id, hands, view.visitor());
            return back(place, "mains", view);
        } catch (MeetingRefused refused) {
            return page(place, new Typing("", "", "", id, typed), "", FormErrors.of(refused.problems(), view)).withStatus(422);
        } catch (Refusal refused) {
            return page(place, Typing.NOTHING, "", new FormErrors().add("s-" + id, view.t(refused))).withStatus(422);
        }
    }

    private Object act(MeetingPlace place, UUID id, String done, View view, Runnable work) {
        try {
            work.run();
            return back(place, done, view);
        } catch (Refusal refused) {
            return page(place, Typing.NOTHING, "", new FormErrors().add("s-" + id, view.t(refused))).withStatus(422);
        }
    }

    private static Object back(MeetingPlace place, String done, View view) {
        return Redirect.to(view, place.deskPath() + "/sondages?fait=" + done);
    }

    private Page page(MeetingPlace place, Typing typed, String done, FormErrors errors) {
        return Page.of("meeting/polls", new DeskPollsPage(place, polls.list(place.meeting()), typed, places.now(), done, errors));
    }
}
