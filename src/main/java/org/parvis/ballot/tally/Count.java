package org.parvis.ballot.tally;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * How often and how strongly each project is named, by its place in the list.
 *
 * @param voters ballots that name it
 * @param scores sum of what they give it: the same as {@code voters} where ballots name projects all alike
 */
public record Count(List<Integer> voters, List<Long> scores) {

    public static Count of(Election election) {
        int[] voters = new int[election.projects().size()];
        long[] scores = new long[voters.length];
        for (Marking marking : election.markings()) {
            for (Mark mark : marking.marks()) {
                voters[mark.project()] += marking.ballots();
                scores[mark.project()] += (long) mark.points() * marking.ballots();
            }
        }
        return new Count(
                IntStream.of(voters).boxed().toList(), LongStream.of(scores).boxed().toList());
    }

    /** The score to be reached by a rank: 1 for the highest. Equal scores share a rank. */
    public int rank(int project) {
        long score = scores.get(project);
        return 1 + Math.toIntExact(scores.stream().filter(other -> other > score).count());
    }

    /** The highest score, 0 where there is no project. */
    public long highest() {
        return scores.isEmpty() ? 0 : Collections.max(scores);
    }
}
