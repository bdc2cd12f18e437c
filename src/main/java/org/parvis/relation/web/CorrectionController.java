package org.parvis.relation.web;

import java.util.Optional;
import java.util.UUID;
import org.parvis.relation.Corrections;
import org.parvis.relation.Interaction;
import org.parvis.relation.Person;
import org.parvis.relation.PersonHandles;
import org.parvis.relation.Persons;
import org.parvis.shared.Refusal;
import org.parvis.shared.Role;
import org.parvis.web.AllowRoles;
import org.parvis.web.FormErrors;
import org.parvis.web.HttpProblem;
import org.parvis.web.Page;
import org.parvis.web.Redirect;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which a note in somebody's file is put right or taken back. */
@Controller
@AllowRoles({Role.AGENT, Role.HEAD, Role.FRONT_DESK})
class CorrectionController {

    private static final String NOTE = "/bureau/personnes/{handle}/echanges/{id}";

    private final Corrections corrections;
    private final Persons persons;
    private final PersonPages pages;
    private final PersonHandles handles;

    CorrectionController(Corrections corrections, Persons persons, PersonPages pages, PersonHandles handles) {
        this.corrections = corrections;
        this.persons = persons;
        this.pages = pages;
        this.handles = handles;
    }

    private record Seen(Person person, Interaction note) {}

    @GetMapping(NOTE)
    Page show(View view, @PathVariable String handle, @PathVariable UUID id) {
        Seen seen = seen(view, handle, id);
        return page(view, seen, seen.note().words(), new FormErrors());
    }

    /** @param lu the note as it was read: when it had been corrected last */
    @PostMapping(NOTE)
    Object correct(
            View view, @PathVariable String handle, @PathVariable UUID id,
            @RequestParam(defaultValue = "") String words, @RequestParam(defaultValue = "") String lu,
            @RequestParam(defaultValue = "") String faire) {
        Seen seen = seen(view, handle, id);
        if (!lu.equals(read(seen.note()))) {
            return page(view, seen, words, new FormErrors().add("words", view.t("relation.correction.meanwhile", seen.note().words())))
                    .withStatus(422);
        }
        try {
            if (faire.equals("retirer")) {
                corrections.takeBack(seen.note(), view.visitor());
            } else {
                corrections.correct(seen.note(), words, view.visitor());
            }
        } catch (Refusal refused) {
            return page(view, seen, words, new FormErrors().add("words", view.t(refused))).withStatus(422);
        }
        return Redirect.to(view, pages.path(view, seen.person().id()) + "#echanges");
    }

    private Seen seen(View view, String handle, UUID id) {
        UUID person = handles.find(handle, view.visitor()).orElseThrow(HttpProblem::notFound);
        Interaction note = corrections.find(person, id, view.visitor()).orElseThrow(HttpProblem::notFound);
        return new Seen(persons.open(person, view.visitor()).orElseThrow(HttpProblem::notFound), note);
    }

    private Page page(View view, Seen seen, String typed, FormErrors errors) {
        Interaction note = seen.note();
        String file = pages.path(view, seen.person().id());
        return Page.of("relation/correction", new CorrectionPage(
                file,
                PersonPages.correcting(file, note),
                seen.person().name(),
                view.t("relation.exchange." + note.direction() + "." + note.channel()),
                view.moment(note.at()),
                note.author(),
                typed,
                read(note),
                errors));
    }

    private static String read(Interaction note) {
        return Optional.ofNullable(note.correction()).map(one -> one.at().toString()).orElse("");
    }
}
