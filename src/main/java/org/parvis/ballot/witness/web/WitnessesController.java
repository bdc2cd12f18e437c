package org.parvis.ballot.witness.web;

import java.util.Set;
import org.parvis.ballot.vote.Witnesses;
import org.parvis.ballot.witness.Witnessing;
import org.parvis.shared.Refusal;
import org.parvis.shared.Role;
import org.parvis.web.AllowRoles;
import org.parvis.web.FormErrors;
import org.parvis.web.Page;
import org.parvis.web.Redirect;
import org.parvis.web.Typed;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who cosigns the logs of the town, and whose logs the town cosigns. */
@Controller
@AllowRoles(Role.ADMINISTRATOR)
class WitnessesController {

    private static final String PATH = "/admin/temoins";
    private static final Set<String> DONE = Set.of("temoin", "journal");

    private final Witnesses witnesses;
    private final Witnessing witnessing;

    WitnessesController(Witnesses witnesses, Witnessing witnessing) {
        this.witnesses = witnesses;
        this.witnessing = witnessing;
    }

    @GetMapping(PATH)
    Page show(@RequestParam(name = "fait", defaultValue = "") String done, View view) {
        return page("", "", "", DONE.contains(done) ? done : "", new FormErrors(), view);
    }

    /** Adds a witness of the town's logs, or takes one away. */
    @PostMapping(PATH + "/temoins")
    Object witness(@RequestParam MultiValueMap<String, String> fields, View view) {
        String key = Typed.of(fields, "cle");
        String address = Typed.of(fields, "adresse");
        try {
            if (fields.containsKey("retirer")) {
                witnesses.remove(Typed.of(fields, "retirer"), view.visitor());
            } else {
                witnesses.add(key, address, view.visitor());
            }
            return Redirect.to(view, PATH + "?fait=temoin");
        } catch (Refusal refused) {
            String field = refused.messageKey().equals("witness.refused.address") ? "adresse" : "cle";
            return page(key, address, "", "", new FormErrors().add(field, view.t(refused)), view).withStatus(422);
        }
    }

    /** Begins to watch a log of somebody else, or stops. */
    @PostMapping(PATH + "/journaux")
    Object log(@RequestParam MultiValueMap<String, String> fields, View view) {
        String key = Typed.of(fields, "journal");
        try {
            if (fields.containsKey("arreter")) {
                witnessing.stop(Typed.of(fields, "arreter"), view.visitor());
            } else {
                witnessing.watch(key, view.visitor());
            }
            return Redirect.to(view, PATH + "?fait=journal");
        } catch (Refusal refused) {
            return page("", "", key, "", new FormErrors().add("journal", view.t(refused)), view).withStatus(422);
        }
    }

    private Page page(String key, String address, String logKey, String done, FormErrors errors, View view) {
        WitnessPage own = new WitnessPage(witnessing.key().toString(), view.absoluteUrl("/temoin"), witnessing.list());
        return Page.of("witness/settings", new WitnessesPage(witnesses.list(), own, key, address, logKey, done, errors));
    }
}
