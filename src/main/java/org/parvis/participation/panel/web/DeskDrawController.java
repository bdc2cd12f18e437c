package org.parvis.participation.panel.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.panel.Candidate.State;
import org.parvis.participation.panel.Group;
import org.parvis.participation.panel.PanelDraws;
import org.parvis.participation.panel.Panels;
import org.parvis.participation.team.AllowTeam;
import org.parvis.shared.Refusal;
import org.parvis.web.FormErrors;
import org.parvis.web.Redirect;
import org.parvis.web.Typed;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The steps of a draw: the list, the seats, the announcement, the draw, and who answers what. */
@Controller
@AllowTeam
class DeskDrawController {

    private static final String ONE = DeskPanelController.PATH + "/{panel}";

    private final PanelPlaces places;
    private final Panels panels;
    private final PanelDraws draws;
    private final DeskPanelPages pages;

    DeskDrawController(PanelPlaces places, Panels panels, PanelDraws draws, DeskPanelPages pages) {
        this.places = places;
        this.panels = panels;
        this.draws = draws;
        this.pages = pages;
    }

    @PostMapping(ONE + "/liste")
    Object bring(
            @PathVariable String slug, @PathVariable String panel,
            @RequestParam(name = "fichier", required = false) @Nullable MultipartFile file, View view) {
        PanelPlace place = places.own(slug, panel, view.visitor());
        try {
            if (file == null || file.isEmpty()) {
                throw new Refusal("panel.refused.file");
            }
            panels.bring(place.panel(), file.getBytes(), view.visitor());
            return Redirect.to(view, place.deskPath() + "?fait=liste#places");
        } catch (Refusal refused) {
            return pages.of(place, "", new FormErrors().add("fichier", view.t(refused))).withStatus(422);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The seats of each group, by its place on the page and its name: another list may have come meanwhile. */
    @PostMapping(ONE + "/places")
    Object seat(@PathVariable String slug, @PathVariable String panel, @RequestParam MultiValueMap<String, String> fields, View view) {
        PanelPlace place = places.own(slug, panel, view.visitor());
        List<Group> groups = panels.groups(place.panel());
        Map<Integer, String> typed = new HashMap<>();
        for (int i = 0; i < groups.size(); i++) {
            typed.put(i, Typed.of(fields, "places" + i));
        }
        Map<String, Integer> seats = new LinkedHashMap<>();
        try {
            for (int i = 0; i < groups.size(); i++) {
                Group group = groups.get(i);
                if (!Typed.of(fields, "groupe" + i).equals(group.name())) {
                    throw new Refusal("panel.refused.otherList");
                }
                seats.put(group.name(), number(Typed.of(fields, "places" + i), group));
            }
            panels.seat(place.panel(), seats, view.visitor());
            return Redirect.to(view, place.deskPath() + "?fait=places#annonce");
        } catch (Refusal refused) {
            return pages.seated(place, typed, new FormErrors().add("places0", view.t(refused))).withStatus(422);
        }
    }

    private static int number(String typed, Group group) {
        if (!typed.matches("\\d{0,4}")) {
            throw new Refusal("panel.refused.seats", group.name(), group.people());
        }
        return typed.isEmpty() ? 0 : Integer.parseInt(typed);
    }

    @PostMapping(ONE + "/annoncer")
    Object announce(@PathVariable String slug, @PathVariable String panel, View view) {
        PanelPlace place = places.own(slug, panel, view.visitor());
        try {
            panels.announce(place.panel(), view.visitor());
            return Redirect.to(view, place.deskPath() + "?fait=annonce");
        } catch (Refusal refused) {
            return pages.of(place, "", new FormErrors().add("annonce", view.t(refused))).withStatus(422);
        }
    }

    @PostMapping(ONE + "/tirer")
    Object draw(
            @PathVariable String slug, @PathVariable String panel,
            @RequestParam(defaultValue = "") String randomness, @RequestParam(defaultValue = "") String again, View view) {
        PanelPlace place = places.own(slug, panel, view.visitor());
        try {
            draws.draw(place.panel(), randomness, again, view.visitor());
            return Redirect.to(view, place.deskPath() + "?fait=tire#personnes");
        } catch (Refusal refused) {
            return pages.drawn(place, randomness, new FormErrors().add(refused.messageKey().endsWith("differs") ? "again" : "randomness", view.t(refused)))
                    .withStatus(422);
        }
    }

    @PostMapping(ONE + "/personnes/{id:[0-9a-f-]{36}}")
    Object answer(
            @PathVariable String slug, @PathVariable String panel, @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reponse, @RequestParam(defaultValue = "") String nom, View view) {
        PanelPlace place = places.own(slug, panel, view.visitor());
        try {
            State state = Typed.one(State.values(), reponse).orElseThrow(() -> new Refusal("panel.refused.state"));
            draws.answer(place.panel(), id, state, nom.equals("public"), view.visitor());
            return Redirect.to(view, place.deskPath() + "?fait=reponse#p-" + id);
        } catch (Refusal refused) {
            return pages.of(place, "", new FormErrors().add("personnes", view.t(refused))).withStatus(422);
        }
    }

    @PostMapping(ONE + "/personnes/{id:[0-9a-f-]{36}}/nom")
    Object name(
            @PathVariable String slug, @PathVariable String panel, @PathVariable UUID id, @RequestParam(defaultValue = "") String nom, View view) {
        PanelPlace place = places.own(slug, panel, view.visitor());
        try {
            draws.name(place.panel(), id, nom.equals("public"), view.visitor());
            return Redirect.to(view, place.deskPath() + "?fait=reponse#p-" + id);
        } catch (Refusal refused) {
            return pages.of(place, "", new FormErrors().add("personnes", view.t(refused))).withStatus(422);
        }
    }
}
