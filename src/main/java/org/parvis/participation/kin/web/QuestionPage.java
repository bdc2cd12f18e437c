package org.parvis.participation.kin.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.Proposal;
import org.parvis.participation.kin.SupportChoices;
import org.parvis.participation.kin.SupportQuestion;
import org.parvis.participation.kin.SupportQuestions;
import org.parvis.shared.TextDifference;

/**
 * What somebody who supports an idea is asked by their link.
 *
 * @param lines what changed; empty where it was not its text
 * @param why what changes, in its author's words; empty for nothing
 * @param isOpen whether they can answer still
 * @param choice which parts of what was split they can support; null where that is not asked
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
        SupportChoices.@Nullable Choice choice,
        String done) {}
