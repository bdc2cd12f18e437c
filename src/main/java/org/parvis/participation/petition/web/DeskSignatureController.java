package org.parvis.participation.petition.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parvis.participation.petition.Petition;
import org.parvis.participation.petition.PetitionRefused;
import org.parvis.participation.petition.Petitions;
import org.parvis.participation.petition.Signature;
import org.parvis.participation.petition.SignatureOversight;
import org.parvis.participation.petition.SignatureOversight.Verdict;
import org.parvis.shared.Printable;
import org.parvis.shared.Refusal;
import org.parvis.shared.Role;
import org.parvis.web.AllowRoles;
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

/** Signatures that came on the web, for whoever handles the petition: a name that insults is hidden, one that is nobody's set aside. */
@Controller
@AllowRoles({Role.AGENT, Role.HEAD, Role.ADMINISTRATOR})
class DeskSignatureController {

    private static final String SIGNATURES = DeskPetitionController.ONE + "/signatures";
    private static final int SHOWN = 30;

    private final PetitionPlaces places;
    private final Petitions petitions;
    private final SignatureOversight oversight;

    DeskSignatureController(PetitionPlaces places, Petitions petitions, SignatureOversight oversight) {
        this.places = places;
        this.petitions = petitions;
        this.oversight = oversight;
    }

    @GetMapping(SIGNATURES)
    Page list(
            @PathVariable String number,
            @RequestParam(name = "q", defaultValue = "") String asked,
            @RequestParam(name = "apres", defaultValue = "") String after,
            @RequestParam(name = "fait", defaultValue = "") String done,
            View view) {
        return page(places.handled(number, view.visitor()), asked, after, "", !done.isEmpty(), new FormErrors(), view);
    }

    /** What was looked for, and how far, comes back as it was. */
    @PostMapping(SIGNATURES + "/{signature:[0-9a-f-]{36}}")
    Object judge(
            @PathVariable String number,
            @PathVariable UUID signature,
            @RequestParam(name = "verdict", defaultValue = "") String verdict,
            @RequestParam(name = "raison", defaultValue = "") String reason,
            @RequestParam(name = "q", defaultValue = "") String asked,
            @RequestParam(name = "apres", defaultValue = "") String after,
            View view) {
        Petition petition = places.handled(number, view.visitor());
        try {
            Verdict known = Typed.one(Verdict.values(), verdict)
                    .orElseThrow(() -> new PetitionRefused(Map.of("raison-" + signature, "petition.refused.noWhy")));
            oversight.judge(petition, signature, known, reason, view.visitor());
            return Redirect.to(view, petition.deskPath() + "/signatures?fait=oui");
        } catch (PetitionRefused refused) {
            FormErrors errors = PetitionController.errors(refused.problems(), petitions.rule(petition), view);
            return page(petition, asked, after, reason, false, errors, view).withStatus(422);
        } catch (Refusal refused) {
            return page(petition, asked, after, reason, false, new FormErrors().add("signatures", view.t(refused)), view).withStatus(422);
        }
    }

    private Page page(Petition seen, String typed, String after, String reason, boolean done, FormErrors errors, View view) {
        Petition petition = petitions.get(seen.id());
        String asked = Printable.line(typed, Signature.LONGEST_NAME);
        List<Signature> found = oversight.list(petition, asked, Typed.id(after).orElse(null), SHOWN + 1, view.visitor());
        List<Signature> shown = found.size() > SHOWN ? found.subList(0, SHOWN) : found;
        return Page.of("petition/desksignatures", new DeskSignaturesPage(
                petition, shown, asked, Typed.id(after).map(UUID::toString).orElse(""), found.size() > SHOWN ? shown.getLast().id() : null, petition.takesPaper(petitions.now()), reason, done, errors));
    }
}
