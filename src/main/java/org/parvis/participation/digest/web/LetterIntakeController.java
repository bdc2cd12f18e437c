package org.parvis.participation.digest.web;

import org.jspecify.annotations.Nullable;
import org.parvis.casework.IntakeDoor;
import org.parvis.casework.IntakeDoors;
import org.parvis.messaging.EmailAddress;
import org.parvis.participation.Process;
import org.parvis.participation.Processes;
import org.parvis.participation.digest.Subscriptions;
import org.parvis.relation.Callers;
import org.parvis.shared.Refusal;
import org.parvis.shared.Role;
import org.parvis.web.AllowRoles;
import org.parvis.web.FormErrors;
import org.parvis.web.HttpProblem;
import org.parvis.web.Page;
import org.parvis.web.Redirect;
import org.parvis.web.View;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Somebody at the counter or on the phone wants letters: an agent types their address, which says yes by itself all the same. */
@Controller
@AllowRoles({Role.AGENT, Role.HEAD, Role.FRONT_DESK})
class LetterIntakeController {

    private static final String PATH = "/bureau/nouveau/lettre";

    private final Subscriptions subscriptions;
    private final Processes processes;
    private final Callers callers;
    private final IntakeDoors doors;

    LetterIntakeController(Subscriptions subscriptions, Processes processes, Callers callers, IntakeDoors doors) {
        this.callers = callers;
        this.subscriptions = subscriptions;
        this.processes = processes;
        this.doors = doors;
    }

    @Bean
    @Order(60)
    static IntakeDoor letterIntake(Processes processes) {
        return new IntakeDoor(PATH, "digest.intake.tab", () -> !processes.listPublished().isEmpty());
    }

    @GetMapping(PATH)
    Page form(@RequestParam(name = "fait", defaultValue = "") String done) {
        return page("", "", done.equals("demande"), new FormErrors());
    }

    /** For somebody whose file is open. */
    @PostMapping(PATH + "/pour")
    Page known(View view, @RequestParam String person) {
        return callers.caller(person, view.visitor())
                .map(caller -> page("", caller.email(), false, new FormErrors()))
                .orElseThrow(HttpProblem::notFound);
    }

    @PostMapping(PATH)
    Object ask(
            @RequestParam(name = "demarche", defaultValue = "") String topic, @RequestParam(defaultValue = "") String email, View view) {
        @Nullable Process process = topic.isEmpty() ? null : processes.findPublished(topic).orElseThrow(HttpProblem::notFound);
        try {
            subscriptions.askFor(EmailAddress.of(email), process, view.locale(), view.visitor());
            return Redirect.to(view, PATH + "?fait=demande");
        } catch (Refusal refused) {
            return page(topic, email, false, new FormErrors().add("email", view.t(refused))).withStatus(422);
        }
    }

    private Page page(String topic, String email, boolean isDone, FormErrors errors) {
        return Page.of("digest/intake", new LetterIntakePage(doors.list(), new SubscribePage(processes.listPublished(), topic, email, errors), isDone));
    }
}
