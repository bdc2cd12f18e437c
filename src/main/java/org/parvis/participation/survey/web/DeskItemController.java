package org.parvis.participation.survey.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.survey.SurveyForm;
import org.parvis.participation.survey.SurveyItem;
import org.parvis.participation.survey.SurveyKind;
import org.parvis.participation.survey.Surveys;
import org.parvis.participation.team.AllowTeam;
import org.parvis.questions.When;
import org.parvis.shared.Refusal;
import org.parvis.web.FormErrors;
import org.parvis.web.HttpProblem;
import org.parvis.web.Page;
import org.parvis.web.Redirect;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The questions of a survey: written one by one, put in order, taken away. */
@Controller
@AllowTeam
class DeskItemController {

    private static final String PATH = DeskSurveyController.PATH + "/{survey}/question";

    private final SurveyPlaces places;
    private final Surveys surveys;
    private final DeskSurveyPages pages;

    DeskItemController(SurveyPlaces places, Surveys surveys, DeskSurveyPages pages) {
        this.places = places;
        this.surveys = surveys;
        this.pages = pages;
    }

    @GetMapping(PATH)
    Page create(@PathVariable String slug, @PathVariable String survey, @RequestParam(name = "genre", defaultValue = "") String typed, View view) {
        @Nullable SurveyKind kind = ItemForm.kind(typed);
        if (kind == null) {
            throw HttpProblem.notFound();
        }
        return page(places.written(slug, survey, view), "", ItemForm.empty(kind), new FormErrors(), view);
    }

    @GetMapping(PATH + "/{code}")
    Page edit(@PathVariable String slug, @PathVariable String survey, @PathVariable String code, View view) {
        SurveyPlace place = places.written(slug, survey, view);
        return page(place, code, ItemForm.of(item(place, code)), new FormErrors(), view);
    }

    @PostMapping(PATH)
    Object add(
            @PathVariable String slug,
            @PathVariable String survey,
            @RequestParam(name = "genre", defaultValue = "") String typed,
            @RequestParam MultiValueMap<String, String> fields,
            View view) {
        @Nullable SurveyKind kind = ItemForm.kind(typed);
        if (kind == null) {
            throw HttpProblem.notFound();
        }
        return save(places.written(slug, survey, view), "", ItemForm.read(kind, fields), view);
    }

    @PostMapping(PATH + "/{code}")
    Object change(
            @PathVariable String slug,
            @PathVariable String survey,
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> fields,
            View view) {
        SurveyPlace place = places.written(slug, survey, view);
        return save(place, code, ItemForm.read(item(place, code).kind(), fields), view);
    }

    /** @param way haut or bas */
    @PostMapping(PATH + "/{code}/deplacer")
    Object move(
            @PathVariable String slug,
            @PathVariable String survey,
            @PathVariable String code,
            @RequestParam(name = "sens", defaultValue = "") String way,
            View view) {
        SurveyPlace place = places.written(slug, survey, view);
        try {
            surveys.edit(place.survey(), form -> form.move(code, way.equals("haut") ? -1 : 1), view.visitor());
            return Redirect.to(view, place.deskPath() + "?fait=deplace&vers=" + way + "#" + item(place, code).code());
        } catch (Refusal refused) {
            return pages.edit(place, "", new FormErrors().add("questions", view.t(refused)), view).withStatus(422);
        }
    }

    @PostMapping(PATH + "/{code}/retirer")
    Object remove(@PathVariable String slug, @PathVariable String survey, @PathVariable String code, View view) {
        SurveyPlace place = places.written(slug, survey, view);
        try {
            surveys.edit(place.survey(), form -> form.remove(code), view.visitor());
            return Redirect.to(view, place.deskPath() + "?fait=retire#questions");
        } catch (Refusal refused) {
            return pages.edit(place, "", new FormErrors().add("questions", view.t(refused)), view).withStatus(422);
        }
    }

    private Object save(SurveyPlace place, String code, ItemForm form, View view) {
        FormErrors errors = new FormErrors();
        form.problems().forEach((field, problem) -> errors.add(field, view.t(problem, ItemForm.LONGEST)));
        if (errors.isEmpty()) {
            try {
                When when = Conditions.read(form.lines(), form.join());
                surveys.edit(place.survey(), before -> form.put(before, code, when), view.visitor());
                return Redirect.to(view, place.deskPath() + "?fait=question#questions");
            } catch (Refusal refused) {
                errors.add(field(refused), view.t(refused));
            }
        }
        return page(place, code, form, errors, view).withStatus(422);
    }

    private static String field(Refusal refused) {
        return refused.messageKey().equals("survey.refused.choiceGone") || refused.messageKey().equals("survey.refused.gone") ? "choices" : "c0.pick";
    }

    private Page page(SurveyPlace place, String code, ItemForm form, FormErrors errors, View view) {
        SurveyForm draft = surveys.draft(place.survey());
        List<SurveyItem> earlier = code.isEmpty() ? draft.questions() : draft.before(code);
        return Page.of("survey/item-edit", new ItemPage(place, code, form, Conditions.picks(earlier, view), errors));
    }

    private SurveyItem item(SurveyPlace place, String code) {
        return surveys.draft(place.survey()).find(code).orElseThrow(HttpProblem::notFound);
    }
}
