package org.parvis.participation.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.participation.panel.PanelList.Line;
import org.parvis.shared.Refusal;

/** Lists of people as towns have them. */
class PanelListTest {

    private static List<Line> read(String file) {
        return PanelList.read(file.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void areReadWithSemicolonsOrCommasInUtf8OrWindows() {
        List<Line> one = List.of(new Line("Zoé Léger", "Centre", "zoe@habitants.example", "3 rue Basse"));
        assertThat(read("nom;groupe;email;adresse\nZoé Léger;Centre;zoe@habitants.example;3 rue Basse\n")).isEqualTo(one);
        assertThat(read("\uFEFFgroupe,nom,adresse,email\r\nCentre,Zoé Léger,3 rue Basse,zoe@habitants.example\r\n")).isEqualTo(one);
        assertThat(PanelList.read("nom;groupe\nZoé Léger;Centre".getBytes(Charset.forName("windows-1252"))).getFirst().name()).isEqualTo("Zoé Léger");
        assertThat(read("nom;groupe\nAwa;Pre\u0301s").getFirst().group()).as("one way of writing it").isEqualTo("Prés");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "''|panel.refused.file", "nom;groupe|panel.refused.file", "nom;quartier\\nAwa;Centre|panel.refused.columns",
        "nom;groupe\\nAwa|panel.refused.line", "nom;groupe\\n;Centre|panel.refused.line", "nom;groupe\\nAwa;|panel.refused.line",
        "nom;groupe\\nAwa;A\\tB|panel.refused.line", "nom;groupe\\nAwa;Nord\\nAWA;Nord|panel.refused.twice"})
    void areRefusedWholeByTheFirstLineThatIsWrong(String file, String why) {
        assertThatThrownBy(() -> read(file.replace("\\n", "\n").replace("\\t", "\t"))).isInstanceOf(Refusal.class).hasMessage(why);
    }

    @Test
    void areRefusedWithAWordWhateverTheFileIs() {
        Random random = new Random(4);
        for (int i = 0; i < 500; i++) {
            byte[] file = new byte[random.nextInt(200)];
            random.nextBytes(file);
            byte[] head = random.nextBoolean() ? "nom;groupe\n".getBytes(StandardCharsets.UTF_8) : new byte[0];
            byte[] whole = new byte[head.length + file.length];
            System.arraycopy(head, 0, whole, 0, head.length);
            System.arraycopy(file, 0, whole, head.length, file.length);
            try {
                assertThat(PanelList.read(whole)).allMatch(line -> !line.name().isEmpty() && !line.group().matches(".*[\\t\\n].*"));
            } catch (Refusal refused) {
                assertThat(refused.messageKey()).startsWith("panel.refused.");
            }
        }
    }
}
