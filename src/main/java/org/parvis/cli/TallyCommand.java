package org.parvis.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.parvis.ballot.pabulib.PabulibDoubts;
import org.parvis.ballot.pabulib.PabulibFile;
import org.parvis.ballot.pabulib.PabulibReader;
import org.parvis.ballot.pabulib.PabulibRules;
import org.parvis.ballot.pabulib.PabulibUnreadable;
import org.parvis.ballot.recount.Recount;
import org.parvis.ballot.tally.Growth;
import org.parvis.ballot.tally.Outcome;
import org.parvis.ballot.tally.RuleCheck;
import org.parvis.ballot.tally.RuleProblem;
import org.parvis.ballot.tally.SelectionRule;
import org.parvis.ballot.tally.Tally;
import org.parvis.ballot.tally.Threshold;
import org.parvis.ballot.tally.TieBreak;
import org.parvis.shared.Printable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Counts the ballots of a file, with nothing but the file: no database, no server. */
@Command(
        name = "tally",
        description = {
            "Count the ballots of a participatory budget (a .pb file of pabulib.org) and print winners, cost and trace.",
            "The rule and its least score are those of the file's header, unless they are given here (docs/guides/tally.md).",
            "Ballots are counted as they stand; what contradicts the header is warned of."
        },
        mixinStandardHelpOptions = true)
final class TallyCommand implements Callable<Integer> {

    /** Characters of a file that a message repeats. */
    private static final int LONGEST = 300;

    private static final Pattern PART = Pattern.compile("1/([1-9][0-9]{0,5})");

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE.pb", description = "The file.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--rule", paramLabel = "R", description = "One of greedy, greedy-no-skip, greedy-threshold, equalshares, equalshares/add1, …/add1e, …/add1u, …/add1eu.")
    private Optional<String> rule = Optional.empty();

    @Option(names = "--min-score", paramLabel = "N|P%%", description = "Least score, as a number or as a percentage of the ballots, rounded up.")
    private Optional<String> minScore = Optional.empty();

    @Option(
            names = "--ties",
            paramLabel = "T,T…",
            split = ",",
            description = "What decides between equals, in order: lower-cost, higher-cost, more-voters; then the lot (default: lower-cost,more-voters).")
    private List<String> ties = List.of();

    @Option(names = "--seed", paramLabel = "S", description = "Seed of the lot: projects stand in the order of SHA-256(seed, id) (default: empty).")
    private String seed = "";

    @Option(
            names = "--step",
            paramLabel = "AMOUNT|1/N",
            description = "By how much shares grow with add1: an amount, or a part of what they have come to (default: one unit of the currency).")
    private Optional<String> step = Optional.empty();

    @Option(names = "--exact-start", description = "With add1, begin at the exact share and not at the share rounded down.")
    private boolean exactStart;

    @Option(names = "--recount", description = "Count a second time, with the program written apart, and fail where they differ.")
    private boolean recount;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        try {
            return count(PabulibReader.read(file));
        } catch (PabulibUnreadable e) {
            System.err.println("parvis: " + file + ": " + Printable.line(String.valueOf(e.getMessage()), LONGEST));
            return 1;
        }
    }

    private int count(PabulibFile read) {
        PabulibDoubts.of(read).forEach(doubt -> System.err.println("WARNING: " + file + ": " + Printable.line(doubt, LONGEST)));
        String name = rule.or(read::rule).orElse("greedy");
        SelectionRule declared = selection(name, read);
        Outcome outcome = Tally.of(read.election(), declared);
        TallyReport report = new TallyReport(read, name, declared, outcome);
        System.out.println(json ? report.json() : report.text());
        return recount ? again(read, declared, outcome) : 0;
    }

    private SelectionRule selection(String name, PabulibFile read) {
        SelectionRule base = PabulibRules.named(name, read)
                .orElseThrow(() -> wrong("there is no rule «" + name + "»; known are " + String.join(", ", PabulibRules.names())));
        SelectionRule declared = base.withTies(ties.isEmpty() ? base.ties() : order(), seed)
                .withGrowth(growth(read));
        if (minScore.isPresent()) {
            declared = declared.withMinScore(threshold(minScore.get()));
        }
        List<RuleProblem> problems = RuleCheck.of(
                declared, read.election().kind(), read.election().projects(), read.election().envelope());
        if (!problems.isEmpty()) {
            throw wrong("this rule cannot be used here: "
                    + problems.stream().map(TallyReport::words).collect(Collectors.joining("; ")));
        }
        return declared;
    }

    private Growth growth(PabulibFile read) {
        if (step.isEmpty()) {
            return new Growth(0, !exactStart, 0);
        }
        Matcher part = PART.matcher(step.get());
        if (part.matches()) {
            return new Growth(1, true, Integer.parseInt(part.group(1)));
        }
        try {
            return new Growth(units(new BigDecimal(step.get()), read.decimals()), !exactStart, 0);
        } catch (NumberFormatException e) {
            throw wrong("--step takes an amount such as 0.50, or a part of the share such as 1/100, not «" + Printable.line(step.get(), LONGEST) + "»");
        }
    }

    private List<TieBreak> order() {
        List<TieBreak> order = ties.stream().map(this::tie).collect(Collectors.toList());
        if (!order.contains(TieBreak.LOT)) {
            order.add(TieBreak.LOT);
        }
        return order;
    }

    private TieBreak tie(String name) {
        return switch (name.strip()) {
            case "lower-cost" -> TieBreak.LOWER_COST;
            case "higher-cost" -> TieBreak.HIGHER_COST;
            case "more-voters" -> TieBreak.MORE_VOTERS;
            case "lot" -> TieBreak.LOT;
            default -> throw wrong("--ties knows lower-cost, higher-cost, more-voters and lot, not «" + name + "»");
        };
    }

    private Threshold threshold(String text) {
        boolean percent = text.endsWith("%");
        try {
            return new Threshold(new BigDecimal((percent ? text.substring(0, text.length() - 1) : text).strip()), percent);
        } catch (IllegalArgumentException e) {
            throw wrong("--min-score is a number, 0 or more, or a percentage: not «" + text + "»");
        }
    }

    private long units(BigDecimal amount, int decimals) {
        try {
            return amount.movePointRight(decimals).longValueExact();
        } catch (ArithmeticException e) {
            throw wrong("--step has more decimals than the amounts of the file, or is too large: " + amount);
        }
    }

    private int again(PabulibFile read, SelectionRule declared, Outcome outcome) {
        Map<String, Long> second = Recount.of(read.election(), declared);
        List<String> first = outcome.winners().stream()
                .map(winner -> read.election().projects().get(winner).id())
                .toList();
        boolean same = first.equals(List.copyOf(second.keySet()));
        System.err.println(same ? "Counted twice by programs written apart: the same winners." : "COUNTED TWICE: NOT THE SAME: " + second.keySet());
        return same ? 0 : 1;
    }

    private ParameterException wrong(String problem) {
        return new ParameterException(spec.commandLine(), problem);
    }
}
