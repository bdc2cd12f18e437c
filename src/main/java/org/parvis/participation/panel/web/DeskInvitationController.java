package org.parvis.participation.panel.web;

import java.time.LocalDate;
import java.util.UUID;
import org.parvis.participation.panel.LetterBatches;
import org.parvis.participation.panel.NewCodes;
import org.parvis.participation.panel.PanelInvitations;
import org.parvis.participation.team.AllowTeam;
import org.parvis.shared.Refusal;
import org.parvis.web.FormErrors;
import org.parvis.web.Page;
import org.parvis.web.Redirect;
import org.parvis.web.TypedDay;
import org.parvis.web.View;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Writing to people who were drawn. */
@Controller
@AllowTeam
class DeskInvitationController {

    private static final String ONE = DeskPanelController.PATH + "/{panel}";

    private final PanelPlaces places;
    private final PanelInvitations invitations;
    private final NewCodes codes;
    private final LetterBatches batches;
    private final InvitationLetters letters;
    private final DeskPanelPages pages;

    DeskInvitationController(
            PanelPlaces places, PanelInvitations invitations, NewCodes codes, LetterBatches batches, InvitationLetters letters, DeskPanelPages pages) {
        this.places = places;
        this.invitations = invitations;
        this.codes = codes;
        this.batches = batches;
        this.letters = letters;
        this.pages = pages;
    }

    /** Shows the mail first; a second press sends it. */
    @PostMapping(ONE + "/courriels")
    Object mail(
            @PathVariable String slug, @PathVariable String panel, @RequestParam(name = "avant", defaultValue = "") String by,
            @RequestParam(defaultValue = "") String sur, View view) {
        PanelPlace place = places.own(slug, panel, view.visitor());
        try {
            if (!sur.equals("oui")) {
                return Page.of("panel/mails", new MailsPage(
                        place, by, invitations.preview(place.panel(), day(by)), invitations.owed(place.panel()).mails()));
            }
            invitations.mail(place.panel(), day(by), view.visitor());
            return Redirect.to(view, place.deskPath() + "?fait=courriels#inviter");
        } catch (Refusal refused) {
            return pages.inviting(place, by, new FormErrors().add("avant", view.t(refused))).withStatus(422);
        }
    }

    /** The next letters, as one file. */
    @PostMapping(ONE + "/lettres")
    Object print(@PathVariable String slug, @PathVariable String panel, @RequestParam(name = "avant", defaultValue = "") String by, View view) {
        PanelPlace place = places.own(slug, panel, view.visitor());
        try {
            LocalDate answerBy = day(by);
            return pdf(place, invitations.print(place.panel(), answerBy, some -> letters.pdf(place.panel(), some, answerBy), view.visitor()));
        } catch (Refusal refused) {
            return pages.inviting(place, by, new FormErrors().add("avant", view.t(refused))).withStatus(422);
        }
    }

    /** A file of letters that never arrived, once more. */
    @PostMapping(ONE + "/lots/{id:[0-9a-f-]{36}}")
    Object reprint(@PathVariable String slug, @PathVariable String panel, @PathVariable UUID id, View view) {
        PanelPlace place = places.own(slug, panel, view.visitor());
        try {
            return pdf(place, batches.reprint(place.panel(), id, (some, answerBy) -> letters.pdf(place.panel(), some, answerBy), view.visitor()));
        } catch (Refusal refused) {
            return pages.of(place, "", new FormErrors().add("lots", view.t(refused))).withStatus(422);
        }
    }

    /** Somebody's letter, once more or instead of a mail. */
    @PostMapping(ONE + "/personnes/{id:[0-9a-f-]{36}}/lettre")
    Object printAgain(@PathVariable String slug, @PathVariable String panel, @PathVariable UUID id, View view) {
        PanelPlace place = places.own(slug, panel, view.visitor());
        try {
            return pdf(place, codes.print(
                    place.panel(), id, (one, answerBy) -> letters.pdf(place.panel(), one, answerBy), view.visitor()));
        } catch (Refusal refused) {
            return pages.of(place, "", new FormErrors().add("personnes", view.t(refused))).withStatus(422);
        }
    }

    /** A mail with another code. */
    @PostMapping(ONE + "/personnes/{id:[0-9a-f-]{36}}/courriel")
    Object mailAgain(@PathVariable String slug, @PathVariable String panel, @PathVariable UUID id, View view) {
        PanelPlace place = places.own(slug, panel, view.visitor());
        try {
            codes.mail(place.panel(), id, view.visitor());
            return Redirect.to(view, place.deskPath() + "?fait=code#p-" + id);
        } catch (Refusal refused) {
            return pages.of(place, "", new FormErrors().add("personnes", view.t(refused))).withStatus(422);
        }
    }

    private static LocalDate day(String typed) {
        return TypedDay.find(typed).orElseThrow(() -> new Refusal("panel.invite.refused.day"));
    }

    private static ResponseEntity<byte[]> pdf(PanelPlace place, byte[] file) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header("Content-Disposition", ContentDisposition.attachment().filename(place.panel().slug() + "-lettres.pdf").build().toString())
                .header("Cache-Control", "private, no-store")
                .body(file);
    }
}
