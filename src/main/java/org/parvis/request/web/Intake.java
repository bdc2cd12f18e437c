package org.parvis.request.web;

import org.parvis.casework.Actor;
import org.parvis.casework.Approvals;
import org.parvis.casework.CaseChannel;
import org.parvis.casework.DecisionDraft;
import org.parvis.casework.Requester;
import org.parvis.relation.Callers;
import org.parvis.request.NewRequest;
import org.parvis.request.Requests;
import org.parvis.request.SubmittedRequest;
import org.parvis.web.View;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sends what an agent took down, in the agent's name and for whoever asks; answers it at once where that was possible. */
@Component
class Intake {

    private final Requests requests;
    private final Approvals approvals;
    private final Callers callers;

    Intake(Requests requests, Approvals approvals, Callers callers) {
        this.requests = requests;
        this.approvals = approvals;
        this.callers = callers;
    }

    @Transactional
    SubmittedRequest take(RequestForm form, View view) {
        Actor agent = Actor.agent(view.visitor().account(), view.visitor().name());
        Requester caller = form.requester(view.locale().getLanguage());
        SubmittedRequest sent = requests.submit(new NewRequest(
                form.kind(),
                form.words(),
                form.answers(),
                caller,
                channel(form),
                form.department().isEmpty() ? null : form.department(),
                agent));
        callers.opened(sent.caseId(), channel(form), form.caller(), caller, view.visitor());
        if (!form.reply().isEmpty()) {
            approvals.decideAtOnce(sent.caseId(), DecisionDraft.resolved(form.reply()), agent);
        }
        return sent;
    }

    private static CaseChannel channel(RequestForm form) {
        return switch (form.channel()) {
            case "COUNTER" -> CaseChannel.COUNTER;
            case "POST" -> CaseChannel.POST;
            default -> CaseChannel.PHONE;
        };
    }
}
