package org.parvis.messaging.web;

import java.util.UUID;
import org.parvis.messaging.Channel;
import org.parvis.messaging.HandedSms;
import org.parvis.messaging.Mailbox;
import org.parvis.messaging.MessageView;
import org.parvis.web.AllowAnyone;
import org.parvis.web.HttpProblem;
import org.parvis.web.Redirect;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** In a demonstration, the answer from the phone: it comes in as any other. Elsewhere there is no such page. */
@Controller
class SmsReplyController {

    private static final int LONGEST = 600;

    private final Mailbox mailbox;
    private final HandedSms texts;

    SmsReplyController(Mailbox mailbox, HandedSms texts) {
        this.mailbox = mailbox;
        this.texts = texts;
    }

    @AllowAnyone
    @PostMapping("/demo/boite-aux-lettres/{id}/sms")
    Object reply(View view, @PathVariable UUID id, @RequestParam(defaultValue = "") String texte) {
        if (!view.isDemo()) {
            throw HttpProblem.notFound();
        }
        MessageView message = mailbox.view(id)
                .filter(one -> one.channel() == Channel.SMS && one.recipient() != null)
                .orElseThrow(HttpProblem::notFound);
        if (!texte.isBlank()) {
            texts.deliver(String.valueOf(message.recipient()), texte.length() > LONGEST ? texte.substring(0, LONGEST) : texte);
        }
        return Redirect.to(view, "/demo/boite-aux-lettres/" + id + (texte.isBlank() ? "" : "?repondu=oui"));
    }
}
