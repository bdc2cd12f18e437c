package org.parvis.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalQuery;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Refusal;
import org.parvis.shared.Role;
import org.parvis.territory.Territory;
import org.parvis.testing.ParvisIT;
import org.parvis.testing.Person;
import org.parvis.testing.SamplePictures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class PicturesIT extends ParvisIT {

    @Autowired
    private Pictures pictures;

    @Autowired
    private Journal journal;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void showsAPictureToAnybodyOnceItIsDrawn() {
        Territory territory = aTerritory();
        Picture picture = ready(territory, attach(territory, TestPictureOwners.KIND, photo()));
        HttpResponse<String> shown = get(territory, picture.smallPath());
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.headers().firstValue("Content-Type")).hasValue("image/jpeg");
        assertThat(shown.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(shown.headers().firstValue("Content-Disposition")).hasValue("inline; filename=\"photo.jpg\"");
        assertThat(shown.headers().firstValue("Cache-Control").orElseThrow()).contains("public").contains("immutable");
        assertThat(picture.place()).isNotNull();
        assertThat(shown.body()).doesNotContain("Exif");
    }

    @Test
    void hidesItFromOtherTerritoriesAndWhereNobodyAnswersForItsOwner() {
        Territory territory = aTerritory();
        Picture known = ready(territory, attach(territory, TestPictureOwners.KIND, photo()));
        assertThat(get(aTerritory(), known.largePath()).statusCode()).isEqualTo(404);
        Picture nobodys = ready(territory, attach(territory, "unheard-of", photo()));
        assertThat(get(territory, nobodys.largePath()).statusCode()).isEqualTo(404);
    }

    @Test
    void answersNotFoundToAnythingElse() {
        Territory territory = aTerritory();
        Picture known = ready(territory, attach(territory, TestPictureOwners.KIND, photo()));
        for (String path : List.of(
                "/fichiers/photos/" + UUID.randomUUID() + "/grande.jpg",
                "/fichiers/photos/" + known.id() + "/enorme.jpg",
                "/fichiers/photos/" + known.id() + "/grande.png",
                "/fichiers/photos/abc/grande.jpg",
                "/fichiers/photos/--------/grande.jpg",
                "/fichiers/photos/..%2F..%2Fetc%2Fpasswd/grande.jpg")) {
            assertThat(get(territory, path).statusCode()).as(path).isIn(400, 404);
        }
    }

    @Test
    void givesTheOriginalToAgentsOnlyAndOnRecord() {
        Territory territory = aTerritory();
        Picture picture = ready(territory, attach(territory, TestPictureOwners.KIND, photo()));
        assertThat(get(territory, picture.originalPath()).statusCode()).isEqualTo(404);
        Person agent = aStaffMember(territory, Role.FRONT_DESK, null);
        HttpResponse<String> original = get(agent, picture.originalPath());
        assertThat(original.statusCode()).isEqualTo(200);
        assertThat(original.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
        assertThat(original.headers().firstValue("Content-Disposition").orElseThrow()).startsWith("attachment");
        assertThat(original.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        String owner = picture.owner().id().toString();
        assertThat(InTerritory.call(territory.id(), () -> journal.list(JournalQuery.ofSubject(owner))))
                .singleElement()
                .satisfies(row -> assertThat(row.entry().actorId()).isEqualTo(agent.id()));
    }

    @Test
    void refusesWhatCannotBeDrawn() {
        Territory territory = aTerritory();
        byte[] whole = SamplePictures.png(300, 300);
        UUID id = attach(territory, TestPictureOwners.KIND, Arrays.copyOf(whole, 200));
        await().atMost(Duration.ofSeconds(20)).until(() -> find(territory, id).state() == PictureState.REFUSED);
        assertThat(find(territory, id).problem()).isEqualTo(PictureProblem.UNREADABLE);
        assertThat(get(territory, find(territory, id).largePath()).statusCode()).isEqualTo(404);
    }

    @Test
    void takesNothingThatIsNoPicture() {
        in(aTerritory(), () -> assertThatThrownBy(
                        () -> pictures.receive(new ByteArrayInputStream("<svg onload='x()'></svg>".getBytes())))
                .isInstanceOfSatisfying(
                        Refusal.class, e -> assertThat(e.messageKey()).isEqualTo("files.refused.notAPicture")));
    }

    @Test
    void drawsItAnewWhenAreasAreHiddenAndWithholdsItWhole() {
        Territory territory = aTerritory();
        Picture before = ready(territory, attach(territory, TestPictureOwners.KIND, photo()));
        in(territory, () -> pictures.hideAreas(before.id(), List.of(new HiddenArea(0.2, 0.2, 0.5, 0.5))));
        Picture after = ready(territory, before.id());
        assertThat(after.version()).isNotEqualTo(before.version());
        assertThat(after.hidden()).hasSize(1);
        in(territory, () -> pictures.withhold(before.id()));
        assertThat(get(territory, after.largePath()).statusCode()).isEqualTo(404);
        in(territory, () -> pictures.show(before.id()));
        assertThat(get(territory, after.largePath()).statusCode()).isEqualTo(200);
    }

    @Test
    void belongsToNothingWhenTheActFails() {
        Territory territory = aTerritory();
        PictureOwner owner = new PictureOwner(TestPictureOwners.KIND, UUID.randomUUID());
        in(territory, () -> {
            ReceivedPicture received = pictures.receive(new ByteArrayInputStream(photo()));
            transaction.executeWithoutResult(status -> {
                pictures.attach(received, owner);
                status.setRollbackOnly();
            });
            assertThat(pictures.list(owner)).isEmpty();
        });
    }

    private static byte[] photo() {
        return SamplePictures.jpegOfAPhone(320, 240, 6, 48.778, 2.291);
    }

    private UUID attach(Territory territory, String kind, byte[] file) {
        return InTerritory.call(territory.id(), () -> {
            ReceivedPicture received = pictures.receive(new ByteArrayInputStream(file));
            PictureOwner owner = new PictureOwner(kind, UUID.randomUUID());
            return java.util.Objects.requireNonNull(
                    transaction.execute(status -> pictures.attach(received, owner)));
        });
    }

    private Picture ready(Territory territory, UUID id) {
        await().atMost(Duration.ofSeconds(20)).until(() -> find(territory, id).isReady());
        return find(territory, id);
    }

    private Picture find(Territory territory, UUID id) {
        return InTerritory.call(territory.id(), () -> pictures.find(id).orElseThrow());
    }
}
