package org.parvis.participation.kin.web;

import java.util.Map;
import org.parvis.participation.ProposalRefused;
import org.parvis.participation.Proposals;
import org.parvis.participation.kin.Splits;
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

/** An author proposes to split their idea; the others answer, and all undo it, as they do with merges. */
@Controller
@AllowAnyone
class SplitController {

    private final AuthorDoor door;
    private final Splits splits;
    private final Proposals proposals;

    SplitController(AuthorDoor door, Splits splits, Proposals proposals) {
        this.door = door;
        this.splits = splits;
        this.proposals = proposals;
    }

    @GetMapping("/idees/diviser")
    Page form(@RequestParam(name = "jeton", defaultValue = "") String token) {
        return form(door.open(token), SplitForm.of(Map.of()), new FormErrors());
    }

    @PostMapping("/idees/diviser")
    Object propose(@RequestParam(name = "jeton", defaultValue = "") String token, @RequestParam Map<String, String> all, View view) {
        Own own = door.act(token);
        SplitForm typed = SplitForm.of(all);
        try {
            splits.propose(own.author(), typed.wanted());
            return AuthorDoor.back(own, "diviser", view);
        } catch (ProposalRefused refused) {
            return form(own, typed, SplitForm.errors(refused, view)).withStatus(422);
        } catch (Refusal refusal) {
            return form(own, typed, new FormErrors().add("raison", view.t(refusal))).withStatus(422);
        }
    }

    private Page form(Own own, SplitForm typed, FormErrors errors) {
        return Page.of("kin/split", new SplitFormPage(
                own.token(), own.proposal(), proposals.countSupports(own.proposal()), typed.reason(), typed.parts(), errors));
    }
}
