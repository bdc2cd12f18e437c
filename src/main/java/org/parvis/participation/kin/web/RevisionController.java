package org.parvis.participation.kin.web;

import java.util.Arrays;
import java.util.Map;
import org.parvis.participation.ProposalRefused;
import org.parvis.participation.Proposals;
import org.parvis.participation.kin.CoAuthors;
import org.parvis.participation.kin.Revision;
import org.parvis.participation.kin.Revisions;
import org.parvis.participation.kin.Weight;
import org.parvis.participation.kin.web.AuthorDoor.Own;
import org.parvis.shared.Refusal;
import org.parvis.web.AllowAnyone;
import org.parvis.web.FormErrors;
import org.parvis.web.Page;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An author changes their idea, takes the change back, or gives the idea up. */
@Controller
@AllowAnyone
class RevisionController {

    private final AuthorDoor door;
    private final Revisions revisions;
    private final CoAuthors authors;
    private final Proposals proposals;

    RevisionController(AuthorDoor door, Revisions revisions, CoAuthors authors, Proposals proposals) {
        this.door = door;
        this.revisions = revisions;
        this.authors = authors;
        this.proposals = proposals;
    }

    /** What was typed into the form. */
    record Typed(String title, String words, String why, String weight) {}

    @GetMapping("/idees/modifier")
    Page show(@RequestParam(name = "jeton", defaultValue = "") String token) {
        Own own = door.open(token);
        Typed typed = revisions.find(own.proposal().id())
                .map(RevisionController::typed)
                .orElseGet(() -> new Typed(own.proposal().title(), own.proposal().words(), "", ""));
        return page(own, typed, new FormErrors());
    }

    private static Typed typed(Revision waiting) {
        return new Typed(waiting.title(), waiting.words(), waiting.why(), waiting.weight().name());
    }

    @PostMapping("/idees/modifier")
    Object submit(
            @RequestParam(name = "jeton", defaultValue = "") String token,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(defaultValue = "") String weight,
            View view) {
        Own own = door.act(token);
        FormErrors errors = new FormErrors();
        try {
            revisions.submit(own.author(), new Revisions.Wanted(
                    title, words, why, Arrays.stream(Weight.values()).filter(one -> one.name().equals(weight)).findFirst().orElse(null)));
            return AuthorDoor.back(own, "corriger", view);
        } catch (ProposalRefused refused) {
            for (Map.Entry<String, String> problem : refused.problems().entrySet()) {
                errors.add(problem.getKey(), view.t(problem.getValue(), Revisions.LONGEST_WHY));
            }
        } catch (Refusal refusal) {
            errors.add("title", view.t(refusal));
        }
        return page(own, new Typed(title, words, why, weight), errors).withStatus(422);
    }

    @PostMapping("/idees/modifier/reprendre")
    Object takeBack(@RequestParam(name = "jeton", defaultValue = "") String token, View view) {
        Own own = door.act(token);
        try {
            revisions.takeBack(own.author());
            return AuthorDoor.back(own, "repris", view);
        } catch (Refusal refusal) {
            return page(own, new Typed(own.proposal().title(), own.proposal().words(), "", ""), new FormErrors().add("title", view.t(refusal)))
                    .withStatus(422);
        }
    }

    @GetMapping("/idees/retirer")
    Page askToWithdraw(@RequestParam(name = "jeton", defaultValue = "") String token) {
        return withdrawal(door.open(token), "", new FormErrors());
    }

    @PostMapping("/idees/retirer")
    Object withdraw(
            @RequestParam(name = "jeton", defaultValue = "") String token, @RequestParam(name = "texte", defaultValue = "") String why, View view) {
        Own own = door.act(token);
        try {
            authors.withdraw(own.author(), why);
            return AuthorDoor.back(own, "retirer", view);
        } catch (Refusal refusal) {
            return withdrawal(own, why, new FormErrors().add("texte", view.t(refusal))).withStatus(422);
        }
    }

    private Page withdrawal(Own own, String why, FormErrors errors) {
        return Page.of("kin/reason", new ReasonPage(
                "kin.withdraw", "/idees/retirer",
                own.token(), own.proposal().number(), own.proposal().title(), proposals.countSupports(own.proposal()), why, errors));
    }

    private Page page(Own own, Typed typed, FormErrors errors) {
        return Page.of("kin/revise", new RevisionPage(
                own.token(), own.proposal().number(), own.proposal().title(), own.proposal().isVisible(), proposals.countSupports(own.proposal()),
                typed.title(), typed.words(), typed.why(), typed.weight(), errors));
    }
}
