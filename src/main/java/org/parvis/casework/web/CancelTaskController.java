package org.parvis.casework.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.parvis.casework.Case;
import org.parvis.casework.CaseRights;
import org.parvis.casework.Cases;
import org.parvis.casework.Task;
import org.parvis.casework.Tasks;
import org.parvis.casework.Viewer;
import org.parvis.casework.queues.QueueQuery;
import org.parvis.shared.Refusal;
import org.parvis.shared.Role;
import org.parvis.web.AllowRoles;
import org.parvis.web.HttpProblem;
import org.parvis.web.Redirect;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes the order to cancel one task, then shows its case again. */
@Controller
@AllowRoles({Role.AGENT, Role.HEAD})
class CancelTaskController {

    private final Tasks tasks;
    private final Cases cases;
    private final CaseScreens screens;

    CancelTaskController(Tasks tasks, Cases cases, CaseScreens screens) {
        this.tasks = tasks;
        this.cases = cases;
        this.screens = screens;
    }

    @PostMapping("/bureau/taches/{id}/annuler")
    Object cancel(View view, HttpServletResponse response, @PathVariable UUID id, @RequestParam Map<String, String> form) {
        Viewer viewer = Viewer.of(view.visitor());
        Task task = tasks.find(id).orElseThrow(HttpProblem::notFound);
        Case subject = cases.get(task.caseId());
        if (!CaseRights.mayCancel(viewer, subject, task)) {
            throw HttpProblem.notFound();
        }
        QueueQuery query = Contexts.parse(form.getOrDefault("contexte", ""));
        String reason = form.getOrDefault("reason", "");
        try {
            tasks.cancel(task, reason, viewer.actor());
        } catch (Refusal refusal) {
            CasePages.Around around = new CasePages.Around(query, CasePage.Notice.refusal(view.t(refusal)), null);
            return screens.show(view, cases.get(subject.id()), around, page -> page.refusing(id, reason))
                    .withStatus(422);
        }
        String address = "/bureau/dossiers/" + subject.number() + "?" + query.toUrl();
        if (view.isPartial()) {
            response.setHeader("HX-Push-Url", view.url(address));
            return screens.show(view, cases.get(subject.id()), new CasePages.Around(query, Done.taskCancelled(view), null));
        }
        return Redirect.to(view, address + Done.TASK_CANCELLED);
    }
}
