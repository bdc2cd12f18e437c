package org.parvis.ballot.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.ballot.recount.Recount;
import org.parvis.ballot.tally.BallotKind;
import org.parvis.ballot.tally.Completion;
import org.parvis.ballot.tally.Election;
import org.parvis.ballot.tally.Mark;
import org.parvis.ballot.tally.Marking;
import org.parvis.ballot.tally.Method;
import org.parvis.ballot.tally.Project;
import org.parvis.ballot.tally.SelectionRule;
import org.parvis.ballot.tally.Threshold;

/** Votes in which projects were withdrawn or cost something else after the opening: how they count, and what nobody can do to them. */
class ChangedVoteTest {

    private static final SelectionRule SHARES = SelectionRule.by(Method.EQUAL_SHARES);

    private final ChangedVotes changed = new ChangedVotes(5);

    @TempDir
    private Path scratch;

    private static List<String> wrong(Path folder) throws IOException {
        return Verification.of(folder, List.of()).stream().filter(finding -> !finding.right()).map(Finding::key).distinct().toList();
    }

    private static VoteCourse course(VoteTerms terms, Path folder) throws IOException {
        return VoteCourse.parse(terms, Files.readAllBytes(folder.resolve("changes.json")));
    }

    @Test
    void bothVerifiersAcceptEveryKindOfBallotAndRuleWithChanges() throws IOException, InterruptedException {
        List<Path> folders = new ArrayList<>();
        int changes = 0;
        for (BallotKind kind : BallotKind.values()) {
            List<SelectionRule> rules = List.of(
                    changed.bound(), SelectionRule.by(Method.GREEDY_NO_SKIP).withMinScore(new Threshold(new BigDecimal("20"), true)), SHARES,
                    SHARES.withCompletion(Completion.ADD1_EXHAUSTIVE_GREEDY));
            for (SelectionRule rule : rules) {
                for (Optional<ZoneChoice> choice : List.of(Optional.<ZoneChoice>empty(), Optional.of(ZoneChoice.ALL), Optional.of(ZoneChoice.FREE_ONE))) {
                    if (rule.method() == Method.EQUAL_SHARES && !kind.isApprovalLike()) {
                        continue;
                    }
                    VoteTerms terms = changed.terms(kind, rule, choice);
                    Path folder = changed.publish(terms, 16, 4, scratch.resolve("vote-" + folders.size()));
                    folders.add(folder);
                    assertThat(wrong(folder)).as("%s %s %s", kind, rule, choice).isEmpty();
                    changes += course(terms, folder).changes().size();
                }
            }
        }
        assertThat(changes).isGreaterThan(3 * folders.size());
        assumeTrue(PythonVerifier.isThere(), "No python3: the second verifier is not tried");
        assertThat(PythonVerifier.says(folders)).allMatch(PythonVerifier::accepts);
    }

    /** The second program knows nothing of changes: it counts the frozen rule on what is left. */
    @Test
    void countsAsIfWhatIsWithdrawnHadNeverBeenThere() {
        int gone = 0;
        for (int round = 0; round < 600; round++) {
            BallotKind kind = BallotKind.values()[round % BallotKind.values().length];
            SelectionRule rule = kind.isApprovalLike() && changed.random.nextInt(3) == 0 ? SHARES : changed.bound();
            VoteTerms terms = changed.terms(kind, rule, Optional.empty());
            List<List<Mark>> cast = IntStream.range(0, 12).mapToObj(_ -> changed.marks(VoteCourse.of(terms))).toList();
            VoteCourse course = VoteCourse.of(terms);
            for (int i = 1; i <= 1 + changed.random.nextInt(4); i++) {
                course = changed.change(course, i, 1 + i).map(course::then).orElse(course);
            }
            Set<String> withdrawn = course.withdrawn();
            gone += withdrawn.size();
            List<Project> left = course.priced().projects().stream().filter(one -> !withdrawn.contains(one.id())).toList();
            List<Marking> ballots = cast.stream().map(marks -> new Marking(without(terms, marks, left), 1)).toList();
            Election election = Election.of(kind, left, terms.envelope(), 100, ballots);
            Map<String, Long> expected = Recount.of(election, terms.rule().withTies(terms.rule().ties(), Votes.SEED));

            CountedPart counted = CountedPart.of(course, cast, Votes.SEED).getFirst();
            assertThat(counted.programsAgree()).isTrue();
            assertThat(counted.election().ballots()).as("each ballot counts, whatever is left of it").isEqualTo(12);
            assertThat(counted.part().terms().amounts(counted.outcome())).as("%s %s", kind, course.changes()).isEqualTo(expected);
        }
        assertThat(gone).isGreaterThan(300);
    }

    /** A ballot as somebody would have written it who had never heard of the rest. */
    private static List<Mark> without(VoteTerms terms, List<Mark> marks, List<Project> left) {
        List<String> ids = left.stream().map(Project::id).toList();
        List<Mark> rest = new ArrayList<>();
        marks.stream().sorted(Comparator.comparingInt(Mark::points).reversed()).forEach(mark -> {
            int place = ids.indexOf(terms.projects().get(mark.project()).id());
            if (place >= 0) {
                rest.add(new Mark(place, terms.kind() == BallotKind.RANKED ? terms.limits().max() - rest.size() : mark.points()));
            }
        });
        return rest;
    }

    @Test
    void aVoteInWhichNothingChangedHasNoTraceOfIt() throws IOException {
        VoteTerms terms = changed.terms(BallotKind.APPROVAL, changed.bound(), Optional.empty());
        Path folder = changed.publish(terms, 6, 0, scratch.resolve("vote"));
        assertThat(folder.resolve("changes.json")).doesNotExist();
        assertThat(VoteCourse.of(terms).parts()).isEqualTo(terms.parts());
    }

    @Test
    void aMinimumThatCanNeverBeReachedServesWhatThereIs() {
        VoteTerms terms = changed.terms(BallotKind.APPROVAL, changed.bound().withMinScore(Threshold.NONE), Optional.empty());
        VoteCourse course = VoteCourse.of(terms);
        for (String project : List.of("P0", "P2", "P1")) {
            course = course.then(new ProjectChange(project, OptionalLong.empty(), ChangedVotes.WHY, ChangedVotes.WHO, ChangedVotes.at(3), course.changes().size() + 1));
        }
        List<List<Mark>> cast = List.of(List.of(new Mark(0, 1), new Mark(6, 1)), List.of(new Mark(0, 1)), List.of(new Mark(1, 1)));
        CountedPart counted = CountedPart.of(course, cast, Votes.SEED).getFirst();
        assertThat(counted.part().terms().amounts(counted.outcome())).containsKey("P6").doesNotContainKeys("P0", "P1", "P2");
        assertThat(counted.election().ballots()).isEqualTo(3);
    }

    @Test
    void takesOnlyWhatCanFollow() {
        VoteTerms terms = changed.terms(BallotKind.CUMULATIVE, SelectionRule.by(Method.GREEDY), Optional.of(ZoneChoice.ALL));
        VoteCourse course = VoteCourse.of(terms).then(withdrawn("P0", 3, 2));
        assertThat(course.admits(withdrawn("P2", 5, 3))).isTrue();
        for (ProjectChange wrong : List.of(
                withdrawn("P0", 5, 3), withdrawn("P9", 5, 3), withdrawn("P2", 3, 3), withdrawn("P2", 5, 1),
                new ProjectChange("P0", OptionalLong.of(900), ChangedVotes.WHY, ChangedVotes.WHO, ChangedVotes.at(3), 5),
                new ProjectChange("P2", OptionalLong.of(0), ChangedVotes.WHY, ChangedVotes.WHO, ChangedVotes.at(3), 5),
                new ProjectChange("P2", OptionalLong.empty(), " ", ChangedVotes.WHO, ChangedVotes.at(3), 5),
                new ProjectChange("P2", OptionalLong.empty(), ChangedVotes.WHY, "", ChangedVotes.at(3), 5),
                new ProjectChange("P2", OptionalLong.empty(), ChangedVotes.WHY, ChangedVotes.WHO, "2026-12-01T00:00:00Z", 5))) {
            assertThat(course.admits(wrong)).as("%s", wrong).isFalse();
        }
        VoteCourse two = course.then(withdrawn("P2", 5, 3)).then(withdrawn("P4", 6, 3));
        assertThat(two.leavesBallots(withdrawn("P6", 7, 3))).as("the last of its zone").isFalse();
        assertThat(two.leavesBallots(withdrawn("P1", 7, 3))).isTrue();
    }

    private static ProjectChange withdrawn(String project, long leaf, int day) {
        return new ProjectChange(project, OptionalLong.empty(), ChangedVotes.WHY, ChangedVotes.WHO, ChangedVotes.at(day), leaf);
    }

    @Test
    void newBallotsAreHeldAgainstTheNewListAndOldOnesStay() throws IOException {
        VoteTerms terms = changed.terms(BallotKind.APPROVAL, SelectionRule.by(Method.GREEDY), Optional.of(ZoneChoice.FREE_ONE));
        SealedVote vote = new SealedVote(terms, changed.votes.logPair, new SecureRandom());
        vote.cast(Votes.token(1), List.of(new Mark(0, 1)));
        vote.change("P0", OptionalLong.empty(), ChangedVotes.WHY, ChangedVotes.WHO, ChangedVotes.at(3));
        assertThatThrownBy(() -> vote.cast(Votes.token(2), List.of(new Mark(0, 1)))).isInstanceOf(IllegalArgumentException.class).hasMessage("WITHDRAWN_PROJECT");
        assertThatThrownBy(() -> vote.change("P0", OptionalLong.of(700), ChangedVotes.WHY, ChangedVotes.WHO, ChangedVotes.at(4)))
                .isInstanceOf(IllegalArgumentException.class);
        vote.cast(Votes.token(2), List.of(new Mark(1, 1)));
        Path folder = scratch.resolve("vote");
        vote.publish(Votes.SEED, List.of(new Emargement("WEB", "2026-11-02 AM", 2)), folder);
        assertThat(wrong(folder)).isEmpty();
        assertThat(Files.readString(folder.resolve("bulletins.csv"))).as("as it was cast").contains("{\"Z1\":[\"P0\"]}");
        assertThat(Files.readString(folder.resolve("ballots-Z1.pb"))).contains("num_votes;1", "changes.json").doesNotContain("\nP0;");
        assertThat(Files.readString(folder.resolve("ballots-Z2.pb"))).as("its zone is as it was").doesNotContain("changes.json");
        assertThat(Files.readString(folder.resolve("result.json"))).doesNotContain("\"P0\"");
    }

    @Test
    void aBallotThatFitsTheEnvelopeAtSomeTimeBeforeItsLeafIsRight() throws IOException, InterruptedException {
        List<Project> projects = List.of(new Project("A", "A", 3_000), new Project("B", "B", 3_000), new Project("C", "C", 1_000));
        VoteTerms base = changed.terms(BallotKind.KNAPSACK, SelectionRule.by(Method.GREEDY), Optional.empty());
        VoteTerms terms = base.with(projects, base.limits(), base.rule());
        SealedVote vote = new SealedVote(terms, changed.votes.logPair, new SecureRandom());
        vote.cast(Votes.token(1), List.of(new Mark(0, 1), new Mark(2, 1)));
        vote.checkpoint();
        vote.change("C", OptionalLong.of(4_000), ChangedVotes.WHY, ChangedVotes.WHO, ChangedVotes.at(3));
        vote.change("B", OptionalLong.of(1_500), ChangedVotes.WHY, ChangedVotes.WHO, ChangedVotes.at(4));
        assertThatThrownBy(() -> vote.cast(Votes.token(2), List.of(new Mark(0, 1), new Mark(2, 1)))).hasMessage("ABOVE_THE_ENVELOPE");
        vote.cast(Votes.token(2), List.of(new Mark(0, 1), new Mark(1, 1)));
        Path folder = scratch.resolve("vote");
        vote.publish(Votes.SEED, List.of(new Emargement("WEB", "2026-11-02 AM", 2)), folder);
        assertThat(wrong(folder)).isEmpty();
        // The ballot of the second stands before the change that made it fit: then it never fitted.
        Path forged = copy(folder, "forged");
        List<String> leaves = new ArrayList<>(Files.readAllLines(folder.resolve("log.txt")));
        VoteCourse course = course(terms, folder);
        VoteCourse late = VoteCourse.of(terms).then(course.changes().getFirst()).then(moved(course.changes().get(1), 4));
        Collections.swap(leaves, 3, 4);
        leaves.set(4, late.changes().get(1).line());
        Files.write(forged.resolve("changes.json"), late.json());
        sign(leaves, forged);
        assertThat(wrong(forged)).contains("ballot.against");
        assertThat(seenByPython(List.of(folder))).isFalse();
        assertThat(seenByPython(List.of(forged))).isTrue();
    }

    private static ProjectChange moved(ProjectChange change, long leaf) {
        return new ProjectChange(change.project(), change.cost(), change.reason(), change.by(), change.at(), leaf);
    }

    private Path copy(Path folder, String name) throws IOException {
        Path other = Files.createDirectory(scratch.resolve(name));
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.copy(file, other.resolve(file.getFileName()));
            }
        }
        return other;
    }

    /** The whole log anew, as whoever has its key can make it. */
    private void sign(List<String> leaves, Path folder) throws IOException {
        VoteLog log = new VoteLog(changed.votes.logKey, changed.votes.logPair);
        int ends = (int) leaves.stream().filter(leaf -> leaf.startsWith("file ")).count();
        for (int i = 0; i < leaves.size(); i++) {
            log.append(leaves.get(i));
            if (i == 0 || i >= leaves.size() - ends - 1) {
                log.checkpoint();
            }
        }
        Files.writeString(folder.resolve("log.txt"), String.join("\n", leaves) + "\n");
        Files.writeString(folder.resolve("checkpoints.txt"), String.join("", log.checkpoints().stream().map(SignedNote::toString).toList()));
    }

    private static boolean seenByPython(List<Path> folders) throws IOException, InterruptedException {
        return PythonVerifier.isThere() && PythonVerifier.says(folders).stream().noneMatch(PythonVerifier::accepts);
    }

    @Test
    void nobodyEditsDropsAddsOrReordersAChange() throws IOException, InterruptedException {
        assumeTrue(PythonVerifier.isThere(), "No python3: the second verifier is not tried");
        VoteTerms terms = changed.terms(BallotKind.APPROVAL, changed.bound(), Optional.of(ZoneChoice.ALL));
        Path folder = changed.publish(terms, 12, 3, scratch.resolve("vote"));
        VoteCourse course = course(terms, folder);
        assertThat(course.changes()).hasSize(3);
        List<ProjectChange> changes = course.changes();
        List<Path> attacked = new ArrayList<>();
        UnaryOperator<String> edited = text -> text.replaceFirst(ChangedVotes.WHO, "La maire");
        attacked.add(with(folder, "edited", edited.apply(text(folder))));
        attacked.add(with(folder, "dropped", json(new VoteCourse(terms, changes.subList(0, 2)))));
        attacked.add(with(folder, "first-dropped", json(new VoteCourse(terms, changes.subList(1, 3)))));
        attacked.add(with(folder, "added", json(course.then(new ProjectChange("P7", OptionalLong.of(77), "x", "y", ChangedVotes.at(29), 9)))));
        attacked.add(with(folder, "reordered", json(new VoteCourse(terms, List.of(changes.get(1), changes.get(0), changes.get(2))))));
        attacked.add(with(folder, "spaced", text(folder) + "\n"));
        attacked.add(with(folder, "commented", text(folder).replaceFirst("\"by\"", "\"aside\":\"x\",\"by\"")));
        attacked.add(with(folder, "empty", json(VoteCourse.of(terms))));
        Path without = copy(folder, "without");
        Files.delete(without.resolve("changes.json"));
        attacked.add(without);
        for (Path one : attacked) {
            assertThat(wrong(one)).as(one.getFileName().toString()).isNotEmpty();
        }
        assertThat(PythonVerifier.says(attacked)).noneMatch(PythonVerifier::accepts);
    }

    /** Whoever has the key of the log signs what they like; what they sign must have been possible. */
    @Test
    void nobodySignsAChangeThatWasNotPossible() throws IOException, InterruptedException {
        assumeTrue(PythonVerifier.isThere(), "No python3: the second verifier is not tried");
        VoteTerms terms = changed.terms(BallotKind.APPROVAL, SelectionRule.by(Method.GREEDY), Optional.empty());
        SealedVote vote = new SealedVote(terms, changed.votes.logPair, new SecureRandom());
        vote.cast(Votes.token(1), List.of(new Mark(1, 1)));
        vote.change("P0", OptionalLong.empty(), ChangedVotes.WHY, ChangedVotes.WHO, ChangedVotes.at(3));
        vote.change("P2", OptionalLong.of(777), ChangedVotes.WHY, ChangedVotes.WHO, ChangedVotes.at(4));
        Path folder = scratch.resolve("vote");
        vote.publish(Votes.SEED, List.of(new Emargement("WEB", "2026-11-02 AM", 1)), folder);
        List<ProjectChange> right = course(terms, folder).changes();
        assertThat(right).extracting(ProjectChange::leaf).as("the ballot waits, and comes after").containsExactly(1L, 2L);
        ProjectChange first = right.get(0);
        ProjectChange second = right.get(1);
        List<List<ProjectChange>> forged = List.of(
                List.of(first, new ProjectChange("P0", OptionalLong.of(777), second.reason(), second.by(), second.at(), 2)),
                List.of(first, new ProjectChange("P0", OptionalLong.empty(), second.reason(), second.by(), second.at(), 2)),
                List.of(first, new ProjectChange("P2", OptionalLong.of(-1), second.reason(), second.by(), second.at(), 2)),
                List.of(first, new ProjectChange("P2", OptionalLong.of(777), "", second.by(), second.at(), 2)),
                List.of(first, new ProjectChange("P2", OptionalLong.of(777), second.reason(), " ", second.at(), 2)),
                List.of(first, new ProjectChange("P2", OptionalLong.of(777), "\u00a0\u202f\u2007", second.by(), second.at(), 2)),
                List.of(first, new ProjectChange("P2", OptionalLong.of(777), second.reason(), "\u0085", second.at(), 2)),
                List.of(first, new ProjectChange("P2", OptionalLong.of(777), second.reason(), second.by(), "2026-11-03 in the morning", 2)),
                List.of(first, new ProjectChange("P2", OptionalLong.of(777), second.reason(), second.by(), ChangedVotes.at(2), 2)),
                List.of(first, new ProjectChange("P2", OptionalLong.of(777), second.reason(), second.by(), "2026-12-01T10:00:00Z", 2)),
                List.of(new ProjectChange("P0", OptionalLong.empty(), first.reason(), first.by(), "2026-10-31T10:00:00Z", 1), second),
                List.of(first, new ProjectChange("P99", OptionalLong.of(777), second.reason(), second.by(), second.at(), 2)));
        List<Path> folders = new ArrayList<>();
        for (List<ProjectChange> changes : forged) {
            VoteCourse lie = new VoteCourse(terms, changes);
            Path other = with(folder, "forged-" + folders.size(), json(lie));
            List<String> leaves = new ArrayList<>(Files.readAllLines(folder.resolve("log.txt")));
            lie.changes().forEach(change -> leaves.set((int) change.leaf(), change.line()));
            sign(leaves, other);
            assertThat(wrong(other)).as("%s", changes).contains("change.contradicts");
            folders.add(other);
        }
        // After the files that end the log, and under another place than its own.
        List<String> leaves = new ArrayList<>(Files.readAllLines(folder.resolve("log.txt")));
        leaves.remove(2);
        leaves.add(leaves.size() - 1, moved(second, leaves.size() - 1).line());
        Path late = with(folder, "late", json(new VoteCourse(terms, List.of(first, moved(second, leaves.size() - 2)))));
        sign(leaves, late);
        assertThat(wrong(late)).contains("log.stranger");
        folders.add(late);
        assertThat(PythonVerifier.says(folders)).noneMatch(PythonVerifier::accepts);
    }

    @Test
    void everyBitOfTheChangesCounts() throws IOException, InterruptedException {
        VoteTerms terms = changed.terms(BallotKind.CHOOSE_ONE, changed.bound(), Optional.empty());
        Path folder = changed.publish(terms, 6, 2, scratch.resolve("vote"));
        Path file = folder.resolve("changes.json");
        byte[] right = Files.readAllBytes(file);
        List<Path> flipped = new ArrayList<>();
        for (int flip = 0; flip < 400; flip++) {
            byte[] bytes = right.clone();
            bytes[changed.random.nextInt(bytes.length)] ^= (byte) (1 << changed.random.nextInt(8));
            Files.write(file, bytes);
            assertThat(Verification.accepts(folder)).as(new String(bytes, StandardCharsets.UTF_8)).isFalse();
            if (flip < 40) {
                flipped.add(copy(folder, "flip-" + flip));
            }
        }
        assumeTrue(PythonVerifier.isThere(), "No python3: the second verifier is not tried");
        assertThat(PythonVerifier.says(flipped)).noneMatch(PythonVerifier::accepts);
    }

    /** Sums of a zone whose ballots are not published are those of what is left. */
    @Test
    void sumsAloneAreThoseOfWhatIsLeft() throws IOException, InterruptedException {
        List<Path> folders = new ArrayList<>();
        for (BallotKind kind : BallotKind.values()) {
            VoteTerms terms = changed.terms(kind, changed.bound(), Optional.of(ZoneChoice.FREE_ONE)).withSumsBelow(8);
            Path folder = changed.publish(terms, 18, 5, scratch.resolve(kind.name()));
            assertThat(wrong(folder)).as(kind.name()).isEmpty();
            folders.add(folder);
        }
        assumeTrue(PythonVerifier.isThere(), "No python3: the second verifier is not tried");
        assertThat(PythonVerifier.says(folders)).allMatch(PythonVerifier::accepts);
        assertThat(Arrays.asList(folders.getFirst().toFile().list())).contains("changes.json");
    }

    private Path with(Path folder, String name, String changes) throws IOException {
        Path other = copy(folder, name);
        Files.writeString(other.resolve("changes.json"), changes);
        return other;
    }

    private static String text(Path folder) throws IOException {
        return Files.readString(folder.resolve("changes.json"));
    }

    private static String json(VoteCourse course) {
        return new String(course.json(), StandardCharsets.UTF_8);
    }
}
