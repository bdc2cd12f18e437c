package org.parvis.ballot.recount;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Stream;
import org.parvis.ballot.tally.Election;
import org.parvis.ballot.tally.Mark;
import org.parvis.ballot.tally.Marking;
import org.parvis.ballot.tally.Project;
import org.parvis.ballot.tally.SelectionRule;

/** Scores, the least score, and the declared order between equals, read off the ballots anew. */
final class Ranking {

    private final Election election;
    private final SelectionRule rule;
    private final Map<Project, Long> scores = new HashMap<>();
    private final Map<Project, Long> voters = new HashMap<>();
    private final Map<Project, String> lots = new HashMap<>();
    private final BigDecimal least;

    Ranking(Election election, SelectionRule rule) {
        this.election = election;
        this.rule = rule;
        long ballots = 0;
        for (Project project : election.projects()) {
            scores.put(project, 0L);
            voters.put(project, 0L);
            lots.put(project, lot(project));
        }
        for (Marking marking : election.markings()) {
            ballots += marking.ballots();
            for (Mark mark : marking.marks()) {
                Project project = election.projects().get(mark.project());
                scores.merge(project, (long) marking.ballots() * mark.points(), Long::sum);
                voters.merge(project, (long) marking.ballots(), Long::sum);
            }
        }
        BigDecimal value = rule.minScore().value();
        this.least = rule.minScore().percent()
                ? value.multiply(BigDecimal.valueOf(ballots)).divide(BigDecimal.valueOf(100), 0, RoundingMode.CEILING).max(value.min(BigDecimal.ONE))
                : value;
    }

    Stream<Project> eligible() {
        return election.projects().stream().filter(project -> BigDecimal.valueOf(score(project)).compareTo(least) >= 0);
    }

    long score(Project project) {
        return scores.getOrDefault(project, 0L);
    }

    long voters(Project project) {
        return voters.getOrDefault(project, 0L);
    }

    Comparator<Project> byScore() {
        return Comparator.comparingLong(this::score).reversed().thenComparing(this::betweenEquals);
    }

    /** Below 0 where {@code one} comes first by what the rule declares for ties. */
    int betweenEquals(Project one, Project other) {
        for (var tie : rule.ties()) {
            int order = switch (tie) {
                case LOWER_COST -> Long.compare(one.cost(), other.cost());
                case HIGHER_COST -> Long.compare(other.cost(), one.cost());
                case MORE_VOTERS -> Long.compare(voters(other), voters(one));
                case LOT -> lots.getOrDefault(one, "").compareTo(lots.getOrDefault(other, ""));
            };
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private String lot(Project project) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(rule.lotSeed().getBytes(StandardCharsets.UTF_8));
            digest.update(project.id().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
