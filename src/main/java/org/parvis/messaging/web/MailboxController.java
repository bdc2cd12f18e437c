package org.parvis.messaging.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.messaging.Channel;
import org.parvis.messaging.Mailbox;
import org.parvis.messaging.MessageView;
import org.parvis.messaging.SentMail;
import org.parvis.messaging.SmsPreviews;
import org.parvis.shared.PhoneNumber;
import org.parvis.web.AllowAnyone;
import org.parvis.web.HttpProblem;
import org.parvis.web.MailFrame;
import org.parvis.web.Page;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The demonstration's mailbox: every mail and text message that would have left, for anybody to read. Elsewhere there is no such page. */
@Controller
class MailboxController {

    private static final String PATH = "/demo/boite-aux-lettres";

    private final Mailbox mailbox;
    private final SmsPreviews previews;

    MailboxController(Mailbox mailbox, SmsPreviews previews) {
        this.previews = previews;
        this.mailbox = mailbox;
    }

    @AllowAnyone
    @GetMapping(PATH)
    Page list(
            View view,
            @RequestParam(defaultValue = "") String pour,
            @RequestParam(required = false) @Nullable UUID apres) {
        onlyInDemo(view);
        List<MessageView> found = mailbox.list(recipient(pour), apres);
        boolean more = found.size() > Mailbox.PAGE;
        List<MessageView> shown = more ? found.subList(0, Mailbox.PAGE) : found;
        return Page.of("messaging/mailbox", new MailboxPage(pour, shown, more ? shown.getLast().id() : null));
    }

    @AllowAnyone
    @GetMapping(PATH + "/{id}")
    Page show(View view, @PathVariable UUID id) {
        onlyInDemo(view);
        MessageView message = mailbox.view(id).orElseThrow(HttpProblem::notFound);
        if (message.channel() == Channel.SMS) {
            return Page.of("messaging/smsLetter", new SmsLetterPage(message, previews.of(String.valueOf(message.text()))));
        }
        return Page.of("messaging/letter", mailbox.find(id).orElseThrow(HttpProblem::notFound));
    }

    /** An address, or a number in whatever form; null for everybody. */
    private static @Nullable String recipient(String typed) {
        return typed.isBlank()
                ? null
                : PhoneNumber.find(typed).map(PhoneNumber::international).orElse(typed.strip());
    }

    /** The HTML half, locked in: it may show itself and open links, nothing else. */
    @AllowAnyone
    @GetMapping(PATH + "/{id}/html")
    void html(View view, @PathVariable UUID id, HttpServletResponse response) throws IOException {
        onlyInDemo(view);
        SentMail mail = mailbox.find(id).orElseThrow(HttpProblem::notFound);
        MailFrame.write(mail.html(), response);
    }

    private static void onlyInDemo(View view) {
        if (!view.isDemo()) {
            throw HttpProblem.notFound();
        }
    }
}
