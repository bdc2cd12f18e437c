package org.parvis.relation.mail.web;

import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.relation.mail.BlockedSenders;
import org.parvis.relation.mail.MailState;
import org.parvis.relation.mail.ReceivedMail;
import org.parvis.relation.mail.ReceivedMails;
import org.parvis.shared.Refusal;
import org.parvis.shared.Role;
import org.parvis.web.AllowRoles;
import org.parvis.web.FormErrors;
import org.parvis.web.HttpProblem;
import org.parvis.web.Page;
import org.parvis.web.Redirect;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Mails that came in: what waits, what was kept aside, and each of them whole. */
@Controller
@AllowRoles({Role.AGENT, Role.HEAD})
class MailController {

    private static final String PATH = "/bureau/courriels";
    private static final Set<String> DONE =
            Set.of("dossier", "liberer", "supprimer", "classer", "reprendre", "ouvrir", "bloquer", "debloquer");

    private final ReceivedMails mails;
    private final BlockedSenders blocked;
    private final MailPages pages;

    MailController(ReceivedMails mails, BlockedSenders blocked, MailPages pages) {
        this.mails = mails;
        this.blocked = blocked;
        this.pages = pages;
    }

    @GetMapping(PATH)
    Page list(
            View view,
            @RequestParam(defaultValue = "") String vue,
            @RequestParam(required = false) @Nullable UUID apres,
            @RequestParam(defaultValue = "") String fait) {
        MailState state = Arrays.stream(MailState.values())
                .filter(one -> one.slug().equals(vue))
                .findFirst()
                .orElse(MailState.WAITING);
        return Page.of("relation/mail/mails", pages.list(view, state, apres, done(fait)));
    }

    @GetMapping(PATH + "/{id:[0-9a-f-]{36}}")
    Page show(View view, @PathVariable UUID id, @RequestParam(defaultValue = "") String fait) {
        return Page.of("relation/mail/mail", pages.page(view, get(view, id), "", new FormErrors(), done(fait)));
    }

    @PostMapping(PATH + "/{id:[0-9a-f-]{36}}/{act:dossier|liberer|supprimer|classer|reprendre|ouvrir|bloquer|debloquer}")
    Object act(
            View view,
            @PathVariable UUID id,
            @PathVariable String act,
            @RequestParam(defaultValue = "") String numero) {
        ReceivedMail mail = get(view, id);
        try {
            carryOut(view, id, act, numero.strip());
        } catch (Refusal refusal) {
            FormErrors errors = new FormErrors().add("numero", view.t(refusal));
            return Page.of("relation/mail/mail", pages.page(view, mail, numero, errors, "")).withStatus(422);
        }
        boolean isGone = act.equals("supprimer") || mails.find(id, view.visitor()).isEmpty();
        return isGone
                ? Redirect.to(view, PATH + "?vue=" + mail.place().state().slug() + "&fait=" + act)
                : Redirect.to(view, PATH + "/" + id + "?fait=" + act);
    }

    private void carryOut(View view, UUID id, String act, String number) {
        switch (act) {
            case "dossier" -> mails.move(id, number, view.visitor());
            case "liberer" -> mails.release(id, view.visitor());
            case "supprimer" -> mails.delete(id, view.visitor());
            case "classer" -> mails.file(id, view.visitor());
            case "reprendre" -> mails.takeUp(id, view.visitor());
            case "ouvrir" -> mails.open(id, view.visitor());
            case "bloquer" -> blocked.block(id, view.visitor());
            default -> blocked.unblock(id, view.visitor());
        }
    }

    private ReceivedMail get(View view, UUID id) {
        return mails.find(id, view.visitor()).orElseThrow(HttpProblem::notFound);
    }

    private static String done(String typed) {
        return DONE.contains(typed) ? "mail.done." + typed : "";
    }
}
