package org.parvis.messaging.web;

import java.util.Optional;
import org.parvis.messaging.EmailAddress;
import org.parvis.messaging.Sender;
import org.parvis.messaging.Senders;
import org.parvis.messaging.web.SenderPage.Typed;
import org.parvis.shared.Refusal;
import org.parvis.shared.Role;
import org.parvis.web.AllowRoles;
import org.parvis.web.FormErrors;
import org.parvis.web.Page;
import org.parvis.web.Redirect;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** In whose name the territory's mails go out, and where answers to them arrive. */
@Controller
@AllowRoles(Role.ADMINISTRATOR)
class SenderController {

    static final String PATH = "/admin/territoire/courriels";

    private final Senders senders;

    SenderController(Senders senders) {
        this.senders = senders;
    }

    @GetMapping(PATH)
    Page show(@RequestParam(defaultValue = "") String fait) {
        return page(Typed.of(senders.current()), new FormErrors(), fait.equals("oui") ? "messaging.sender.done" : "");
    }

    @PostMapping(PATH)
    Object change(
            View view,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") String replyTo) {
        FormErrors errors = new FormErrors();
        Optional<EmailAddress> from = address("address", address, errors, view);
        Optional<EmailAddress> answers =
                replyTo.isBlank() ? Optional.empty() : address("replyTo", replyTo, errors, view);
        try {
            Sender sender = new Sender(name, from.orElse(new EmailAddress("nobody@parvis.invalid")), answers.orElse(null));
            if (errors.isEmpty()) {
                senders.change(sender, view.visitor());
                return Redirect.to(view, PATH + "?fait=oui");
            }
        } catch (Refusal refusal) {
            errors.add("name", view.t(refusal));
        }
        return page(new Typed(name, address, replyTo), errors, "").withStatus(422);
    }

    private static Optional<EmailAddress> address(String field, String typed, FormErrors errors, View view) {
        Optional<EmailAddress> address = EmailAddress.find(typed);
        if (address.isEmpty()) {
            errors.add(field, view.t("messaging.refused.address"));
        }
        return address;
    }

    private static Page page(Typed typed, FormErrors errors, String done) {
        return Page.of("messaging/sender", new SenderPage(typed, errors, done));
    }
}
