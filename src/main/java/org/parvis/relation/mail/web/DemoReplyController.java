package org.parvis.relation.mail.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.UUID;
import org.parvis.messaging.Mailbox;
import org.parvis.messaging.SentMail;
import org.parvis.relation.mail.HandedMail;
import org.parvis.web.AllowAnyone;
import org.parvis.web.HttpProblem;
import org.parvis.web.Redirect;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** In a demonstration, the resident's answer to a mail: it comes in as any other. Elsewhere there is no such page. */
@Controller
class DemoReplyController {

    private static final String PATH = "/demo/boite-aux-lettres/{id}/reponse";
    private static final int LONGEST = 4_000;

    private final Mailbox mailbox;
    private final HandedMail mails;
    private final Clock clock;

    DemoReplyController(Mailbox mailbox, HandedMail mails, Clock clock) {
        this.mailbox = mailbox;
        this.mails = mails;
        this.clock = clock;
    }

    @AllowAnyone
    @PostMapping(PATH)
    Object reply(View view, @PathVariable UUID id, @RequestParam(defaultValue = "") String texte) {
        if (!view.isDemo()) {
            throw HttpProblem.notFound();
        }
        SentMail mail = mailbox.find(id).orElseThrow(HttpProblem::notFound);
        String to = header(mail, "Reply-To").orElseThrow(HttpProblem::notFound);
        String words = texte.length() > LONGEST ? texte.substring(0, LONGEST) : texte;
        if (!words.isBlank()) {
            mails.deliver(to, eml(mail, to, words).getBytes(StandardCharsets.UTF_8));
        }
        return Redirect.to(view, "/demo/boite-aux-lettres/" + id + (words.isBlank() ? "" : "?repondu=oui"));
    }

    private String eml(SentMail mail, String to, String words) {
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(clock.instant().atZone(ZoneOffset.UTC));
        return String.join("\r\n",
                "From: " + mail.message().recipient(),
                "To: " + to,
                "Subject: Re: " + String.valueOf(mail.message().subject()).replaceAll("[\\r\\n]", " "),
                "Date: " + date,
                "Message-ID: <" + UUID.randomUUID() + "@habitants.example>",
                "In-Reply-To: " + header(mail, "Message-ID").orElse(""),
                "Content-Type: text/plain; charset=utf-8",
                "",
                words,
                "",
                "Le " + date + ", " + to + " a écrit :",
                mail.plain().lines().map(line -> "> " + line).reduce("", (a, b) -> a + b + "\r\n"));
    }

    private static Optional<String> header(SentMail mail, String name) {
        return mail.headers().stream()
                .filter(line -> line.startsWith(name + ": "))
                .map(line -> line.substring(name.length() + 2).strip())
                .findFirst();
    }
}
