package org.parvis.report.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.shared.HostileCsv;
import org.parvis.shared.InTerritory;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryImport;
import org.parvis.territory.TownFiles;
import org.parvis.testing.ParvisIT;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class ReportsImportIT extends ParvisIT {

    private static final String HEADER = "id_dmr,type,soustype,adresse,code_postal,ville,arrondissement,"
            + "conseilquartier,datedecl,prefixe,intervenant,lat,lon\n";
    private static final String CATEGORIES = """
            - code: proprete
              label: Propreté
              children:
                - { code: depot, label: Dépôt sauvage }
            """;

    @Autowired
    private ReportsImport imports;

    @Autowired
    private TerritoryImport territoryImport;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    Path folder;

    @Test
    void keepsGoodRowsAndHandsBadOnesBackWithTheirReason() throws IOException {
        Territory town = aTown();
        Path file = write(row("1", "1") + row("2", "2")
                + "garbage,row\n"
                + row("3\u0000", "1")
                + row("4", "1").replace("Dépôt sauvage", "Trottinette")
                + row("5", "1").replace("2023-07-17", "17/07/2023")
                + row("6", "1").replace("48.78", "nord")
                + row("7", "1").replace("2.29", "5.29")
                + row("", "1")
                + row("8", "1").replace("2023-07-17", "+999999999-12-31")
                + row("9", "1"));
        assertThat(run(town, file)).isEqualTo(new ReportsImport.Summary(3, 0, 8, 3, 2));
        assertThat(Files.readAllLines(rejects())).containsExactly(
                "line,reason," + HEADER.strip(),
                "4,2 fields where the first line names 13,garbage,row",
                "5,a control character in the column id_dmr," + row("3\u0000", "1").strip(),
                "6,no category called «Propreté › Trottinette»,"
                        + row("4", "1").replace("Dépôt sauvage", "Trottinette").strip(),
                "7,datedecl is not a date like 2023-07-17,"
                        + row("5", "1").replace("2023-07-17", "17/07/2023").strip(),
                "8,lat or lon is not a number," + row("6", "1").replace("48.78", "nord").strip(),
                "10,nothing in the column id_dmr," + row("", "1").strip(),
                "11,datedecl lies before 1990 or in the future,"
                        + row("8", "1").replace("2023-07-17", "+999999999-12-31").strip(),
                "9,the place is not in the territory," + row("7", "1").replace("2.29", "5.29").strip());
    }

    @Test
    void writesNothingTheSecondTimeAndStillSaysHowManyPlacesAgree() throws IOException {
        Territory town = aTown();
        Path file = write(row("1", "1") + row("2", "2") + row("1", "1") + "bad\n");
        assertThat(run(town, file)).isEqualTo(new ReportsImport.Summary(2, 1, 1, 3, 2));
        assertThat(run(town, file)).isEqualTo(new ReportsImport.Summary(0, 3, 1, 3, 2));
        assertThat(reports(town)).isEqualTo(2);
    }

    @Test
    void goesOnWhereAnInterruptedImportEnded() throws IOException {
        Territory town = aTown();
        run(town, write(row("1", "1")));
        assertThat(run(town, write(row("1", "1") + row("2", "1"))).brought()).isEqualTo(1);
        assertThat(reports(town)).isEqualTo(2);
    }

    /** The database itself must accept whatever the reader lets through. */
    @Test
    void readsOrRejectsEveryRowOfADamagedFile() throws IOException {
        Territory town = aTown();
        HostileCsv hostile = new HostileCsv(75);
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 3_000; i++) {
            rows.append(i % 20 == 19
                            ? hostile.noise()
                            : hostile.damaged(List.of(row("r" + i, "1").strip().split(","))))
                    .append('\n');
        }
        ReportsImport.Summary summary = run(town, write(rows.toString()));
        assertThat(summary.brought()).as("some are right").isGreaterThan(300).isEqualTo(reports(town));
        assertThat(summary.rejected()).as("some are wrong").isGreaterThan(300);
        assertThat(run(town, folder.resolve("reports.csv")).brought()).isZero();
    }

    @Test
    void refusesAFileOfAnotherKindAsAWhole() throws IOException {
        Territory town = aTown();
        Path file = Files.writeString(folder.resolve("other.csv"), "a;b\n1;2\n");
        assertThatThrownBy(() -> run(town, file))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("lacks the columns id_dmr");
    }

    private Territory aTown() {
        String slug = "i" + UUID.randomUUID().toString().substring(0, 8);
        territoryImport.run(
                new TownFiles(slug)
                        .with("categories.yml", CATEGORIES)
                        .replacing("layer: secteur", "layer: arrondissement")
                        .adding("categories: categories.yml\n"),
                "territory.yml");
        return territories.findTerritory(slug).orElseThrow();
    }

    private Path write(String rows) throws IOException {
        return Files.write(folder.resolve("reports.csv"), (HEADER + rows).getBytes(StandardCharsets.UTF_8));
    }

    private Path rejects() {
        return folder.resolve("rejects.csv");
    }

    private ReportsImport.Summary run(Territory town, Path file) {
        List<ReportsImport.Summary> summary = new ArrayList<>();
        in(town, () -> summary.add(imports.run("dansmarue", file, rejects(), (done, total) -> {})));
        return summary.getFirst();
    }

    private long reports(Territory town) {
        return InTerritory.call(town.id(), () -> jdbc.sql("select count(*) from report.report where territory_id = ?")
                .param(town.id())
                .query(Long.class)
                .single());
    }

    private static String row(String id, String arrondissement) {
        return id + ",Propreté,Dépôt sauvage,12 rue Houdan,92330,Vallée," + arrondissement
                + ",Centre,2023-07-17,Android,Voirie,48.78,2.29\n";
    }
}
