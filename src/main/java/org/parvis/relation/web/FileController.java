package org.parvis.relation.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.relation.Person;
import org.parvis.relation.PersonDraft;
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

/** Opens and changes files. Somebody who may have one already is shown first. */
@Controller
@AllowRoles({Role.AGENT, Role.HEAD, Role.FRONT_DESK})
class FileController {

    private static final int ALIKE = 5;

    private final PersonSearch search;
    private final Persons persons;
    private final PersonPages pages;
    private final PersonHandles handles;
    private final Idempotency idempotency;

    FileController(
            PersonSearch search, Persons persons, PersonPages pages, PersonHandles handles, Idempotency idempotency) {
        this.search = search;
        this.persons = persons;
        this.pages = pages;
        this.handles = handles;
        this.idempotency = idempotency;
    }

    @GetMapping("/bureau/personnes/nouvelle")
    Page empty(View view) {
        return page(view, null, PersonForm.EMPTY, 0, new FormErrors());
    }

    @PostMapping("/bureau/personnes/nouvelle")
    Object create(
            View view,
            @RequestParam String key,
            @RequestParam Map<String, String> typed,
            @RequestParam(defaultValue = "") List<String> seen) {
        PersonForm form = PersonForm.of(typed, seen);
        FormErrors errors = errors(view, form.draft());
        if (!errors.isEmpty()) {
            return page(view, null, form, 0, errors).withStatus(422);
        }
        List<SearchPage.Line> alike = typed.containsKey("quandMeme") ? List.of() : alike(view, form);
        if (!alike.isEmpty()) {
            return Page.of("relation/file", new FilePage(null, form, 0, alike, key, errors));
        }
        String created = idempotency.once(
                "person:" + view.visitor().account(),
                key,
                form.toString(),
                () -> persons.create(form.draft(), view.visitor()).toString());
        return Redirect.to(view, pages.path(view, UUID.fromString(created)));
    }

    private List<SearchPage.Line> alike(View view, PersonForm form) {
        String name = form.given() + " " + form.family();
        return search.known(name, first(form.phone()), first(form.email()), ALIKE).stream()
                .map(person -> pages.line(view, person))
                .toList();
    }

    private static String first(String lines) {
        return lines.lines().findFirst().orElse("");
    }

    @GetMapping("/bureau/personnes/{handle}/fiche")
    Page edit(View view, @PathVariable String handle) {
        Person person = persons.open(id(view, handle), view.visitor()).orElseThrow(HttpProblem::notFound);
        return page(view, person.id(), PersonForm.of(person), person.version(), new FormErrors());
    }

    @PostMapping("/bureau/personnes/{handle}/fiche")
    Object change(
            View view,
            @PathVariable String handle,
            @RequestParam int version,
            @RequestParam Map<String, String> typed,
            @RequestParam(defaultValue = "") List<String> seen) {
        UUID id = id(view, handle);
        PersonForm form = PersonForm.of(typed, seen);
        FormErrors errors = errors(view, form.draft());
        try {
            if (errors.isEmpty()) {
                persons.change(id, version, form.draft(), view.visitor());
                return Redirect.to(view, pages.path(view, id));
            }
        } catch (Refusal refused) {
            errors.add("family", view.t(refused));
        }
        return page(view, id, form, version, errors).withStatus(422);
    }

    private static FormErrors errors(View view, PersonDraft draft) {
        FormErrors errors = new FormErrors();
        draft.problems().forEach(problem -> errors.add(problem.field(), view.t(problem.messageKey())));
        return errors;
    }

    private Page page(View view, @Nullable UUID person, PersonForm form, int version, FormErrors errors) {
        String path = person == null ? null : pages.path(view, person);
        return Page.of("relation/file", new FilePage(path, form, version, List.of(), view.newKey(), errors));
    }

    private UUID id(View view, String handle) {
        return handles.find(handle, view.visitor()).orElseThrow(HttpProblem::notFound);
    }
}
