package org.parvis.ballot.proof;

import java.util.regex.Pattern;

/**
 * A part of the territory with an envelope, projects and a tally of its own.
 *
 * @param id its public name on ballots and in names of files
 * @param envelope in the smallest unit of money
 * @param isCityWide whether it is the one in which everybody votes beside the zone of their choice
 */
public record Zone(String id, String name, long envelope, boolean isCityWide) {

    /** It becomes part of names of files. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9]{1,20}");

    public Zone {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("The id of a zone is 1 to 20 letters and digits: " + id);
        }
    }
}
