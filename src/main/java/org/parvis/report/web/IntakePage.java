package org.parvis.report.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.IntakeDoor;
import org.parvis.questions.Answers;
import org.parvis.relation.Caller;
import org.parvis.report.NearbyReport;
import org.parvis.report.SubmittedReport;
import org.parvis.report.category.Category;
import org.parvis.report.category.CategoryTree;
import org.parvis.report.category.Suggestion;
import org.parvis.web.AnswerSource;
import org.parvis.web.FormErrors;

/**
 * «Allo Voirie»: everything an agent needs during one call.
 *
 * @param category the one chosen, or else the likeliest
 * @param places to choose from when the address is not one alone
 * @param place the one that counts
 * @param known who may be on the phone: those who have files
 * @param ready answers that may settle the call at once
 * @param textedAt the number at which whoever calls gets the number of the request by text message; null where they do not
 * @param sent the report that was just taken, to read its number aloud
 */
public record IntakePage(
        List<IntakeDoor> doors,
        IntakeForm form,
        Answers answers,
        CategoryTree tree,
        List<Suggestion> suggestions,
        @Nullable Category category,
        List<PlaceChoice> places,
        @Nullable PlaceChoice place,
        List<NearbyReport> nearby,
        List<Caller.Known> known,
        List<AnswerSource.Answer> ready,
        String key,
        FormErrors errors,
        @Nullable String textedAt,
        @Nullable SubmittedReport sent) {

    /** The same, saying where the message about what was sent goes. */
    IntakePage texted(@Nullable String number) {
        return new IntakePage(
                doors, form, answers, tree, suggestions, category, places, place, nearby, known, ready, key, errors, number, sent);
    }

    public boolean isChosen(Category one) {
        return category != null && category.code().equals(one.code());
    }
}
