package org.parvis.participation.text.web;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.parvis.participation.team.AllowTeam;
import org.parvis.participation.text.Clause;
import org.parvis.participation.text.TextRefused;
import org.parvis.participation.text.Texts;
import org.parvis.participation.text.web.RevisionPage.Step;
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

/** The next version of a text: written article by article, looked at as everybody will see what changed, where nothing can be typed, then published. */
@Controller
@AllowTeam
class DeskRevisionController {

    private static final String PATH = DeskTextController.PATH + "/version";

    private final TextPlaces places;
    private final Texts texts;

    DeskRevisionController(TextPlaces places, Texts texts) {
        this.places = places;
        this.texts = texts;
    }

    @GetMapping(PATH)
    Page write(@PathVariable String slug, @PathVariable int number, View view) {
        TextPlace place = open(slug, number, view);
        return page(place, RevisionForm.of(place.text(), texts.clauses(place.text())), Step.WRITE, new FormErrors());
    }

    @PostMapping(PATH)
    Object revise(@PathVariable String slug, @PathVariable int number, @RequestParam MultiValueMap<String, String> fields, View view) {
        TextPlace place = open(slug, number, view);
        int begun = RevisionForm.of(fields);
        int version = place.text().version();
        RevisionForm form = RevisionForm.read(fields, texts.findVersion(place.text(), begun).orElse(null), place.text(), texts.clauses(place.text(), begun), texts.clauses(place.text()));
        if (begun != version) {
            FormErrors errors = new FormErrors().add("pourquoi", view.t("text.refused.meanwhile", version));
            return page(place, form, Step.WRITE, errors).withStatus(422);
        }
        FormErrors errors = new FormErrors();
        try {
            switch (Typed.of(fields, "geste")) {
                case "corriger" -> {
                    return page(place, form, Step.WRITE, errors);
                }
                case "publier" -> {
                    texts.revise(place.text(), version, form.revision(), view.visitor());
                    return Redirect.to(view, place.deskPath() + "?fait=version");
                }
                default -> {
                    texts.checkRevision(place.text(), form.revision());
                    return page(place, form, Step.LOOK, errors);
                }
            }
        } catch (TextRefused refused) {
            refused.problems().forEach((field, problem) -> errors.add(field, view.t(problem)));
        } catch (Refusal refused) {
            errors.add("pourquoi", view.t(refused));
        }
        return page(place, form, Step.WRITE, errors).withStatus(422);
    }

    /** One that has versions: no draft, and none that has ended. */
    private TextPlace open(String slug, int number, View view) {
        TextPlace place = places.own(slug, number, view.visitor());
        if (!place.text().isPublished() || place.text().isClosed()) {
            throw HttpProblem.notFound();
        }
        return place;
    }

    private Page page(TextPlace place, RevisionForm form, Step step, FormErrors errors) {
        List<Clause> after = form.revision().clauses().stream()
                .map(one -> new Clause(
                        Objects.requireNonNullElseGet(one.id(), UUID::randomUUID), one.number(), one.draft().heading(), one.draft().words()))
                .toList();
        return Page.of("text/revise", new RevisionPage(
                place, form, step, HeadChange.between(place.text().title(), place.text().intro(), form.title(), form.intro()), ClauseChange.between(texts.clauses(place.text()), after), errors));
    }
}
