package org.parvis.participation.budget.web;

import java.util.List;
import org.parvis.ballot.proof.Outage;
import org.parvis.ballot.vote.Vote;
import org.parvis.participation.budget.Budget;
import org.parvis.web.FormErrors;
import org.parvis.web.View;

/**
 * Where the closing of a vote is put off.
 *
 * @param lines how it was put off by now
 * @param told how far people are told of each, in words
 * @param printed letters of the vote by the closing that they say
 * @param outages of the vote, as they were noted
 * @param isOpen whether it can be put off
 * @param step what the page asks for
 */
public record ExtensionPage(
        Budget budget,
        Vote vote,
        List<ClosingLine> lines,
        List<String> told,
        List<LetterLine> printed,
        List<Outage> outages,
        boolean isOpen,
        ExtensionForm form,
        ChangePage.Step step,
        FormErrors errors) {

    /** The outage that was declared, in a sentence. */
    public String outage(View view) {
        return form.wish(view.site().zone()).outage().map(one -> ClosingLine.of(one, view)).orElse("");
    }

    public String path() {
        return DeskBudgetController.PATH + "/" + budget.slug();
    }
}
