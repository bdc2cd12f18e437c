package org.parvis.participation.opinion.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.opinion.Canvasses;
import org.parvis.participation.opinion.Opinion;
import org.parvis.participation.opinion.StatementModeration;
import org.parvis.participation.opinion.StatementVotes;
import org.parvis.participation.opinion.Statements;
import org.parvis.participation.opinion.Voter;
import org.parvis.participation.talk.web.KeptPage;
import org.parvis.shared.Refusal;
import org.parvis.web.AllowAnyone;
import org.parvis.web.FormErrors;
import org.parvis.web.HttpProblem;
import org.parvis.web.Page;
import org.parvis.web.Redirect;
import org.parvis.web.Typed;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What somebody said: changed as long as the canvass is open; statements of their own, taken back or defended. */
@Controller
@AllowAnyone
class MyOpinionsController {

    private static final String PATH = CanvassController.PATH + "/mes-avis";
    private static final Set<String> DONE = Set.of("change", "retire", "conteste");

    private final OpinionPlaces places;
    private final OpinionReaders readers;
    private final Canvasses canvasses;
    private final Statements statements;
    private final StatementVotes votes;
    private final StatementModeration moderation;

    MyOpinionsController(
            OpinionPlaces places,
            OpinionReaders readers,
            Canvasses canvasses,
            Statements statements,
            StatementVotes votes,
            StatementModeration moderation) {
        this.places = places;
        this.readers = readers;
        this.canvasses = canvasses;
        this.statements = statements;
        this.votes = votes;
        this.moderation = moderation;
    }

    @GetMapping(PATH)
    Object show(
            @PathVariable String slug,
            @PathVariable String canvass,
            @RequestParam(name = "jeton", defaultValue = "") String token,
            @RequestParam(name = "fait", defaultValue = "") String done,
            View view) {
        OpinionPlace place = places.published(slug, canvass);
        @Nullable Voter voter = readers.find(place, token, view);
        return voter == null ? Redirect.to(view, place.path()) : page(place, voter, "", DONE.contains(done) ? done : "", new FormErrors());
    }

    @PostMapping(PATH + "/retirer")
    Object withdraw(
            @PathVariable String slug,
            @PathVariable String canvass,
            @RequestParam(name = "jeton", defaultValue = "") String token,
            @RequestParam(defaultValue = "") String id,
            View view) {
        OpinionPlace place = places.published(slug, canvass);
        Voter voter = get(place, token, view);
        try {
            statements.withdraw(voter, Typed.id(id).orElseThrow(HttpProblem::notFound));
            return Redirect.to(view, OpinionReaders.path(place, "/mes-avis", voter, "retire"));
        } catch (Refusal refused) {
            return page(place, voter, "", "", new FormErrors().add("retirer-" + id, view.t(refused))).withStatus(422);
        }
    }

    @PostMapping(PATH + "/contester")
    Object appeal(
            @PathVariable String slug,
            @PathVariable String canvass,
            @RequestParam(name = "jeton", defaultValue = "") String token,
            @RequestParam(defaultValue = "") String id,
            @RequestParam(name = "pourquoi", defaultValue = "") String words,
            View view) {
        OpinionPlace place = places.published(slug, canvass);
        @Nullable Voter voter = readers.find(place, token, view);
        @Nullable UUID about = Typed.id(id).orElse(null);
        if (voter == null || about == null) {
            return KeptPage.of(HttpProblem.notFound(), words, place.path());
        }
        try {
            moderation.appeal(voter, about, words);
            return Redirect.to(view, OpinionReaders.path(place, "/mes-avis", voter, "conteste"));
        } catch (Refusal refused) {
            boolean isTheirs = statements.listBy(voter, place.canvass()).stream().anyMatch(one -> one.id().equals(about));
            return page(place, voter, words, "", new FormErrors().add(isTheirs ? "pourquoi-" + about : "pourquoi", view.t(refused))).withStatus(422);
        }
    }

    private Page page(OpinionPlace place, Voter voter, String appeal, String done, FormErrors errors) {
        List<StatementModeration.Standing> own = moderation.standings(statements.listBy(voter, place.canvass()));
        Map<UUID, Opinion> given = votes.of(voter, place.canvass());
        return Page.of("opinion/mine", new MyOpinionsPage(
                place, canvasses.isOpen(place.canvass()), voter.token(),
                statements.listOf(place.canvass()).stream().filter(one -> one.isShown() && given.containsKey(one.id())).toList(),
                given, own, appeal, done, errors));
    }

    private Voter get(OpinionPlace place, String token, View view) {
        @Nullable Voter voter = readers.find(place, token, view);
        if (voter == null) {
            throw HttpProblem.notFound();
        }
        return voter;
    }
}
