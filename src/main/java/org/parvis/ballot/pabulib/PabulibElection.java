package org.parvis.ballot.pabulib;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.parvis.ballot.pabulib.PabulibReader.Row;
import org.parvis.ballot.tally.BallotKind;
import org.parvis.ballot.tally.BallotLimits;
import org.parvis.ballot.tally.Election;
import org.parvis.ballot.tally.Mark;
import org.parvis.ballot.tally.Marking;
import org.parvis.ballot.tally.Project;

/** Makes an election of what a file holds, or says what is wrong with it. */
final class PabulibElection {

    private static final int MOST_DECIMALS = 4;
    private static final int LONGEST_NUMBER = 40;

    private final Map<String, String> meta;
    private final List<Row> projectRows;
    private final List<Row> voteRows;
    private final Map<String, Integer> places = new HashMap<>();
    private final BallotKind kind;
    private final int decimals;

    PabulibElection(Map<String, String> meta, List<Row> projectRows, List<Row> voteRows) {
        this.meta = meta;
        this.projectRows = projectRows;
        this.voteRows = voteRows;
        this.kind = kind();
        this.decimals = Stream.concat(Stream.of(amount(0, "budget", need("budget"))), projectRows.stream().map(this::cost))
                .mapToInt(amount -> Math.max(0, amount.scale()))
                .max()
                .orElse(0);
        if (decimals > MOST_DECIMALS) {
            throw new PabulibUnreadable(0, "an amount has more than " + MOST_DECIMALS + " decimals");
        }
    }

    PabulibFile file() {
        List<Project> projects = new ArrayList<>();
        for (Row row : projectRows) {
            String id = row.need("project_id");
            if (places.put(id, projects.size()) != null) {
                throw new PabulibUnreadable(row.line(), "the project " + id + " stands there twice");
            }
            projects.add(new Project(id, row.get("name"), units(row.line(), cost(row))));
        }
        List<List<Choice>> ballots = voteRows.stream().map(this::choices).toList();
        int longest = whole("max_length")
                .orElseGet(() -> ballots.stream().mapToInt(List::size).max().orElse(0));
        List<Marking> markings = new ArrayList<>();
        for (int i = 0; i < ballots.size(); i++) {
            markings.add(new Marking(marks(ballots.get(i), longest, voteRows.get(i).line()), 1));
        }
        long unit = BigDecimal.ONE.movePointRight(decimals).longValueExact();
        Election election = Election.of(kind, projects, units(0, amount(0, "budget", need("budget"))), unit, markings);
        return new PabulibFile(meta, decimals, election, limits(), projectRows.stream().map(this::declared).toList());
    }

    private record Choice(int project, int points) {}

    private List<Choice> choices(Row row) {
        List<String> ids = listed(row.get("vote"));
        List<String> points = listed(row.get("points"));
        if (kind == BallotKind.CUMULATIVE && points.size() != ids.size()) {
            throw new PabulibUnreadable(row.line(), points.size() + " numbers of points for " + ids.size() + " projects");
        }
        List<Choice> choices = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < ids.size(); i++) {
            Integer place = places.get(ids.get(i));
            if (place == null) {
                throw new PabulibUnreadable(row.line(), "there is no project " + ids.get(i));
            }
            if (!seen.add(place)) {
                throw new PabulibUnreadable(row.line(), "the project " + ids.get(i) + " stands twice on one ballot");
            }
            choices.add(new Choice(place, kind == BallotKind.CUMULATIVE ? points(row.line(), points.get(i)) : 1));
        }
        return choices;
    }

    private List<Mark> marks(List<Choice> choices, int longest, long line) {
        if (kind == BallotKind.RANKED && choices.size() > longest) {
            throw new PabulibUnreadable(line, "more than " + longest + " projects on a ballot");
        }
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < choices.size(); i++) {
            // The first of at most K projects gets K points, the next K − 1, and so on.
            int points = kind == BallotKind.RANKED ? longest - i : choices.get(i).points();
            marks.add(new Mark(choices.get(i).project(), points));
        }
        return marks;
    }

    private BallotLimits limits() {
        BallotLimits none = BallotLimits.NONE;
        return new BallotLimits(
                whole("min_length").orElse(none.min()),
                whole("max_length").orElse(none.max()),
                meta.containsKey("max_sum_cost") ? capped(amount(0, "max_sum_cost", need("max_sum_cost"))) : none.maxCost(),
                whole("max_points").orElse(none.maxPoints()),
                whole("min_sum_points").orElse(none.minSum()),
                whole("max_sum_points").orElse(none.maxSum()));
    }

    /** A limit with more decimals than the costs is as well rounded down to theirs. */
    private long capped(BigDecimal amount) {
        return amount.movePointRight(decimals).longValue();
    }

    private PabulibFile.Declared declared(Row row) {
        return new PabulibFile.Declared(
                number(row, "votes"),
                number(row, "score"),
                Optional.of(row.get("selected")).filter(text -> !text.isEmpty()).map("1"::equals));
    }

    private static Optional<Long> number(Row row, String column) {
        try {
            return Optional.of(row.get(column)).filter(text -> !text.isEmpty()).map(text -> decimal(text).longValueExact());
        } catch (NumberFormatException | ArithmeticException e) {
            throw new PabulibUnreadable(row.line(), "the column " + column + " holds no whole number: " + row.get(column));
        }
    }

    private BallotKind kind() {
        return switch (need("vote_type")) {
            case "approval" -> meta.containsKey("max_sum_cost") ? BallotKind.KNAPSACK : BallotKind.APPROVAL;
            case "choose-1" -> BallotKind.CHOOSE_ONE;
            case "cumulative", "scoring" -> BallotKind.CUMULATIVE;
            case "ordinal" -> BallotKind.RANKED;
            default ->
                throw new PabulibUnreadable(
                        0, "the vote_type " + need("vote_type") + " is none of approval, choose-1, cumulative, scoring, ordinal");
        };
    }

    private String need(String key) {
        String value = meta.getOrDefault(key, "");
        if (value.isEmpty()) {
            throw new PabulibUnreadable(0, "META does not tell " + key);
        }
        return value;
    }

    private Optional<Integer> whole(String key) {
        String text = meta.getOrDefault(key, "");
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(decimal(text).intValueExact());
        } catch (NumberFormatException | ArithmeticException e) {
            throw new PabulibUnreadable(0, "META holds no whole number for " + key + ": " + text);
        }
    }

    private BigDecimal cost(Row row) {
        return amount(row.line(), "cost", row.need("cost"));
    }

    /** An amount with a point or a comma before its decimals, zeros at its end left away. */
    private static BigDecimal amount(long line, String name, String text) {
        try {
            BigDecimal amount = decimal(text.replace(',', '.')).stripTrailingZeros();
            if (amount.signum() < 0 || amount.precision() - amount.scale() > 15) {
                throw new PabulibUnreadable(line, "the " + name + " is no possible amount: " + text);
            }
            return amount;
        } catch (NumberFormatException e) {
            throw new PabulibUnreadable(line, "the " + name + " is no amount: " + text);
        }
    }

    private long units(long line, BigDecimal amount) {
        try {
            return amount.movePointRight(decimals).longValueExact();
        } catch (ArithmeticException e) {
            throw new PabulibUnreadable(line, "an amount is too large: " + amount);
        }
    }

    private static int points(long line, String text) {
        try {
            int points = decimal(text).intValueExact();
            if (points >= 1) {
                return points;
            }
        } catch (NumberFormatException | ArithmeticException e) {
            throw new PabulibUnreadable(line, "points are whole numbers: " + text);
        }
        throw new PabulibUnreadable(line, "a named project gets at least one point");
    }

    /** Parsing takes longer than the text is long, and no number in such a file is. */
    static BigDecimal decimal(String text) {
        if (text.length() > LONGEST_NUMBER) {
            throw new NumberFormatException("too long");
        }
        return new BigDecimal(text);
    }

    private static List<String> listed(String text) {
        return text.isEmpty() ? List.of() : Stream.of(text.split(",", -1)).map(String::strip).toList();
    }
}
