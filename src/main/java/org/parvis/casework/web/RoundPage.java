package org.parvis.casework.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Case;
import org.parvis.casework.CaseGlance;

/**
 * A day's round: cases in the order of the way.
 *
 * @param candidates open cases of the department with a place, to choose from
 * @param query the round as a query string
 * @param metres length of the way
 */
public record RoundPage(
        LocalDate day,
        List<Stop> stops,
        List<Candidate> candidates,
        String query,
        double metres,
        @Nullable String map) {

    /**
     * @param directions address of the way there
     * @param done seen on this round, or closed
     */
    public record Stop(int rank, Case subject, Due due, String directions, Boolean done, CaseGlance glance) {}

    public record Candidate(Case subject, Due due, CaseGlance glance) {}

    public String print() {
        return "/bureau/tournee.pdf?" + query;
    }
}
