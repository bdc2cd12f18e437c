package org.parvis.ballot.tally;

/**
 * Why a rule cannot be declared.
 *
 * @param about the name of the minimum or group it is about, else empty
 */
public record RuleProblem(Kind kind, String about) {

    /** What is wrong. */
    public enum Kind {
        /** The lot must come last, or two projects could stay equal. */
        TIES_WITHOUT_LOT_AT_THE_END,
        /** The same criterion twice, or cheaper and dearer first at once. */
        TIES_CONTRADICT,
        /** Equal shares need ballots that name projects all alike. */
        EQUAL_SHARES_NEED_PLAIN_BALLOTS,
        /** Minimums, exclusive groups and part funding are not defined for equal shares. */
        NOT_WITH_EQUAL_SHARES,
        /** Only equal shares can be completed. */
        COMPLETION_WITHOUT_EQUAL_SHARES,
        /** A step of shares below 0. */
        STEP_BELOW_ZERO,
        /** Two projects of one name, or one without. */
        PROJECTS_ALIKE,
        /** It names a project that there is not. */
        UNKNOWN_PROJECT,
        /** More projects than it names, or none. */
        IMPOSSIBLE_NUMBER,
        /** More money than there is, or below 0. */
        IMPOSSIBLE_AMOUNT,
        /** A minimum counts projects or money: one of the two. */
        NUMBER_OR_AMOUNT,
        /** A minimum asks for more of a group than may be paid for. */
        MINIMUM_ABOVE_GROUP,
        /** The share of part funding is 1 to 99 percent. */
        IMPOSSIBLE_SHARE
    }

    static RuleProblem of(Kind kind) {
        return new RuleProblem(kind, "");
    }
}
