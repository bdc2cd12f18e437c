package org.parvis.participation.web;

import java.util.List;
import org.parvis.participation.ListedProposal;
import org.parvis.participation.OnBehalf;
import org.parvis.participation.Process;
import org.parvis.relation.bond.Mandate;
import org.parvis.web.FormErrors;

/**
 * The form of an idea, and what is shown of it before it is sent.
 *
 * @param similar ideas that may be the same, for the last look
 * @param mandates for which organisations whoever writes may propose
 * @param department name of who reads it
 * @param key of the sending
 */
public record ProposePage(
        Process process, ProposalForm form, List<ListedProposal> similar, List<Mandate> mandates, String department, String key, FormErrors errors) {

    /** In whose name it would be sent; empty for nobody but whoever writes. */
    public String voice() {
        return form.behalf(mandates).map(OnBehalf::organisation).orElse("");
    }

    public String path() {
        return process.path() + "/proposer";
    }
}
