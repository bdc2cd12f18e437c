package org.parvis.participation.budget.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.parvis.ballot.vote.Vote;
import org.parvis.participation.budget.VoterCodes;
import org.parvis.web.View;

/**
 * Letters that were printed, by the closing that they say, as the desk reads it.
 *
 * @param what how many, and which closing, in a sentence
 * @param isFormer whether that closing is known to hold no more
 */
public record LetterLine(String what, boolean isFormer) {

    static List<LetterLine> of(Vote vote, List<VoterCodes.Printed> printed, View view) {
        return printed.stream().map(one -> line(vote, one, view)).toList();
    }

    private static LetterLine line(Vote vote, VoterCodes.Printed printed, View view) {
        // Whatever was printed while nothing was put off says the one closing that there was.
        Optional<Instant> closes = vote.course().extensions().list().isEmpty() ? Optional.of(vote.closesAt()) : printed.closes();
        return closes
                .map(at -> new LetterLine(view.t("budget.letters.printed", printed.letters(), view.dateTime(at)), !at.equals(vote.closesAt())))
                .orElseGet(() -> new LetterLine(view.t("budget.letters.printed.unknown", printed.letters()), false));
    }
}
