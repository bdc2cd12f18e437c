package org.parvis.participation.text.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.talk.CommentRefused;
import org.parvis.participation.talk.Reply;
import org.parvis.participation.talk.Rewordings;
import org.parvis.participation.team.AllowTeam;
import org.parvis.participation.text.Clause;
import org.parvis.participation.text.Texts;
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

/** Wordings that people suggest, and what the town says to each: those without an answer first, and the answered ones below. */
@Controller
@AllowTeam
class DeskRewordingController {

    private static final String PATH = DeskTextController.PATH + "/redactions";

    private static final int MOST = 100;

    private final TextPlaces places;
    private final Texts texts;
    private final Rewordings rewordings;

    DeskRewordingController(TextPlaces places, Texts texts, Rewordings rewordings) {
        this.places = places;
        this.texts = texts;
        this.rewordings = rewordings;
    }

    @GetMapping(PATH)
    Page list(@PathVariable String slug, @PathVariable int number, @RequestParam(name = "fait", defaultValue = "") String done, View view) {
        return page(places.own(slug, number, view.visitor()), null, done.equals("repondu") ? done : "", new FormErrors());
    }

    @PostMapping(PATH + "/{id}")
    Object answer(
            @PathVariable String slug,
            @PathVariable int number,
            @PathVariable UUID id,
            @RequestParam(name = "lu", defaultValue = "") String edition,
            @RequestParam(name = "suite", defaultValue = "") String outcome,
            @RequestParam(name = "pourquoi", defaultValue = "") String why,
            View view) {
        TextPlace place = places.own(slug, number, view.visitor());
        FormErrors errors = new FormErrors();
        try {
            rewordings.answer(id, texts.clauseIds(place.text()), edition, Typed.one(Reply.Outcome.values(), outcome).orElse(null), why, view.visitor());
            return Redirect.to(view, place.deskPath() + "/redactions?fait=repondu");
        } catch (CommentRefused refused) {
            refused.problems().forEach((field, problem) -> errors.add(field + "-" + id, view.t(problem)));
        } catch (Refusal refused) {
            errors.add("pourquoi-" + id, view.t(refused));
        }
        return page(place, new RewordingsPage.Typing(id, outcome, why), "", errors).withStatus(422);
    }

    private Page page(TextPlace place, RewordingsPage.@Nullable Typing typed, String done, FormErrors errors) {
        Map<UUID, Clause> clauses = texts.clauses(place.text()).stream().collect(Collectors.toMap(Clause::id, Function.identity()));
        List<UUID> all = texts.clauseIds(place.text());
        return Page.of("text/rewordings", new RewordingsPage(
                place, clauses, rewordings.listUnanswered(all, MOST), rewordings.listAnswered(all, MOST), rewordings.countUnanswered(all), typed, done, errors));
    }
}
