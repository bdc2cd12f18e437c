package org.parvis.ballot.tally;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * What each group of ballots has left, exactly: whole numbers over one denominator that all share. A purchase makes the
 * denominator larger; a group's number is brought up to it only when it is looked at.
 */
final class ShareMoney {

    private final BigInteger[] amounts;
    /** Which denominator a group's number belongs to: the n-th. */
    private final int[] stages;
    /** By how much the numbers of each earlier denominator must be multiplied to belong to the present one. */
    private BigInteger[] factors = {BigInteger.ONE};
    private BigInteger denominator;

    ShareMoney(int groups, Ratio endowment) {
        amounts = new BigInteger[groups];
        Arrays.fill(amounts, endowment.numerator());
        stages = new int[groups];
        denominator = endowment.denominator();
    }

    BigInteger denominator() {
        return denominator;
    }

    /** A group's money over the present denominator. */
    BigInteger of(int group) {
        int now = factors.length - 1;
        if (stages[group] < now) {
            amounts[group] = amounts[group].multiply(factors[stages[group]]);
            stages[group] = now;
        }
        return amounts[group];
    }

    void set(int group, BigInteger amount) {
        amounts[group] = amount;
        stages[group] = factors.length - 1;
    }

    /** Makes the denominator that many times larger. */
    void refine(BigInteger times) {
        if (times.equals(BigInteger.ONE)) {
            return;
        }
        BigInteger[] more = new BigInteger[factors.length + 1];
        for (int stage = 0; stage < factors.length; stage++) {
            more[stage] = factors[stage].multiply(times);
        }
        more[factors.length] = BigInteger.ONE;
        factors = more;
        denominator = denominator.multiply(times);
    }
}
