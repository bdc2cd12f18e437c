package org.parvis.report.web;

import org.jspecify.annotations.Nullable;
import org.parvis.casework.Actor;
import org.parvis.casework.Approvals;
import org.parvis.casework.CaseChannel;
import org.parvis.casework.DecisionDraft;
import org.parvis.casework.Requester;
import org.parvis.questions.Answers;
import org.parvis.relation.Callers;
import org.parvis.report.NewReport;
import org.parvis.report.Reports;
import org.parvis.report.SubmittedReport;
import org.parvis.web.View;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sends what an agent took down, in the agent's name and for the caller; answers it at once where that was possible. */
@Component
class Intake {

    private final Reports reports;
    private final Approvals approvals;
    private final WholeStreet wholeStreet;
    private final Callers callers;

    Intake(Reports reports, Approvals approvals, WholeStreet wholeStreet, Callers callers) {
        this.callers = callers;
        this.reports = reports;
        this.approvals = approvals;
        this.wholeStreet = wholeStreet;
    }

    @Transactional
    SubmittedReport take(IntakeForm form, Answers answers, @Nullable PlaceChoice place, View view) {
        Actor agent = Actor.agent(view.visitor().account(), view.visitor().name());
        CaseChannel channel = form.isAtTheCounter() ? CaseChannel.COUNTER : CaseChannel.PHONE;
        Requester caller = Requester.said(
                IntakeForm.text(form.name()), IntakeForm.text(form.email()), IntakeForm.text(form.phone()), view.locale().getLanguage());
        String address = place == null ? IntakeForm.text(form.address()) : place.label();
        NewReport report = new NewReport(
                IntakeForm.text(form.category()),
                IntakeForm.text(form.words()),
                place == null ? null : place.point(),
                form.isInWholeStreet() ? wholeStreet.marked(address, view) : address,
                place == null ? null : place.objectId(),
                answers,
                java.util.List.of(),
                null,
                caller,
                channel,
                agent,
                null);
        SubmittedReport sent = reports.submit(report);
        callers.opened(sent.caseId(), channel, form.caller(), caller, view.visitor());
        answerAtOnce(sent, IntakeForm.text(form.reply()), agent);
        return sent;
    }

    private void answerAtOnce(SubmittedReport sent, String answer, Actor agent) {
        if (!answer.isEmpty()) {
            approvals.decideAtOnce(sent.caseId(), DecisionDraft.resolved(answer), agent);
        }
    }
}
