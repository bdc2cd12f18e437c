package org.parvis.participation.digest;

/**
 * What people did in a process in seven days. Nobody is followed: only how many.
 *
 * @param ideas that everybody can read
 * @param comments that everybody can read
 * @param votes in debates, and opinions on statements
 */
public record Week(long ideas, long comments, long supports, long votes) {

    public static final Week NOTHING = new Week(0, 0, 0, 0);

    public boolean isNothing() {
        return ideas + comments + supports + votes == 0;
    }
}
