package org.parvis.participation.petition.web;

import org.parvis.casework.Case;
import org.parvis.casework.Cases;
import org.parvis.participation.petition.Petition;
import org.parvis.participation.petition.PetitionActs;
import org.parvis.participation.petition.PetitionCases;
import org.parvis.participation.petition.PetitionRefused;
import org.parvis.participation.petition.PetitionRule;
import org.parvis.participation.petition.Petitions;
import org.parvis.shared.Refusal;
import org.parvis.web.AllowAnyone;
import org.parvis.web.FormErrors;
import org.parvis.web.HttpProblem;
import org.parvis.web.Page;
import org.parvis.web.Redirect;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whoever began a petition says it better and sends it again, by the link that only they have. */
@Controller
@AllowAnyone
class CorrectController {

    private static final String PATH = "/petitions/corriger";

    private final Petitions petitions;
    private final PetitionActs acts;
    private final Cases cases;

    CorrectController(Petitions petitions, PetitionActs acts, Cases cases) {
        this.petitions = petitions;
        this.acts = acts;
        this.cases = cases;
    }

    @GetMapping(PATH)
    Page show(@RequestParam(name = "jeton", defaultValue = "") String token) {
        Petition own = own(token);
        return page(own, token, LaunchForm.of(own), new FormErrors());
    }

    @PostMapping(PATH)
    Object correct(@RequestParam(name = "jeton", defaultValue = "") String token, @RequestParam MultiValueMap<String, String> fields, View view) {
        Petition own = own(token);
        LaunchForm form = LaunchForm.read(fields);
        PetitionRule rule = petitions.rule(own);
        try {
            acts.correct(own.id(), form.text());
            return Redirect.to(view, "/suivi/" + token + "?fait=corriger");
        } catch (PetitionRefused refused) {
            return page(own, token, form, PetitionController.errors(refused.problems(), rule, view)).withStatus(422);
        } catch (Refusal refused) {
            return page(own, token, form, new FormErrors().add("title", view.t(refused))).withStatus(422);
        }
    }

    private static Page page(Petition own, String token, LaunchForm form, FormErrors errors) {
        return Page.of("petition/correct", new CorrectPage(own, token, form, errors));
    }

    private Petition own(String token) {
        if (token.isEmpty()) {
            throw HttpProblem.notFound();
        }
        return cases.findByLink(token)
                .filter(one -> one.kind().equals(PetitionCases.CODE))
                .map(Case::subjectId)
                .flatMap(petitions::find)
                .orElseThrow(HttpProblem::notFound);
    }
}
