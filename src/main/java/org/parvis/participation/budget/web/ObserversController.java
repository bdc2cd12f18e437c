package org.parvis.participation.budget.web;

import java.util.Optional;
import org.parvis.participation.budget.BudgetRights;
import org.parvis.participation.budget.Observers;
import org.parvis.participation.budget.VotedBudget;
import org.parvis.participation.team.AllowTeam;
import org.parvis.shared.Refusal;
import org.parvis.web.FormErrors;
import org.parvis.web.HttpProblem;
import org.parvis.web.Page;
import org.parvis.web.View;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where sworn observers get the ballots that are not published, sealed with their own pass phrase. */
@Controller
@AllowTeam
class ObserversController {

    private static final String PATH = DeskBudgetController.PATH + "/{slug}/observateurs";

    private final BudgetRights rights;
    private final Observers observers;

    ObserversController(BudgetRights rights, Observers observers) {
        this.rights = rights;
        this.observers = observers;
    }

    @GetMapping(PATH)
    Page ask(@PathVariable String slug, View view) {
        return Page.of("budget/observers", new ObserversPage(get(slug, view).budget(), new FormErrors()));
    }

    @PostMapping(PATH)
    Object give(@PathVariable String slug, @RequestParam(name = "phrase", defaultValue = "") String phrase, View view) {
        VotedBudget voted = get(slug, view);
        try {
            byte[] sealed = observers.give(voted, phrase, view.visitor());
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_OCTET_STREAM)
                    .header("Content-Disposition", ContentDisposition.attachment().filename("bulletins.csv.enc").build().toString())
                    .header("Cache-Control", "private, no-store")
                    .body(sealed);
        } catch (Refusal refused) {
            FormErrors errors = new FormErrors().add("phrase", view.t(refused));
            return Page.of("budget/observers", new ObserversPage(voted.budget(), errors)).withStatus(422);
        }
    }

    /** A published vote of which sums may stand alone. */
    private VotedBudget get(String slug, View view) {
        return Optional.of(rights.getVoted(slug, view.visitor()))
                .filter(voted -> voted.vote().publishedAt() != null && voted.vote().terms().sumsBelow() > 0)
                .orElseThrow(HttpProblem::notFound);
    }
}
