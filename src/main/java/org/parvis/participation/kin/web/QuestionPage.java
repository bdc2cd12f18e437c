package org.parvis.participation.kin.web;

import java.util.List;
import org.parvis.participation.Proposal;
import org.parvis.participation.kin.SupportQuestion;
import org.parvis.participation.kin.SupportQuestions;
import org.parvis.shared.TextDifference;

/**
 * What somebody who supports an idea is asked by their link.
 *
 * @param lines what changed; empty where it was not its text
 * @param why what changes, in its author's words; empty for nothing
 * @param isOpen whether they can answer still
 */
public record QuestionPage(
        String token,
        SupportQuestion question,
        Proposal proposal,
        String path,
        List<List<TextDifference.Part>> lines,
        String why,
        SupportQuestions.Answer answer,
        boolean isOpen,
        String done) {}
