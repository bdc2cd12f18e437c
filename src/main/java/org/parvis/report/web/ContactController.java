package org.parvis.report.web;

import java.util.Set;
import org.parvis.report.Draft;
import org.parvis.report.Drafts;
import org.parvis.report.web.WizardPages.ContactPage;
import org.parvis.web.AllowAnyone;
import org.parvis.web.FormErrors;
import org.parvis.web.Page;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How to reach the person, if they want to be told. */
@Controller
@AllowAnyone
class ContactController {

    private static final Set<String> FIELDS = Set.of("contact", "name", "email", "phone");

    private final Drafts drafts;
    private final Wizard wizard;

    ContactController(Drafts drafts, Wizard wizard) {
        this.drafts = drafts;
        this.wizard = wizard;
    }

    @GetMapping("/signaler/{token}/coordonnees")
    Page ask(@PathVariable String token) {
        Screen screen = wizard.screen(token, Step.CONTACT);
        return page(screen, screen.draft().contact());
    }

    @PostMapping("/signaler/{token}/coordonnees")
    Object keep(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String phone,
            View view) {
        Draft.Contact contact = new Draft.Contact(name.strip(), email.strip(), phone.strip());
        Screen screen = wizard.screen(token, Step.CONTACT);
        FormErrors errors = problems(screen.draft().reachableBy(contact), view);
        if (!errors.isEmpty()) {
            return page(screen.with(errors), contact).withStatus(422);
        }
        return wizard.goOn(view, token, drafts.change(token, d -> d.reachableBy(contact)));
    }

    private FormErrors problems(Draft draft, View view) {
        FormErrors errors = new FormErrors();
        wizard.problems(draft, view).byField().forEach((field, message) -> {
            if (FIELDS.contains(field)) {
                errors.add(field.equals("contact") ? "email" : field, message);
            }
        });
        return errors;
    }

    private static Page page(Screen screen, Draft.Contact contact) {
        boolean needed = screen.chosen().filter(c -> c.needsContact()).isPresent();
        return Page.of("report/contact", new ContactPage(screen, contact, needed));
    }
}
