package org.parvis.ballot.tally;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Elections for tests: a few written by hand, many invented. */
final class Elections {

    private Elections() {}

    /** Projects A, B, C… with these costs, and ballots as words of their letters, as in "AB". */
    static Election approval(long envelope, List<Integer> costs, String... ballots) {
        List<Project> projects = IntStream.range(0, costs.size())
                .mapToObj(i -> new Project(String.valueOf((char) ('A' + i)), "", costs.get(i)))
                .toList();
        List<Marking> markings = new ArrayList<>();
        for (String ballot : ballots) {
            markings.add(new Marking(ballot.chars().mapToObj(letter -> new Mark(letter - 'A', 1)).toList(), 1));
        }
        return Election.of(BallotKind.APPROVAL, projects, envelope, 1, markings);
    }

    /** The letters of an outcome's winners, in their order. */
    static String winners(Outcome outcome) {
        StringBuilder letters = new StringBuilder();
        outcome.winners().forEach(winner -> letters.append((char) ('A' + winner)));
        return letters.toString();
    }

    /** Small numbers, so that ties and exact fits are frequent. */
    static Election invented(Random random, BallotKind kind) {
        int count = random.nextInt(1, 8);
        List<Project> projects = IntStream.range(0, count)
                .mapToObj(i -> new Project("p" + random.nextInt(1000) + "-" + i, "", random.nextInt(0, 12) * 5L, random.nextBoolean()))
                .toList();
        List<Marking> ballots = new ArrayList<>();
        for (int ballot = random.nextInt(0, 20); ballot > 0; ballot--) {
            List<Integer> places = new ArrayList<>(IntStream.range(0, count).boxed().toList());
            Collections.shuffle(places, random);
            int named = kind == BallotKind.CHOOSE_ONE ? random.nextInt(2) : random.nextInt(count + 1);
            List<Mark> marks = new ArrayList<>();
            for (int i = 0; i < named; i++) {
                int points = kind == BallotKind.CUMULATIVE ? random.nextInt(1, 4) : kind == BallotKind.RANKED ? count - i : 1;
                marks.add(new Mark(places.get(i), points));
            }
            ballots.add(new Marking(marks, 1));
        }
        return Election.of(kind, projects, random.nextInt(0, 30) * 5L, 1, ballots);
    }
}
