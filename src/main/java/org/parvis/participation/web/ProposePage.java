package org.parvis.participation.web;

import java.util.List;
import org.parvis.participation.ListedProposal;
import org.parvis.participation.Process;
import org.parvis.web.FormErrors;

/**
 * The form of an idea, and what is shown of it before it is sent.
 *
 * @param similar ideas that may be the same, for the last look
 * @param department name of who reads it
 * @param key of the sending
 */
public record ProposePage(
        Process process, ProposalForm form, List<ListedProposal> similar, String department, String key, FormErrors errors) {

    public String path() {
        return process.path() + "/proposer";
    }
}
