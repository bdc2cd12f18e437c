package org.parvis.relation.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parvis.casework.Viewer;
import org.parvis.relation.Person;
import org.parvis.relation.PersonHandles;
import org.parvis.relation.PersonSearch;
import org.parvis.relation.Persons;
import org.parvis.relation.bond.BondRole;
import org.parvis.relation.bond.Bonds;
import org.parvis.relation.bond.NewBond;
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

/** Says what somebody is to somebody else, and ends it. */
@Controller
@AllowRoles({Role.AGENT, Role.HEAD, Role.FRONT_DESK})
class BondController {

    private static final String BONDS = "/bureau/personnes/{handle}/liens";
    private static final String BETWEEN = BONDS + "/{other}";

    private final Bonds bonds;
    private final Persons persons;
    private final PersonSearch search;
    private final PersonPages pages;
    private final PersonHandles handles;
    private final Idempotency idempotency;

    BondController(
            Bonds bonds, Persons persons, PersonSearch search, PersonPages pages, PersonHandles handles, Idempotency idempotency) {
        this.bonds = bonds;
        this.persons = persons;
        this.search = search;
        this.pages = pages;
        this.handles = handles;
        this.idempotency = idempotency;
    }

    @GetMapping(BONDS)
    Page start(View view, @PathVariable String handle) {
        Person person = find(view, handle);
        return Page.of("relation/bondsearch", new BondSearchPage(pages.path(view, person.id()), person.name(), "", List.of()));
    }

    /** Never by GET: names do not belong in addresses. */
    @PostMapping(BONDS)
    Page look(View view, @PathVariable String handle, @RequestParam(defaultValue = "") String q) {
        Person person = find(view, handle);
        String path = pages.path(view, person.id());
        List<SearchPage.Line> found = search.find(q, Viewer.of(view.visitor())).stream()
                .filter(other -> !other.id().equals(person.id()))
                .map(other -> pages.line(view, other, path + "/liens/" + handles.of(other.id(), view.visitor())))
                .toList();
        return Page.of("relation/bondsearch", new BondSearchPage(path, person.name(), q.strip(), found));
    }

    @GetMapping(BETWEEN)
    Object form(View view, @PathVariable String handle, @PathVariable String other) {
        Person person = find(view, handle);
        Person far = persons.open(id(view, other), view.visitor()).orElseThrow(HttpProblem::notFound);
        return person.id().equals(far.id())
                ? Redirect.to(view, pages.path(view, person.id()))
                : page(view, person, far, BondForm.EMPTY, view.newKey(), new FormErrors());
    }

    @PostMapping(BETWEEN)
    Object note(
            View view,
            @PathVariable String handle,
            @PathVariable String other,
            @RequestParam String key,
            @RequestParam Map<String, String> typed) {
        Person person = find(view, handle);
        Person far = find(view, other);
        BondForm form = BondForm.of(typed);
        FormErrors errors = errors(view, person, far, form);
        if (errors.isEmpty()) {
            try {
                NewBond bond = new NewBond(person.id(), far.id(), form.chosen().orElseThrow(), form.terms());
                idempotency.once("bond:" + view.visitor().account(), key, Idempotency.payload(typed), () -> {
                    bonds.add(bond, view.visitor());
                    return "noted";
                });
                return Redirect.to(view, pages.path(view, person.id()) + "#liens-avec");
            } catch (Refusal refused) {
                errors.add("role", view.t(refused));
            }
        }
        return page(view, person, far, form, key, errors).withStatus(422);
    }

    private static FormErrors errors(View view, Person person, Person far, BondForm form) {
        FormErrors errors = new FormErrors();
        if (form.isWrong(form.since())) {
            errors.add("since", view.t("relation.refused.day"));
        }
        if (form.isWrong(form.until())) {
            errors.add("until", view.t("relation.refused.day"));
        }
        BondRole role = form.chosen().orElse(null);
        if (role == null) {
            return errors.add("role", view.t("relation.bond.refused.role"));
        }
        Bonds.problems(role, person, far, form.terms()).forEach(one -> errors.add(one.field(), view.t(one.messageKey())));
        return errors;
    }

    @PostMapping(BONDS + "/{id:[0-9a-f-]{36}}/fin")
    Object end(View view, @PathVariable String handle, @PathVariable UUID id) {
        UUID person = id(view, handle);
        if (!bonds.end(person, id, view.visitor())) {
            throw HttpProblem.notFound();
        }
        return Redirect.to(view, pages.path(view, person) + "#liens-avec");
    }

    private Page page(View view, Person person, Person far, BondForm form, String key, FormErrors errors) {
        String back = pages.path(view, person.id());
        String path = back + "/liens/" + handles.of(far.id(), view.visitor());
        return Page.of("relation/bond", new BondPage(path, back, person.name(), far.name(), form, key, errors));
    }

    private Person find(View view, String handle) {
        return persons.find(id(view, handle)).orElseThrow(HttpProblem::notFound);
    }

    private UUID id(View view, String handle) {
        return handles.find(handle, view.visitor()).orElseThrow(HttpProblem::notFound);
    }
}
