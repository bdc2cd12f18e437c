package org.parvis.participation.opinion;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.participation.Processes;
import org.parvis.participation.opinion.math.VoteMatrix;
import org.parvis.participation.survey.SmallCounts;
import org.parvis.shared.Refusal;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** What opinions came to, as everybody reads it, and what the town calls the groups. */
@Service
@Transactional
public class OpinionResults {

    private final OpinionResultStore store;
    private final StatementVoteStore votes;
    private final CanvassStore canvasses;
    private final Processes processes;
    private final Journal journal;

    OpinionResults(OpinionResultStore store, StatementVoteStore votes, CanvassStore canvasses, Processes processes, Journal journal) {
        this.store = store;
        this.votes = votes;
        this.canvasses = canvasses;
        this.processes = processes;
        this.journal = journal;
    }

    /** Null as long as too few people have voted. */
    @Transactional(readOnly = true)
    public @Nullable ShownFigures shown(Canvass canvass) {
        return store.find(canvass.id())
                .map(found -> ShownFigures.of(found.figures(), store.names(canvass.id()), found.at(), found.isFinal()))
                .orElse(null);
    }

    /** Whether there is something to read. */
    @Transactional(readOnly = true)
    public boolean isShown(Canvass canvass) {
        return store.countPlaced(canvass.id()) >= SmallCounts.ENOUGH;
    }

    /**
     * Calls a group something instead of its number. Groups move as long as people vote: before the end there is nothing to name.
     *
     * @throws OpinionRefused with what is wrong, by field
     * @throws Refusal where there is no such group to name
     */
    public void name(Canvass canvass, int number, GroupName name, Visitor by) {
        canvasses.hold(canvass.id());
        ShownFigures shown = shown(canvass);
        if (shown == null || !shown.isFinal()) {
            throw new Refusal("opinion.refused.notFinal");
        }
        if (shown.group(number).isEmpty()) {
            throw new Refusal("opinion.refused.noGroup");
        }
        OpinionRefused.ifAny(name.problems());
        store.name(canvass.id(), number, name, processes.now());
        journal.append(JournalEntry.by(by, "participation.groupNamed", "canvass", canvass.slug())
                .with("number", number)
                .with("name", name.name())
                .with("reason", name.reason()));
    }

    /**
     * Whether the votes of each person are data for everybody: it was told before anybody voted, nobody votes any more, they are those
     * that figures were computed of, and no group is too small to be shown.
     */
    @Transactional(readOnly = true)
    public boolean areVotesPublished(Canvass canvass) {
        ShownFigures shown = shown(canvass);
        return shown != null && areVotesPublished(canvass, shown);
    }

    /** The same of figures that were read already. */
    public static boolean areVotesPublished(Canvass canvass, ShownFigures shown) {
        return canvass.about().data() == CanvassAbout.Data.VOTES && shown.isFinal() && shown.isWhole();
    }

    /**
     * Each person's votes as they went into the computation, in a line without anything that says whose they are: in the order of
     * what they voted, which is no order of people.
     *
     * @param numbers of the statements, by column
     * @param lines agree 1, disagree −1, pass 0, not seen null
     */
    public record Votes(List<Integer> numbers, List<List<@Nullable Integer>> lines) {}

    /**
     * Read with the figures at one moment: who computes again finds the same.
     *
     * @throws Refusal where they are not published
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Votes votes(Canvass canvass) {
        if (!areVotesPublished(canvass)) {
            throw new Refusal("opinion.refused.noVotes");
        }
        List<Integer> numbers = store.find(canvass.id()).orElseThrow().figures().statements().stream().map(Figures.OfStatement::number).toList();
        VoteMatrix matrix = Grouping.matrix(votes.lines(canvass.id()), numbers);
        return new Votes(numbers, IntStream.range(0, matrix.people()).mapToObj(matrix::line).toList());
    }
}
