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
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parvis.participation.panel.Sortition.Drawing;
import org.parvis.participation.panel.Sortition.Entry;
import org.parvis.participation.panel.Sortition.Terms;

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

    private static Terms terms(List<Entry> list) {
        return new Terms("Loto", "2026-12-12", new TreeMap<>(Map.of("Centre", 2, "Nord", 1)), list);
    }

    private static List<String> order(Drawing drawing, String group) {
        return drawing.order().getOrDefault(group, List.of());
    }

    /** Worked out by a few lines of Python, with its hashlib. */
    @Test
    void givesWhatAnotherProgramGives() {
        assertThat(terms(LIST).canonical())
                .startsWith("draw\tLoto\t2026-12-12\nseats\tCentre\t2\nseats\tNord\t1\nperson\tBCDF-GHJK\tCentre\nperson\tGHJK-LMNP\tNord\n")
                .endsWith("person\tVWXZ-BCDF\tCentre\n");
        assertThat(terms(LIST).digest()).isEqualTo("c461693c851ce27c80a636f7019d9272195ec5c351ba9911a5e4266a6103567c");
        assertThat(Sortition.promise(SECRET)).isEqualTo("630dcd2966c4336691125448bbb25b4ff412a49c732db2c8abc1b8581bd710dd");
        Drawing drawing = Sortition.draw(SECRET, "3 11 24 38 45 7", terms(LIST));
        assertThat(drawing.seed()).isEqualTo("fff87b0cb28bf138860aa1ecb4f91a00c36a21d28e5436167f3d1d5e0b3efb33");
        assertThat(drawing.order()).containsExactly(
                Map.entry("Centre", List.of("VWXZ-BCDF", "BCDF-GHJK", "LMNP-QRST")), Map.entry("Nord", List.of("GHJK-LMNP", "QRST-VWXZ")));
    }

    @Test
    void isTheSameHoweverTheListStandsAndAnotherWithAnythingElse() {
        Random random = new Random(7);
        Drawing once = Sortition.draw(SECRET, "1 2 3", terms(LIST));
        for (int i = 0; i < 50; i++) {
            List<Entry> shuffled = new ArrayList<>(LIST);
            Collections.shuffle(shuffled, random);
            assertThat(Sortition.draw(SECRET, "1 2 3", terms(shuffled))).isEqualTo(once);
        }
        assertThat(Sortition.draw(SECRET, "1 2 4", terms(LIST)).seed()).isNotEqualTo(once.seed());
        assertThat(Sortition.draw(SECRET, "1 2 3", terms(LIST.subList(0, 4))).seed()).isNotEqualTo(once.seed());
        byte[] other = SECRET.clone();
        other[31]++;
        assertThat(Sortition.draw(other, "1 2 3", terms(LIST)).seed()).isNotEqualTo(once.seed());
        once.order().forEach((group, numbers) -> assertThat(numbers).as("everybody of it, once").doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(LIST.stream().filter(one -> one.group().equals(group)).map(Entry::number).toList()));
    }

    /** Chi-squared with 9 degrees of freedom: 27.9 is passed once in a thousand; these 4,000 draws are always the same. */
    @Test
    void drawsEverybodyAsOften() {
        List<Entry> ten = IntStream.range(0, 10).mapToObj(i -> new Entry("N" + i, "A")).toList();
        Map<String, Integer> first = new HashMap<>();
        for (int i = 0; i < 4_000; i++) {
            first.merge(order(Sortition.draw(SECRET, "draw " + i, terms(ten)), "A").getFirst(), 1, Integer::sum);
        }
        double chi = first.values().stream().mapToDouble(count -> (count - 400.0) * (count - 400.0) / 400).sum();
        assertThat(first).hasSize(10);
        assertThat(chi).isLessThan(27.9);
    }

    @Test
    void isFoundOutWhereAFileSaysAnotherThing() {
        String list = "[[\"GHJK-LMNP\",\"Nord\"],[\"QRST-VWXZ\",\"Nord\"]]";
        List<Entry> people = List.of(new Entry("GHJK-LMNP", "Nord"), new Entry("QRST-VWXZ", "Nord"));
        Terms terms = new Terms("Loto", "2026-12-12", new TreeMap<>(Map.of("Nord", 1)), people);
        Drawing drawing = Sortition.draw(SECRET, "7", terms);
        String order = "[\"" + String.join("\",\"", order(drawing, "Nord")) + "\"]";
        String right = "{\"format\":\"parvis-draw-1\",\"panel\":\"P\",\"publicDraw\":\"Loto\",\"publicDrawOn\":\"2026-12-12\",\"promise\":\"" + Sortition.promise(SECRET) + "\",\"digest\":\"" + terms.digest()
                + "\",\"seats\":{\"Nord\":1},\"list\":" + list + ",\"drawn\":\"2026-12-12T20:00:00Z\",\"secret\":\"" + HexFormat.of().formatHex(SECRET)
                + "\",\"randomness\":\"7\",\"seed\":\"" + drawing.seed() + "\",\"order\":{\"Nord\":" + order + "}}";
        assertThat(PanelFile.check(right).problems()).isEmpty();
        assertThat(PanelFile.check(right).drawn()).isEqualTo(Map.of("Nord", order(drawing, "Nord").subList(0, 1)));
        String turned = "[\"" + String.join("\",\"", order(drawing, "Nord").reversed()) + "\"]";
        Map<String, String> lies = Map.of(
                order + "}}", turned + "}}", "\"randomness\":\"7\"", "\"randomness\":\"8\"", "\"secret\":\"00", "\"secret\":\"01",
                "[\"GHJK-LMNP\",\"Nord\"],", "", "\"seed\":\"", "\"seed\":\"0", "{\"Nord\":1}", "{\"Nord\":2}", "\"Loto\"", "\"Dés\"",
                "2026-12-12\",\"promise", "2026-12-13\",\"promise");
        lies.forEach((said, instead) -> {
            assertThat(right).contains(said);
            assertThat(PanelFile.check(right.replace(said, instead)).problems()).as(instead).isNotEmpty();
        });
        for (String unfit : List.of("", "{", "[]", "{\"format\":\"other\"}", right.replace("\"secret\":\"00", "\"secret\":\"zz"))) {
            assertThat(catchThrowable(() -> PanelFile.check(unfit))).as(unfit).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
