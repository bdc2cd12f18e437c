package org.parvis.participation.text.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.Process;
import org.parvis.participation.Processes;
import org.parvis.participation.talk.Rewordings;
import org.parvis.participation.team.AllowTeam;
import org.parvis.participation.text.Clause;
import org.parvis.participation.text.TextRefused;
import org.parvis.participation.text.Texts;
import org.parvis.shared.Refusal;
import org.parvis.web.FormErrors;
import org.parvis.web.Page;
import org.parvis.web.Redirect;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Texts, for whoever keeps a process: writing, opening and ending them. */
@Controller
@AllowTeam
class DeskTextController {

    static final String ALL = "/bureau/participation/{slug}/textes";
    static final String PATH = ALL + "/{number:[1-9][0-9]{0,4}}";

    private static final Set<String> DONE = Set.of("cree", "enregistre", "publie", "version", "clos");

    private final TextPlaces places;
    private final Texts texts;
    private final Rewordings rewordings;
    private final Processes processes;

    DeskTextController(TextPlaces places, Texts texts, Rewordings rewordings, Processes processes) {
        this.places = places;
        this.texts = texts;
        this.rewordings = rewordings;
        this.processes = processes;
    }

    @GetMapping(ALL)
    Page list(@PathVariable String slug, View view) {
        return list(places.own(slug, view.visitor()), TextForm.EMPTY, new FormErrors());
    }

    @PostMapping(ALL)
    Object create(@PathVariable String slug, @RequestParam MultiValueMap<String, String> fields, View view) {
        Process process = places.own(slug, view.visitor());
        TextForm form = TextForm.read(fields);
        try {
            return Redirect.to(view, TextPlace.desk(process) + "/" + texts.create(process, form.draft(), view.visitor()) + "?fait=cree");
        } catch (TextRefused refused) {
            return list(process, form, FormErrors.of(refused.problems(), view)).withStatus(422);
        }
    }

    private Page list(Process process, TextForm form, FormErrors errors) {
        return Page.of("text/desk", new DeskTextsPage(process, texts.listOf(process), processes.now(), form, errors));
    }

    @GetMapping(PATH)
    Page show(@PathVariable String slug, @PathVariable int number, @RequestParam(name = "fait", defaultValue = "") String done, View view) {
        return page(places.own(slug, number, view.visitor()), null, "", DONE.contains(done) ? done : "", new FormErrors());
    }

    @PostMapping(PATH)
    Object change(@PathVariable String slug, @PathVariable int number, @RequestParam MultiValueMap<String, String> fields, View view) {
        TextPlace place = places.own(slug, number, view.visitor());
        TextForm form = TextForm.read(fields);
        return tried(place, form, "", "titre", "enregistre", view, () -> texts.change(place.text(), form.draft(), view.visitor()));
    }

    @PostMapping(PATH + "/publier")
    Object publish(@PathVariable String slug, @PathVariable int number, View view) {
        TextPlace place = places.own(slug, number, view.visitor());
        return tried(place, null, "", "publier", "publie", view, () -> texts.publish(place.text(), view.visitor()));
    }

    @PostMapping(PATH + "/supprimer")
    Object delete(@PathVariable String slug, @PathVariable int number, View view) {
        TextPlace place = places.own(slug, number, view.visitor());
        try {
            texts.delete(place.text(), view.visitor());
            return Redirect.to(view, TextPlace.desk(place.process()));
        } catch (Refusal refused) {
            return page(place, null, "", "", new FormErrors().add("supprimer", view.t(refused))).withStatus(422);
        }
    }

    @PostMapping(PATH + "/clore")
    Object close(@PathVariable String slug, @PathVariable int number, @RequestParam(name = "suite", defaultValue = "") String closing, View view) {
        TextPlace place = places.own(slug, number, view.visitor());
        return tried(place, null, closing, "suite", "clos", view, () -> texts.close(place.text(), closing, view.visitor()));
    }

    /** @param field where a refusal is told that names none */
    private Object tried(
            TextPlace place, @Nullable TextForm form, String closing, String field, String done, View view, Runnable act) {
        try {
            act.run();
            return Redirect.to(view, place.deskPath() + "?fait=" + done);
        } catch (TextRefused refused) {
            return page(place, form, closing, "", FormErrors.of(refused.problems(), view)).withStatus(422);
        } catch (Refusal refused) {
            return page(place, form, closing, "", new FormErrors().add(field, view.t(refused))).withStatus(422);
        }
    }

    private Page page(TextPlace place, @Nullable TextForm form, String closing, String done, FormErrors errors) {
        List<Clause> clauses = texts.clauses(place.text());
        return Page.of("text/edit", new DeskTextPage(
                place, clauses, form == null ? TextForm.of(place.text(), clauses) : form, rewordings.countUnanswered(texts.clauseIds(place.text())),
                closing, done, errors, processes.now()));
    }
}
