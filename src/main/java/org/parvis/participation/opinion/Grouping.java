package org.parvis.participation.opinion;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.Processes;
import org.parvis.participation.opinion.math.OpinionMath;
import org.parvis.participation.opinion.math.Opinions;
import org.parvis.participation.opinion.math.VoteMatrix;
import org.parvis.participation.survey.SmallCounts;
import org.parvis.territory.Territories;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Computes groups anew where votes have changed, apart from whoever votes or reads. While a canvass is open that is when eleven
 * people have voted or changed their mind since, not before: else the difference between two looks would be one person's votes.
 * When it is over, once more and from the beginning, so that anybody who has the votes finds the same.
 */
@Service
public class Grouping {

    /** Between two computations of one canvass: the more votes there are to read, the longer. */
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private static final int VOTES_A_SECOND = 2_000;

    private final CanvassStore canvasses;
    private final StatementStore statements;
    private final StatementVoteStore votes;
    private final OpinionResultStore results;
    private final Processes processes;
    private final Territories territories;
    private final TransactionTemplate transaction;

    Grouping(
            CanvassStore canvasses,
            StatementStore statements,
            StatementVoteStore votes,
            OpinionResultStore results,
            Processes processes,
            Territories territories,
            TransactionTemplate transaction) {
        this.canvasses = canvasses;
        this.statements = statements;
        this.votes = votes;
        this.results = results;
        this.processes = processes;
        this.territories = territories;
        this.transaction = transaction;
    }

    /** The territories where something may have to be computed. */
    List<UUID> waiting() {
        return results.waiting(territories.listIds());
    }

    /** All that is due in the territory in scope; gives how many were computed. */
    public int catchUp() {
        int computed = 0;
        for (Canvass canvass : canvasses.listPublished()) {
            computed += Boolean.TRUE.equals(transaction.execute(_ -> compute(canvass))) ? 1 : 0;
        }
        return computed;
    }

    private boolean compute(Canvass canvass) {
        if (!results.hold(canvass.id())) {
            return false;
        }
        Instant now = processes.now();
        boolean isOver = canvasses.get(canvass.id()).isOver(processes.get(canvass.processId()), now);
        OpinionResultStore.@Nullable Computed before = results.find(canvass.id()).orElse(null);
        if (!isDue(before, isOver, results.countChanged(canvass.id()), now)) {
            return false;
        }
        results.takeChanges(canvass.id());
        List<Integer> numbers = statements.listOf(canvass.id()).stream().filter(Statement::isShown).map(Statement::number).toList();
        VoteMatrix matrix = matrix(votes.lines(canvass.id()), numbers);
        Opinions.@Nullable Memory start = isOver ? null : results.findMemory(canvass.id()).map(memory -> memory.on(numbers)).orElse(null);
        Opinions found = OpinionMath.compute(matrix, start);
        results.put(
                canvass.id(), new OpinionResultStore.Computed(Figures.of(found, numbers, matrix.people()), now, isOver),
                GroupMemory.of(found.memory(), numbers));
        results.forgetNames(canvass.id());
        return true;
    }

    private static boolean isDue(OpinionResultStore.@Nullable Computed before, boolean isOver, int changed, Instant now) {
        if (isOver && (before == null || !before.isFinal())) {
            return true;
        }
        if (changed < SmallCounts.ENOUGH) {
            return false;
        }
        return before == null || !now.isBefore(before.at().plus(PAUSE).plusSeconds(before.figures().votes() / VOTES_A_SECOND));
    }

    /** Of whoever voted on one of these statements, in the order of what they voted: a line says nothing of when somebody came. */
    static VoteMatrix matrix(List<StatementVoteStore.Line> lines, List<Integer> numbers) {
        Map<Integer, Integer> columns = new HashMap<>();
        numbers.forEach(number -> columns.put(number, columns.size()));
        List<byte[]> rows = new ArrayList<>();
        for (StatementVoteStore.Line line : lines) {
            byte[] row = new byte[numbers.size()];
            Arrays.fill(row, VoteMatrix.UNSEEN);
            boolean hasVoted = false;
            for (int i = 0; i < line.numbers().length; i++) {
                @Nullable Integer column = columns.get(line.numbers()[i]);
                if (column != null) {
                    row[column] = line.values()[i].byteValue();
                    hasVoted = true;
                }
            }
            if (hasVoted) {
                rows.add(row);
            }
        }
        rows.sort(Arrays::compare);
        return new VoteMatrix(numbers.size(), rows);
    }
}
