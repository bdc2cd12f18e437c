package org.parvis.participation.kin.web;

import java.util.ArrayList;
import java.util.List;
import org.parvis.participation.Process;
import org.parvis.participation.Processes;
import org.parvis.participation.Proposal;
import org.parvis.participation.ProposalVersion;
import org.parvis.participation.Proposals;
import org.parvis.shared.TextDifference;
import org.parvis.web.AllowAnyone;
import org.parvis.web.HttpProblem;
import org.parvis.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What an idea said before, for everybody: what nobody had read before it was corrected is not among it. */
@Controller
@AllowAnyone
class VersionsController {

    private final Processes processes;
    private final Proposals proposals;

    VersionsController(Processes processes, Proposals proposals) {
        this.processes = processes;
        this.proposals = proposals;
    }

    @GetMapping("/participer/{slug}/idees/{number}/versions")
    Page show(@PathVariable String slug, @PathVariable String number) {
        Process process = processes.findPublished(slug).orElseThrow(HttpProblem::notFound);
        Proposal proposal = proposals.find(number)
                .filter(one -> one.processId().equals(process.id()) && one.isVisible() && !one.isForgotten())
                .orElseThrow(HttpProblem::notFound);
        List<VersionsPage.Line> lines = new ArrayList<>();
        ProposalVersion before = null;
        for (ProposalVersion one : proposals.versions(proposal).stream().filter(ProposalVersion::isPublic).toList()) {
            lines.add(new VersionsPage.Line(one, before == null ? List.of() : difference(before, one)));
            before = one;
        }
        return Page.of("kin/versions", new VersionsPage(process, proposal, lines.reversed()));
    }

    static List<List<TextDifference.Part>> difference(ProposalVersion before, ProposalVersion after) {
        return TextDifference.of(before.title() + "\n" + before.words(), after.title() + "\n" + after.words());
    }
}
