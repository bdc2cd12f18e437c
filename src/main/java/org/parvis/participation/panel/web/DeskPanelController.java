package org.parvis.participation.panel.web;

import org.parvis.participation.Process;
import org.parvis.participation.panel.Panel;
import org.parvis.participation.panel.PanelRefused;
import org.parvis.participation.panel.Panels;
import org.parvis.shared.Role;
import org.parvis.web.AllowRoles;
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
@AllowRoles({Role.HEAD, Role.ADMINISTRATOR})
class DeskPanelController {

    static final String PATH = "/bureau/participation/{slug}/tirages";

    private final PanelPlaces places;
    private final Panels panels;
    private final DeskPanelPages pages;

    DeskPanelController(PanelPlaces places, Panels panels, DeskPanelPages pages) {
        this.places = places;
        this.panels = panels;
        this.pages = pages;
    }

    @GetMapping(PATH)
    Page list(@PathVariable String slug) {
        return list(places.any(slug), PanelForm.EMPTY, new FormErrors());
    }

    @PostMapping(PATH)
    Object create(@PathVariable String slug, @RequestParam MultiValueMap<String, String> fields, View view) {
        Process process = places.any(slug);
        PanelForm form = PanelForm.read(fields);
        try {
            Panel made = panels.create(process, form.about(), view.visitor());
            return Redirect.to(view, new PanelPlace(process, made).deskPath() + "?fait=cree");
        } catch (PanelRefused refused) {
            return list(process, form, errors(refused, view)).withStatus(422);
        }
    }

    @GetMapping(PATH + "/{panel}")
    Page show(@PathVariable String slug, @PathVariable String panel, @RequestParam(name = "fait", defaultValue = "") String done) {
        return pages.of(places.any(slug, panel), done, new FormErrors());
    }

    @PostMapping(PATH + "/{panel}")
    Object change(@PathVariable String slug, @PathVariable String panel, @RequestParam MultiValueMap<String, String> fields, View view) {
        PanelPlace place = places.any(slug, panel);
        PanelForm form = PanelForm.read(fields);
        try {
            panels.change(place.panel(), form.about(), view.visitor());
            return Redirect.to(view, place.deskPath() + "?fait=enregistre");
        } catch (PanelRefused refused) {
            return pages.typed(place, form, errors(refused, view)).withStatus(422);
        }
    }

    private Page list(Process process, PanelForm form, FormErrors errors) {
        return Page.of("panel/desk", new DeskPanelsPage(process, panels.listOf(process), form, errors));
    }

    private static FormErrors errors(PanelRefused refused, View view) {
        FormErrors errors = new FormErrors();
        refused.problems().forEach((field, problem) -> errors.add(field, view.t(problem)));
        return errors;
    }
}
