package org.parvis.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.files.Pictures;
import org.parvis.files.TestFiles;
import org.parvis.relation.PersonDraft;
import org.parvis.relation.PersonKind;
import org.parvis.relation.Persons;
import org.parvis.relation.TestVisitor;
import org.parvis.report.NewReport;
import org.parvis.report.ReportingTown;
import org.parvis.report.Reports;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Role;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryImport;
import org.parvis.testing.Dealings;
import org.parvis.testing.ParvisIT;
import org.parvis.testing.Phones;
import org.parvis.testing.SamplePictures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class BackupIT extends ParvisIT {

    @Autowired
    private Backup backup;

    @Autowired
    private Reports reports;

    @Autowired
    private TerritoryImport imports;

    @Autowired
    private Pictures pictures;

    @Autowired
    private Persons persons;

    @Autowired
    private Dealings dealings;

    @Autowired
    private TerritoryIds ids;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    private Path folder;

    @Test
    void restoresTheSameRowsOnAnEmptyMachine() throws Exception {
        Territory town = ReportingTown.create(imports, territories);
        var sent = InTerritory.call(town.id(), () -> reports.submit(
                NewReport.of("salete", "Des papiers partout", ReportingTown.TOWN_HALL)
                        .withPhotos(List.of(pictures.receive(new ByteArrayInputStream(SamplePictures.jpeg(80, 60)))))));
        String number = sent.number();
        UUID awa = aPerson(town, "Awa");
        dealings.lay(new Dealings.About(town, awa, aPerson(town, "Moussa"), sent.caseId(), Phones.next(), "Des papiers"));
        // A report and what was decided of its words refer to each other.
        String act = "acte=HIDE_TEXT&raison=Ce+mot+vise+une+personne.";
        assertThat(post(aStaffMember(town, Role.MODERATOR, null), "/bureau/moderation/" + number, act).statusCode()).isEqualTo(303);
        assertThat(InTerritory.call(town.id(), () -> jdbc.sql("select text_held_for is not null or hidden_for is not null from report.report")
                        .query(Boolean.class)
                        .single()))
                .isTrue();
        Path archive = folder.resolve("parvis.zip");
        TreeMap<String, String> before = rowsOf(here(), town);
        backup.write(archive, (done, total) -> {});
        TreeMap<String, String> expected = rowsOf(here(), town);
        // What jobs were writing meanwhile (counts) may be in the archive or not.
        expected.entrySet().retainAll(before.entrySet());

        DatabaseSettings elsewhere = new DatabaseSettings(
                folder.resolve("new"), null, "parvis_owner", null, "parvis_app", null, 4, Duration.ofSeconds(3));
        try (EmbeddedDatabase empty = EmbeddedDatabase.openOrJoin(elsewhere.data())) {
            DriverManagerDataSource owner = new DriverManagerDataSource(empty.url(), "parvis_owner", "");
            Migrations.run(owner, "parvis_app");
            Restore restore = new Restore(new OwnerConnections(owner), TestFiles.in(elsewhere.data().resolve("files"), ids));
            assertThat(restore.isEmpty()).isTrue();
            restore.read(archive, (done, total) -> {});
            assertThat(restore.isEmpty()).isFalse();
            assertThat(rowsOf(owner.getConnection(), town)).containsAllEntriesOf(expected);
            String photo = InTerritory.call(town.id(), () -> jdbc.sql(
                            "select original from files.picture where territory_id = ?")
                    .param(town.id())
                    .query(String.class)
                    .single());
            assertThat(elsewhere.data().resolve("files/" + town.id()))
                    .isDirectoryRecursivelyContaining(file -> file.endsWith(photo));
            assertThat(expected).containsKeys(
                    "casework.\"case\"", "casework.entry", "report.report", "territory.department", "relation.bond", "relation.consent",
                    "relation.received_brief", "relation.brief_step", "relation.social_reply", "relation.call", "casework.approval",
                    "casework.checklist_step", "casework.watch", "casework.team", "casework.team_member", "messaging.sms_refusal");
        }
    }

    private UUID aPerson(Territory town, String name) {
        TestVisitor desk = new TestVisitor(aStaffMember(town, Role.FRONT_DESK, null));
        PersonDraft draft = new PersonDraft(PersonKind.PERSON, "Diop", name, "fr", "", List.of());
        return InTerritory.call(town.id(), () -> persons.create(draft, desk));
    }

    @Test
    void neverOverwritesABackup() throws IOException {
        Path taken = Files.writeString(folder.resolve("taken.zip"), "something else");
        assertThatThrownBy(() -> backup.write(taken, (done, total) -> {})).hasMessageContaining("exists already");
        assertThat(taken).hasContent("something else");
    }

    @Autowired
    private OwnerConnections owner;

    private Connection here() throws SQLException {
        return owner.dataSource().getConnection();
    }

    /** A fingerprint of each table's rows of a territory. */
    private static TreeMap<String, String> rowsOf(Connection connection, Territory territory) throws SQLException {
        TreeMap<String, String> rows = new TreeMap<>();
        try (connection;
                Statement statement = connection.createStatement()) {
            for (BackedUpTables.Table table : BackedUpTables.in(connection)) {
                if (table.columns().contains("territory_id")) {
                    try (var row = statement.executeQuery("""
                            select count(*), md5(string_agg(md5(t::text), '' order by md5(t::text)))
                            from %s t where territory_id = '%s'
                            """.formatted(table.name(), territory.id()))) {
                        row.next();
                        if (row.getLong(1) > 0) {
                            rows.put(table.name(), row.getString(2));
                        }
                    }
                }
            }
        }
        return rows;
    }
}
