package org.parvis.ballot.proof;

import java.util.regex.Pattern;

/**
 * A part of the territory with an envelope, projects and a tally of its own.
 *
 * @param id its public name on ballots and in names of files
 * @param envelope in the smallest unit of money
 * @param isCityWide whether it is the one in which everybody votes beside the zone of their choice
 * @param own what a ballot may hold here, where that differs from the other zones
 */
public record Zone(String id, String name, long envelope, boolean isCityWide, ZoneLimits own) {

    /** It becomes part of names of files. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9]{1,20}");

    /** With the limits that hold everywhere. */
    public Zone(String id, String name, long envelope, boolean isCityWide) {
        this(id, name, envelope, isCityWide, ZoneLimits.NONE);
    }

    public Zone {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("The id of a zone is 1 to 20 letters and digits: " + id);
        }
    }
}
