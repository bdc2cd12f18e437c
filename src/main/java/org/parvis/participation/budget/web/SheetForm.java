package org.parvis.participation.budget.web;

import java.util.Optional;
import org.parvis.participation.budget.HandedIn;
import org.parvis.participation.budget.VotedBudget;
import org.parvis.web.Typed;
import org.parvis.web.TypedTime;
import org.parvis.web.View;
import org.springframework.util.MultiValueMap;

/**
 * What an agent has typed that stands on top of a sheet of paper.
 *
 * @param number of the sheet
 * @param handedIn day and time at which it was handed in, in the territory's time
 */
public record SheetForm(String number, String handedIn) {

    static SheetForm read(MultiValueMap<String, String> fields) {
        return new SheetForm(Typed.of(fields, "sheet"), Typed.of(fields, "remise"));
    }

    /** @param changes after how many changes of projects it was handed in */
    HandedIn handedIn(int changes, VotedBudget voted, View view) {
        return new HandedIn(changes, HandedIn.isAsked(voted) ? TypedTime.find(handedIn, view.site().zone()) : Optional.empty());
    }
}
