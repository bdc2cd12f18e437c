package org.parvis.ballot.pabulib;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parvis.ballot.tally.BallotKind;
import org.parvis.ballot.tally.BallotLimits;
import org.parvis.ballot.tally.Election;
import org.parvis.ballot.tally.Mark;
import org.parvis.ballot.tally.Marking;
import org.parvis.ballot.tally.Method;
import org.parvis.ballot.tally.Project;
import org.parvis.ballot.tally.SelectionRule;
import org.parvis.ballot.tally.Tally;

/** What is written is read back as the same election. */
class PabulibWriterTest {

    private static List<List<Mark>> each(Election election) {
        List<List<Mark>> ballots = new ArrayList<>();
        for (Marking marking : election.markings()) {
            ballots.addAll(Collections.nCopies(marking.ballots(), marking.marks()));
        }
        return ballots;
    }

    private static PabulibFile again(Map<String, String> meta, int decimals, BallotLimits limits, Election election) throws IOException {
        String text = new PabulibWriter(meta, decimals, limits)
                .write(election, each(election), Tally.of(election, SelectionRule.by(Method.GREEDY)));
        return PabulibReader.read(new StringReader(text));
    }

    @Test
    void writesNamesThatNeedQuotesAndBlankBallots() throws IOException {
        List<Project> projects = List.of(new Project("a/1", "Banc ; « cité », dit \"le grand\"", 60_55), new Project("b", "Arbre", 0));
        List<Marking> ballots = List.of(
                new Marking(List.of(), 2), new Marking(List.of(new Mark(0, 3), new Mark(1, 1)), 1), new Marking(List.of(new Mark(1, 2)), 3));
        Election election = Election.of(BallotKind.CUMULATIVE, projects, 100_00, 100, ballots);
        BallotLimits limits = new BallotLimits(0, 2, Long.MAX_VALUE, 3, 0, 5);
        PabulibFile read = again(Map.of("rule", "greedy", "description", "Essai"), 2, limits, election);
        assertThat(read.election().projects()).isEqualTo(projects);
        assertThat(read.election().markings()).isEqualTo(election.markings());
        assertThat(read.limits()).isEqualTo(limits);
        assertThat(read.declared()).extracting(PabulibFile.Declared::selected).containsExactly(Optional.of(true), Optional.of(true));
        assertThat(PabulibDoubts.of(read)).isEmpty();
    }

    @Test
    void writesEachRealFileAgain() throws IOException {
        for (Path path : PabulibFiles.all()) {
            PabulibFile file = PabulibFiles.read(path);
            PabulibFile read = again(Map.of("rule", "greedy"), file.decimals(), file.limits(), file.election());
            assertThat(read.election().markings()).as(path.toString()).isEqualTo(file.election().markings());
            assertThat(read.election().envelope()).isEqualTo(file.election().envelope());
            assertThat(PabulibDoubts.of(read)).as(path.toString()).isEqualTo(
                    PabulibDoubts.of(file).stream().filter(doubt -> doubt.contains("beyond")).toList());
        }
    }
}
