package org.parvis.ballot.pabulib;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.ballot.tally.BallotKind;
import org.parvis.ballot.tally.BallotLimits;
import org.parvis.ballot.tally.Count;

class PabulibReaderTest {

    private static final String FILE = """
            META
            key;value
            description;"Un budget; pour nos quartiers"
            num_projects;3
            budget;1000,50
            vote_type;approval
            rule;greedy
            max_length;2
            PROJECTS
            project_id;cost;votes;name;selected
            2022/A/1;500.0;2;Un « banc » ; non cité;1
            b;300,25;1;Fontaine;0
            c;0;0;Rien;2
            VOTES
            voter_id;vote;age
            1;2022/A/1,b;31
            2;2022/A/1;
            3;;60
            """;

    @TempDir
    private Path folder;

    private static PabulibFile read(String text) throws IOException {
        return PabulibReader.read(new StringReader(text));
    }

    @Test
    void readsAmountsWithCommasIdsWithSlashesAndBlankBallots() throws IOException {
        PabulibFile file = read(FILE.replace(" ; non cité", ""));
        assertThat(file.decimals()).isEqualTo(2);
        assertThat(file.election().envelope()).isEqualTo(100_050);
        assertThat(file.election().unit()).isEqualTo(100);
        assertThat(file.election().projects()).extracting("id").containsExactly("2022/A/1", "b", "c");
        assertThat(file.election().projects()).extracting("cost").containsExactly(50_000L, 30_025L, 0L);
        assertThat(file.election().ballots()).isEqualTo(3);
        assertThat(Count.of(file.election()).voters()).containsExactly(2, 1, 0);
        assertThat(file.meta()).containsEntry("description", "Un budget; pour nos quartiers");
        assertThat(file.limits()).isEqualTo(BallotLimits.ofProjects(0, 2));
        assertThat(file.declared().get(0).selected()).hasValue(true);
        assertThat(file.declared().get(2).selected()).as("2 is kept and counts as not funded").hasValue(false);
        assertThat(file.rule()).hasValue("greedy");
    }

    @Test
    void readsAFileWithAByteOrderMarkAndWindowsLines() throws IOException {
        Path file = Files.writeString(folder.resolve("a.pb"), "\uFEFF" + FILE.replace("\n", "\r\n"));
        assertThat(PabulibReader.read(file).election().projects()).hasSize(3);
    }

    @Test
    void readsRanksAsPointsOfTheLongestBallotAllowed() throws IOException {
        PabulibFile file = read(FILE.replace("approval", "ordinal").replace("max_length;2", "max_length;3"));
        assertThat(file.election().kind()).isEqualTo(BallotKind.RANKED);
        assertThat(Count.of(file.election()).scores()).containsExactly(6L, 2L, 0L);
    }

    @Test
    void readsPointsBesideTheirProjects() throws IOException {
        PabulibFile file = read(FILE.replace("approval", "cumulative")
                .replace("vote;age", "vote;points")
                .replace("b;31", "b;4,2")
                .replace("2;2022/A/1;", "2;2022/A/1;1")
                .replace("3;;60", "3;;"));
        assertThat(Count.of(file.election()).scores()).containsExactly(5L, 2L, 0L);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "budget;1000,50 | budget;much | the budget is no amount: much",
                "budget;1000,50 | budget; | META does not tell budget",
                "vote_type;approval | vote_type;shouting | the vote_type shouting is none of",
                "b;300,25 | 2022/A/1;300,25 | line 12: the project 2022/A/1 stands there twice",
                "b;300,25 | b;-3 | line 12: the cost is no possible amount: -3",
                "2;2022/A/1; | 2;zzz; | line 17: there is no project zzz",
                "1;2022/A/1,b | 1;b,b | line 16: the project b stands twice on one ballot",
                "PROJECTS | PROJEKTE | the section VOTES is out of place: the order is META, PROJECTS, VOTES",
                "VOTES | VOICES | the section VOTES is missing",
                "META | DATA | line 1: it does not begin with META",
                "max_length;2 | max_length;two | META holds no whole number for max_length: two",
                "c;0;0 | c;0.123456789;0 | an amount has more than 4 decimals",
            })
    void saysWhatIsWrongAndWhere(String right, String wrong, String problem) {
        String file = FILE.replaceFirst(Pattern.quote(right), wrong);
        assertThat(file).isNotEqualTo(FILE);
        assertThatThrownBy(() -> read(file)).isInstanceOf(PabulibUnreadable.class).hasMessageContaining(problem);
    }

    @Test
    void refusesWhatIsNotUtf8() throws IOException {
        Path file = Files.write(folder.resolve("latin.pb"), FILE.getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> PabulibReader.read(file)).isInstanceOf(PabulibUnreadable.class).hasMessageContaining("UTF-8");
    }

    @Test
    void neverFailsOtherwiseWhateverAFileHolds() throws IOException {
        Random random = new Random(7);
        int read = 0;
        String alphabet = ";,\"\n0123456789.E-+MPVabc\u00e9\0";
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder(FILE);
            for (int change = random.nextInt(1, 6); change > 0; change--) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.deleteCharAt(at);
                    case 1 -> text.insert(at, alphabet.charAt(random.nextInt(alphabet.length())));
                    default -> text.setCharAt(at, alphabet.charAt(random.nextInt(alphabet.length())));
                }
            }
            try {
                PabulibFile file = read(text.toString());
                assertThat(Count.of(file.election()).voters()).hasSameSizeAs(file.election().projects());
                read++;
            } catch (PabulibUnreadable e) {
                assertThat(e).hasMessageMatching("(?s).+");
            }
        }
        assertThat(read).as("some of them stay readable, or nothing was tried").isGreaterThan(1000);
    }
}
