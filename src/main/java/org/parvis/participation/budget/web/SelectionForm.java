package org.parvis.participation.budget.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.parvis.ballot.proof.Leftover;
import org.parvis.ballot.tally.Completion;
import org.parvis.ballot.tally.TieBreak;
import org.parvis.participation.budget.Selection;
import org.parvis.web.Typed;
import org.springframework.util.MultiValueMap;

/**
 * What somebody has typed of what a rule says beside its method.
 *
 * @param firstTie what decides first between equals; empty for the lot
 * @param secondTie what decides then; empty for the lot
 */
public record SelectionForm(
        boolean leastIsPercent, String firstTie, String secondTie, Completion completion, Part part, String partPercent, Leftover leftover) {

    /** Of which projects the first that does not fit is paid for in part. */
    public enum Part {
        NONE,
        DIVISIBLE,
        ANY
    }

    /** What can be chosen for equals; the lot comes last of itself. */
    public static final List<TieBreak> TIES = List.of(TieBreak.LOWER_COST, TieBreak.HIGHER_COST, TieBreak.MORE_VOTERS);

    private static final String USUAL_PERCENT = "50";

    static SelectionForm of(Selection selection) {
        Part part = selection.partPercent() == 0 ? Part.NONE : selection.partOfAny() ? Part.ANY : Part.DIVISIBLE;
        List<String> ties = selection.ties().stream().map(Enum::name).toList();
        return new SelectionForm(
                selection.leastIsPercent(),
                ties.isEmpty() ? "" : ties.getFirst(),
                ties.size() < 2 ? "" : ties.get(1),
                selection.completion(),
                part,
                part == Part.NONE ? USUAL_PERCENT : String.valueOf(selection.partPercent()),
                selection.leftover());
    }

    static SelectionForm read(MultiValueMap<String, String> fields) {
        SelectionForm usual = of(Selection.USUAL);
        return new SelectionForm(
                Typed.of(fields, "leastUnit").equals("PERCENT"),
                fields.containsKey("firstTie") ? Typed.of(fields, "firstTie") : usual.firstTie(),
                fields.containsKey("secondTie") ? Typed.of(fields, "secondTie") : usual.secondTie(),
                Typed.one(Completion.values(), Typed.of(fields, "completion")).orElse(usual.completion()),
                Typed.one(Part.values(), Typed.of(fields, "part")).orElse(usual.part()),
                fields.containsKey("partPercent") ? Typed.of(fields, "partPercent") : usual.partPercent(),
                Typed.one(Leftover.values(), Typed.of(fields, "leftover")).orElse(usual.leftover()));
    }

    /** Whether it says nothing that most budgets do not say: the least score stands elsewhere. */
    public boolean isUsual() {
        SelectionForm usual = of(Selection.USUAL);
        return equals(new SelectionForm(
                leastIsPercent, usual.firstTie(), usual.secondTie(), usual.completion(), usual.part(), usual.partPercent(), usual.leftover()));
    }

    /** What is no number, by field, as message keys. */
    Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        if (part != Part.NONE && !partPercent.matches("[1-9][0-9]?")) {
            problems.put("partPercent", "budget.refused.part.percent");
        }
        return problems;
    }

    /** Of numbers that are some. */
    Selection selection() {
        List<TieBreak> ties = Stream.of(firstTie, secondTie).map(tie -> Typed.one(TieBreak.values(), tie)).flatMap(Optional::stream).toList();
        return new Selection(
                leastIsPercent, ties, completion, part == Part.NONE ? 0 : Integer.parseInt(partPercent), part == Part.ANY, leftover, Selection.USUAL.growth());
    }
}
