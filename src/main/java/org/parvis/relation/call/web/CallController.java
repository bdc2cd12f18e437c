package org.parvis.relation.call.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Case;
import org.parvis.casework.Cases;
import org.parvis.casework.Decision;
import org.parvis.casework.Entry;
import org.parvis.casework.EntryKind;
import org.parvis.casework.Timeline;
import org.parvis.relation.PersonHandles;
import org.parvis.relation.call.Call;
import org.parvis.relation.call.Calls;
import org.parvis.shared.Refusal;
import org.parvis.shared.Role;
import org.parvis.territory.Department;
import org.parvis.territory.Departments;
import org.parvis.web.AllowRoles;
import org.parvis.web.FormErrors;
import org.parvis.web.HttpProblem;
import org.parvis.web.Idempotency;
import org.parvis.web.Page;
import org.parvis.web.Redirect;
import org.parvis.web.View;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The calls that an agent's departments have to make, and what came of each. */
@Controller
@AllowRoles({Role.AGENT, Role.HEAD})
class CallController {

    private static final Set<String> DONE = Set.of("fait", "absent", "abandon", "parti");
    private static final String ONE = CallsPage.PATH + "/{id:[0-9a-f-]{36}}";

    private final Calls calls;
    private final Cases cases;
    private final Timeline timeline;
    private final Departments departments;
    private final PersonHandles handles;
    private final Idempotency idempotency;

    CallController(
            Calls calls, Cases cases, Timeline timeline, Departments departments, PersonHandles handles, Idempotency idempotency) {
        this.idempotency = idempotency;
        this.calls = calls;
        this.cases = cases;
        this.timeline = timeline;
        this.departments = departments;
        this.handles = handles;
    }

    @GetMapping(CallsPage.PATH)
    Page list(
            View view, @RequestParam(required = false) @Nullable UUID apres, @RequestParam(defaultValue = "") String fait) {
        List<Call> found = calls.list(apres, view.visitor());
        List<Call> shown = found.size() > Calls.PAGE ? found.subList(0, Calls.PAGE) : found;
        Map<UUID, Case> subjects = cases.list(shown.stream().map(Call::caseId).distinct().toList()).stream()
                .collect(Collectors.toMap(Case::id, Function.identity()));
        return Page.of("relation/call/calls", new CallsPage(
                shown.stream().map(call -> line(call, subjects.get(call.caseId()))).toList(),
                found.size() > Calls.PAGE ? CallsPage.PATH + "?apres=" + shown.getLast().id() : null,
                DONE.contains(fait) ? "relation.call.done." + fait : ""));
    }

    private CallsPage.Line line(Call call, @Nullable Case subject) {
        String department = departments.find(call.department()).map(Department::name).orElse("");
        return new CallsPage.Line(call, subject == null ? "" : subject.title(), department);
    }

    @GetMapping(ONE)
    Object show(View view, @PathVariable UUID id) {
        return calls.isOver(id, view.visitor()) ? gone(view, id) : page(view, id, "", new FormErrors());
    }

    /** @param acte how the call went */
    @PostMapping(ONE)
    Object end(
            View view,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String acte,
            @RequestParam(defaultValue = "") String words,
            @RequestParam String key) {
        if (!DONE.contains(acte) || acte.equals("parti")) {
            throw new HttpProblem(400);
        }
        try {
            idempotency.once("call:" + view.visitor().account(), key, id + acte + words, () -> {
                perform(acte, id, words, view);
                return acte;
            });
        } catch (Refusal refused) {
            return refused.messageKey().equals(Calls.GONE)
                    ? gone(view, id)
                    : page(view, id, words, new FormErrors().add("words", view.t(refused))).withStatus(422);
        }
        return Redirect.to(view, CallsPage.PATH + "?fait=" + acte);
    }

    private void perform(String acte, UUID id, String words, View view) {
        switch (acte) {
            case "fait" -> calls.done(id, words, view.visitor());
            case "absent" -> calls.missed(id, words, view.visitor());
            default -> calls.leave(id, words, view.visitor());
        }
    }

    private ResponseEntity<Void> gone(View view, UUID id) {
        if (!calls.isOver(id, view.visitor())) {
            throw HttpProblem.notFound();
        }
        return Redirect.to(view, CallsPage.PATH + "?fait=parti");
    }

    private Page page(View view, UUID id, String typed, FormErrors errors) {
        Calls.Opened opened = calls.open(id, view.visitor()).orElseThrow(HttpProblem::notFound);
        UUID person = opened.callee().person();
        String file = person == null ? null : "/bureau/personnes/" + handles.of(person, view.visitor());
        return Page.of("relation/call/call", new CallPage(opened, file, said(opened), typed, view.newKey(), errors));
    }

    private List<String> said(Calls.Opened opened) {
        List<String> said = new ArrayList<>();
        UUID subject = opened.subject().id();
        if (opened.call().what() == Call.What.ANSWERED) {
            Decision last = timeline.lastDecisions(List.of(subject)).get(subject);
            if (last != null) {
                said.add(last.fact());
                if (last.nextSteps() != null) {
                    said.add(last.nextSteps());
                }
            }
            return said;
        }
        timeline.of(subject).stream()
                .filter(entry -> entry.kind() == EntryKind.ASKED)
                .map(Entry::publicText)
                .filter(text -> text != null && !text.isEmpty())
                .reduce((_, newer) -> newer)
                .ifPresent(said::add);
        return said;
    }
}
