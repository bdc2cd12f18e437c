package org.parvis.ballot.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import org.parvis.ballot.tally.BallotKind;
import org.parvis.ballot.tally.BallotLimits;
import org.parvis.ballot.tally.ExclusiveGroup;
import org.parvis.ballot.tally.Lot;
import org.parvis.ballot.tally.Mark;
import org.parvis.ballot.tally.Method;
import org.parvis.ballot.tally.Minimum;
import org.parvis.ballot.tally.PartFunding;
import org.parvis.ballot.tally.Project;
import org.parvis.ballot.tally.SelectionRule;
import org.parvis.ballot.tally.Threshold;

/** Votes for tests in which projects are withdrawn, or cost something else, while people vote. */
final class ChangedVotes {

    static final List<Zone> ZONES = List.of(new Zone("Z1", "Nord", 6_000, false), new Zone("Z2", "Sud", 5_000, false));
    static final String WHY = "Le terrain est vendu.";
    static final String WHO = "Le conseil municipal";

    private static final int PROJECTS = 8;

    final Random random;
    final Votes votes;

    ChangedVotes(long seed) {
        this.random = new Random(seed);
        this.votes = new Votes(seed);
    }

    static String at(int day) {
        return "2026-11-%02dT10:00:00Z".formatted(day);
    }

    /** Eight projects, four in each zone where there are some. */
    VoteTerms terms(BallotKind kind, SelectionRule rule, Optional<ZoneChoice> choice) {
        List<Project> projects = new ArrayList<>();
        Map<String, String> zoneOf = new HashMap<>();
        for (int i = 0; i < PROJECTS; i++) {
            projects.add(new Project("P" + i, "Projet " + i, 500L * (1 + random.nextInt(6)), i % 3 == 0));
            zoneOf.put("P" + i, ZONES.get(i % 2).id());
        }
        BallotLimits limits =
                switch (kind) {
                    case CHOOSE_ONE -> BallotLimits.ofProjects(1, 1);
                    case KNAPSACK -> new BallotLimits(1, Integer.MAX_VALUE, 5_000, Integer.MAX_VALUE, 0, Integer.MAX_VALUE);
                    case CUMULATIVE -> new BallotLimits(1, 3, Long.MAX_VALUE, 3, 2, 5);
                    default -> BallotLimits.ofProjects(1, 3);
                };
        VoteTerms terms = new VoteTerms(
                "budget-2026", "Un budget", kind, "EUR", 2, 11_000, projects, limits, rule, new Lot(Votes.SEED).commitment(), "Toute personne.", "",
                "2026-11-01", "2026-11-30", votes.logKey.toString(), List.of());
        return choice.map(one -> terms.with(new Zoning(one, ZONES, zoneOf))).orElse(terms);
    }

    /** Rules that bind the projects of the first zone together. */
    SelectionRule bound() {
        return SelectionRule.by(Method.GREEDY)
                .withGroups(List.of(
                        new ExclusiveGroup("place", Set.of("P0", "P2"), 1), new ExclusiveGroup("parc", Set.of("P0", "P4", "P6"), 1 + random.nextInt(2))))
                .withMinimums(List.of(
                        new Minimum("écoles", Set.of("P0", "P2", "P6"), 2, 0), new Minimum("seul", Set.of("P1"), 1, 0),
                        new Minimum("somme", Set.of("P3", "P5"), 0, 2_000)))
                .withPart(new PartFunding(20, random.nextBoolean()))
                .withMinScore(Threshold.of(random.nextInt(3)));
    }

    /** A ballot that is right now. */
    List<Mark> marks(VoteCourse course) {
        VoteTerms terms = course.terms();
        while (true) {
            List<Integer> places = new ArrayList<>();
            for (int i = 0; i < PROJECTS; i++) {
                places.add(i);
            }
            Collections.shuffle(places, random);
            Map<Integer, Integer> inZone = new HashMap<>();
            boolean hasZones = terms.zoning().isPresent();
            List<Mark> marks = places.stream()
                    .limit(1 + random.nextInt(4))
                    .map(place -> new Mark(place, switch (terms.kind()) {
                        case CUMULATIVE -> 1 + random.nextInt(3);
                        case RANKED -> 4 - inZone.merge(hasZones ? place % 2 : 0, 1, Integer::sum);
                        default -> 1;
                    }))
                    .toList();
            if (course.problem(marks).isEmpty()) {
                return marks;
            }
        }
    }

    /** A change that is possible at this point; none where nothing is left to change. */
    Optional<ProjectChange> change(VoteCourse course, long leaf, int day) {
        for (int tries = 0; tries < 20; tries++) {
            String project = "P" + random.nextInt(PROJECTS);
            OptionalLong cost = random.nextBoolean() ? OptionalLong.empty() : OptionalLong.of(500L * (1 + random.nextInt(8)));
            ProjectChange change = new ProjectChange(project, cost, WHY, WHO, at(day), leaf);
            if (course.admits(change) && course.leavesBallots(change)) {
                return Optional.of(change);
            }
        }
        return Optional.empty();
    }

    /** What is published of a vote in which so many people vote, with changes in between, and everything that its folder holds. */
    Path publish(VoteTerms terms, int people, int changes, Path folder) {
        SealedVote vote = new SealedVote(terms, votes.logPair, new SecureRandom());
        VoteCourse course = VoteCourse.of(terms);
        for (int person = 0; person < people; person++) {
            if (course.changes().size() < changes && person % 3 == 2) {
                Optional<ProjectChange> next = change(course, Integer.MAX_VALUE, 2 + person);
                if (next.isPresent()) {
                    ProjectChange one = next.get();
                    course = course.then(vote.change(one.project(), one.cost(), one.reason(), one.by(), one.at()));
                }
            }
            vote.cast(Votes.token(person), marks(course));
            if (person % 4 == 0) {
                vote.cast(Votes.token(person), marks(course));
            }
            if (person % 5 == 4) {
                vote.checkpoint();
            }
        }
        try {
            vote.publish(Votes.SEED, List.of(new Emargement("WEB", "2026-11-02 AM", people)), folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }
}
