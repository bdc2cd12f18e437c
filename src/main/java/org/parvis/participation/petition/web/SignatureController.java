package org.parvis.participation.petition.web;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.parvis.participation.petition.Petition;
import org.parvis.participation.petition.Petitions;
import org.parvis.participation.petition.Signature;
import org.parvis.participation.petition.Signatures;
import org.parvis.shared.Refusal;
import org.parvis.web.AllowAnyone;
import org.parvis.web.Page;
import org.parvis.web.Redirect;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What a personal link opens: confirming a signature, taking it back, no more news. Reading it changes nothing, as mail scanners
 * read them all.
 */
@Controller
@AllowAnyone
class SignatureController {

    private static final String OWN = "/petitions/signature";
    private static final String NEWS = "/petitions/nouvelles";
    private static final Set<String> DONE = Set.of("confirme", "nouvelles");

    private final Petitions petitions;
    private final Signatures signatures;

    SignatureController(Petitions petitions, Signatures signatures) {
        this.petitions = petitions;
        this.signatures = signatures;
    }

    @GetMapping(OWN)
    Page show(@RequestParam(name = "cle", defaultValue = "") String token, @RequestParam(name = "fait", defaultValue = "") String done) {
        return page(token, false, DONE.contains(done) ? done : "", "");
    }

    @PostMapping(OWN + "/confirmer")
    Object confirm(@RequestParam(name = "cle", defaultValue = "") String token, View view) {
        try {
            return signatures.confirm(token).isPresent() ? Redirect.to(view, OWN + "?cle=" + token + "&fait=confirme") : unknown();
        } catch (Refusal refused) {
            return page(token, false, "", view.t(refused)).withStatus(422);
        }
    }

    @PostMapping(OWN + "/retirer")
    Object withdraw(@RequestParam(name = "cle", defaultValue = "") String token, View view) {
        Optional<Signature> own = signatures.findByLink(token);
        if (own.isEmpty()) {
            return unknown();
        }
        try {
            signatures.withdraw(own.get());
            return Redirect.to(view, petitions.get(own.get().petitionId()).path() + "?fait=retiree");
        } catch (Refusal refused) {
            return page(token, false, "", view.t(refused)).withStatus(422);
        }
    }

    @GetMapping(NEWS)
    Page askToEnd(@RequestParam(name = "cle", defaultValue = "") String token) {
        return page(token, true, "", "");
    }

    /**
     * One press.
     *
     * @param oneClick said by mail programs, which follow no redirect (RFC 8058)
     */
    @PostMapping(NEWS)
    Object endNews(
            @RequestParam(name = "cle", defaultValue = "") String token,
            @RequestParam(name = "List-Unsubscribe", defaultValue = "") String oneClick,
            View view) {
        Optional<Signature> own = signatures.findByLink(token);
        if (own.isEmpty()) {
            return unknown();
        }
        signatures.endNews(own.get());
        return oneClick.isEmpty() ? Redirect.to(view, OWN + "?cle=" + token + "&fait=nouvelles") : page(token, false, "nouvelles", "");
    }

    private Page page(String token, boolean isNews, String done, String refusal) {
        return signatures.findByLink(token)
                .map(own -> {
                    Petition petition = petitions.get(own.petitionId());
                    Instant now = petitions.now();
                    return Page.of("petition/own", new OwnPage(
                            petition, own, token, petition.isSignable(now), petition.isRunning(now), isNews, done, refusal));
                })
                .orElseGet(SignatureController::unknown);
    }

    private static Page unknown() {
        return Page.of("petition/unknown").withStatus(404);
    }
}
