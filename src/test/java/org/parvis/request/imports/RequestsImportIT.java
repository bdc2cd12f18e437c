package org.parvis.request.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.casework.figures.CaseCounting;
import org.parvis.casework.figures.CaseFigures;
import org.parvis.casework.figures.Dimension;
import org.parvis.casework.figures.Figure;
import org.parvis.casework.figures.FigureQuery;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Role;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryImport;
import org.parvis.request.AskingTown;
import org.parvis.testing.ParvisIT;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class RequestsImportIT extends ParvisIT {

    private static final String HEAD = "n,mois,nature,activite,dernier_statut,canaux,jour,heure\n";
    private static final FigureQuery EVER = new FigureQuery("", LocalDate.of(2000, 1, 1), LocalDate.of(2100, 1, 1));

    @Autowired
    private RequestsImport imports;

    @Autowired
    private TerritoryImport territoryImport;

    @Autowired
    private CaseCounting counting;

    @Autowired
    private CaseFigures figures;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    private Path folder;

    private Territory town;

    @BeforeEach
    void build() {
        town = AskingTown.create(territoryImport, territories);
    }

    private RequestsImport.Summary bring(Path file) {
        return InTerritory.call(
                town.id(), () -> imports.run("montreal311", file, folder.resolve("rejects.csv"), (done, total) -> {}));
    }

    private Path file(String rows) throws IOException {
        return Files.writeString(folder.resolve("requests.csv"), HEAD + rows);
    }

    private List<String> all(String sql) {
        return InTerritory.call(town.id(), () -> jdbc.sql(sql).query(String.class).list());
    }

    @Test
    void bringsRequestsWithTheirKindChannelAndStatusOnce() throws IOException {
        Path file = file("""
                1,2022-01,Requete,Opération  déneigement,Terminée,Téléphone,mercredi,21
                2,2022-01,Plainte,Opération déneigement,Refusée,Téléphone|Mobile,jeudi,8
                3,2023-05,Requete,"Rats, souris",Prise en charge,Courriel,lundi,9
                4,2023-05,Commentaire,Bruit,Réactivée,,lundi,9
                """);
        assertThat(bring(file)).isEqualTo(new RequestsImport.Summary(4, 0, 0, 3));
        assertThat(bring(file)).isEqualTo(new RequestsImport.Summary(0, 4, 0, 0));
        assertThat(all("select title || '|' || channel || '|' || status || '|' || category from casework.case order by opened_at, title"))
                .containsExactly(
                        "Opération déneigement|PHONE|RESOLVED|operation-deneigement",
                        "Plainte : Opération déneigement|PHONE|DECLINED|operation-deneigement",
                        "Commentaire : Bruit|IMPORT|RECEIVED|bruit",
                        "Rats, souris|EMAIL|ACCEPTED|rats-souris");
        assertThat(all("select (opened_at at time zone 'Europe/Paris')::text from casework.case where title = 'Opération déneigement'"))
                .as("the first Wednesday of the month").containsExactly("2022-01-05 21:00:00");
        assertThat(get(town, "/contacter").body()).as("not for residents to choose").doesNotContain("déneigement");
    }

    @Test
    void inventsNoDelayAndCountsByChannel() throws IOException {
        bring(file("1,2022-01,Requete,Bruit,Terminée,Téléphone,mercredi,21\n2,2022-01,Requete,Bruit,Acceptée,Mobile,mercredi,21\n"));
        in(town, () -> {
            counting.catchUp();
            Figure phone = figures.table(EVER).by(Dimension.CHANNEL).getOrDefault("PHONE", Figure.NONE);
            assertThat(phone.measures().answered()).isEqualTo(1);
            assertThat(phone.median()).isNull();
            assertThat(phone.measures().promised()).isZero();
            assertThat(phone.measures().taken()).isZero();
        });
        assertThat(get(aStaffMember(town, Role.ELECTED, null), "/bureau/chiffres?periode=tout").body()).contains("Bruit");
    }

    @Test
    void saysWhichRowsCannotBeUsedAndGoesOn() throws IOException {
        RequestsImport.Summary summary = bring(file("""
                1,2022-13,Requete,Bruit,Terminée,Téléphone,mercredi,21
                2,2022-01,Requete,Bruit,Perdue,Téléphone,mercredi,21
                3,2022-01,Requete,Bruit,Terminée,Pigeon,mercredi,21
                4,2022-01,Requete,,Terminée,Téléphone,mercredi,21
                5,2022-01,Requete,Bruit,Terminée,Téléphone,mercredi,25
                6,2099-01,Requete,Bruit,Terminée,Téléphone,mercredi,21
                7,2022-01,Requete,Bruit
                8,2022-01,Requete,Bruit,Terminée,Téléphone,mercredi,21
                """));
        assertThat(summary).isEqualTo(new RequestsImport.Summary(1, 0, 7, 1));
        assertThat(Files.readAllLines(folder.resolve("rejects.csv"))).hasSize(8)
                .anyMatch(line -> line.startsWith("3,no status is called"))
                .anyMatch(line -> line.startsWith("4,no channel is called"))
                .anyMatch(line -> line.startsWith("7,mois lies"));
    }

    @Test
    void readsAGzippedFileWhateverItsName() throws IOException {
        Path zipped = folder.resolve("requests.data");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(zipped))) {
            out.write((HEAD + "1,2022-01,Requete,Bruit,Terminée,Téléphone,mercredi,21\n").getBytes());
        }
        assertThat(bring(zipped).brought()).isEqualTo(1);
    }

    @Test
    void refusesAFileOfSomethingElse() throws IOException {
        Path other = Files.writeString(folder.resolve("other.csv"), "a,b\n1,2\n");
        assertThatThrownBy(() -> bring(other)).isInstanceOf(UncheckedIOException.class).hasMessageContaining("lacks the columns");
    }

    @Test
    void bringsTheRealSampleInWhole() {
        String shared = System.getenv().getOrDefault("PARVIS_SAMPLES", "../shared/data");
        Path sample = Path.of(shared, "reports", "montreal311_plateau_echantillon_5000.csv");
        assumeTrue(Files.isReadable(sample), "Skipped: the sample of Montréal's 311 is not here (PARVIS_SAMPLES names its folder)");
        assertThat(bring(sample)).satisfies(summary -> {
            assertThat(summary.brought()).isEqualTo(5_000);
            assertThat(summary.rejected()).isZero();
        });
        in(town, () -> {
            counting.catchUp();
            var channels = figures.table(EVER).by(Dimension.CHANNEL);
            assertThat(channels.getOrDefault("COUNTER", Figure.NONE).measures().received()).isEqualTo(176);
            assertThat(channels.getOrDefault("POST", Figure.NONE).measures().received()).isEqualTo(1);
        });
    }
}
