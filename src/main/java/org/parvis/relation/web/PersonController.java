package org.parvis.relation.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Viewer;
import org.parvis.relation.Claims;
import org.parvis.relation.Interactions;
import org.parvis.relation.Person;
import org.parvis.relation.PersonHandles;
import org.parvis.relation.PersonSearch;
import org.parvis.relation.Persons;
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

/** The search for people, and the file of one with its timeline. */
@Controller
@AllowRoles({Role.AGENT, Role.HEAD, Role.FRONT_DESK})
class PersonController {

    private final PersonSearch search;
    private final Persons persons;
    private final Interactions interactions;
    private final Claims claims;
    private final PersonPages pages;
    private final PersonHandles handles;
    private final Idempotency idempotency;

    PersonController(
            PersonSearch search,
            Persons persons,
            Interactions interactions,
            Claims claims,
            PersonPages pages,
            PersonHandles handles,
            Idempotency idempotency) {
        this.search = search;
        this.persons = persons;
        this.interactions = interactions;
        this.claims = claims;
        this.pages = pages;
        this.handles = handles;
        this.idempotency = idempotency;
    }

    @GetMapping("/bureau/personnes")
    Page start() {
        return Page.of("relation/search", new SearchPage("", List.of(), false));
    }

    /** Never by GET: names and telephone numbers do not belong in addresses, which are logged. */
    @PostMapping("/bureau/personnes")
    Page find(View view, @RequestParam(defaultValue = "") String q) {
        List<Person> found = search.find(q, Viewer.of(view.visitor()));
        SearchPage page = new SearchPage(
                q.strip(), found.stream().map(person -> pages.line(view, person)).toList(), found.size() >= PersonSearch.MOST);
        return Page.of(view.isPartial() ? "relation/found" : "relation/search", page);
    }

    @GetMapping("/bureau/personnes/{handle}")
    Page show(View view, @PathVariable String handle, @RequestParam(required = false) @Nullable String apres) {
        Person person = persons.open(id(view, handle), view.visitor()).orElseThrow(HttpProblem::notFound);
        return Page.of("relation/person", pages.page(view, person, exchange(apres), NoteForm.EMPTY, new FormErrors()));
    }

    private static @Nullable UUID exchange(@Nullable String typed) {
        try {
            return typed == null ? null : UUID.fromString(typed);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Notes a call or a visit. */
    @PostMapping("/bureau/personnes/{handle}/echanges")
    Object note(View view, @PathVariable String handle, @RequestParam String key, @RequestParam Map<String, String> typed) {
        UUID person = id(view, handle);
        NoteForm form = NoteForm.of(typed);
        try {
            idempotency.once("note:" + view.visitor().account(), key, person + Idempotency.payload(typed), () -> {
                interactions.note(person, form.note(), view.visitor());
                return "noted";
            });
        } catch (Refusal refused) {
            Person shown = persons.open(person, view.visitor()).orElseThrow(HttpProblem::notFound);
            FormErrors errors = new FormErrors().add("words", view.t(refused));
            return Page.of("relation/person", pages.page(view, shown, null, form, errors)).withStatus(422);
        }
        return Redirect.to(view, pages.path(view, person) + "#echanges");
    }

    /** A case was not theirs. */
    @PostMapping("/bureau/personnes/{handle}/demandes/retirer")
    Object unclaim(View view, @PathVariable String handle, @RequestParam String number) {
        UUID person = id(view, handle);
        try {
            claims.untie(person, number, view.visitor());
        } catch (Refusal refused) {
            throw HttpProblem.notFound();
        }
        return Redirect.to(view, pages.path(view, person) + "#echanges");
    }

    /** The person says that a case is theirs. */
    @PostMapping("/bureau/personnes/{handle}/demandes")
    Object claim(View view, @PathVariable String handle, @RequestParam String number) {
        UUID person = id(view, handle);
        try {
            claims.tie(person, number, view.visitor());
        } catch (Refusal refused) {
            Person shown = persons.open(person, view.visitor()).orElseThrow(HttpProblem::notFound);
            FormErrors errors = new FormErrors().add("demandes", view.t(refused));
            return Page.of("relation/person", pages.page(view, shown, null, NoteForm.EMPTY, errors)).withStatus(422);
        }
        return Redirect.to(view, pages.path(view, person) + "#echanges");
    }

    private UUID id(View view, String handle) {
        return handles.find(handle, view.visitor()).orElseThrow(HttpProblem::notFound);
    }
}
