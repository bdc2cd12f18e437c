package org.parvis.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SmallCrossesTest {

    @Test
    void hidesNothingWhereNothingIsSmall() {
        assertThat(SmallCrosses.hidden(List.of(List.of(6L, 0L, 6L), List.of(9L, 8L, 17L), List.of(15L, 8L, 23L))))
                .allSatisfy(line -> assertThat(line).doesNotContain(true));
    }

    @Test
    void hidesASecondNumberInEachLineAndColumn() {
        List<List<Boolean>> hidden = SmallCrosses.hidden(List.of(
                List.of(3L, 20L, 30L, 53L), List.of(10L, 40L, 50L, 100L), List.of(60L, 70L, 80L, 210L), List.of(73L, 130L, 160L, 363L)));
        assertThat(hidden.get(0)).containsExactly(true, true, false, false);
        assertThat(hidden.get(1)).containsExactly(true, true, false, false);
        assertThat(hidden.get(2)).containsExactly(false, false, false, false);
    }

    @Test
    void hidesOnesThatTheirSumWouldTell() {
        List<List<Boolean>> hidden = SmallCrosses.hidden(List.of(
                List.of(1L, 1L, 30L, 32L), List.of(1L, 1L, 50L, 52L), List.of(60L, 70L, 80L, 210L), List.of(62L, 72L, 160L, 294L)));
        assertThat(hidden.get(0)).as("two that add up to two").containsExactly(true, true, true, false);
        assertThat(hidden.get(1)).containsExactly(true, true, true, false);
        assertThat(hidden.get(2)).containsExactly(true, true, false, false);
    }

    @Test
    void hidesTotalsAsTheirOwnTableDoesAndANumberWithThem() {
        List<List<Boolean>> hidden = SmallCrosses.hidden(List.of(
                List.of(4L, 0L, 4L), List.of(6L, 0L, 6L), List.of(90L, 80L, 170L), List.of(100L, 80L, 180L)));
        assertThat(hidden.get(0)).containsExactly(true, false, true);
        assertThat(hidden.get(1)).as("else the line would tell the total").containsExactly(true, false, true);
        assertThat(hidden.getLast()).as("all together is no secret").containsExactly(false, false, false);
    }

    @Test
    void leavesNoLineWithOneUnknownWhereAnotherCouldBeHidden() {
        Random chance = new Random(28);
        for (int round = 0; round < 300; round++) {
            int height = 1 + chance.nextInt(6);
            int width = 1 + chance.nextInt(6);
            List<List<Long>> numbers = table(height, width, chance);
            List<List<Boolean>> hidden = SmallCrosses.hidden(numbers);
            for (int i = 0; i < height; i++) {
                check(numbers.get(i), hidden.get(i));
            }
            for (int j = 0; j < width; j++) {
                int column = j;
                check(numbers.stream().map(line -> line.get(column)).toList(), hidden.stream().map(line -> line.get(column)).toList());
            }
        }
    }

    private static void check(List<Long> numbers, List<Boolean> hidden) {
        List<Integer> cells = IntStream.range(0, numbers.size() - 1).boxed().toList();
        assertThat(cells).allMatch(i -> numbers.get(i) == 0 || numbers.get(i) >= 5 || hidden.get(i));
        if (hidden.stream().filter(one -> one).count() == 1) {
            assertThat(cells).as("nothing else to hide in %s", numbers).allMatch(i -> numbers.get(i) == 0 || hidden.get(i));
        }
    }

    private static List<List<Long>> table(int height, int width, Random chance) {
        List<List<Long>> numbers = new ArrayList<>();
        List<Long> totals = new ArrayList<>();
        for (int i = 0; i < height; i++) {
            List<Long> line = new ArrayList<>();
            for (int j = 0; j < width; j++) {
                line.add(chance.nextInt(4) == 0 ? 0L : chance.nextLong(1, 30));
            }
            line.add(line.stream().mapToLong(Long::longValue).sum());
            numbers.add(line);
        }
        for (int j = 0; j <= width; j++) {
            int column = j;
            totals.add(numbers.stream().mapToLong(line -> line.get(column)).sum());
        }
        numbers.add(totals);
        return numbers;
    }
}
