package org.parvis.ballot.tally;

import java.util.OptionalLong;

/**
 * Why a project was chosen or not, in numbers that a sentence can be made of.
 *
 * @param project its place in the list
 * @param rank by score, 1 for the highest, equal scores share one
 * @param amount what it gets
 * @param rest what was left at its turn; with equal shares, what its supporters had left together, rounded down
 * @param missingMoney what more was needed then, 0 where it is funded or money was not the reason
 * @param missingScore the least that it needed more, all else being equal: «il manquait 12 voix»; empty where it is funded,
 *     where no score would have helped, or where the method has no such number
 * @param about the minimum that it was served for, or the group that was full; empty for neither
 */
public record Explanation(
        int project,
        long score,
        int voters,
        int rank,
        Verdict verdict,
        long amount,
        long rest,
        long missingMoney,
        OptionalLong missingScore,
        String about) {}
