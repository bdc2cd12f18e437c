package org.parvis.participation.kin.web;

import java.util.List;
import org.parvis.participation.Process;
import org.parvis.participation.Proposal;
import org.parvis.participation.ProposalVersion;
import org.parvis.shared.TextDifference;

/** All that an idea has said, with what changed each time. */
public record VersionsPage(Process process, Proposal proposal, List<Line> lines) {

    /** @param changes from the one before; empty for the first */
    public record Line(ProposalVersion version, List<List<TextDifference.Part>> changes) {}

    public String path() {
        return process.path() + "/idees/" + proposal.number();
    }
}
