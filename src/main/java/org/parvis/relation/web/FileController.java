package org.parvis.relation.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.relation.Duplicates;
import org.parvis.relation.Person;
import org.parvis.relation.PersonDraft;
import org.parvis.relation.PersonHandles;
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

    private final Duplicates duplicates;
    private final Persons persons;
    private final PersonPages pages;
    private final PersonHandles handles;
    private final Idempotency idempotency;

    FileController(
            Duplicates duplicates, Persons persons, PersonPages pages, PersonHandles handles, Idempotency idempotency) {
        this.duplicates = duplicates;
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
        FormErrors errors = errors(view, form);
        if (!errors.isEmpty()) {
            return page(view, null, form, 0, errors).withStatus(422);
        }
        List<FilePage.Alike> alike = alike(view, form);
        String reason = typed.getOrDefault("raison", "").strip();
        boolean isBlocked = alike.stream().anyMatch(FilePage.Alike::isBlocking);
        if (typed.containsKey("quandMeme") && isBlocked && reason.isEmpty()) {
            errors.add("raison", view.t("relation.refused.reason"));
        }
        if ((!alike.isEmpty() && !typed.containsKey("quandMeme")) || !errors.isEmpty()) {
            return Page.of("relation/file", new FilePage(null, form, 0, alike, reason, key, errors))
                    .withStatus(errors.isEmpty() ? 200 : 422);
        }
        String created = idempotency.once(
                "person:" + view.visitor().account(),
                key,
                form.toString(),
                () -> create(form.draft(), isBlocked ? reason : "", view).toString());
        return Redirect.to(view, pages.path(view, UUID.fromString(created)));
    }

    private UUID create(PersonDraft draft, String reason, View view) {
        return reason.isEmpty()
                ? persons.create(draft, view.visitor())
                : persons.createBeside(draft, reason, view.visitor());
    }

    private List<FilePage.Alike> alike(View view, PersonForm form) {
        return duplicates.of(form.draft(), ALIKE).stream()
                .map(known -> new FilePage.Alike(
                        pages.line(view, known.person()),
                        TiePages.words(view, known.resemblance()),
                        known.resemblance().isBlocking()))
                .toList();
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
        FormErrors errors = errors(view, form);
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

    private FormErrors errors(View view, PersonForm form) {
        FormErrors errors = new FormErrors();
        if (form.isBornWrong()) {
            errors.add("born", view.t("relation.refused.day"));
        }
        persons.problems(form.draft()).forEach(problem -> errors.add(problem.field(), view.t(problem.messageKey())));
        return errors;
    }

    private Page page(View view, @Nullable UUID person, PersonForm form, int version, FormErrors errors) {
        String path = person == null ? null : pages.path(view, person);
        return Page.of("relation/file", new FilePage(path, form, version, List.of(), "", view.newKey(), errors));
    }

    private UUID id(View view, String handle) {
        return handles.find(handle, view.visitor()).orElseThrow(HttpProblem::notFound);
    }
}
