package org.parvis.participation.opinion;

import java.util.ArrayList;
import java.util.List;
import org.parvis.participation.opinion.math.Counts;
import org.parvis.participation.opinion.math.Ellipse;
import org.parvis.participation.opinion.math.Opinions;
import org.parvis.participation.opinion.math.Stance;

/**
 * What votes on a canvass came to, as it is kept: small numbers too. Nobody reads it but through {@link ShownFigures}.
 *
 * @param voters who voted on anything
 * @param votes that they gave
 * @param placed how many of them voted enough to be placed
 * @param groups by number, from 1
 * @param statements by column of the votes
 */
record Figures(int voters, int votes, int placed, List<OfGroup> groups, List<OfStatement> statements) {

    static final Figures NONE = new Figures(0, 0, 0, List.of(), List.of());

    /** People who answer alike. */
    record OfGroup(int number, int people, Ellipse place, List<Typical> typical) {}

    /** A statement that tells a group from the others. */
    record Typical(int statement, Stance stance) {}

    /**
     * How a statement was answered.
     *
     * @param everybody of all who voted on it, placed or not
     * @param groups of each group
     */
    record OfStatement(int number, Counts everybody, List<Counts> groups, double extremity) {}

    /** @param numbers of the statements, by column */
    static Figures of(Opinions found, List<Integer> numbers, int voters) {
        List<OfGroup> groups = new ArrayList<>();
        for (Opinions.Group group : found.groups()) {
            groups.add(new OfGroup(
                    groups.size() + 1, group.people(), group.place(),
                    group.typical().stream().map(one -> new Typical(numbers.get(one.statement()), one.stance())).toList()));
        }
        List<OfStatement> statements = new ArrayList<>();
        for (int column = 0; column < numbers.size(); column++) {
            int at = column;
            statements.add(new OfStatement(
                    numbers.get(column), found.statements().get(column).everybody(),
                    found.groups().stream().map(group -> group.counts().get(at)).toList(), found.statements().get(column).extremity()));
        }
        return new Figures(
                voters, found.statements().stream().mapToInt(one -> one.everybody().seen()).sum(), found.placed(), groups, statements);
    }
}
