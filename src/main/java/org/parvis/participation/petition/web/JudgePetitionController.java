package org.parvis.participation.petition.web;

import org.parvis.participation.petition.Petition;
import org.parvis.participation.petition.PetitionModeration;
import org.parvis.participation.petition.PetitionRemark;
import org.parvis.participation.petition.PetitionRemarks;
import org.parvis.participation.petition.PetitionRights;
import org.parvis.participation.petition.Petitions;
import org.parvis.participation.talk.web.Judgings;
import org.parvis.participation.talk.web.RulingForm;
import org.parvis.shared.Refusal;
import org.parvis.shared.Role;
import org.parvis.web.AllowRoles;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Hiding a petition that everybody reads, by the charter, showing it again, and answering readers who object to it. */
@Controller
@AllowRoles({Role.AGENT, Role.HEAD, Role.MODERATOR, Role.ADMINISTRATOR})
@RequestMapping(DeskPetitionController.ONE + "/moderation")
class JudgePetitionController {

    private static final int REMARKS = 50;

    private final Petitions petitions;
    private final PetitionModeration moderation;
    private final PetitionRemarks remarks;
    private final PetitionRights rights;
    private final Judgings judgings;

    JudgePetitionController(
            Petitions petitions, PetitionModeration moderation, PetitionRemarks remarks, PetitionRights rights, Judgings judgings) {
        this.petitions = petitions;
        this.moderation = moderation;
        this.remarks = remarks;
        this.rights = rights;
        this.judgings = judgings;
    }

    @GetMapping
    Page show(@PathVariable String number, View view) {
        return page(get(number, view), RulingForm.EMPTY, new FormErrors(), view);
    }

    @PostMapping
    Object rule(@PathVariable String number, @RequestParam MultiValueMap<String, String> fields, View view) {
        Petition petition = get(number, view);
        RulingForm typed = RulingForm.read(fields);
        try {
            moderation.rule(petition.id(), typed.ruling(), view.visitor());
            return Redirect.to(view, rights.mayHandle(view.visitor(), petition) ? petition.deskPath() + "?fait=moderee" : "/bureau/commentaires?fait=decision");
        } catch (Refusal refusal) {
            return page(get(number, view), typed, RulingForm.errors(refusal, view), view).withStatus(422);
        }
    }

    private Page page(Petition petition, RulingForm typed, FormErrors errors, View view) {
        return Page.of("petition/judge", new PetitionJudgePage(
                petition, rights.mayHandle(view.visitor(), petition),
                judgings.of(moderation.listActs(petition.id()), moderation.listAppeals(petition.id()), moderation.possible(petition), typed),
                remarks.list(petition, REMARKS).stream().map(PetitionRemark::said).toList(), errors));
    }

    /** Nothing tells a petition of another department from one that is not there. */
    private Petition get(String number, View view) {
        return petitions.find(number)
                .filter(one -> one.isPublic() && rights.mayModerate(view.visitor(), one))
                .orElseThrow(HttpProblem::notFound);
    }
}
