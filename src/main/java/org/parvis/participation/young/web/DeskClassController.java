package org.parvis.participation.young.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.parvis.participation.survey.web.SurveyPlace;
import org.parvis.participation.survey.web.SurveyPlaces;
import org.parvis.participation.team.AllowTeam;
import org.parvis.participation.young.ClassWish;
import org.parvis.participation.young.SchoolClass;
import org.parvis.participation.young.SchoolClasses;
import org.parvis.shared.Refusal;
import org.parvis.web.FormErrors;
import org.parvis.web.HttpProblem;
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

/** The classes of a survey at the desk: opened, given codes, accepted, refused, stopped. */
@Controller
@AllowTeam
class DeskClassController {

    static final String PATH = "/bureau/participation/{slug}/questionnaires/{survey}/classes";

    private static final Set<String> DONE = Set.of("ouvert", "ferme", "classe", "arrete");

    private final SurveyPlaces places;
    private final SchoolClasses classes;

    DeskClassController(SurveyPlaces places, SchoolClasses classes) {
        this.places = places;
        this.classes = classes;
    }

    @GetMapping(PATH)
    Page list(@PathVariable String slug, @PathVariable String survey, @RequestParam(name = "fait", defaultValue = "") String done, View view) {
        return page(places.written(slug, survey, view), DONE.contains(done) ? done : "", ClassWish.EMPTY, new FormErrors());
    }

    @PostMapping(PATH)
    Object create(@PathVariable String slug, @PathVariable String survey, @RequestParam MultiValueMap<String, String> fields, View view) {
        SurveyPlace place = published(slug, survey, view);
        ClassWish wish = wish(fields);
        FormErrors errors = FormErrors.of(wish.problems(ClassWish.Need.NOTHING), view);
        if (!errors.isEmpty()) {
            return page(place, "", wish, errors).withStatus(422);
        }
        SchoolClass made = classes.create(place.survey(), wish, view.locale(), view.visitor());
        return Redirect.to(view, path(place) + "?fait=classe#c-" + made.id());
    }

    /** @param wanted oui or non */
    @PostMapping(PATH + "/ouvrir")
    Object open(@PathVariable String slug, @PathVariable String survey, @RequestParam(name = "ouvert", defaultValue = "") String wanted, View view) {
        SurveyPlace place = published(slug, survey, view);
        if (wanted.equals("oui")) {
            classes.open(place.survey(), view.visitor());
            return Redirect.to(view, path(place) + "?fait=ouvert");
        }
        classes.close(place.survey(), view.visitor());
        return Redirect.to(view, path(place) + "?fait=ferme");
    }

    @PostMapping(PATH + "/{id}/accepter")
    Object accept(@PathVariable String slug, @PathVariable String survey, @PathVariable String id, View view) {
        SurveyPlace place = published(slug, survey, view);
        UUID known = known(place, id);
        classes.accept(place.survey(), known, view.visitor());
        return Redirect.to(view, path(place) + "?fait=classe#c-" + known);
    }

    @PostMapping(PATH + "/{id}/arreter")
    Object stop(
            @PathVariable String slug,
            @PathVariable String survey,
            @PathVariable String id,
            @RequestParam(name = "motif", defaultValue = "") String reason,
            View view) {
        SurveyPlace place = published(slug, survey, view);
        UUID known = known(place, id);
        try {
            classes.stop(place.survey(), known, reason.strip(), view.visitor());
            return Redirect.to(view, path(place) + "?fait=arrete#c-" + known);
        } catch (Refusal refused) {
            FormErrors errors = new FormErrors().add("motif-" + known, view.t(refused));
            return Page.of("young/desk", page(place, "", ClassWish.EMPTY, reason, errors)).withStatus(422);
        }
    }

    /** Opens the teacher's page, which the desk hands over or prints where the teacher cannot. */
    @PostMapping(PATH + "/{id}/lien")
    Object link(@PathVariable String slug, @PathVariable String survey, @PathVariable String id, View view) {
        SurveyPlace place = published(slug, survey, view);
        UUID known = known(place, id);
        try {
            return Redirect.to(view, TeacherController.PATH + "?jeton=" + classes.link(place.survey(), known, view.visitor()));
        } catch (Refusal refused) {
            throw HttpProblem.notFound();
        }
    }

    private UUID known(SurveyPlace place, String id) {
        return Typed.id(id).filter(one -> classes.find(place.survey(), one).isPresent()).orElseThrow(HttpProblem::notFound);
    }

    /** Nobody answers a draft. */
    private SurveyPlace published(String slug, String survey, View view) {
        SurveyPlace place = places.written(slug, survey, view);
        if (!place.survey().isPublished()) {
            throw HttpProblem.notFound();
        }
        return place;
    }

    private Page page(SurveyPlace place, String done, ClassWish form, FormErrors errors) {
        return Page.of("young/desk", page(place, done, form, "", errors));
    }

    private DeskClassesPage page(SurveyPlace place, String done, ClassWish form, String reason, FormErrors errors) {
        List<DeskClassesPage.Row> rows = classes.listOf(place.survey()).stream().map(DeskClassesPage.Row::new).toList();
        return new DeskClassesPage(place, classes.isOpenTo(place.survey()), rows, form, reason, done, errors);
    }

    static ClassWish wish(MultiValueMap<String, String> fields) {
        return new ClassWish(Typed.of(fields, "school"), Typed.of(fields, "name"), Typed.of(fields, "pupils"), Typed.of(fields, "email"));
    }

    static String path(SurveyPlace place) {
        return place.deskPath() + "/classes";
    }
}
