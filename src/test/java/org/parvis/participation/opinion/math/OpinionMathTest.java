package org.parvis.participation.opinion.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Groups are found that were put there, whoever comes first, and none where there are none. */
class OpinionMathTest {

    private static Planted three(long seed) {
        return Planted.of(new int[] {70, 60, 50}, 24, 0.7, 0.85, seed);
    }

    /** How many people stand in a group most of whose people they share their planted one with. */
    private static double agreement(Planted planted, int[] groupOf) {
        Map<String, Integer> pairs = new HashMap<>();
        for (int i = 0; i < groupOf.length; i++) {
            pairs.merge(groupOf[i] + ":" + planted.groups().get(i), 1, Integer::sum);
        }
        int right = 0;
        for (int group = 0; group < 5; group++) {
            String prefix = group + ":";
            right += pairs.entrySet().stream().filter(one -> one.getKey().startsWith(prefix)).mapToInt(Map.Entry::getValue).max().orElse(0);
        }
        return (double) right / groupOf.length;
    }

    @RepeatedTest(8)
    void findsThreeGroupsThatWerePutThere(RepetitionInfo seed) {
        Planted planted = three(seed.getCurrentRepetition());
        Opinions found = OpinionMath.compute(planted.votes(), null);
        assertThat(found.groups()).hasSize(3);
        assertThat(found.placed()).isEqualTo(180);
        assertThat(agreement(planted, found.groupOf())).isGreaterThan(0.97);
        assertThat(found.groups()).extracting(Opinions.Group::people).as("the largest is the first").isSortedAccordingTo(Collections.reverseOrder());
        List<Common> common = Common.choose(found.groups().stream().map(Opinions.Group::counts).toList(), 24);
        assertThat(common).extracting(Common::statement).contains(0, 1, 2);
        assertThat(common).filteredOn(one -> one.statement() < 3).extracting(Common::stance).containsOnly(Stance.AGREE);
        for (Opinions.Group group : found.groups()) {
            assertThat(group.typical()).hasSizeBetween(1, 5).extracting(Representative::statement).doesNotContain(0, 1, 2);
            assertThat(group.typical()).allMatch(Representative::isSure);
        }
    }

    @Test
    void countsEveryVoteOnceInItsGroup() {
        Planted planted = three(3);
        Opinions found = OpinionMath.compute(planted.votes(), null);
        int[] everybody = IntStream.range(0, 180).toArray();
        for (int statement = 0; statement < 24; statement++) {
            int at = statement;
            Counts sum = found.groups().stream().map(group -> group.counts().get(at)).reduce(Counts.NONE, Counts::plus);
            assertThat(sum).isEqualTo(planted.votes().count(everybody, statement)).isEqualTo(found.statements().get(statement).placed());
        }
    }

    @RepeatedTest(5)
    void findsTheSameInWhateverOrderPeopleCome(RepetitionInfo seed) {
        Planted planted = three(11);
        List<Integer> order = new ArrayList<>(IntStream.range(0, 180).boxed().toList());
        Collections.shuffle(order, new Random(seed.getCurrentRepetition()));
        Opinions first = OpinionMath.compute(planted.votes(), null);
        Opinions other = OpinionMath.compute(new VoteMatrix(24, order.stream().map(planted.rows()::get).toList()), null);
        assertThat(other.groups()).as("to the last digit").isEqualTo(first.groups());
        assertThat(order.stream().map(i -> first.groupOf()[i]).toList()).isEqualTo(Arrays.stream(other.groupOf()).boxed().toList());
    }

    @Test
    void findsTheSameWhereverAComponentPoints() {
        Planted planted = three(5);
        Opinions found = OpinionMath.compute(planted.votes(), null);
        Components there = found.memory().components();
        Components opposite = new Components(there.means(), negative(there.first()), negative(there.second()));
        Opinions again = OpinionMath.compute(planted.votes(), new Opinions.Memory(opposite, List.of(), List.of(), GroupCount.NONE));
        assertThat(again.memory().components().first()).as("points as the one before did").containsExactly(negative(there.first()), within(1e-6));
        assertThat(again.groups()).extracting(Opinions.Group::people).isEqualTo(found.groups().stream().map(Opinions.Group::people).toList());
        assertThat(again.groupOf()).isEqualTo(found.groupOf());
    }

    private static double[] negative(double[] vector) {
        return Arrays.stream(vector).map(one -> -one).toArray();
    }

    @Test
    void findsTheSameGroupsWhereEverybodyComesTwice() {
        Planted planted = three(7);
        List<byte[]> twice = new ArrayList<>(planted.rows());
        twice.addAll(planted.rows());
        Opinions one = OpinionMath.compute(planted.votes(), null);
        Opinions two = OpinionMath.compute(new VoteMatrix(24, twice), null);
        assertThat(two.groups()).extracting(Opinions.Group::people).isEqualTo(one.groups().stream().map(group -> 2 * group.people()).toList());
        assertThat(Arrays.copyOf(two.groupOf(), 180)).isEqualTo(one.groupOf()).isEqualTo(Arrays.copyOfRange(two.groupOf(), 180, 360));
    }

    @Test
    void goesOnFromWhereItEnded() {
        Planted planted = three(9);
        Opinions first = OpinionMath.compute(planted.votes(), null);
        List<byte[]> more = new ArrayList<>(planted.rows());
        more.addAll(Planted.of(new int[] {4, 4, 4}, 24, 0.7, 0.85, 99).rows());
        Opinions next = OpinionMath.compute(new VoteMatrix(24, more), first.memory());
        assertThat(Arrays.copyOf(next.groupOf(), 180)).as("groups keep their numbers").isEqualTo(first.groupOf());
        Opinions anew = OpinionMath.compute(new VoteMatrix(24, more), null);
        assertThat(anew.groups()).extracting(Opinions.Group::people).containsExactlyInAnyOrderElementsOf(next.groups().stream().map(Opinions.Group::people).toList());
    }

    @Test
    void changesTheNumberOfGroupsOnceFourComputationsAreForIt() {
        GroupCount count = GroupCount.NONE.next(3, 5);
        assertThat(count.k()).isEqualTo(3);
        for (int i = 0; i < 3; i++) {
            count = count.next(2, 5);
            assertThat(count.k()).isEqualTo(3);
        }
        assertThat(count.next(3, 5).next(2, 5).k()).as("begins again").isEqualTo(3);
        assertThat(count.next(4, 5).k()).as("for another").isEqualTo(3);
        assertThat(count.next(2, 5).k()).as("the fourth").isEqualTo(2);
        assertThat(count.next(2, 2).k()).as("there cannot be three").isEqualTo(2);
    }

    @Test
    void leavesOutWhoVotedLittleUnlessPeopleAreFew() {
        List<byte[]> rows = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            rows.add(votes(i, 10, i < 16 ? 7 : 6));
        }
        assertThat(new VoteMatrix(10, rows).placed()).as("sixteen have seven").hasSize(16);
        assertThat(new VoteMatrix(10, rows.subList(8, 20)).placed()).as("fewer than fifteen in all: everybody").hasSize(12);
        rows.addAll(List.of(votes(1, 10, 0), votes(2, 10, 0)));
        assertThat(new VoteMatrix(10, rows.subList(10, 22)).placed()).as("nobody without a vote").hasSize(10);
        List<byte[]> few = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            few.add(votes(i, 10, i < 9 ? 7 : i < 15 ? 6 : 5));
        }
        assertThat(Arrays.stream(new VoteMatrix(10, few).placed()).sorted().toArray())
                .as("the most active fill up to fifteen").isEqualTo(IntStream.range(0, 15).toArray());
        assertThat(new VoteMatrix(3, List.of(votes(0, 3, 3))).placed()).as("of three statements three are enough").hasSize(1);
    }

    private static byte[] votes(int seed, int statements, int cast) {
        byte[] row = new byte[statements];
        Arrays.fill(row, VoteMatrix.UNSEEN);
        for (int i = 0; i < cast; i++) {
            row[(i + seed) % statements] = (byte) ((seed + i) % 3 - 1);
        }
        return row;
    }

    @Test
    void findsNoGroupsWhereThereAreNone() {
        assertThat(OpinionMath.compute(new VoteMatrix(5, List.of()), null).groups()).isEmpty();
        assertThat(OpinionMath.compute(new VoteMatrix(0, List.of()), null).groups()).isEmpty();
        assertThat(OpinionMath.compute(new VoteMatrix(5, List.of(new byte[] {1, 1, -1, 0, 1})), null).groups()).hasSize(1);
        List<byte[]> passes = Collections.nCopies(40, new byte[5]);
        Opinions all = OpinionMath.compute(new VoteMatrix(5, passes), null);
        assertThat(all.groups()).as("all pass").hasSize(1);
        assertThat(all.groups().getFirst().typical()).isEmpty();
        assertThat(all.statements().getFirst().everybody()).isEqualTo(new Counts(0, 0, 40));
        Opinions alike = OpinionMath.compute(new VoteMatrix(3, Collections.nCopies(20, new byte[] {1, -1, 1})), null);
        assertThat(alike.groups()).as("all alike").hasSize(1);
        assertThat(Common.choose(alike.groups().stream().map(Opinions.Group::counts).toList(), 3))
                .extracting(Common::stance).containsExactly(Stance.AGREE, Stance.DISAGREE, Stance.AGREE);
        Opinions two = OpinionMath.compute(new VoteMatrix(2, List.of(new byte[] {1, -1}, new byte[] {-1, 1})), null);
        assertThat(two.groups()).as("two who differ").hasSize(2);
    }

    @Test
    void findsDirectionsThatAreOrthogonalAndPlacesByVotesThatWereCast() {
        Planted planted = three(13);
        Components found = Components.of(planted.votes(), planted.votes().placed(), null);
        assertThat(dot(found.first(), found.first())).isCloseTo(1, within(1e-9));
        assertThat(dot(found.second(), found.second())).isCloseTo(1, within(1e-9));
        assertThat(dot(found.first(), found.second())).isCloseTo(0, within(1e-9));
        byte[] one = new byte[24];
        Arrays.fill(one, VoteMatrix.UNSEEN);
        one[4] = 1;
        double scale = Math.sqrt(24) * (1 - found.means()[4]);
        assertThat(found.project(one).x()).as("× √(statements / votes)").isCloseTo(scale * found.first()[4], within(1e-12));
        assertThat(found.projectStatement(4)).isEqualTo(found.project(one));
        Arrays.fill(one, VoteMatrix.UNSEEN);
        assertThat(found.project(one)).isEqualTo(new Point(0, 0));
    }

    private static double dot(double[] a, double[] b) {
        return IntStream.range(0, a.length).mapToDouble(i -> a[i] * b[i]).sum();
    }

    @Test
    void putsACrowdIntoAHundredBaseClusters() {
        Planted crowd = Planted.of(new int[] {300, 250, 200}, 40, 0.6, 0.8, 21);
        Opinions found = OpinionMath.compute(crowd.votes(), null);
        assertThat(found.memory().base()).hasSizeLessThanOrEqualTo(BaseClusters.MOST).hasSizeGreaterThan(80);
        assertThat(agreement(crowd, found.groupOf())).isGreaterThan(0.97);
        assertThat(found.groups()).hasSize(3);
    }
}
