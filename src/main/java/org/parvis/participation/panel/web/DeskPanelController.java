package org.parvis.participation.panel.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.parvis.participation.Process;
import org.parvis.participation.panel.Panel;
import org.parvis.participation.panel.PanelRefused;
import org.parvis.participation.panel.Panels;
import org.parvis.participation.team.AllowTeam;
import org.parvis.shared.Refusal;
import org.parvis.shared.SafeCell;
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

/** The draws of a process, for those who prepare them. */
@Controller
@AllowTeam
class DeskPanelController {

    static final String PATH = "/bureau/participation/{slug}/tirages";
    private static final Set<String> DONE = Set.of("cree", "enregistre", "liste", "places", "annonce", "tire", "reponse", "courriels", "code");

    private final PanelPlaces places;
    private final Panels panels;
    private final DeskPanelPages pages;

    DeskPanelController(PanelPlaces places, Panels panels, DeskPanelPages pages) {
        this.places = places;
        this.panels = panels;
        this.pages = pages;
    }

    @GetMapping(PATH)
    Page list(@PathVariable String slug, View view) {
        return list(places.own(slug, view.visitor()), PanelForm.EMPTY, new FormErrors());
    }

    @PostMapping(PATH)
    Object create(@PathVariable String slug, @RequestParam MultiValueMap<String, String> fields, View view) {
        Process process = places.own(slug, view.visitor());
        PanelForm form = PanelForm.read(fields);
        try {
            Panel made = panels.create(process, form.about(), view.visitor());
            return Redirect.to(view, new PanelPlace(process, made).deskPath() + "?fait=cree");
        } catch (PanelRefused refused) {
            return list(process, form, FormErrors.of(refused.problems(), view)).withStatus(422);
        }
    }

    @GetMapping(PATH + "/{panel}")
    Page show(@PathVariable String slug, @PathVariable String panel, @RequestParam(name = "fait", defaultValue = "") String done, View view) {
        return pages.of(places.own(slug, panel, view.visitor()), DONE.contains(done) ? done : "", new FormErrors());
    }

    @PostMapping(PATH + "/{panel}")
    Object change(@PathVariable String slug, @PathVariable String panel, @RequestParam MultiValueMap<String, String> fields, View view) {
        PanelPlace place = places.own(slug, panel, view.visitor());
        PanelForm form = PanelForm.read(fields);
        try {
            panels.change(place.panel(), form.about(), view.visitor());
            return Redirect.to(view, place.deskPath() + "?fait=enregistre");
        } catch (PanelRefused refused) {
            return pages.typed(place, form, FormErrors.of(refused.problems(), view)).withStatus(422);
        }
    }

    @PostMapping(PATH + "/{panel}/supprimer")
    Object delete(@PathVariable String slug, @PathVariable String panel, View view) {
        PanelPlace place = places.own(slug, panel, view.visitor());
        try {
            panels.delete(place.panel(), view.visitor());
            return Redirect.to(view, PanelPlace.desk(place.process()));
        } catch (Refusal refused) {
            return pages.of(place, "", new FormErrors().add("supprimer", view.t(refused))).withStatus(422);
        }
    }

    /** Names and numbers, for letters and for whoever asks for theirs. */
    @GetMapping(PATH + "/{panel}/numeros.csv")
    void numbers(@PathVariable String slug, @PathVariable String panel, View view, HttpServletResponse response) throws IOException {
        PanelPlace place = places.own(slug, panel, view.visitor());
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + place.panel().slug() + "-numeros.csv\"");
        try (CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)))) {
            csv.writeRecord("numero", "groupe", "nom", "email", "adresse", "etat");
            panels.read(place.panel(), view.visitor(), one -> csv.writeRecord(
                    one.number(), SafeCell.of(one.group()), SafeCell.of(one.name()), SafeCell.of(one.email()), SafeCell.of(one.address()), one.state().name()));
        }
    }

    private Page list(Process process, PanelForm form, FormErrors errors) {
        return Page.of("panel/desk", new DeskPanelsPage(process, panels.listOf(process), form, errors));
    }
}
