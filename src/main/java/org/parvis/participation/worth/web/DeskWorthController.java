package org.parvis.participation.worth.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.parvis.participation.delivery.Deliveries;
import org.parvis.participation.delivery.Delivery;
import org.parvis.participation.delivery.DeliveryRights;
import org.parvis.participation.worth.Answer;
import org.parvis.participation.worth.Worths;
import org.parvis.shared.Role;
import org.parvis.web.AllowRoles;
import org.parvis.web.HttpProblem;
import org.parvis.web.Page;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Where whoever keeps a project reads what people wrote about it. */
@Controller
@AllowRoles({Role.AGENT, Role.HEAD, Role.ADMINISTRATOR})
class DeskWorthController {

    private static final int SHOWN = 50;

    private final Worths worths;
    private final Deliveries deliveries;

    DeskWorthController(Worths worths, Deliveries deliveries) {
        this.worths = worths;
        this.deliveries = deliveries;
    }

    @GetMapping("/bureau/realisations/{id:[0-9a-f-]{36}}/avis")
    Page show(@PathVariable UUID id, @RequestParam(name = "avant", defaultValue = "") String before, View view) {
        Delivery delivery = deliveries.find(id)
                .filter(one -> DeliveryRights.mayKeep(view.visitor(), one))
                .orElseThrow(HttpProblem::notFound);
        List<Answer> found = worths.listWords(id, moment(before), SHOWN + 1);
        List<Answer> shown = found.size() > SHOWN ? found.subList(0, SHOWN) : found;
        return Page.of("worth/words", new WordsPage(
                delivery, worths.figures(id), shown, found.size() > SHOWN ? shown.getLast().at().toString() : ""));
    }

    private Instant moment(String before) {
        try {
            return before.isEmpty() ? worths.now().plusSeconds(1) : Instant.parse(before);
        } catch (DateTimeException e) {
            throw HttpProblem.notFound();
        }
    }
}
