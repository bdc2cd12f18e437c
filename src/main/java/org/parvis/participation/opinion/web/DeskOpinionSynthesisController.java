package org.parvis.participation.opinion.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.Processes;
import org.parvis.participation.opinion.OpinionRefused;
import org.parvis.participation.opinion.OpinionResults;
import org.parvis.participation.opinion.OpinionSyntheses;
import org.parvis.participation.opinion.OpinionSynthesis;
import org.parvis.participation.opinion.Statement;
import org.parvis.participation.opinion.Statements;
import org.parvis.participation.team.AllowTeam;
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

/** Writing what the town takes from opinions, with the statements at hand to cite them. */
@Controller
@AllowTeam
class DeskOpinionSynthesisController {

    private static final String PATH = DeskCanvassController.PATH + "/synthese";
    private static final Set<String> DONE = Set.of("enregistre", "publie");

    private final OpinionPlaces places;
    private final Statements statements;
    private final OpinionResults results;
    private final OpinionSyntheses syntheses;
    private final Processes processes;

    DeskOpinionSynthesisController(
            OpinionPlaces places, Statements statements, OpinionResults results, OpinionSyntheses syntheses, Processes processes) {
        this.places = places;
        this.statements = statements;
        this.results = results;
        this.syntheses = syntheses;
        this.processes = processes;
    }

    @GetMapping(PATH)
    Page write(@PathVariable String slug, @PathVariable String canvass, @RequestParam(name = "fait", defaultValue = "") String done, View view) {
        return page(places.own(slug, canvass, view.visitor()), null, DONE.contains(done) ? done : "", new FormErrors());
    }

    /** Whatever button was pressed, what was typed is kept first: publishing that is refused loses nothing. */
    @PostMapping(PATH)
    Object save(@PathVariable String slug, @PathVariable String canvass, @RequestParam MultiValueMap<String, String> fields, View view) {
        OpinionPlace place = places.own(slug, canvass, view.visitor());
        String revision = Typed.of(fields, "revision");
        OpinionSynthesis written = new OpinionSynthesis(
                1, revision.matches("[0-9]{1,6}") ? Integer.parseInt(revision) : 0, Typed.of(fields, "texte"), Typed.of(fields, "signataire"),
                Typed.of(fields, "raison"), null);
        @Nullable OpinionSynthesis typed = written;
        try {
            syntheses.save(place.canvass(), written, view.visitor());
            if (!Typed.of(fields, "geste").equals("publier")) {
                return Redirect.to(view, place.deskPath() + "/synthese?fait=enregistre");
            }
            typed = null;
            syntheses.publish(place.canvass(), view.visitor());
            return Redirect.to(view, place.deskPath() + "/synthese?fait=publie");
        } catch (OpinionRefused refused) {
            return page(place, typed, "", FormErrors.of(refused.problems(), view)).withStatus(422);
        } catch (Refusal refused) {
            return page(place, typed, "", new FormErrors().add("texte", view.t(refused))).withStatus(422);
        }
    }

    /** @param typed null: what is kept */
    private Page page(OpinionPlace place, @Nullable OpinionSynthesis typed, String done, FormErrors errors) {
        List<OpinionSynthesis> published = syntheses.listPublished(place.canvass());
        @Nullable OpinionSynthesis draft = syntheses.findDraft(place.canvass()).orElse(null);
        OpinionSynthesis kept = draft != null
                ? draft
                : published.isEmpty()
                        ? new OpinionSynthesis(1, 0, "", "", "", null)
                        : new OpinionSynthesis(1, 0, published.getFirst().words(), published.getFirst().signatory(), "", null);
        return Page.of("opinion/conclude", new DeskOpinionSynthesisPage(
                place, processes.now(), draft, published, statements.listOf(place.canvass()).stream().filter(Statement::isShown).toList(),
                results.shown(place.canvass()), typed == null ? kept : typed, done, errors));
    }
}
