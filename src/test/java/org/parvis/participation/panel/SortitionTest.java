package org.parvis.participation.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parvis.participation.panel.Sortition.Drawing;
import org.parvis.participation.panel.Sortition.Entry;

/** The draw itself: the same for whoever makes it, and nobody's choice. */
class SortitionTest {

    private static final List<Entry> LIST = List.of(
            new Entry("VWXZ-BCDF", "Centre"), new Entry("GHJK-LMNP", "Nord"), new Entry("BCDF-GHJK", "Centre"),
            new Entry("QRST-VWXZ", "Nord"), new Entry("LMNP-QRST", "Centre"));
    private static final byte[] SECRET = bytes();

    private static byte[] bytes() {
        byte[] bytes = new byte[Sortition.SECRET];
        for (byte i = 0; i < bytes.length; i++) {
            bytes[i] = i;
        }
        return bytes;
    }

    private static List<String> order(Drawing drawing, String group) {
        return drawing.order().getOrDefault(group, List.of());
    }

    /** Worked out by a few lines of Python, with its hashlib. */
    @Test
    void givesWhatAnotherProgramGives() {
        assertThat(Sortition.canonical(LIST)).startsWith("BCDF-GHJK\tCentre\nGHJK-LMNP\tNord\n").endsWith("VWXZ-BCDF\tCentre\n");
        assertThat(Sortition.digest(LIST)).isEqualTo("86ac4d4a4dc1c46604bdb762372aa60c4c786d95580aee883998f2efc3f2c31a");
        assertThat(Sortition.promise(SECRET)).isEqualTo("630dcd2966c4336691125448bbb25b4ff412a49c732db2c8abc1b8581bd710dd");
        Drawing drawing = Sortition.draw(SECRET, "3 11 24 38 45 7", LIST);
        assertThat(drawing.seed()).isEqualTo("da028f5d6feafc34422657710c349b66012422ef755a99041c244ab4d075c1c6");
        assertThat(drawing.order()).containsExactly(
                Map.entry("Centre", List.of("LMNP-QRST", "VWXZ-BCDF", "BCDF-GHJK")), Map.entry("Nord", List.of("GHJK-LMNP", "QRST-VWXZ")));
    }

    @Test
    void isTheSameHoweverTheListStandsAndAnotherWithAnythingElse() {
        Random random = new Random(7);
        Drawing once = Sortition.draw(SECRET, "1 2 3", LIST);
        for (int i = 0; i < 50; i++) {
            List<Entry> shuffled = new ArrayList<>(LIST);
            Collections.shuffle(shuffled, random);
            assertThat(Sortition.draw(SECRET, "1 2 3", shuffled)).isEqualTo(once);
        }
        assertThat(Sortition.draw(SECRET, "1 2 4", LIST).seed()).isNotEqualTo(once.seed());
        assertThat(Sortition.draw(SECRET, "1 2 3", LIST.subList(0, 4)).seed()).isNotEqualTo(once.seed());
        byte[] other = SECRET.clone();
        other[31]++;
        assertThat(Sortition.draw(other, "1 2 3", LIST).seed()).isNotEqualTo(once.seed());
        once.order().forEach((group, numbers) -> assertThat(numbers).as("everybody of it, once").doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(LIST.stream().filter(one -> one.group().equals(group)).map(Entry::number).toList()));
    }

    /** Chi-squared with 9 degrees of freedom: 27.9 is passed once in a thousand; these 4,000 draws are always the same. */
    @Test
    void drawsEverybodyAsOften() {
        List<Entry> ten = IntStream.range(0, 10).mapToObj(i -> new Entry("N" + i, "A")).toList();
        Map<String, Integer> first = new HashMap<>();
        for (int i = 0; i < 4_000; i++) {
            first.merge(order(Sortition.draw(SECRET, "draw " + i, ten), "A").getFirst(), 1, Integer::sum);
        }
        double chi = first.values().stream().mapToDouble(count -> (count - 400.0) * (count - 400.0) / 400).sum();
        assertThat(first).hasSize(10);
        assertThat(chi).isLessThan(27.9);
    }

    @Test
    void isFoundOutWhereAFileSaysAnotherThing() {
        String list = "[[\"GHJK-LMNP\",\"Nord\"],[\"QRST-VWXZ\",\"Nord\"]]";
        List<Entry> people = List.of(new Entry("GHJK-LMNP", "Nord"), new Entry("QRST-VWXZ", "Nord"));
        Drawing drawing = Sortition.draw(SECRET, "7", people);
        String order = "[\"" + String.join("\",\"", order(drawing, "Nord")) + "\"]";
        String right = "{\"format\":\"parvis-draw-1\",\"panel\":\"P\",\"promise\":\"" + Sortition.promise(SECRET) + "\",\"digest\":\"" + Sortition.digest(people)
                + "\",\"seats\":{\"Nord\":1},\"list\":" + list + ",\"drawn\":\"2026-12-12T20:00:00Z\",\"secret\":\"" + HexFormat.of().formatHex(SECRET)
                + "\",\"randomness\":\"7\",\"seed\":\"" + drawing.seed() + "\",\"order\":{\"Nord\":" + order + "}}";
        assertThat(PanelFile.check(right).problems()).isEmpty();
        assertThat(PanelFile.check(right).drawn()).isEqualTo(Map.of("Nord", order(drawing, "Nord").subList(0, 1)));
        String turned = "[\"" + String.join("\",\"", order(drawing, "Nord").reversed()) + "\"]";
        Map<String, String> lies = Map.of(
                order + "}}", turned + "}}", "\"randomness\":\"7\"", "\"randomness\":\"8\"", "\"secret\":\"00", "\"secret\":\"01",
                "[\"GHJK-LMNP\",\"Nord\"],", "", "\"seed\":\"", "\"seed\":\"0");
        lies.forEach((said, instead) -> {
            assertThat(right).contains(said);
            assertThat(PanelFile.check(right.replace(said, instead)).problems()).as(instead).isNotEmpty();
        });
        for (String unfit : List.of("", "{", "[]", "{\"format\":\"other\"}", right.replace("\"secret\":\"00", "\"secret\":\"zz"))) {
            assertThat(catchThrowable(() -> PanelFile.check(unfit))).as(unfit).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
