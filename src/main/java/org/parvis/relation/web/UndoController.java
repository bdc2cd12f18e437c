package org.parvis.relation.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parvis.casework.Viewer;
import org.parvis.relation.MergeField;
import org.parvis.relation.Merges;
import org.parvis.relation.PastMerge;
import org.parvis.relation.Person;
import org.parvis.relation.PersonHandles;
import org.parvis.relation.Persons;
import org.parvis.relation.Sorting;
import org.parvis.shared.Refusal;
import org.parvis.shared.Role;
import org.parvis.web.AllowRoles;
import org.parvis.web.FormErrors;
import org.parvis.web.HttpProblem;
import org.parvis.web.Page;
import org.parvis.web.Redirect;
import org.parvis.web.View;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Undoes a merge, and asks whose is what came while two files were one. */
@Controller
@AllowRoles({Role.HEAD, Role.FRONT_DESK})
class UndoController {

    private static final String MERGE = "/bureau/personnes/{handle}/fusions/{id}";
    private static final String ITEM = "item-";

    private final Persons persons;
    private final Merges merges;
    private final Sorting sorting;
    private final PersonPages pages;
    private final PersonHandles handles;

    UndoController(Persons persons, Merges merges, Sorting sorting, PersonPages pages, PersonHandles handles) {
        this.persons = persons;
        this.merges = merges;
        this.sorting = sorting;
        this.pages = pages;
        this.handles = handles;
    }

    /** A merge seen from a file that has to do with it. */
    private record Seen(Person person, PastMerge merge) {}

    @GetMapping(MERGE)
    Object show(View view, @PathVariable String handle, @PathVariable UUID id) {
        Seen seen = seen(view, handle, id);
        return seen.merge().isInForce()
                ? Page.of("relation/undo", page(view, seen, "", new FormErrors()))
                : Redirect.to(view, pages.path(view, seen.person().id()));
    }

    @PostMapping(MERGE)
    Object undo(View view, @PathVariable String handle, @PathVariable UUID id, @RequestParam(defaultValue = "") String raison) {
        Seen seen = seen(view, handle, id);
        try {
            merges.undo(id, raison, view.visitor());
        } catch (Refusal refused) {
            FormErrors errors = new FormErrors().add("raison", view.t(refused));
            return Page.of("relation/undo", page(view, seen, raison, errors)).withStatus(422);
        }
        String file = pages.path(view, seen.merge().survivor());
        return next(view, file, id);
    }

    private ResponseEntity<Void> next(View view, String file, UUID merge) {
        boolean isSorted = sorting.list(merge, Viewer.of(view.visitor())).isEmpty();
        return Redirect.to(view, isSorted ? file : file + "/fusions/" + merge + "/partage");
    }

    private UndoPage page(View view, Seen seen, String typed, FormErrors errors) {
        PastMerge merge = seen.merge();
        String file = pages.path(view, seen.person().id());
        return new UndoPage(
                file + "/fusions/" + merge.id(),
                file,
                seen.person().name(),
                merge.name(),
                view.date(merge.at()),
                merge.author(),
                merge.reason(),
                merge.before().keySet().stream().map((MergeField field) -> view.t("relation.merge.field." + field)).toList(),
                sorting.since(merge, Viewer.of(view.visitor())),
                typed,
                errors);
    }

    @GetMapping(MERGE + "/partage")
    Object unsorted(View view, @PathVariable String handle, @PathVariable UUID id) {
        Seen seen = seen(view, handle, id);
        List<Sorting.Item> items = sorting.list(id, Viewer.of(view.visitor()));
        String file = pages.path(view, seen.person().id());
        if (seen.merge().isInForce() || items.isEmpty()) {
            return Redirect.to(view, file);
        }
        return Page.of("relation/sort", new SortPage(
                file + "/fusions/" + id + "/partage",
                file,
                persons.find(seen.merge().survivor()).map(Person::name).orElse(""),
                seen.merge().name(),
                items.stream().limit(Sorting.PAGE).map(one -> item(view, one)).toList(),
                Math.max(0, items.size() - Sorting.PAGE)));
    }

    private SortPage.Item item(View view, Sorting.Item one) {
        if (one.exchange() == null) {
            return new SortPage.Item(one.id(), view.t("relation.contact." + one.kind()), "", one.typed());
        }
        PersonPage.Exchange exchange = pages.exchange(view, one.exchange(), null);
        String number = exchange.matter() == null ? "" : " · " + exchange.matter().number() + " · " + exchange.matter().title();
        return new SortPage.Item(one.id(), exchange.what() + number, exchange.when(), exchange.words());
    }

    /** Those that were not answered wait. */
    @PostMapping(MERGE + "/partage")
    Object sort(View view, @PathVariable String handle, @PathVariable UUID id, @RequestParam Map<String, String> typed) {
        Seen seen = seen(view, handle, id);
        Map<UUID, Boolean> areMerged = new HashMap<>();
        typed.forEach((name, side) -> {
            if (name.matches(ITEM + "[0-9a-f-]{36}") && (side.equals("garde") || side.equals("rend"))) {
                areMerged.put(uuid(name.substring(ITEM.length())), side.equals("rend"));
            }
        });
        try {
            sorting.sort(id, areMerged, view.visitor());
        } catch (Refusal refused) {
            throw HttpProblem.notFound();
        }
        String file = pages.path(view, seen.person().id());
        return next(view, file, id);
    }

    private static UUID uuid(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException e) {
            throw new HttpProblem(400);
        }
    }

    private Seen seen(View view, String handle, UUID id) {
        UUID file = handles.find(handle, view.visitor()).orElseThrow(HttpProblem::notFound);
        Person person = persons.find(file).orElseThrow(HttpProblem::notFound);
        PastMerge merge = merges.find(id).orElseThrow(HttpProblem::notFound);
        boolean concerns = persons.surviving(merge.survivor()).equals(person.id())
                || persons.surviving(merge.merged()).equals(person.id());
        if (!concerns) {
            throw HttpProblem.notFound();
        }
        return new Seen(person, merge);
    }
}
