package org.parvis.ballot.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.parvis.ballot.tally.BallotKind;
import org.parvis.ballot.tally.BallotLimits;
import org.parvis.ballot.tally.Lot;
import org.parvis.ballot.tally.Mark;
import org.parvis.ballot.tally.Project;
import org.parvis.ballot.tally.SelectionRule;

/** Votes for tests: opened, voted in, some twice, closed and published. */
final class Votes {

    static final String SEED = "une graine tirée avant l’ouverture";

    private final Random random;
    final KeyPair logPair = pair();
    final NoteKey logKey = NoteKey.of("vote.ville.example", logPair);

    Votes(long seed) {
        this.random = new Random(seed);
    }

    static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    VoteTerms terms(BallotKind kind, SelectionRule rule) {
        return terms(kind, rule, List.of());
    }

    VoteTerms terms(BallotKind kind, SelectionRule rule, List<String> witnesses) {
        List<Project> projects = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            projects.add(new Project("projet-" + (char) ('a' + i), "Projet « " + i + " » ; \"cité\"", random.nextInt(5) == 0 ? 0 : 1000L + random.nextInt(40) * 100, i == 0));
        }
        projects.sort(Comparator.comparing(Project::name));
        BallotLimits limits = kind == BallotKind.CUMULATIVE
                ? new BallotLimits(0, 3, Long.MAX_VALUE, 4, 0, 8)
                : kind == BallotKind.KNAPSACK
                        ? new BallotLimits(0, 5, 9000, Integer.MAX_VALUE, 0, Integer.MAX_VALUE)
                        : BallotLimits.ofProjects(0, kind == BallotKind.CHOOSE_ONE ? 1 : 3);
        return new VoteTerms(
                "budget-2026",
                "Un budget pour nos quartiers",
                kind,
                "EUR",
                2,
                9000,
                projects,
                limits,
                rule,
                new Lot(SEED).commitment(),
                "Toute personne de 11 ans ou plus qui habite la ville, sur l’honneur.",
                "",
                "2026-11-01",
                "2026-11-30",
                logKey.toString(),
                witnesses);
    }

    /** Publishes a vote of so many people, every fourth of whom changes their ballot. */
    void publish(VoteTerms terms, int people, Path folder) {
        SealedVote vote = new SealedVote(terms, logPair, new SecureRandom());
        for (int person = 0; person < people; person++) {
            vote.cast(token(person), marks(terms));
            if (person % 4 == 0) {
                vote.cast(token(person), marks(terms));
            }
            if (person % 5 == 4) {
                vote.checkpoint();
            }
        }
        try {
            vote.publish(
                    SEED,
                    List.of(new Emargement("WEB", "2026-11-02 AM", people / 2), new Emargement("COUNTER", "2026-11-03 PM", people - people / 2)),
                    folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String token(int person) {
        return "%064x".formatted(person + 0xabcdefL);
    }

    /** A ballot that the terms allow. */
    List<Mark> marks(VoteTerms terms) {
        while (true) {
            List<Mark> marks = new ArrayList<>();
            List<Integer> places = new ArrayList<>(List.of(0, 1, 2, 3, 4));
            Collections.shuffle(places, random);
            int named = random.nextInt(Math.min(terms.limits().max(), 5) + 1);
            for (int i = 0; i < named; i++) {
                int points =
                        switch (terms.kind()) {
                            case CUMULATIVE -> random.nextInt(1, 5);
                            case RANKED -> terms.limits().max() - i;
                            default -> 1;
                        };
                marks.add(new Mark(places.get(i), points));
            }
            if (terms.limits().problem(terms.kind(), marks, terms.projects()).isEmpty()) {
                return marks;
            }
        }
    }
}
