package org.parvis.participation.budget.web;

import org.parvis.ballot.vote.VoterTelling;
import org.parvis.participation.budget.ChangeTold;
import org.parvis.web.View;

/** How far people are told of a change, in words for the desk. */
final class ToldWords {

    private ToldWords() {}

    /** Of a project that changed. */
    static String of(ChangeTold told, View view) {
        String voters = voters(told.voters(), view);
        // Made before the people of ideas were told, and over: nobody will be.
        if (!told.hasIdea() || told.beside().isEmpty() && told.voters().isOver()) {
            return voters;
        }
        String ofIdea = told.isOver()
                ? view.t(told.areAuthorsTold() ? "budget.change.told.idea" : "budget.change.told.idea.gone", told.others())
                : view.t("budget.change.told.idea.soon", told.others());
        return voters + "\n" + ofIdea;
    }

    /**
     * Of a closing that was put off: one sum of mails, as more would tell who has voted where few have an address.
     *
     * @param isFollowed whether another extension followed, which is told instead
     */
    static String ofClosing(ChangeTold told, boolean isFollowed, View view) {
        // Made before anybody was told of one.
        if (told.beside().isEmpty() && told.voters().isOver()) {
            return view.t("budget.extend.told.never");
        }
        if (isFollowed) {
            return view.t(told.others() == 0 ? "budget.extend.told.followed" : "budget.extend.told.over", told.others());
        }
        return view.t("budget.extend.told." + (told.isCutShort() ? "cut" : told.isOver() ? "over" : "soon"), told.others());
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
