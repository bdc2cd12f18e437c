package org.parvis.participation.petition.web;

import org.parvis.casework.Actor;
import org.parvis.casework.CaseChannel;
import org.parvis.participation.petition.NewPetition;
import org.parvis.participation.petition.Petition;
import org.parvis.participation.petition.PetitionDrafts.Kept;
import org.parvis.participation.petition.PetitionText;
import org.parvis.web.Typed;
import org.parvis.web.View;
import org.springframework.util.MultiValueMap;

/**
 * What somebody has typed of a petition to begin.
 *
 * @param draft secret of the link under which it is kept; empty for none
 */
public record LaunchForm(PetitionText text, String name, String email, String postcode, boolean isOldEnough, String draft) {

    private static final PetitionText NOTHING = new PetitionText("", "", "", "", "", "");

    static LaunchForm empty(String name, String email) {
        return new LaunchForm(NOTHING, name, email, "", false, "");
    }

    static LaunchForm of(Kept kept, String draft) {
        return new LaunchForm(kept.text(), kept.name(), kept.email(), kept.postcode(), false, draft);
    }

    /** As it was sent, to be corrected. */
    static LaunchForm of(Petition petition) {
        return new LaunchForm(petition.text(), "", "", "", true, "");
    }

    static LaunchForm read(MultiValueMap<String, String> fields) {
        return new LaunchForm(
                PetitionText.typed(
                        Typed.of(fields, "title"), Typed.of(fields, "asks"), Typed.of(fields, "why"), Typed.of(fields, "place"),
                        Typed.of(fields, "theme"), Typed.of(fields, "shownName")),
                Typed.of(fields, "name"), Typed.of(fields, "email"), Typed.of(fields, "postcode"), fields.containsKey("age"),
                Typed.of(fields, "brouillon"));
    }

    NewPetition petition(View view) {
        return new NewPetition(
                text, name, email, postcode, isOldEnough, view.locale(), view.isKiosk() ? CaseChannel.KIOSK : CaseChannel.WEB, Actor.requester());
    }

    Kept kept() {
        return new Kept(text, name, email, postcode);
    }

    LaunchForm under(String token) {
        return new LaunchForm(text, name, email, postcode, isOldEnough, token);
    }
}
