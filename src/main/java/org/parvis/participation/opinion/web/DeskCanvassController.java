package org.parvis.participation.opinion.web;

import java.util.Set;
import java.util.UUID;
import org.parvis.participation.Process;
import org.parvis.participation.Processes;
import org.parvis.participation.opinion.Canvass;
import org.parvis.participation.opinion.Canvasses;
import org.parvis.participation.opinion.GroupName;
import org.parvis.participation.opinion.OpinionRefused;
import org.parvis.participation.opinion.OpinionResults;
import org.parvis.participation.opinion.Statements.Aim;
import org.parvis.participation.opinion.Statements;
import org.parvis.participation.opinion.web.DeskCanvassPage.Written;
import org.parvis.participation.team.AllowTeam;
import org.parvis.shared.Printable;
import org.parvis.shared.Refusal;
import org.parvis.web.FormErrors;
import org.parvis.web.Page;
import org.parvis.web.Redirect;
import org.parvis.web.Typed;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asking for opinions, for whoever keeps a process: writing, opening and closing; naming the groups that come out. */
@Controller
@AllowTeam
class DeskCanvassController {

    static final String ALL = "/bureau/participation/{slug}/avis";
    static final String PATH = ALL + "/{canvass:[a-z0-9-]+}";

    private static final Set<String> DONE = Set.of("cree", "enregistre", "ajoute", "retire", "publie", "clos", "nomme");

    private final OpinionPlaces places;
    private final Canvasses canvasses;
    private final Statements statements;
    private final OpinionResults results;
    private final Processes processes;

    DeskCanvassController(OpinionPlaces places, Canvasses canvasses, Statements statements, OpinionResults results, Processes processes) {
        this.places = places;
        this.canvasses = canvasses;
        this.statements = statements;
        this.results = results;
        this.processes = processes;
    }

    @GetMapping(ALL)
    Page list(@PathVariable String slug, View view) {
        return list(places.own(slug, view.visitor()), CanvassForm.EMPTY, new FormErrors());
    }

    @PostMapping(ALL)
    Object create(@PathVariable String slug, @RequestParam MultiValueMap<String, String> fields, View view) {
        Process process = places.own(slug, view.visitor());
        CanvassForm form = CanvassForm.read(fields);
        try {
            Canvass made = canvasses.create(process, form.about(), view.visitor());
            return Redirect.to(view, new OpinionPlace(process, made).deskPath() + "?fait=cree");
        } catch (OpinionRefused refused) {
            return list(process, form, FormErrors.of(refused.problems(), view)).withStatus(422);
        }
    }

    private Page list(Process process, CanvassForm form, FormErrors errors) {
        return Page.of("opinion/desk", new DeskCanvassesPage(process, canvasses.listOf(process), processes.now(), form, errors));
    }

    @GetMapping(PATH)
    Page show(@PathVariable String slug, @PathVariable String canvass, @RequestParam(name = "fait", defaultValue = "") String done, View view) {
        OpinionPlace place = places.own(slug, canvass, view.visitor());
        return page(place, CanvassForm.of(place.canvass().about()), Written.NONE, DONE.contains(done) ? done : "", new FormErrors());
    }

    @PostMapping(PATH)
    Object change(@PathVariable String slug, @PathVariable String canvass, @RequestParam MultiValueMap<String, String> fields, View view) {
        OpinionPlace place = places.own(slug, canvass, view.visitor());
        CanvassForm form = CanvassForm.read(fields);
        return tried(place, form, Written.NONE, "title", "enregistre", view, () -> canvasses.change(place.canvass(), form.about(), view.visitor()));
    }

    @PostMapping(PATH + "/affirmations")
    Object add(
            @PathVariable String slug, @PathVariable String canvass, @RequestParam(name = "affirmations", defaultValue = "") String lines, View view) {
        OpinionPlace place = places.own(slug, canvass, view.visitor());
        return tried(
                place, CanvassForm.of(place.canvass().about()), new Written(lines, "", 0, "", ""), "affirmations", "ajoute", view,
                () -> statements.add(place.canvass(), lines, view.visitor()));
    }

    /** Says a first one better, or takes it away, as long as nobody else has read it. */
    @PostMapping(PATH + "/affirmations/{id}")
    Object changeStatement(
            @PathVariable String slug,
            @PathVariable String canvass,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields,
            View view) {
        OpinionPlace place = places.own(slug, canvass, view.visitor());
        boolean isRemoved = Typed.of(fields, "geste").equals("retirer");
        Aim aim = Typed.of(fields, "sujet").equals("methode") ? Aim.META : Aim.MATTER;
        return tried(
                place, CanvassForm.of(place.canvass().about()), Written.NONE, "affirmations", isRemoved ? "retire" : "enregistre", view, () -> {
                    if (isRemoved) {
                        statements.remove(place.canvass(), id, view.visitor());
                    } else {
                        statements.change(place.canvass(), id, Typed.of(fields, "texte"), aim, view.visitor());
                    }
                });
    }

    @PostMapping(PATH + "/publier")
    Object publish(@PathVariable String slug, @PathVariable String canvass, View view) {
        OpinionPlace place = places.own(slug, canvass, view.visitor());
        return tried(
                place, CanvassForm.of(place.canvass().about()), Written.NONE, "publier", "publie", view,
                () -> canvasses.publish(place.canvass(), view.visitor()));
    }

    @PostMapping(PATH + "/clore")
    Object close(@PathVariable String slug, @PathVariable String canvass, @RequestParam(name = "pourquoi", defaultValue = "") String why, View view) {
        OpinionPlace place = places.own(slug, canvass, view.visitor());
        return tried(
                place, CanvassForm.of(place.canvass().about()), new Written("", why, 0, "", ""), "pourquoi", "clos", view,
                () -> canvasses.close(place.canvass(), why, view.visitor()));
    }

    @PostMapping(PATH + "/supprimer")
    Object delete(@PathVariable String slug, @PathVariable String canvass, View view) {
        OpinionPlace place = places.own(slug, canvass, view.visitor());
        try {
            canvasses.delete(place.canvass(), view.visitor());
            return Redirect.to(view, OpinionPlace.desk(place.process()));
        } catch (Refusal refused) {
            return page(place, CanvassForm.of(place.canvass().about()), Written.NONE, "", new FormErrors().add("supprimer", view.t(refused)))
                    .withStatus(422);
        }
    }

    @PostMapping(PATH + "/groupes/{number:[1-9]}")
    Object name(
            @PathVariable String slug,
            @PathVariable String canvass,
            @PathVariable int number,
            @RequestParam(name = "nom", defaultValue = "") String name,
            @RequestParam(name = "raison", defaultValue = "") String reason,
            View view) {
        OpinionPlace place = places.own(slug, canvass, view.visitor());
        GroupName given = new GroupName(Printable.line(name, GroupName.LONGEST_NAME + 1), reason.strip());
        return tried(
                place, CanvassForm.of(place.canvass().about()), new Written("", "", number, name, reason), "nom-" + number, "nomme", view,
                () -> results.name(place.canvass(), number, given, view.visitor()));
    }

    /** @param field where a refusal is told that names none; one of a group has its number */
    private Object tried(OpinionPlace place, CanvassForm form, Written typed, String field, String done, View view, Runnable act) {
        FormErrors errors = new FormErrors();
        try {
            act.run();
            return Redirect.to(view, place.deskPath() + "?fait=" + done);
        } catch (OpinionRefused refused) {
            refused.problems().forEach((at, problem) -> errors.add(typed.group() == 0 ? at : at + "-" + typed.group(), view.t(problem)));
        } catch (Refusal refused) {
            errors.add(field, view.t(refused));
        }
        return page(place, form, typed, "", errors).withStatus(422);
    }

    private Page page(OpinionPlace place, CanvassForm form, Written typed, String done, FormErrors errors) {
        return Page.of("opinion/edit", new DeskCanvassPage(
                place, processes.now(), form, statements.listOf(place.canvass()), results.shown(place.canvass()), typed, done, errors));
    }
}
