package org.parvis.participation.kin.web;

import java.util.List;
import org.parvis.participation.ListedProposal;
import org.parvis.web.FormErrors;

/**
 * The form by which an author or an agent proposes to make ideas one.
 *
 * @param token of the author; empty for an agent
 * @param path public one of the idea from which it is proposed
 * @param near ideas that may say the same
 */
public record MergeFormPage(
        String token,
        String number,
        String heading,
        String path,
        String processPath,
        List<ListedProposal> near,
        String others,
        String title,
        String words,
        FormErrors errors) {}
