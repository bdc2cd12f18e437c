package org.parvis.participation.web;

import org.parvis.casework.Case;
import org.parvis.casework.CaseRights;
import org.parvis.casework.Cases;
import org.parvis.casework.Viewer;
import org.parvis.participation.Processes;
import org.parvis.participation.Proposal;
import org.parvis.participation.ProposalModeration;
import org.parvis.participation.Proposals;
import org.parvis.shared.Refusal;
import org.parvis.shared.Role;
import org.parvis.web.AllowRoles;
import org.parvis.web.FormErrors;
import org.parvis.web.HttpProblem;
import org.parvis.web.Page;
import org.parvis.web.Redirect;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whether an idea is shown, for agents and heads of the department that has its case. */
@Controller
@AllowRoles({Role.AGENT, Role.HEAD})
class DeskProposalController {

    private final Proposals proposals;
    private final Processes processes;
    private final ProposalModeration moderation;
    private final Cases cases;

    DeskProposalController(Proposals proposals, Processes processes, ProposalModeration moderation, Cases cases) {
        this.proposals = proposals;
        this.processes = processes;
        this.moderation = moderation;
        this.cases = cases;
    }

    @GetMapping("/bureau/idees/{number}")
    Page show(@PathVariable String number, View view) {
        return page(get(number, view), "", new FormErrors());
    }

    @PostMapping("/bureau/idees/{number}/publier")
    Object publish(@PathVariable String number, View view) {
        Proposal proposal = get(number, view);
        try {
            moderation.show(proposal.id(), view.visitor());
            return Redirect.to(view, "/bureau/dossiers/" + number);
        } catch (Refusal refusal) {
            return page(proposal, "", new FormErrors().add("raison", view.t(refusal))).withStatus(422);
        }
    }

    @PostMapping("/bureau/idees/{number}/masquer")
    Object hide(@PathVariable String number, @RequestParam(name = "raison", defaultValue = "") String reason, View view) {
        Proposal proposal = get(number, view);
        try {
            moderation.hide(proposal.id(), reason, view.visitor());
            return Redirect.to(view, "/bureau/dossiers/" + number);
        } catch (Refusal refusal) {
            return page(proposal, reason, new FormErrors().add("raison", view.t(refusal))).withStatus(422);
        }
    }

    private Page page(Proposal proposal, String reason, FormErrors errors) {
        return Page.of("participation/moderate", new ModeratePage(proposal, processes.get(proposal.processId()), reason, errors));
    }

    /** Nothing tells an idea of another department from one that is not there. */
    private Proposal get(String number, View view) {
        Proposal proposal = proposals.find(number).orElseThrow(HttpProblem::notFound);
        Case subject = cases.get(proposal.caseId());
        if (!CaseRights.handles(Viewer.of(view.visitor()), subject)) {
            throw HttpProblem.notFound();
        }
        return proposal;
    }
}
