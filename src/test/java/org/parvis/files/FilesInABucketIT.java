package org.parvis.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.database.Backup;
import org.parvis.database.Restore;
import org.parvis.database.TerritoryIds;
import org.parvis.report.ReportingTown;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Role;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryImport;
import org.parvis.testing.FormWithFiles;
import org.parvis.testing.ParvisIT;
import org.parvis.testing.Person;
import org.parvis.testing.S3Server;
import org.parvis.testing.SamplePictures;
import org.parvis.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** The application as one of several nodes: what all of them share is a database and a bucket. */
@ContextConfiguration(initializers = TestDatabase.OfItsOwn.class)
@DirtiesContext
class FilesInABucketIT extends ParvisIT {

    @TempDir
    private static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static S3Server server;

    @Autowired
    private Pictures pictures;

    @Autowired
    private FilesInUse inUse;

    @Autowired
    private PictureStore store;

    @Autowired
    private FileStore files;

    @Autowired
    private Backup backup;

    @Autowired
    private Restore restore;

    @Autowired
    private TerritoryIds ids;

    @Autowired
    private TerritoryImport imports;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @DynamicPropertySource
    static void bucket(DynamicPropertyRegistry settings) {
        server = new S3Server(folder.resolve("s3"));
        server.settings().forEach((name, value) -> settings.add(name, () -> value));
    }

    @AfterAll
    static void end() {
        server.close();
    }

    @Test
    void drawsShowsAndSweepsPictures() {
        Territory territory = aTerritory();
        Picture picture = aPicture(territory);
        HttpResponse<String> shown = get(territory, picture.largePath());
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
        assertThat(get(aTerritory(), picture.largePath()).statusCode()).isEqualTo(404);
        Person agent = aStaffMember(territory, Role.FRONT_DESK, null);
        assertThat(get(agent, picture.originalPath()).statusCode()).isEqualTo(200);
        in(territory, () -> {
            String orphan = files.put(new ByteArrayInputStream(SamplePictures.png(10, 10)));
            Sweeping.sweep(files, inUse, Clock.fixed(Clock.systemUTC().instant().plus(Duration.ofDays(3)), ZoneOffset.UTC));
            assertThat(pictures.open(picture.id(), PictureVariant.LARGE)).isPresent();
            assertThat(server.objects().resolve(territory.id().toString()).resolve(orphan)).doesNotExist();
        });
    }

    @Test
    void takesReportsWithoutTheirPhotosWhileTheBucketIsAway() {
        Territory town = ReportingTown.create(imports, territories);
        Picture before = aPicture(town);
        server.goAway();
        try {
            String answer = post(town, "/api/signalements", new FormWithFiles()
                            .with("key", "s3").with("words", "dalle cassée").with("category", "trottoir")
                            .with("lon", "2.2951").with("lat", "48.7801")
                            .with("photos", SamplePictures.jpeg(64, 48)))
                    .body();
            assertThat(answer).contains("\"state\":\"sent\"").contains("pas à garder cette photo");
            assertThat(InTerritory.call(town.id(), () -> jdbc.sql("select count(*) from report.report where territory_id = ?")
                            .param(town.id()).query(Integer.class).single()))
                    .isEqualTo(1);
            HttpResponse<String> shown = get(town, before.largePath());
            assertThat(shown.statusCode()).isEqualTo(503);
            assertThat(shown.headers().firstValue("Retry-After")).isPresent();
            assertThat(shown.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        } finally {
            server.comeBack();
        }
        await().atMost(Duration.ofMinutes(2)).until(() -> get(town, before.largePath()).statusCode() == 200);
    }

    @Test
    void keepsAPictureWaitingForAsLongAsTheBucketIsAway() {
        Territory territory = aTerritory();
        Picture picture = aPicture(territory);
        server.goAway();
        try {
            in(territory, () -> pictures.hideAreas(picture.id(), List.of(new HiddenArea(0.1, 0.1, 0.2, 0.2))));
            await().atMost(Duration.ofSeconds(60)).until(() -> postponed(picture.id()));
            assertThat(find(territory, picture.id()).state()).isEqualTo(PictureState.PENDING);
        } finally {
            server.comeBack();
        }
        // As after some minutes; the breaker closes by itself.
        await().atMost(Duration.ofMinutes(2)).until(() -> {
            jdbc.sql("update files.drawing set due_at = now() where item_id = ? and not claimed").param(picture.id()).update();
            return find(territory, picture.id()).isReady();
        });
    }

    private boolean postponed(UUID picture) {
        return jdbc.sql("""
                select attempts = 0 and not claimed and due_at > now() + interval '1 minute'
                from files.drawing
                where item_id = ?
                """).param(picture).query(Boolean.class).optional().orElse(false);
    }

    @Test
    void isBackedUpWithItsFilesAndRestoredToABucketOrAFolder() throws IOException {
        Territory territory = aTerritory();
        Picture picture = aPicture(territory);
        String name = InTerritory.call(
                territory.id(), () -> store.find(territory.id(), picture.id()).orElseThrow().original());
        byte[] original = InTerritory.call(territory.id(), () -> files.open(name).readAllBytes());
        Path archive = folder.resolve("parvis.zip");
        backup.write(archive, (done, total) -> assertThat(done).isLessThanOrEqualTo(total));

        in(territory, () -> files.eachKeptBefore(Instant.MAX, names -> names.forEach(files::delete)));
        assertThat(get(territory, picture.largePath()).statusCode()).isEqualTo(404);
        restore.read(archive, (done, total) -> assertThat(done).isLessThanOrEqualTo(total));
        assertThat(get(territory, picture.largePath()).statusCode()).isEqualTo(200);

        FolderFileStore elsewhere = new FolderFileStore(folder.resolve("elsewhere"), Clock.systemUTC());
        ArchivedFiles moved = new ArchivedFiles(elsewhere, ids);
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (ZipEntry entry : zip.stream().filter(entry -> entry.getName().startsWith("files/")).toList()) {
                moved.keep(entry.getName(), zip.getInputStream(entry));
            }
        }
        in(territory, () -> assertThat(elsewhere.open(name)).hasBinaryContent(original));
    }

    @Test
    void tellsAFileOfAnArchiveThatIsNotWhatItsNameSays() throws IOException {
        String path = "files/" + UUID.randomUUID() + "/00/00/" + "0".repeat(64);
        assertThat(new ArchivedFiles(files, ids).keep(path, FileStoreContract.bytes("something else"))).isFalse();
    }

    private Picture aPicture(Territory territory) {
        UUID id = InTerritory.call(territory.id(), () -> {
            ReceivedPicture received = pictures.receive(new ByteArrayInputStream(SamplePictures.jpeg(320, 240)));
            PictureOwner owner = new PictureOwner(TestPictureOwners.KIND, UUID.randomUUID());
            return Objects.requireNonNull(transaction.execute(status -> pictures.attach(received, owner)));
        });
        await().atMost(Duration.ofSeconds(30)).until(() -> find(territory, id).isReady());
        return find(territory, id);
    }

    private Picture find(Territory territory, UUID id) {
        return InTerritory.call(territory.id(), () -> pictures.find(id).orElseThrow());
    }

    private HttpResponse<String> post(Territory town, String path, FormWithFiles form) {
        return send(HttpRequest.newBuilder(at(town, path))
                .header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", form.contentType())
                .POST(form.publisher())
                .build());
    }
}
