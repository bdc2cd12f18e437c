package org.parvis.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parvis.shared.TextDifference.Fate;
import org.parvis.shared.TextDifference.Part;

class TextDifferenceTest {

    @Test
    void showsTheWordsThatChangedInALine() {
        assertThat(TextDifference.of("Titre\nOuvert le lundi de 9 h à 12 h", "Titre\nOuvert le mardi de 9 h à 12 h"))
                .containsExactly(
                        List.of(new Part(Fate.SAME, "Titre")),
                        List.of(
                                new Part(Fate.SAME, "Ouvert le "), new Part(Fate.GONE, "lundi "), new Part(Fate.NEW, "mardi "),
                                new Part(Fate.SAME, "de 9 h à 12 h")));
    }

    @Test
    void showsLinesThatCameAndWent() {
        assertThat(TextDifference.of("a\nb\nc", "a\nc\nd")).contains(List.of(new Part(Fate.GONE, "b")), List.of(new Part(Fate.NEW, "d")));
        assertThat(TextDifference.isNone(TextDifference.of("a\n\nb", "a\nb"))).isTrue();
    }

    @Test
    void holdsBothTextsWhateverTheyAre() {
        Random random = new Random(7);
        for (int n = 0; n < 300; n++) {
            String before = text(random);
            String after = text(random);
            List<Part> parts = TextDifference.of(before, after).stream().flatMap(List::stream).toList();
            assertThat(words(parts, Fate.GONE)).isEqualTo(before.replaceAll("\\s", ""));
            assertThat(words(parts, Fate.NEW)).isEqualTo(after.replaceAll("\\s", ""));
        }
    }

    @Test
    void givesUpComparingWhatIsTooLong() {
        String before = IntStream.range(0, 5_000).mapToObj(i -> "a" + i).collect(Collectors.joining("\n"));
        String after = IntStream.range(0, 5_000).mapToObj(i -> "b" + i).collect(Collectors.joining("\n"));
        assertThat(TextDifference.of(before, after)).isNotEmpty();
    }

    private static String text(Random random) {
        return IntStream.range(0, random.nextInt(6))
                .mapToObj(line -> IntStream.range(0, 1 + random.nextInt(5))
                        .mapToObj(word -> String.valueOf((char) ('a' + random.nextInt(4))))
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n"));
    }

    private static String words(List<Part> parts, Fate fate) {
        return parts.stream()
                .filter(part -> part.fate() == Fate.SAME || part.fate() == fate)
                .map(Part::words)
                .collect(Collectors.joining())
                .replaceAll("\\s", "");
    }
}
