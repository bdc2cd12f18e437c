package org.parvis.participation.opinion;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.opinion.math.Common;
import org.parvis.participation.opinion.math.Counts;
import org.parvis.participation.opinion.math.Ellipse;
import org.parvis.participation.opinion.math.Stance;
import org.parvis.participation.survey.SmallCounts;

/**
 * What everybody may read of what votes came to: no group of fewer than eleven people, no count of fewer than eleven answers, no
 * split with fewer than eleven on the other side, and none that follows from the others by subtraction (ADR 0041). As long as people
 * vote there is no count at all, as one could subtract what is read today from what is read tomorrow: where groups are, what they
 * share and what is typical of each.
 *
 * @param voters who voted on anything; as long as it is not final, to the ten below
 * @param votes that they gave; 0 as long as it is not final
 * @param placed how many of them are placed; 0 as long as it is not final
 * @param groups those that are shown
 * @param isWhole whether that is all there are
 * @param statements how each was answered; empty as long as it is not final
 * @param common what all groups hold alike, hidden ones taken together as one
 */
public record ShownFigures(
        int voters, int votes, int placed, List<OfGroup> groups, boolean isWhole, List<OfStatement> statements, List<Shared> common, Instant at, boolean isFinal) {

    private static final int TEN = 10;

    /**
     * A group.
     *
     * @param people 0 as long as it is not final
     * @param name what it was called; empty as long as it has its number alone
     * @param reason why
     */
    public record OfGroup(int number, int people, Ellipse place, List<Shared> typical, String name, String reason) {

        private OfGroup withoutCount() {
            return new OfGroup(number, 0, place, typical, name, reason);
        }
    }

    /** What is held of a statement. */
    public record Shared(int statement, Stance stance) {}

    /**
     * A statement's answers; null where they may not be shown.
     *
     * @param all of those who are placed
     * @param groups by number of the group
     */
    public record OfStatement(int number, @Nullable Answered all, Map<Integer, Answered> groups) {

        public @Nullable Answered of(int group) {
            return groups.get(group);
        }
    }

    /** How everybody who is placed answered a statement; null where that may not be shown. */
    public @Nullable Answered all(int statement) {
        return find(statement).map(OfStatement::all).orElse(null);
    }

    /** How a group answered a statement; null where that may not be shown. */
    public @Nullable Answered of(int statement, int group) {
        return find(statement).map(one -> one.of(group)).orElse(null);
    }

    private Optional<OfStatement> find(int statement) {
        return statements.stream().filter(one -> one.number() == statement).findFirst();
    }

    public Optional<OfGroup> group(int number) {
        return groups.stream().filter(one -> one.number() == number).findFirst();
    }

    /** Whether there are groups that can be told from one another. */
    public boolean hasGroups() {
        return !groups.isEmpty();
    }

    /** Null as long as fewer than eleven people are placed. */
    static @Nullable ShownFigures of(Figures figures, Map<Integer, GroupName> names, Instant at, boolean isFinal) {
        if (figures.placed() < SmallCounts.ENOUGH) {
            return null;
        }
        boolean areTold = figures.groups().size() > 1;
        Set<Integer> hidden = SmallCounts.hiddenParts(figures.groups().stream().map(group -> (long) group.people()).toList());
        List<OfStatement> statements = figures.statements().stream().map(one -> statement(one, areTold ? hidden : Set.of())).toList();
        List<OfGroup> groups = new ArrayList<>();
        for (int i = 0; areTold && i < figures.groups().size(); i++) {
            if (!hidden.contains(i)) {
                groups.add(group(figures.groups().get(i), statements, names));
            }
        }
        ShownFigures all = new ShownFigures(
                figures.voters(), figures.votes(), figures.placed(), groups, hidden.isEmpty(), statements, common(figures, hidden, statements), at, isFinal);
        return isFinal ? all : all.withoutCounts();
    }

    private ShownFigures withoutCounts() {
        return new ShownFigures(
                voters / TEN * TEN, 0, 0, groups.stream().map(OfGroup::withoutCount).toList(), isWhole, List.of(), common, at, false);
    }

    private static OfGroup group(Figures.OfGroup group, List<OfStatement> statements, Map<Integer, GroupName> names) {
        List<Shared> typical = group.typical().stream()
                .filter(one -> statements.stream().anyMatch(other -> other.number() == one.statement() && other.of(group.number()) != null))
                .map(one -> new Shared(one.statement(), one.stance()))
                .toList();
        GroupName name = names.getOrDefault(group.number(), GroupName.NONE);
        return new OfGroup(group.number(), group.people(), group.place(), typical, name.name(), name.reason());
    }

    /** Groups that are hidden are one part: what is left when the others are subtracted. */
    private static OfStatement statement(Figures.OfStatement one, Set<Integer> hiddenGroups) {
        List<Integer> shown = IntStream.range(0, one.groups().size()).filter(i -> !hiddenGroups.contains(i)).boxed().toList();
        Counts rest = rest(one, hiddenGroups);
        Counts all = shown.stream().map(one.groups()::get).reduce(rest, Counts::plus);
        if (SmallCounts.isSmall(all.seen()) || all.seen() == 0) {
            return new OfStatement(one.number(), null, Map.of());
        }
        List<Long> parts = new ArrayList<>(shown.stream().map(i -> (long) one.groups().get(i).seen()).toList());
        parts.add((long) rest.seen());
        Set<Integer> hidden = SmallCounts.hiddenParts(parts);
        List<Counts> counts = new ArrayList<>(shown.stream().map(one.groups()::get).toList());
        counts.add(rest);
        Set<Integer> unsplit = unsplit(counts, hidden);
        Map<Integer, Answered> groups = new TreeMap<>();
        for (int i = 0; i < shown.size(); i++) {
            if (!hidden.contains(i) && parts.get(i) > 0) {
                groups.put(shown.get(i) + 1, unsplit.contains(i) ? Answered.unsplit(counts.get(i)) : Answered.split(counts.get(i)));
            }
        }
        return new OfStatement(one.number(), Answered.isOneSided(all) ? Answered.unsplit(all) : Answered.split(all), groups);
    }

    /** Of parts of a whole those whose split is hidden: what is left of the whole when the others are subtracted is not one-sided. */
    private static Set<Integer> unsplit(List<Counts> parts, Set<Integer> hidden) {
        Set<Integer> unsplit = new TreeSet<>(hidden);
        IntStream.range(0, parts.size()).filter(i -> Answered.isOneSided(parts.get(i))).forEach(unsplit::add);
        Counts left = unsplit.stream().map(parts::get).reduce(Counts.NONE, Counts::plus);
        while (left.seen() > 0 && Answered.isOneSided(left)) {
            Optional<Integer> next = IntStream.range(0, parts.size())
                    .boxed()
                    .filter(i -> !unsplit.contains(i))
                    .min(Comparator.comparingInt(i -> parts.get(i).seen()));
            if (next.isEmpty()) {
                break;
            }
            unsplit.add(next.get());
            left = left.plus(parts.get(next.get()));
        }
        return unsplit;
    }

    private static Counts rest(Figures.OfStatement one, Set<Integer> hidden) {
        return hidden.stream().map(one.groups()::get).reduce(Counts.NONE, Counts::plus);
    }

    private static List<Shared> common(Figures figures, Set<Integer> hidden, List<OfStatement> statements) {
        List<List<Counts>> parts = new ArrayList<>();
        for (int i = 0; i < figures.groups().size(); i++) {
            int at = i;
            if (!hidden.contains(i)) {
                parts.add(figures.statements().stream().map(one -> one.groups().get(at)).toList());
            }
        }
        if (!hidden.isEmpty()) {
            parts.add(figures.statements().stream().map(one -> rest(one, hidden)).toList());
        }
        return Common.choose(parts, statements.size()).stream()
                .filter(one -> isToldOfEach(figures, hidden, statements, one.statement()))
                .map(one -> new Shared(statements.get(one.statement()).number(), one.stance()))
                .toList();
    }

    /** That a group holds something says how its people answered: only where their number may be read, and of the rest where they are many. */
    private static boolean isToldOfEach(Figures figures, Set<Integer> hidden, List<OfStatement> statements, int at) {
        OfStatement shown = statements.get(at);
        int rest = rest(figures.statements().get(at), hidden).seen();
        return shown.all() != null && !SmallCounts.isSmall(rest)
                && IntStream.range(0, figures.groups().size()).allMatch(i -> hidden.contains(i) || shown.of(i + 1) != null);
    }
}
