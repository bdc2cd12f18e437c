package org.parvis.casework.web.rules;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.RoutingTerms;
import org.parvis.casework.RoutingTrials;
import org.parvis.casework.routing.Route;
import org.parvis.casework.routing.RuleTerms;
import org.parvis.casework.routing.RuleTrial;
import org.parvis.shared.Role;
import org.parvis.territory.Districts;
import org.parvis.territory.Place;
import org.parvis.territory.Places;
import org.parvis.web.AllowRoles;
import org.parvis.web.FormErrors;
import org.parvis.web.Page;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows where a case would go by the rules being prepared, and why. */
@Controller
@AllowRoles({Role.HEAD, Role.ADMINISTRATOR})
class TrialController {

    private final RoutingTerms terms;
    private final RoutingTrials trials;
    private final Places places;
    private final Districts districts;
    private final Clock clock;

    TrialController(
            RoutingTerms terms,
            RoutingTrials trials,
            Places places,
            Districts districts,
            Clock clock) {
        this.places = places;
        this.districts = districts;
        this.terms = terms;
        this.trials = trials;
        this.clock = clock;
    }

    @GetMapping(RulesController.PATH + "/essai")
    Page show(View view, @RequestParam MultiValueMap<String, String> typed) {
        RuleTerms known = terms.in(view.locale());
        if (!typed.containsKey("categorie")) {
            return page(now(view), known, null, new FormErrors());
        }
        TrialPage.Asked asked = asked(typed);
        TrialReading reading = new TrialReading(view, known, asked);
        Optional<Place> spot = asked.address().isBlank() ? Optional.empty() : places.search(asked.address()).stream().findFirst();
        if (spot.isEmpty() && !asked.address().isBlank()) {
            reading.errors().add("adresse", view.t("desk.refused.address", asked.address()));
        }
        Map<String, String> facts =
                reading.place(spot.map(place -> districts.at(place.point())).orElse(List.of()));
        LocalDateTime at = reading.at();
        if (!reading.errors().isEmpty()) {
            return page(asked, known, null, reading.errors()).withStatus(422);
        }
        RuleTrial trial = trials.of(view.visitor().account(), reading.category(), facts, at);
        return page(asked, known, result(view, known, trial, spot.map(Place::label).orElse("")), reading.errors());
    }

    private static TrialPage.Result result(View view, RuleTerms known, RuleTrial trial, String place) {
        RuleWords words = new RuleWords(view, known);
        String body = trial.body();
        if (body != null) {
            return new TrialPage.Result(words.house(body), place, view.t("desk.rules.trial.body"), "", List.of());
        }
        Route route = trial.route();
        String today = trial.inForce().to();
        return new TrialPage.Result(
                words.house(route.to()),
                place,
                route.isDefault()
                        ? view.t("desk.rules.trial.otherwise")
                        : view.t("desk.rules.trial.rule", route.rule(), route.label()),
                today.equals(route.to()) ? "" : words.house(today),
                trial.steps().stream()
                        .map(step -> new TrialPage.Step(
                                step.number(),
                                words.conditions(step.rule()),
                                step.matched() ? view.t("desk.rules.trial.decides") : words.missed(step),
                                step.matched()))
                        .toList());
    }

    private TrialPage.Asked now(View view) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), view.site().zone()).truncatedTo(ChronoUnit.MINUTES);
        return new TrialPage.Asked(
                "", "", List.of(), "", now.toLocalDate().toString(), now.toLocalTime().toString());
    }

    private static TrialPage.Asked asked(MultiValueMap<String, String> typed) {
        return new TrialPage.Asked(
                RuleForm.first(typed, "categorie"),
                RuleForm.first(typed, "adresse"),
                typed.getOrDefault("district", List.of()).stream()
                        .filter(reference -> !reference.isEmpty())
                        .toList(),
                RuleForm.first(typed, "proprietaire"),
                RuleForm.first(typed, "jour"),
                RuleForm.first(typed, "heure"));
    }

    private static Page page(
            TrialPage.Asked asked, RuleTerms known, TrialPage.@Nullable Result result, FormErrors errors) {
        return Page.of("casework/rules/trial", new TrialPage(asked, known, result, errors));
    }
}
