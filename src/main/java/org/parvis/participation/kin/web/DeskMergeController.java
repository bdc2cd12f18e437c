package org.parvis.participation.kin.web;

import org.parvis.casework.CaseSights;
import org.parvis.casework.Cases;
import org.parvis.casework.Viewer;
import org.parvis.participation.Process;
import org.parvis.participation.Processes;
import org.parvis.participation.Proposal;
import org.parvis.participation.ProposalLists;
import org.parvis.participation.ProposalRefused;
import org.parvis.participation.Proposals;
import org.parvis.participation.kin.Merges;
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

/** The town proposes to make ideas one; whether they become it is for their authors to say. */
@Controller
@AllowRoles({Role.AGENT, Role.HEAD})
class DeskMergeController {

    private final Proposals proposals;
    private final ProposalLists lists;
    private final Processes processes;
    private final Merges merges;
    private final Cases cases;
    private final CaseSights sights;
    private final AuthorDoor door;

    DeskMergeController(
            Proposals proposals,
            ProposalLists lists,
            Processes processes,
            Merges merges,
            Cases cases,
            CaseSights sights,
            AuthorDoor door) {
        this.proposals = proposals;
        this.lists = lists;
        this.processes = processes;
        this.merges = merges;
        this.cases = cases;
        this.sights = sights;
        this.door = door;
    }

    @GetMapping("/bureau/idees/{number}/reunir")
    Page form(@PathVariable String number, View view) {
        Proposal proposal = get(number, view);
        return page(proposal, new MergeForm("", proposal.title(), proposal.words()), new FormErrors());
    }

    @PostMapping("/bureau/idees/{number}/reunir")
    Object propose(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String others,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String words,
            View view) {
        Proposal proposal = get(number, view);
        MergeForm typed = new MergeForm(others, title, words);
        try {
            merges.propose(proposal, typed.wanted(), view.visitor());
            return Redirect.to(view, "/bureau/idees/" + number + "/versions?fait=propose");
        } catch (ProposalRefused refused) {
            return page(proposal, typed, MergeForm.errors(refused, view)).withStatus(422);
        } catch (Refusal refusal) {
            return page(proposal, typed, new FormErrors().add("others", view.t(refusal))).withStatus(422);
        }
    }

    private Page page(Proposal proposal, MergeForm typed, FormErrors errors) {
        Process process = processes.get(proposal.processId());
        return Page.of("kin/deskjoin", new MergeFormPage(
                "", proposal.number(), proposal.title(), door.path(proposal), process.path(),
                lists.similar(process, proposal.title(), proposal.words()).stream().filter(one -> !one.id().equals(proposal.id())).toList(),
                typed.others(), typed.title(), typed.words(), errors));
    }

    private Proposal get(String number, View view) {
        Proposal proposal = proposals.find(number).orElseThrow(HttpProblem::notFound);
        if (!sights.handles(Viewer.of(view.visitor()), cases.get(proposal.caseId()))) {
            throw HttpProblem.notFound();
        }
        return proposal;
    }
}
