package org.parvis.participation.text.web;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.parvis.participation.team.AllowTeam;
import org.parvis.participation.text.Clause;
import org.parvis.participation.text.TextRefused;
import org.parvis.participation.text.Texts;
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

/** The next version of a text: written article by article, looked at as everybody will see what changed, then published. */
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
        TextPlace place = places.own(slug, number, view.visitor());
        return page(place, RevisionForm.of(place.text().version(), texts.clauses(place.text())), List.of(), new FormErrors());
    }

    @PostMapping(PATH)
    Object revise(@PathVariable String slug, @PathVariable int number, @RequestParam MultiValueMap<String, String> fields, View view) {
        TextPlace place = places.own(slug, number, view.visitor());
        List<Clause> before = texts.clauses(place.text());
        RevisionForm form = RevisionForm.read(fields, before);
        if (!Typed.of(fields, "geste").equals("publier")) {
            return page(place, form, changes(before, form), new FormErrors());
        }
        FormErrors errors = new FormErrors();
        try {
            texts.revise(place.text(), form.of(), form.revision(), view.visitor());
            return Redirect.to(view, place.deskPath() + "?fait=version");
        } catch (TextRefused refused) {
            refused.problems().forEach((field, problem) -> errors.add(field, view.t(problem)));
        } catch (Refusal refused) {
            errors.add("pourquoi", view.t(refused));
        }
        return page(place, form, changes(before, form), errors).withStatus(422);
    }

    private static List<ClauseChange> changes(List<Clause> before, RevisionForm form) {
        return ClauseChange.between(before, form.revision().clauses().stream()
                .map(one -> new Clause(
                        Objects.requireNonNullElseGet(one.id(), UUID::randomUUID), one.number(), one.draft().heading(), one.draft().words()))
                .toList());
    }

    private static Page page(TextPlace place, RevisionForm form, List<ClauseChange> changes, FormErrors errors) {
        return Page.of("text/revise", new RevisionPage(place, form, changes, errors));
    }
}
