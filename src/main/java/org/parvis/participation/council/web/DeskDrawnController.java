package org.parvis.participation.council.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.council.College;
import org.parvis.participation.council.Colleges;
import org.parvis.participation.council.Council;
import org.parvis.participation.council.DrawnMembers;
import org.parvis.participation.council.DrawnMembers.Forecast;
import org.parvis.participation.council.DrawnMembers.Taken;
import org.parvis.participation.team.AllowTeam;
import org.parvis.shared.Refusal;
import org.parvis.web.FormErrors;
import org.parvis.web.HttpProblem;
import org.parvis.web.Page;
import org.parvis.web.Redirect;
import org.parvis.web.Typed;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Seats those who were drawn by lot, in two steps: who they are is read first, as it cannot be taken back. */
@Controller
@AllowTeam
class DeskDrawnController {

    private static final String PATH = CouncilPlaces.DESK + "/colleges/{id:[0-9a-f-]{36}}/prendre";

    private final CouncilPlaces places;
    private final Colleges colleges;
    private final DrawnMembers drawn;

    DeskDrawnController(CouncilPlaces places, Colleges colleges, DrawnMembers drawn) {
        this.places = places;
        this.colleges = colleges;
        this.drawn = drawn;
    }

    @GetMapping(PATH)
    Page ask(@PathVariable String council, @PathVariable UUID id, View view) {
        Council one = places.kept(council, view.visitor());
        return page(one, college(one, id), new FormErrors(), view);
    }

    /** @param seen ids of whom the page said that they take a seat; without «confirmer» the page says it first */
    @PostMapping(PATH)
    Object take(
            @PathVariable String council,
            @PathVariable UUID id,
            @RequestParam(name = "etape", defaultValue = "") String step,
            @RequestParam(name = "personne", defaultValue = "") List<String> seen,
            View view) {
        Council one = places.kept(council, view.visitor());
        College college = college(one, id);
        if (!step.equals("confirmer")) {
            return page(one, college, new FormErrors(), view);
        }
        try {
            Set<UUID> read = seen.stream().flatMap(typed -> Typed.id(typed).stream()).collect(Collectors.toSet());
            Taken taken = drawn.take(one, id, read, view.visitor());
            return Redirect.to(view, one.deskPath() + "/membres?fait=tires&nombre=" + taken.seated() + "&passes=" + taken.passedOver());
        } catch (Refusal refused) {
            return page(one, college, new FormErrors().add("tires", view.t(refused)), view).withStatus(422);
        }
    }

    private Page page(Council one, College college, FormErrors errors, View view) {
        @Nullable Forecast forecast = null;
        try {
            forecast = drawn.forecast(one, college.id(), view.visitor());
        } catch (Refusal refused) {
            if (errors.isEmpty()) {
                errors.add("tires", view.t(refused));
            }
        }
        return Page.of("council/desktake", new DeskTakePage(one, college, forecast, errors));
    }

    private College college(Council one, UUID id) {
        return colleges.find(one, id).orElseThrow(HttpProblem::notFound);
    }
}
