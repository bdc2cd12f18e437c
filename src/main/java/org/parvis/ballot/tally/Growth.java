package org.parvis.ballot.tally;

/**
 * How shares grow while equal shares leave money.
 *
 * @param step by how much, in the smallest unit; 0 for one unit of the currency
 * @param fromWhole whether they start at the envelope's share rounded down to a whole step, else at the exact share
 * @param parts above 0: by that part of what they have come to, rounded down (100: by a hundredth), where that is more than a step
 */
public record Growth(long step, boolean fromWhole, int parts) {

    /** As Pabulib's files mean it: unit by unit of the currency, from a whole one. */
    public static final Growth BY_UNITS = new Growth(0, true, 0);

    /**
     * By a hundredth, and by one smallest unit at least. A unit of the currency is too coarse where many people vote on little money: with
     * less than a euro for each, the first euro may pass the envelope, and nothing would be bought at all. It is too fine where few vote
     * on much.
     */
    public static final Growth BY_HUNDREDTHS = new Growth(1, true, 100);

    public Growth {
        if (parts > 0 && (step < 1 || !fromWhole)) {
            throw new IllegalArgumentException("Shares that grow by parts of themselves start at whole steps of some size");
        }
    }

    /** The share of each ballot that growing begins with. */
    Ratio start(Election election) {
        int ballots = Math.max(1, election.ballots());
        long size = size(election);
        return fromWhole
                ? Ratio.of(election.envelope() / ballots / size * size)
                : Ratio.of(election.envelope(), ballots);
    }

    /** By how much each step is larger than the one before, where all are alike: in the smallest unit, one at least. */
    long size(Election election) {
        return step == 0 ? election.unit() : step;
    }

    /** What follows a whole share where shares grow by parts of themselves; it ends at a number that buys everything. */
    long after(long share) {
        return share >= Long.MAX_VALUE / 2 ? share : share + Math.max(step, share / parts);
    }
}
