package org.parvis.request.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.IntakeDoors;
import org.parvis.relation.Callers;
import org.parvis.request.RequestKind;
import org.parvis.request.RequestKinds;
import org.parvis.request.RequestRefused;
import org.parvis.request.SubmittedRequest;
import org.parvis.shared.Refusal;
import org.parvis.shared.Role;
import org.parvis.territory.Department;
import org.parvis.territory.Departments;
import org.parvis.web.AllowRoles;
import org.parvis.web.AnswerSource;
import org.parvis.web.FormErrors;
import org.parvis.web.HttpProblem;
import org.parvis.web.Idempotency;
import org.parvis.web.Page;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/** Takes a request for somebody who calls, stands at the counter or has written, on one page. */
@Controller
@AllowRoles({Role.AGENT, Role.HEAD, Role.FRONT_DESK})
class IntakeController {

    static final String PATH = "/bureau/nouveau/demande";

    private static final JsonMapper JSON = new JsonMapper();

    private final RequestKinds kinds;
    private final Intake intake;
    private final Callers callers;
    private final IntakeDoors doors;
    private final Departments departments;
    private final Idempotency idempotency;
    private final List<AnswerSource> knowledge;

    IntakeController(
            RequestKinds kinds,
            Intake intake,
            Callers callers,
            IntakeDoors doors,
            Departments departments,
            Idempotency idempotency,
            List<AnswerSource> knowledge) {
        this.knowledge = List.copyOf(knowledge);
        this.kinds = kinds;
        this.intake = intake;
        this.callers = callers;
        this.doors = doors;
        this.departments = departments;
        this.idempotency = idempotency;
    }

    @GetMapping(PATH)
    Page empty(View view) {
        return page(EMPTY, view.newKey(), new FormErrors(), null, view);
    }

    private static final RequestForm EMPTY = RequestForm.read(new LinkedMultiValueMap<>());

    /** For somebody whose file is open. */
    @PostMapping(PATH + "/pour")
    Page known(View view, @RequestParam String person) {
        RequestForm form = callers.caller(person, view.visitor())
                .map(caller -> RequestForm.of("", caller))
                .orElseThrow(HttpProblem::notFound);
        return page(form, view.newKey(), new FormErrors(), null, view);
    }

    /** Takes the request; on «Mettre à jour» only shows what is known so far. Never by GET: names do not belong in addresses. */
    @PostMapping(PATH)
    Page take(@RequestParam MultiValueMap<String, String> fields, @RequestParam String key, View view) {
        RequestForm form = RequestForm.read(fields);
        if (fields.containsKey("regarder")) {
            return page(form, key, new FormErrors(), null, view);
        }
        try {
            String sent = idempotency.once(
                    "request-intake:" + view.visitor().account(), key, Idempotency.payload(fields),
                    () -> JSON.writeValueAsString(intake.take(form, view)));
            return page(EMPTY, view.newKey(), new FormErrors(), JSON.readValue(sent, SubmittedRequest.class), view);
        } catch (RequestRefused refused) {
            return page(form, key, FormErrors.of(refused.problems(), view), null, view).withStatus(422);
        } catch (Refusal refused) {
            String field = refused.messageKey().startsWith("relation.") ? "person" : "reply";
            return page(form, key, new FormErrors().add(field, view.t(refused)), null, view).withStatus(422);
        }
    }

    private Page page(RequestForm form, String key, FormErrors errors, @Nullable SubmittedRequest sent, View view) {
        RequestKind kind = kinds.findChoosable(form.kind()).orElse(null);
        List<Department> own = departments.list().stream().filter(one -> !one.isOutside()).toList();
        return Page.of("request/intake", new IntakePage(
                doors.list(), kinds.list(), kind, form, callers.known(form.caller(), view.visitor()),
                knowledge.stream().flatMap(source -> source.answers(form.words(), view).stream()).toList(), own, key, errors, sent));
    }
}
