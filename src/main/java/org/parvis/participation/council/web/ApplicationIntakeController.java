package org.parvis.participation.council.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.IntakeDoor;
import org.parvis.casework.IntakeDoors;
import org.parvis.participation.council.Applications;
import org.parvis.participation.council.Applications.Submitted;
import org.parvis.participation.council.College;
import org.parvis.participation.council.Colleges;
import org.parvis.participation.council.Council;
import org.parvis.participation.council.CouncilRefused;
import org.parvis.participation.council.NewApplication;
import org.parvis.relation.Callers;
import org.parvis.shared.Refusal;
import org.parvis.shared.Role;
import org.parvis.web.AllowRoles;
import org.parvis.web.FormErrors;
import org.parvis.web.HttpProblem;
import org.parvis.web.Idempotency;
import org.parvis.web.Page;
import org.parvis.web.View;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/** Takes the application of somebody who calls, comes or writes: the same as on the site, on one page. */
@Controller
@AllowRoles({Role.AGENT, Role.HEAD, Role.FRONT_DESK})
class ApplicationIntakeController {

    private static final String PATH = "/bureau/nouveau/candidature";
    private static final JsonMapper JSON = new JsonMapper();
    private static final ApplicationIntakeForm EMPTY = ApplicationIntakeForm.read(new LinkedMultiValueMap<>());

    private final Colleges colleges;
    private final Applications applications;
    private final Callers callers;
    private final IntakeDoors doors;
    private final Idempotency idempotency;

    ApplicationIntakeController(Colleges colleges, Applications applications, Callers callers, IntakeDoors doors, Idempotency idempotency) {
        this.colleges = colleges;
        this.applications = applications;
        this.callers = callers;
        this.doors = doors;
        this.idempotency = idempotency;
    }

    @Bean
    @Order(35)
    static IntakeDoor applicationIntake(Colleges colleges) {
        return new IntakeDoor(PATH, "council.intake.tab", () -> !colleges.listCalling().isEmpty());
    }

    @GetMapping(PATH)
    Page empty(View view) {
        return page(EMPTY, view.newKey(), new FormErrors(), null, view);
    }

    /** For somebody whose file is open. */
    @PostMapping(PATH + "/pour")
    Page known(View view, @RequestParam String person) {
        return callers.caller(person, view.visitor())
                .map(caller -> page(EMPTY.of(caller), view.newKey(), new FormErrors(), null, view))
                .orElseThrow(HttpProblem::notFound);
    }

    /** Takes it; on «Mettre à jour» only shows what is known so far. Never by GET: names do not belong in addresses. */
    @PostMapping(PATH)
    Page take(@RequestParam MultiValueMap<String, String> fields, @RequestParam(defaultValue = "") String key, View view) {
        ApplicationIntakeForm form = ApplicationIntakeForm.read(fields);
        if (fields.containsKey("regarder")) {
            return page(form, key, new FormErrors(), null, view);
        }
        Council council = council(form);
        if (council == null) {
            return page(form, key, new FormErrors().add("college", view.t("council.refused.noSuchCollege")), null, view).withStatus(422);
        }
        try {
            String sent = idempotency.once(
                    "council-intake:" + view.visitor().account(), key, Idempotency.payload(fields), () -> JSON.writeValueAsString(submit(form, council, view)));
            return page(EMPTY, view.newKey(), new FormErrors(), JSON.readValue(sent, Submitted.class), view);
        } catch (CouncilRefused refused) {
            return page(form, key, FormErrors.of(refused.problems(), view), null, view).withStatus(422);
        } catch (Refusal refused) {
            String field = refused.messageKey().startsWith("relation.") ? "person" : "college";
            return page(form, key, new FormErrors().add(field, view.t(refused)), null, view).withStatus(422);
        }
    }

    private Submitted submit(ApplicationIntakeForm form, Council council, View view) {
        NewApplication wish = form.application(view);
        Submitted sent = applications.submit(council, wish);
        callers.opened(sent.caseId(), wish.channel(), form.caller(), wish.author(), view.visitor());
        return sent;
    }

    private @Nullable Council council(ApplicationIntakeForm form) {
        return colleges.listCalling().entrySet().stream()
                .filter(one -> one.getValue().stream().anyMatch(college -> college.id().toString().equals(form.college())))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private Page page(ApplicationIntakeForm form, String key, FormErrors errors, @Nullable Submitted sent, View view) {
        Map<Council, List<College>> calling = colleges.listCalling();
        return Page.of("council/intake", new ApplicationIntakePage(
                doors.list(), calling, form, callers.known(form.caller(), view.visitor()), key, errors, sent));
    }
}
