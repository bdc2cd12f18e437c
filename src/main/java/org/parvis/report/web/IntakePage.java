package org.parvis.report.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.report.NearbyReport;
import org.parvis.report.SubmittedReport;
import org.parvis.report.category.Answers;
import org.parvis.report.category.Category;
import org.parvis.report.category.CategoryTree;
import org.parvis.report.category.Suggestion;
import org.parvis.web.FormErrors;

/**
 * «Allo Voirie»: everything an agent needs during one call.
 *
 * @param category the one chosen, or else the likeliest
 * @param places to choose from when the address is not one alone
 * @param place the one that counts
 * @param known who may be on the phone: those who have files
 * @param textedAt the number at which whoever calls gets the number of the request by text message; null where they do not
 * @param sent the report that was just taken, to read its number aloud
 */
public record IntakePage(
        IntakeForm form,
        Answers answers,
        CategoryTree tree,
        List<Suggestion> suggestions,
        @Nullable Category category,
        List<PlaceChoice> places,
        @Nullable PlaceChoice place,
        List<NearbyReport> nearby,
        List<Known> known,
        String key,
        FormErrors errors,
        @Nullable String textedAt,
        @Nullable SubmittedReport sent) {

    /** Somebody who has a file. */
    public record Known(String handle, String name, String reached, boolean isChosen) {}

    /** The same, saying where the message about what was sent goes. */
    IntakePage texted(@Nullable String number) {
        return new IntakePage(
                form, answers, tree, suggestions, category, places, place, nearby, known, key, errors, number, sent);
    }

    public boolean isChosen(Category one) {
        return category != null && category.code().equals(one.code());
    }
}
