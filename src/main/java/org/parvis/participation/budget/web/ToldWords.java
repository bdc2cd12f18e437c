package org.parvis.participation.budget.web;

import org.parvis.ballot.vote.VoterTelling;
import org.parvis.participation.budget.ChangeTold;
import org.parvis.web.View;

/** How far people are told of a change, in words for the desk. */
final class ToldWords {

    private ToldWords() {}

    static String of(ChangeTold told, View view) {
        String voters = voters(told.voters(), view);
        // Made before the people of ideas were told, and over: nobody will be.
        if (!told.hasIdea() || told.ofIdea().isEmpty() && told.voters().isOver()) {
            return voters;
        }
        String ofIdea = told.isIdeaOver()
                ? view.t(told.areAuthorsTold() ? "budget.change.told.idea" : "budget.change.told.idea.gone", told.supporters())
                : view.t("budget.change.told.idea.soon", told.supporters());
        return voters + "\n" + ofIdea;
    }

    private static String voters(VoterTelling.Told told, View view) {
        String stage = told.isCutShort() ? "cut" : told.isOver() ? "over" : "soon";
        if (told.voters().isEmpty()) {
            return view.t("budget.change.told.uncounted." + stage);
        }
        if (told.voters().getAsLong() == 0) {
            return view.t("budget.change.told.nobody");
        }
        return view.t("budget.change.told." + stage, told.told(), told.voters().getAsLong(), told.left());
    }
}
