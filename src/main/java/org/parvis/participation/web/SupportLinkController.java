package org.parvis.participation.web;

import java.util.Optional;
import org.parvis.participation.Processes;
import org.parvis.participation.Proposal;
import org.parvis.participation.Proposals;
import org.parvis.participation.SupportWish;
import org.parvis.participation.Supports;
import org.parvis.shared.Refusal;
import org.parvis.web.AllowAnyone;
import org.parvis.web.Page;
import org.parvis.web.Redirect;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The link by which an address without an account supports an idea, or stops doing so. */
@Controller
@AllowAnyone
class SupportLinkController {

    private final Supports supports;
    private final Proposals proposals;
    private final Processes processes;

    SupportLinkController(Supports supports, Proposals proposals, Processes processes) {
        this.supports = supports;
        this.proposals = proposals;
        this.processes = processes;
    }

    /** Reading a link changes nothing, as mail scanners read them all: the page has the button. */
    @GetMapping("/soutiens")
    Page askToConfirm(@RequestParam(defaultValue = "") String token) {
        return supports.find(token).map(wish -> linkPage(wish, token, "")).orElseGet(SupportLinkController::unknownLink);
    }

    @PostMapping("/soutiens")
    Object confirm(@RequestParam(defaultValue = "") String token, View view) {
        try {
            Optional<SupportWish> wish = supports.confirm(token);
            if (wish.isEmpty()) {
                return unknownLink();
            }
            Proposal proposal = proposals.get(wish.get().proposalId());
            String path = processes.get(proposal.processId()).path() + "/idees/" + proposal.number();
            return Redirect.to(view, path + "?fait=" + ProposalController.done(wish.get().kind()) + "#soutenir");
        } catch (Refusal refusal) {
            return supports.find(token)
                    .map(wish -> linkPage(wish, token, view.t(refusal)).withStatus(422))
                    .orElseGet(SupportLinkController::unknownLink);
        }
    }

    private Page linkPage(SupportWish wish, String token, String refusal) {
        return Page.of("participation/link", new LinkPage(wish.kind(), proposals.get(wish.proposalId()), token, refusal));
    }

    private static Page unknownLink() {
        return Page.of("participation/unknown").withStatus(404);
    }
}
