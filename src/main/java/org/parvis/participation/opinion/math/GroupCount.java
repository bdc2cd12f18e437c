package org.parvis.participation.opinion.math;

/**
 * How many groups there are: another number than before is taken once four computations have been in its favour, so that groups
 * do not come and go with each vote.
 *
 * @param k the number; 0 as long as nothing was computed
 * @param candidate another one that was better the last time; 0 for none
 * @param times how often it was in turn
 */
public record GroupCount(int k, int candidate, int times) {

    static final GroupCount NONE = new GroupCount(0, 0, 0);

    private static final int IN_FAVOUR = 4;

    /**
     * @param best the number that is best now
     * @param most how many there can be now
     */
    GroupCount next(int best, int most) {
        if (k == 0 || k == best || k > most) {
            return new GroupCount(best, 0, 0);
        }
        int again = candidate == best ? times + 1 : 1;
        return again >= IN_FAVOUR ? new GroupCount(best, 0, 0) : new GroupCount(k, best, again);
    }
}
