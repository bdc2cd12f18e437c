package org.parvis.relation.web;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parvis.relation.Person;
import org.parvis.relation.PersonHandles;
import org.parvis.relation.Persons;
import org.parvis.relation.consent.Consent;
import org.parvis.relation.consent.Consents;
import org.parvis.relation.consent.Purpose;
import org.parvis.shared.Refusal;
import org.parvis.shared.Role;
import org.parvis.web.AllowRoles;
import org.parvis.web.FormErrors;
import org.parvis.web.HttpProblem;
import org.parvis.web.Idempotency;
import org.parvis.web.Page;
import org.parvis.web.Redirect;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What somebody agreed to: shows it with its history, and notes what they say now. */
@Controller
@AllowRoles({Role.AGENT, Role.HEAD, Role.FRONT_DESK})
class ConsentController {

    private static final String PATH = "/bureau/personnes/{handle}/consentements";

    private final Consents consents;
    private final Persons persons;
    private final PersonPages pages;
    private final StandingPages standing;
    private final PersonHandles handles;
    private final Idempotency idempotency;

    ConsentController(
            Consents consents,
            Persons persons,
            PersonPages pages,
            StandingPages standing,
            PersonHandles handles,
            Idempotency idempotency) {
        this.consents = consents;
        this.persons = persons;
        this.pages = pages;
        this.standing = standing;
        this.handles = handles;
        this.idempotency = idempotency;
    }

    @GetMapping(PATH)
    Page show(View view, @PathVariable String handle) {
        Person person = persons.open(id(view, handle), view.visitor()).orElseThrow(HttpProblem::notFound);
        return page(view, person, ConsentForm.EMPTY, view.newKey(), new FormErrors());
    }

    @PostMapping(PATH)
    Object note(View view, @PathVariable String handle, @RequestParam String key, @RequestParam Map<String, String> typed) {
        Person person = persons.find(id(view, handle)).orElseThrow(HttpProblem::notFound);
        ConsentForm form = ConsentForm.of(typed);
        Optional<Consents.Word> said = form.said();
        FormErrors errors = new FormErrors();
        if (Purpose.find(form.purpose()).isEmpty()) {
            errors.add("purpose", view.t("relation.consent.refused.purpose"));
        } else if (said.isEmpty()) {
            errors.add("word", view.t("relation.consent.refused.word"));
        } else {
            try {
                idempotency.once("consent:" + view.visitor().account(), key, person.id() + Idempotency.payload(typed), () -> {
                    consents.note(person.id(), said.get(), view.visitor());
                    return "noted";
                });
                return Redirect.to(view, pages.path(view, person.id()) + "/consentements");
            } catch (Refusal refused) {
                errors.add("proof", view.t(refused));
            }
        }
        return page(view, person, form, key, errors).withStatus(422);
    }

    private Page page(View view, Person person, ConsentForm form, String key, FormErrors errors) {
        String back = pages.path(view, person.id());
        return Page.of("relation/consents", new ConsentPage(
                back + "/consentements",
                back,
                person.name(),
                standing.consents(view, person.id()),
                consents.list(person.id()).stream().map(one -> said(view, one)).toList(),
                form,
                key,
                errors));
    }

    private static ConsentPage.Said said(View view, Consent one) {
        return new ConsentPage.Said(
                view.t("relation.purpose." + one.purpose()), one.isGiven(), view.moment(one.at()),
                view.t("relation.channel." + one.channel()), one.proof(), one.author());
    }

    private UUID id(View view, String handle) {
        return handles.find(handle, view.visitor()).orElseThrow(HttpProblem::notFound);
    }
}
