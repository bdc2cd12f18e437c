package org.parvis.participation.imports;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.parvis.participation.Capability;
import org.parvis.participation.talk.Tallying;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Role;
import org.parvis.shared.SafeCell;
import org.parvis.shared.TypedText;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;

/** The exports of a métropole, and some of the answers to a national debate. */
class RealFilesIT extends TownThatTakesOver {

    private static final int SOME = 1_500;

    @Autowired
    private SurveyImport surveyImport;

    @Autowired
    private Tallying tallying;

    @Test
    void bringsADecidimInOnceAndNothingThatBelongsToAnother() {
        Path exports = ParticipationFiles.folder("decidim-mel-granddebat-2019");
        DecidimImport.Summary done = bring(DecidimImport.Mode.WRITE, exports);
        assertThat(done.debates()).isEqualTo(29);
        assertThat(done.ideas()).isEqualTo(196);
        assertThat(done.comments()).as("those on the debates").isEqualTo(693);
        assertThat(done.problems())
                .as("the comments on proposals are those of another town's platform, whose numbers would fit some of these")
                .hasSize(44)
                .allSatisfy(one -> assertThat(one).startsWith("commentaires_propositions_libres.csv:"));
        assertThat(done.problems().getFirst()).contains("participez.nancy.fr/proposals/345");
        assertThat(text("select sum(supports)::text from participation.origin where territory_id = ?")).isEqualTo("498");
        in(town, tallying::catchUp);
        assertThat(text("select sum(comments)::text from participation.talk_tally where territory_id = ?")).isEqualTo("693");
        assertThat(text("select sum(replies)::text from participation.comment_tally where territory_id = ?")).isEqualTo("148");
        assertThat(text("select string_agg(n::text, ' ' order by depth) from (select depth, count(*) as n from participation.comment where territory_id = ? group by depth) d"))
                .isEqualTo("545 120 28");
        assertThat(read(PROCESS + "/debats").text()).contains("Faut-il reconnaître le vote blanc ?");
        DecidimImport.Summary again = bring(DecidimImport.Mode.WRITE, exports);
        assertThat(again.debates() + again.ideas() + again.comments()).isZero();
        assertThat(again.known()).isEqualTo(918);
        assertThat(again.changed()).isEmpty();
        assertThat(count("messaging.message")).isZero();
    }

    @Test
    void givesAnswersBackAsTheyWereGiven() throws IOException {
        Path real = ParticipationFiles.folder("grand-debat-2019");
        town = aTown();
        publish(town, aDraft(phase("Répondre", -9, -1, Capability.ANSWER)));
        Path some = file("reponses.csv", head(real.resolve("reponses_ouvertes_dev.csv.gz")));
        SurveyImport.Wanted wanted = new SurveyImport.Wanted(SLUG, "Le grand débat", some, real.resolve("questions.json"), LocalDate.of(2019, 3, 18));
        SurveyImport.Summary done = InTerritory.call(town.id(), () -> surveyImport.run(wanted, (at, of) -> {}));
        assertThat(done.problems()).isEmpty();
        assertThat(done.brought()).isEqualTo(SOME);
        assertThat(InTerritory.call(town.id(), () -> surveyImport.run(wanted, (at, of) -> {})).brought()).as("once").isZero();

        Person admin = aStaffMember(town, Role.ADMINISTRATOR, null);
        String desk = "/bureau/participation/" + SLUG + "/questionnaires/le-grand-debat/reponses";
        List<String> exported = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(get(admin, desk + ".csv").body())) {
            csv.forEach(row -> row.getFields().stream().skip(4).filter(cell -> !cell.isEmpty()).forEach(exported::add));
        }
        List<String> given = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(some)) {
            csv.forEach(row -> given.add(SafeCell.of(TypedText.clean(row.getField("comment")).strip())));
        }
        assertThat(exported).containsExactlyInAnyOrderElementsOf(given);
        assertThat(get(town, PROCESS + "/questionnaires/le-grand-debat").body()).contains("Le grand débat");
        Document results = Jsoup.parse(get(admin, desk).body());
        assertThat(results.text().replaceAll("[\\s\\u00a0\\u202f]", "")).contains("1500");
    }

    /** Some rows of each of its questions. */
    private static String head(Path file) throws IOException {
        StringBuilder some = new StringBuilder("question_id,question,comment,cluster_name\n");
        try (BufferedReader in = new BufferedReader(new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8));
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(in)) {
            int n = 0;
            for (NamedCsvRecord row : csv) {
                if (n % 20 == 0 && n / 20 < SOME) {
                    row.getFields().forEach(field -> some.append('"').append(field.replace("\"", "\"\"")).append("\","));
                    some.setCharAt(some.length() - 1, '\n');
                }
                n++;
            }
        }
        return some.toString();
    }
}
