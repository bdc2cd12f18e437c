package org.parvis.participation.web;

import java.util.Map;
import java.util.UUID;
import org.parvis.casework.CaseSights;
import org.parvis.casework.Task;
import org.parvis.casework.Tasks;
import org.parvis.casework.Viewer;
import org.parvis.participation.Appraisal;
import org.parvis.participation.Appraisals;
import org.parvis.participation.Processes;
import org.parvis.participation.Proposal;
import org.parvis.participation.ProposalCases;
import org.parvis.participation.Proposals;
import org.parvis.participation.StudyRefused;
import org.parvis.participation.team.AllowTeam;
import org.parvis.participation.team.ProcessAct;
import org.parvis.participation.team.ProcessRights;
import org.parvis.shared.Refusal;
import org.parvis.web.FormErrors;
import org.parvis.web.HttpProblem;
import org.parvis.web.Page;
import org.parvis.web.Redirect;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form on which it is said what a department found about an idea: for those who work there, and who appraises for the process. */
@Controller
@AllowTeam
class AppraisalController {

    private final Proposals proposals;
    private final Processes processes;
    private final Appraisals appraisals;
    private final Tasks tasks;
    private final CaseSights sights;
    private final ProcessRights rights;

    AppraisalController(
            Proposals proposals, Processes processes, Appraisals appraisals, Tasks tasks, CaseSights sights, ProcessRights rights) {
        this.rights = rights;
        this.proposals = proposals;
        this.processes = processes;
        this.appraisals = appraisals;
        this.tasks = tasks;
        this.sights = sights;
    }

    private record Asked(Proposal proposal, Task task, Appraisal appraisal) {}

    @GetMapping("/bureau/idees/{number}/etude/{task}")
    Page show(@PathVariable String number, @PathVariable UUID task, View view) {
        return page(get(number, task, view), AppraisalForm.EMPTY, new FormErrors(), view);
    }

    @PostMapping("/bureau/idees/{number}/etude/{task}")
    Object give(
            @PathVariable String number, @PathVariable UUID task, @RequestParam MultiValueMap<String, String> fields, View view) {
        Asked asked = get(number, task, view);
        AppraisalForm form = AppraisalForm.read(fields);
        Map<String, String> problems = form.problems();
        if (!problems.isEmpty()) {
            return page(asked, form, FormErrors.of(problems, view), view).withStatus(422);
        }
        try {
            appraisals.give(asked.task(), form.findings(), Viewer.of(view.visitor()).actor());
            return Redirect.to(view, StudyPage.path(number) + "/" + task);
        } catch (StudyRefused refused) {
            return page(asked, form, FormErrors.of(refused.problems(), view), view).withStatus(422);
        } catch (Refusal refusal) {
            return page(get(number, task, view), form, new FormErrors().add("competence", view.t(refusal)), view).withStatus(422);
        }
    }

    private Page page(Asked asked, AppraisalForm form, FormErrors errors, View view) {
        Proposal proposal = asked.proposal();
        boolean isShown = proposal.isVisible()
                || sights.showContent(view.visitor(), ProposalCases.CODE, proposal.id())
                || appraises(proposal, view);
        return Page.of("participation/appraise", new AppraisalPage(
                proposal.number(), isShown ? proposal : null, processes.get(proposal.processId()), asked.task(), asked.appraisal(), form, errors));
    }

    /** Nothing tells what another department was asked from what nobody was. */
    private Asked get(String number, UUID id, View view) {
        Proposal proposal = proposals.find(number).orElseThrow(HttpProblem::notFound);
        Appraisal appraisal = appraisals.find(id)
                .filter(one -> one.proposalId().equals(proposal.id()))
                .filter(one -> Viewer.of(view.visitor()).departments().contains(one.departmentId()) || appraises(proposal, view))
                .orElseThrow(HttpProblem::notFound);
        return new Asked(proposal, tasks.find(id).orElseThrow(), appraisal);
    }

    private boolean appraises(Proposal proposal, View view) {
        return rights.mayByTeam(view.visitor(), ProcessAct.APPRAISE, proposal.processId());
    }
}
