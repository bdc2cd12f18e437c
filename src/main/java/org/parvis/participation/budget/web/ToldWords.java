package org.parvis.participation.budget.web;

import org.parvis.ballot.vote.VoterTelling;
import org.parvis.participation.budget.ChangeTold;
import org.parvis.web.View;

/** How far people are told of a change, in words for the desk. */
final class ToldWords {

    private ToldWords() {}

    /** Of a project that changed. */
    static String of(ChangeTold told, View view) {
        String voters = voters(told.voters(), "budget.change.told.", view);
        // Made before the people of ideas were told, and over: nobody will be.
        if (!told.hasIdea() || told.beside().isEmpty() && told.voters().isOver()) {
            return voters;
        }
        String ofIdea = told.isOver()
                ? view.t(told.areAuthorsTold() ? "budget.change.told.idea" : "budget.change.told.idea.gone", told.others())
                : view.t("budget.change.told.idea.soon", told.others());
        return voters + "\n" + ofIdea;
    }

    /** Of a closing that was put off. */
    static String ofClosing(ChangeTold told, View view) {
        // Made before anybody was told of one.
        if (told.beside().isEmpty() && told.voters().isOver()) {
            return view.t("budget.extend.told.never");
        }
        return voters(told.voters(), "budget.extend.told.", view) + "\n"
                + view.t(told.isOver() ? "budget.extend.told.others" : "budget.extend.told.others.soon", told.others());
    }

    /** @param words beginning of the keys of what is said otherwise of projects and of closings */
    private static String voters(VoterTelling.Told told, String words, View view) {
        String stage = told.isCutShort() ? "cut" : told.isOver() ? "over" : "soon";
        if (told.voters().isEmpty()) {
            return view.t("budget.change.told.uncounted." + stage);
        }
        if (told.voters().getAsLong() == 0) {
            return view.t(words + "nobody");
        }
        return view.t((stage.equals("cut") ? words : "budget.change.told.") + stage, told.told(), told.voters().getAsLong(), told.left());
    }
}
