package org.parvis.ballot.pabulib;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.parvis.ballot.tally.BallotKind;
import org.parvis.ballot.tally.BallotLimits;
import org.parvis.ballot.tally.Count;
import org.parvis.ballot.tally.Election;
import org.parvis.ballot.tally.Mark;
import org.parvis.ballot.tally.Outcome;
import org.parvis.ballot.tally.Project;

/**
 * Writes a {@code .pb} file: votes and scores recounted, voters numbered as their ballots are given, never a person.
 *
 * @param meta what the header tells besides the numbers: description, unit, instance, rule, dates, currency…
 * @param decimals digits after the point that amounts have
 */
public record PabulibWriter(Map<String, String> meta, int decimals, BallotLimits limits) {

    /**
     * The text of the file.
     *
     * @param ballots each ballot alone, in the order in which they are numbered
     * @param outcome what became of the projects
     */
    public String write(Election election, List<List<Mark>> ballots, Outcome outcome) {
        StringBuilder text = new StringBuilder();
        line(text, "META");
        line(text, "key", "value");
        header(election).forEach((key, value) -> line(text, key, value));
        projects(text, election, outcome);
        votes(text, election, ballots);
        return text.toString();
    }

    private Map<String, String> header(Election election) {
        Map<String, String> header = new LinkedHashMap<>(meta);
        header.put("num_projects", String.valueOf(election.projects().size()));
        header.put("num_votes", String.valueOf(election.ballots()));
        header.put("budget", amount(election.envelope()));
        header.put("vote_type", switch (election.kind()) {
            case CHOOSE_ONE -> "choose-1";
            case APPROVAL, KNAPSACK -> "approval";
            case CUMULATIVE -> "cumulative";
            case RANKED -> "ordinal";
        });
        put(header, "min_length", limits.min(), 0);
        put(header, "max_length", limits.max(), Integer.MAX_VALUE);
        if (election.kind() == BallotKind.KNAPSACK) {
            header.put("max_sum_cost", amount(Math.min(limits.maxCost(), election.projects().stream().mapToLong(Project::cost).sum())));
        }
        if (election.kind() == BallotKind.CUMULATIVE) {
            put(header, "max_points", limits.maxPoints(), Integer.MAX_VALUE);
            put(header, "min_sum_points", limits.minSum(), 0);
            put(header, "max_sum_points", limits.maxSum(), Integer.MAX_VALUE);
        }
        return header;
    }

    private static void put(Map<String, String> header, String key, int value, int none) {
        if (value != none) {
            header.put(key, String.valueOf(value));
        }
    }

    private void projects(StringBuilder text, Election election, Outcome outcome) {
        line(text, "PROJECTS");
        line(text, "project_id", "cost", "votes", "score", "name", "selected");
        Count count = Count.of(election);
        for (int place = 0; place < election.projects().size(); place++) {
            Project project = election.projects().get(place);
            String selected = switch (outcome.explanations().get(place).verdict()) {
                case FUNDED -> "1";
                case FUNDED_IN_PART -> "2";
                default -> "0";
            };
            line(
                    text,
                    project.id(),
                    amount(project.cost()),
                    String.valueOf(count.voters().get(place)),
                    String.valueOf(count.scores().get(place)),
                    project.name(),
                    selected);
        }
    }

    private static void votes(StringBuilder text, Election election, List<List<Mark>> ballots) {
        boolean points = election.kind() == BallotKind.CUMULATIVE;
        line(text, "VOTES");
        line(text, points ? List.of("voter_id", "vote", "points") : List.of("voter_id", "vote"));
        for (int voter = 0; voter < ballots.size(); voter++) {
            // The most points first: with ranks, that is their order.
            List<Mark> marks = ballots.get(voter).stream()
                    .sorted(Comparator.comparingInt(Mark::points).reversed().thenComparing(Mark::project))
                    .toList();
            List<String> fields = new ArrayList<>(List.of(
                    String.valueOf(voter + 1),
                    marks.stream().map(mark -> election.projects().get(mark.project()).id()).collect(Collectors.joining(","))));
            if (points) {
                fields.add(marks.stream().map(mark -> String.valueOf(mark.points())).collect(Collectors.joining(",")));
            }
            line(text, fields);
        }
    }

    private String amount(long units) {
        return BigDecimal.valueOf(units, decimals).toPlainString();
    }

    private static void line(StringBuilder text, String... fields) {
        line(text, List.of(fields));
    }

    private static void line(StringBuilder text, List<String> fields) {
        text.append(fields.stream().map(PabulibWriter::quoted).collect(Collectors.joining(";"))).append('\n');
    }

    private static String quoted(String field) {
        boolean plain = field.chars().noneMatch(c -> c == ';' || c == '"' || c == '\n' || c == '\r');
        return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }
}
