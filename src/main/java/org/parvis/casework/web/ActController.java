package org.parvis.casework.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Case;
import org.parvis.casework.CaseStatus;
import org.parvis.casework.Cases;
import org.parvis.casework.Viewer;
import org.parvis.casework.queues.CaseQueues;
import org.parvis.casework.queues.QueueQuery;
import org.parvis.shared.Refusal;
import org.parvis.shared.Role;
import org.parvis.web.AllowRoles;
import org.parvis.web.FormErrors;
import org.parvis.web.HttpProblem;
import org.parvis.web.Page;
import org.parvis.web.Redirect;
import org.parvis.web.View;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Takes what agents do to a case; then on to the next one when it is closed, back to the same otherwise. */
@Controller
@AllowRoles({Role.AGENT, Role.HEAD})
class ActController {

    private final CasePages pages;
    private final CaseScreens screens;
    private final ActionForms forms;
    private final FormFilling filling;
    private final ActOrders orders;
    private final CaseQueues queues;
    private final Cases cases;

    ActController(
            CasePages pages,
            CaseScreens screens,
            ActionForms forms,
            FormFilling filling,
            ActOrders orders,
            CaseQueues queues,
            Cases cases) {
        this.pages = pages;
        this.screens = screens;
        this.forms = forms;
        this.filling = filling;
        this.orders = orders;
        this.queues = queues;
        this.cases = cases;
    }

    /** One submission of an action's form. */
    private record Submission(View view, ActionKind kind, Case subject, QueueQuery query, Map<String, String> values) {
        String context() {
            return query.toUrl();
        }
    }

    @PostMapping("/bureau/dossiers/{number}/{action}")
    Object act(
            View view,
            HttpServletResponse response,
            @PathVariable Map<String, String> path,
            @RequestParam Map<String, String> values,
            @RequestParam(name = "photo", required = false) @Nullable MultipartFile photo) {
        ActionKind kind = ActionKind.find(path.getOrDefault("action", "")).orElseThrow(HttpProblem::notFound);
        Submission sent = new Submission(view, kind, pages.handled(view, path.getOrDefault("number", "")), query(values), new TreeMap<>(values));
        if (values.containsKey("simplifier")) {
            sent.values().put(Leaving.FIELD, forms.plainer(sent.values()));
        }
        boolean isLooking = values.containsKey("verifier") || values.containsKey("simplifier");
        return switch (isLooking ? "apercu" : values.getOrDefault("faire", "envoyer")) {
            case "apercu" -> preview(sent);
            case "inserer" -> again(sent, filling.inserted(sent.subject(), sent.values(), view), response);
            default -> submit(sent, photo, response);
        };
    }

    private Object submit(Submission sent, @Nullable MultipartFile photo, HttpServletResponse response) {
        UUID next = sent.kind().isClosing() ? next(sent) : null;
        try {
            orders.act(sent.view(), sent.kind(), sent.subject(), new ActInput(sent.values(), photo));
        } catch (Refusal refusal) {
            return refused(sent, refusal, response);
        }
        Case now = cases.get(sent.subject().id());
        boolean waits = sent.kind().isClosing() && now.status().isOpen();
        Case shown = next == null || waits ? now : cases.get(next);
        String done = waits ? Done.WAITS : sent.kind().slug();
        return sent.view().isPartial() ? partial(sent, shown, done, response) : redirect(sent, shown, done);
    }

    private Page refused(Submission sent, Refusal refusal, HttpServletResponse response) {
        ActionForms.Typed typed = filling.refused(sent.kind(), sent.subject(), sent.values(), refusal, sent.view());
        return sent.kind().isImmediate() ? problem(sent, typed, response) : again(sent, typed, response).withStatus(422);
    }

    /** The form as it was, with what is wrong or what was put in. */
    private Page again(Submission sent, ActionForms.Typed typed, HttpServletResponse response) {
        ActionForm form = forms.form(sent.view(), sent.kind(), sent.subject(), sent.context(), typed);
        if (sent.view().isPartial()) {
            response.setHeader("HX-Retarget", "#action");
            return Page.of("casework/action", form);
        }
        return whole(sent, form);
    }

    /** A button that could not do what it says: somebody else was faster. */
    private Page problem(Submission sent, ActionForms.Typed typed, HttpServletResponse response) {
        if (sent.view().isPartial()) {
            response.setHeader("HX-Retarget", "#action");
            return Page.of("casework/refused", typed.errors()).withStatus(422);
        }
        throw new Refusal("casework.refused.changedMeanwhile");
    }

    private Page whole(Submission sent, ActionForm form) {
        Case now = cases.get(sent.subject().id());
        return screens.show(sent.view(), now, new CasePages.Around(sent.query(), null, form));
    }

    private Page preview(Submission sent) {
        Preview preview = filling.preview(sent.values(), forms.signatory(sent.view(), sent.subject()), sent.view());
        if (sent.view().isPartial()) {
            return Page.of("casework/preview", preview);
        }
        ActionForms.Typed typed = new ActionForms.Typed(sent.values(), new FormErrors(), preview);
        return whole(sent, forms.form(sent.view(), sent.kind(), sent.subject(), sent.context(), typed));
    }

    private Page partial(Submission sent, Case shown, String done, HttpServletResponse response) {
        response.setHeader("HX-Push-Url", sent.view().url(address(shown, sent.context())));
        response.setHeader("HX-Trigger", "desk-list");
        CasePage.Notice notice = Done.notice(sent.view(), done, sent.subject().number());
        return screens.show(sent.view(), shown, new CasePages.Around(sent.query(), notice, null));
    }

    private static ResponseEntity<Void> redirect(Submission sent, Case shown, String done) {
        String address = address(shown, sent.context()) + Done.parameters(done, sent.subject().number());
        return Redirect.to(sent.view(), address);
    }

    private static String address(Case subject, String context) {
        return "/bureau/dossiers/" + subject.number() + "?" + context;
    }

    /** The next case of the agent's list on which there is something to do, else the nearest before; null for none. */
    private @Nullable UUID next(Submission sent) {
        List<Case> list = queues.page(Viewer.of(sent.view().visitor()), sent.query()).rows().stream()
                .map(CaseQueues.Row::subject)
                .toList();
        int place = list.stream().map(Case::id).toList().indexOf(sent.subject().id());
        List<Case> after = list.subList(place + 1, list.size());
        List<Case> before = list.subList(0, Math.max(0, place)).reversed();
        return Stream.concat(after.stream(), before.stream())
                .filter(one -> one.status() != CaseStatus.WAITING)
                .findFirst()
                .map(Case::id)
                .orElse(null);
    }

    private static QueueQuery query(Map<String, String> values) {
        return values.containsKey("contexte") ? Contexts.parse(values.get("contexte")) : Contexts.parse(values);
    }
}
