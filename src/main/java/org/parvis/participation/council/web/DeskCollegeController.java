package org.parvis.participation.council.web;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.council.College;
import org.parvis.participation.council.Colleges;
import org.parvis.participation.council.Council;
import org.parvis.participation.council.CouncilRefused;
import org.parvis.participation.council.Councils;
import org.parvis.participation.team.AllowTeam;
import org.parvis.shared.Printable;
import org.parvis.shared.Refusal;
import org.parvis.web.FormErrors;
import org.parvis.web.HttpProblem;
import org.parvis.web.Page;
import org.parvis.web.Redirect;
import org.parvis.web.TypedDay;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The colleges of a council at the desk, their seats, and calls for candidates. */
@Controller
@AllowTeam
class DeskCollegeController {

    private static final String ALL = CouncilPlaces.DESK + "/colleges";
    private static final String ONE = ALL + "/{id:[0-9a-f-]{36}}";

    private final CouncilPlaces places;
    private final Councils councils;
    private final Colleges colleges;

    DeskCollegeController(CouncilPlaces places, Councils councils, Colleges colleges) {
        this.places = places;
        this.councils = councils;
        this.colleges = colleges;
    }

    @GetMapping(ALL)
    Page begin(@PathVariable String council, View view) {
        return page(places.kept(council, view.visitor()), null, CollegeForm.EMPTY, new FormErrors());
    }

    @PostMapping(ALL)
    Object create(@PathVariable String council, @RequestParam MultiValueMap<String, String> fields, View view) {
        Council one = places.kept(council, view.visitor());
        CollegeForm form = CollegeForm.read(fields);
        try {
            colleges.create(one, form.about(), view.visitor());
            return Redirect.to(view, one.deskPath() + "?fait=college#colleges");
        } catch (Refusal refused) {
            return page(one, null, form, errors(refused, "name", view)).withStatus(422);
        }
    }

    @GetMapping(ONE)
    Page show(@PathVariable String council, @PathVariable UUID id, View view) {
        Council one = places.kept(council, view.visitor());
        College college = get(one, id);
        return page(one, college, CollegeForm.of(college.about()), new FormErrors());
    }

    @PostMapping(ONE)
    Object change(@PathVariable String council, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields, View view) {
        Council one = places.kept(council, view.visitor());
        College college = get(one, id);
        CollegeForm form = CollegeForm.read(fields);
        try {
            colleges.change(one, id, form.about(), view.visitor());
            return Redirect.to(view, one.deskPath() + "?fait=college#colleges");
        } catch (Refusal refused) {
            return page(one, college, form, errors(refused, "name", view)).withStatus(422);
        }
    }

    @PostMapping(ONE + "/supprimer")
    Object delete(@PathVariable String council, @PathVariable UUID id, View view) {
        Council one = places.kept(council, view.visitor());
        College college = get(one, id);
        try {
            colleges.delete(one, id, view.visitor());
            return Redirect.to(view, one.deskPath() + "?fait=supprime#colleges");
        } catch (Refusal refused) {
            return page(one, college, CollegeForm.of(college.about()), errors(refused, "supprimer", view)).withStatus(422);
        }
    }

    /** @param step ouvrir, or fermer, which ends the call today */
    @PostMapping(ONE + "/appel")
    Object call(
            @PathVariable String council,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(name = "etape", defaultValue = "ouvrir") String step,
            View view) {
        Council one = places.kept(council, view.visitor());
        College college = get(one, id);
        boolean isEnd = step.equals("fermer");
        try {
            @Nullable LocalDate day = isEnd ? null : TypedDay.find(until.strip()).orElseThrow(() -> new Refusal("council.refused.until"));
            colleges.call(one, id, Printable.text(words), day, view.visitor());
            return Redirect.to(view, one.deskPath() + "?fait=" + (isEnd ? "clos" : "appel") + "#colleges");
        } catch (Refusal refused) {
            return Page.of("council/deskcollege", new DeskCollegePage(
                            one, college, CollegeForm.of(college.about()), colleges.draws(one), words, until, councils.today(), errors(refused, "until", view)))
                    .withStatus(422);
        }
    }

    private College get(Council council, UUID id) {
        return colleges.find(council, id).orElseThrow(HttpProblem::notFound);
    }

    private Page page(Council council, @Nullable College college, CollegeForm form, FormErrors errors) {
        return Page.of("council/deskcollege", new DeskCollegePage(
                council, college, form, colleges.draws(council), college == null ? "" : college.call().words(),
                college == null ? "" : Objects.toString(college.call().until(), ""), councils.today(), errors));
    }

    static FormErrors errors(Refusal refused, String field, View view) {
        return refused instanceof CouncilRefused wrong ? FormErrors.of(wrong.problems(), view) : new FormErrors().add(field, view.t(refused));
    }
}
