package org.parvis.participation.meeting.web;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.database.PageTransaction;
import org.parvis.participation.Process;
import org.parvis.participation.meeting.Meeting;
import org.parvis.participation.meeting.MeetingDates;
import org.parvis.participation.meeting.MeetingRefused;
import org.parvis.participation.meeting.Meetings;
import org.parvis.participation.meeting.web.DeskMeetingPage.Hosting;
import org.parvis.participation.team.AllowTeam;
import org.parvis.participation.team.ProcessAct;
import org.parvis.participation.team.ProcessRights;
import org.parvis.shared.Refusal;
import org.parvis.web.FormErrors;
import org.parvis.web.Page;
import org.parvis.web.Redirect;
import org.parvis.web.Typed;
import org.parvis.web.TypedTime;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The meetings of a process, for those who announce them. */
@Controller
@AllowTeam
class DeskMeetingController {

    static final String PATH = "/bureau/participation/{slug}/rencontres";

    private static final String ONE = PATH + "/{meeting}";
    private static final Set<String> DONE = Set.of("cree", "enregistre", "publie", "annule", "date");

    private final MeetingPlaces places;
    private final Meetings meetings;
    private final MeetingDates dates;
    private final ProcessRights rights;

    DeskMeetingController(MeetingPlaces places, Meetings meetings, MeetingDates dates, ProcessRights rights) {
        this.places = places;
        this.meetings = meetings;
        this.dates = dates;
        this.rights = rights;
    }

    @GetMapping(PATH)
    @PageTransaction
    Page list(@PathVariable String slug, View view) {
        return list(places.written(slug, view), MeetingForm.EMPTY, new FormErrors(), view);
    }

    @PostMapping(PATH)
    Object create(@PathVariable String slug, @RequestParam MultiValueMap<String, String> fields, View view) {
        Process process = places.written(slug, view);
        MeetingForm form = MeetingForm.read(fields);
        try {
            Meeting made = meetings.create(process, form.about(checked(form, view)), view.visitor());
            return Redirect.to(view, new MeetingPlace(process, made).deskPath() + "?fait=cree");
        } catch (MeetingRefused refused) {
            return list(process, form, FormErrors.of(refused.problems(), view), view).withStatus(422);
        }
    }

    @GetMapping(ONE)
    @PageTransaction
    Page edit(@PathVariable String slug, @PathVariable String meeting, @RequestParam(name = "fait", defaultValue = "") String done, View view) {
        MeetingPlace place = places.written(slug, meeting, view);
        return edit(place, MeetingForm.of(place.meeting().about(), view.site().zone()), "", done, new FormErrors(), view);
    }

    @PostMapping(ONE)
    Object change(@PathVariable String slug, @PathVariable String meeting, @RequestParam MultiValueMap<String, String> fields, View view) {
        MeetingPlace place = places.written(slug, meeting, view);
        MeetingForm form = MeetingForm.read(fields);
        try {
            meetings.change(place.meeting().id(), form.about(checked(form, view)), form.why(), view.visitor());
            return Redirect.to(view, place.deskPath() + "?fait=enregistre");
        } catch (MeetingRefused refused) {
            return edit(place, form, "", "", FormErrors.of(refused.problems(), view), view).withStatus(422);
        }
    }

    @PostMapping(ONE + "/publier")
    Object publish(@PathVariable String slug, @PathVariable String meeting, View view) {
        MeetingPlace place = places.written(slug, meeting, view);
        return act(place, "publie", "publier", "", view, () -> meetings.publish(place.meeting().id(), view.visitor()));
    }

    @PostMapping(ONE + "/annuler")
    Object cancel(@PathVariable String slug, @PathVariable String meeting, @RequestParam(name = "pourquoi", defaultValue = "") String why, View view) {
        MeetingPlace place = places.written(slug, meeting, view);
        return act(place, "annule", "pourquoi", why, view, () -> meetings.cancel(place.meeting().id(), why, view.visitor()));
    }

    /** Another date of the same, as a draft that opens next. */
    @PostMapping(ONE + "/autre-date")
    Object addDate(@PathVariable String slug, @PathVariable String meeting, @RequestParam MultiValueMap<String, String> fields, View view) {
        MeetingPlace place = places.written(slug, meeting, view);
        ZoneId zone = view.site().zone();
        OtherDateForm form = new OtherDateForm(Typed.of(fields, "autre-debut"), Typed.of(fields, "autre-fin"));
        FormErrors errors = FormErrors.of(form.problems(zone), view);
        if (errors.isEmpty()) {
            try {
                Meeting made = dates.add(
                        place.meeting().id(), TypedTime.find(form.starts(), zone).orElseThrow(), TypedTime.find(form.ends(), zone).orElseThrow(), view.visitor());
                return Redirect.to(view, new MeetingPlace(place.process(), made).deskPath() + "?fait=date");
            } catch (MeetingRefused refused) {
                errors = FormErrors.of(refused.problems(), view);
            }
        }
        return Page.of("meeting/edit", page(
                place.process(), dates.listOthers(place.meeting()), place, MeetingForm.of(place.meeting().about(), zone), form, "", "", errors, view))
                .withStatus(422);
    }

    private Object act(MeetingPlace place, String done, String field, String why, View view, Runnable work) {
        try {
            work.run();
            return Redirect.to(view, place.deskPath() + "?fait=" + done);
        } catch (Refusal refused) {
            MeetingForm form = MeetingForm.of(place.meeting().about(), view.site().zone());
            return edit(place, form, why, "", new FormErrors().add(field, view.t(refused)), view).withStatus(422);
        }
    }

    /** The zone in which what was typed is dates and numbers. */
    private static ZoneId checked(MeetingForm form, View view) {
        Map<String, String> problems = form.problems(view.site().zone());
        if (!problems.isEmpty()) {
            throw new MeetingRefused(problems);
        }
        return view.site().zone();
    }

    private Page list(Process process, MeetingForm form, FormErrors errors, View view) {
        return Page.of("meeting/desk", page(process, meetings.listOf(process), null, form, OtherDateForm.EMPTY, "", "", errors, view));
    }

    private Page edit(MeetingPlace place, MeetingForm form, String cancelWhy, String done, FormErrors errors, View view) {
        return Page.of("meeting/edit", page(
                place.process(), dates.listOthers(place.meeting()), place, form, OtherDateForm.EMPTY, cancelWhy, DONE.contains(done) ? done : "", errors, view));
    }

    private DeskMeetingPage page(
            Process process,
            List<Meeting> all,
            @Nullable MeetingPlace place,
            MeetingForm form,
            OtherDateForm date,
            String cancelWhy,
            String done,
            FormErrors errors,
            View view) {
        Hosting hosting = rights.may(view.visitor(), ProcessAct.HOST, process) ? Hosting.YES : Hosting.NO;
        return new DeskMeetingPage(process, all, place, form, date, cancelWhy, hosting, places.now(), done, errors);
    }
}
