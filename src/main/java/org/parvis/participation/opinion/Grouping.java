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
 * Computes groups anew where votes have changed, apart from whoever votes or reads. While a canvass is open that is once a day at
 * most, when eleven people have voted or changed their mind since: what is read today and tomorrow does not differ by one person.
 * When it is over, from the beginning, so that anybody who has the votes finds the same; and again whatever changed since, which
 * is nothing but what moderators did, or a phase that was made longer.
 */
@Service
public class Grouping {

    /** Between two computations while people vote. */
    private static final Duration PAUSE = Duration.ofDays(1);

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
        if (!isOver) {
            results.reopen(canvass.id());
        }
        OpinionResultStore.@Nullable Computed before = results.find(canvass.id()).orElse(null);
        if (!isDue(before, isOver, results.countChanged(canvass.id()), now)) {
            return false;
        }
        results.takeChanges(canvass.id());
        List<Integer> numbers = statements.listOf(canvass.id()).stream().filter(Statement::isShown).map(Statement::number).toList();
        VoteMatrix matrix = matrix(votes.lines(canvass.id()), numbers);
        Opinions.@Nullable Memory start = isOver ? null : results.findMemory(canvass.id()).map(memory -> memory.on(numbers)).orElse(null);
        Opinions found = OpinionMath.compute(matrix, start);
        Figures figures = Figures.of(found, numbers, matrix.people());
        results.put(canvass.id(), new OpinionResultStore.Computed(figures, now, isOver), GroupMemory.of(found.memory(), numbers));
        if (before == null || !before.figures().groups().equals(figures.groups())) {
            results.forgetNames(canvass.id());
        }
        return true;
    }

    private static boolean isDue(OpinionResultStore.@Nullable Computed before, boolean isOver, int changed, Instant now) {
        if (isOver) {
            return before == null || !before.isFinal();
        }
        return changed >= SmallCounts.ENOUGH && (before == null || !now.isBefore(before.at().plus(PAUSE)));
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
