package org.parvis.relation.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parvis.casework.Viewer;
import org.parvis.relation.Duplicates;
import org.parvis.relation.Merges;
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

/** Compares two files field by field, shows what would come of it, and makes one of them; or says that they are two people's. */
@Controller
@AllowRoles({Role.HEAD, Role.FRONT_DESK})
class MergeController {

    private static final String COMPARE = "/bureau/personnes/{handle}/fusion/{other}";

    private final Persons persons;
    private final PersonSearch search;
    private final Duplicates duplicates;
    private final Merges merges;
    private final MergePages pages;
    private final TiePages ties;
    private final PersonHandles handles;
    private final Idempotency idempotency;

    MergeController(
            Persons persons,
            PersonSearch search,
            Duplicates duplicates,
            Merges merges,
            MergePages pages,
            TiePages ties,
            PersonHandles handles,
            Idempotency idempotency) {
        this.persons = persons;
        this.search = search;
        this.duplicates = duplicates;
        this.merges = merges;
        this.pages = pages;
        this.ties = ties;
        this.handles = handles;
        this.idempotency = idempotency;
    }

    /** Whoever knows of another file of the person looks for it. */
    @GetMapping("/bureau/personnes/{handle}/fusion")
    Page start(View view, @PathVariable String handle) {
        return Page.of("relation/other", new OtherPage(ties.path(view, find(view, handle).id()), "", List.of()));
    }

    @PostMapping("/bureau/personnes/{handle}/fusion")
    Page look(View view, @PathVariable String handle, @RequestParam(defaultValue = "") String q) {
        Person person = find(view, handle);
        List<PersonPage.Twin> found = search.find(q, Viewer.of(view.visitor())).stream()
                .filter(other -> !other.id().equals(person.id()))
                .map(other -> ties.twin(view, person, other, duplicates.compare(person, other)))
                .toList();
        return Page.of("relation/other", new OtherPage(ties.path(view, person.id()), q.strip(), found));
    }

    @GetMapping(COMPARE)
    Object compare(View view, @PathVariable String handle, @PathVariable String other) {
        Person a = open(view, handle);
        Person b = open(view, other);
        return a.id().equals(b.id())
                ? Redirect.to(view, ties.path(view, a.id()))
                : Page.of("relation/merge", pages.comparison(view, a, b, MergeForm.proposed(a, b), new FormErrors()));
    }

    @PostMapping(COMPARE)
    Object choose(
            View view,
            @PathVariable String handle,
            @PathVariable String other,
            @RequestParam String key,
            @RequestParam Map<String, String> typed,
            @RequestParam(defaultValue = "") List<String> reste) {
        Person a = find(view, handle);
        Person b = find(view, other);
        MergeForm form = MergeForm.of(typed, reste);
        if ("choix".equals(typed.get("etape"))) {
            return Page.of("relation/merge", pages.comparison(view, a, b, form, new FormErrors()));
        }
        if (!"fusionner".equals(typed.get("etape"))) {
            return Page.of("relation/merge", pages.preview(view, a, b, form, new FormErrors()));
        }
        UUID kept = form.isKept(MergeForm.A) ? id(view, handle) : id(view, other);
        try {
            idempotency.once("merge:" + view.visitor().account(), key, Idempotency.payload(typed) + reste, () -> {
                merges.merge(form.merge(a, b), view.visitor());
                return "merged";
            });
        } catch (Refusal refused) {
            FormErrors errors = new FormErrors().add("raison", view.t(refused));
            return a.id().equals(b.id())
                    ? Redirect.to(view, ties.path(view, a.id()))
                    : Page.of("relation/merge", pages.preview(view, a, b, form, errors)).withStatus(422);
        }
        return Redirect.to(view, ties.path(view, kept));
    }

    @PostMapping(COMPARE + "/distinctes")
    Object exclude(View view, @PathVariable String handle, @PathVariable String other, @RequestParam(defaultValue = "") String pourquoi) {
        return settle(view, handle, other, () -> duplicates.exclude(id(view, handle), id(view, other), pourquoi, view.visitor()));
    }

    /** They may be one person after all. */
    @PostMapping(COMPARE + "/a-revoir")
    Object include(View view, @PathVariable String handle, @PathVariable String other, @RequestParam(defaultValue = "") String pourquoi) {
        return settle(view, handle, other, () -> duplicates.include(id(view, handle), id(view, other), pourquoi, view.visitor()));
    }

    private Object settle(View view, String handle, String other, Runnable act) {
        Person a = find(view, handle);
        Person b = find(view, other);
        try {
            act.run();
        } catch (Refusal refused) {
            FormErrors errors = new FormErrors().add("pourquoi", view.t(refused));
            return Page.of("relation/merge", pages.comparison(view, a, b, MergeForm.proposed(a, b), errors)).withStatus(422);
        }
        return Redirect.to(view, ties.path(view, a.id()));
    }

    private Person open(View view, String handle) {
        return persons.open(id(view, handle), view.visitor()).orElseThrow(HttpProblem::notFound);
    }

    private Person find(View view, String handle) {
        return persons.find(id(view, handle)).orElseThrow(HttpProblem::notFound);
    }

    private UUID id(View view, String handle) {
        return handles.find(handle, view.visitor()).orElseThrow(HttpProblem::notFound);
    }
}
