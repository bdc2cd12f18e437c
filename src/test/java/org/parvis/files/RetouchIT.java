package org.parvis.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Role;
import org.parvis.territory.Territory;
import org.parvis.testing.ParvisIT;
import org.parvis.testing.Person;
import org.parvis.testing.SamplePictures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class RetouchIT extends ParvisIT {

    @Autowired
    private Pictures pictures;

    @Autowired
    private FilesInUse inUse;

    @Autowired
    private FileStore files;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void hidesWhatAnAgentDrewOrTyped() {
        Territory territory = aTerritory();
        Picture picture = aPicture(territory);
        Person moderator = aStaffMember(territory, Role.MODERATOR, null);
        String path = "/bureau/photos/" + picture.id();
        assertThat(get(moderator, path + "?retour=/bureau").body()).contains("data-retouch").contains("href=\"/t/");
        assertThat(post(moderator, path + "/zones", "zone=0.1,0.1,0.2,0.2&gauche=50&haut=50&largeur=80&hauteur=10")
                        .statusCode())
                .isEqualTo(303);
        Picture redrawn = ready(territory, picture.id());
        assertThat(redrawn.hidden())
                .containsExactly(new HiddenArea(0.1, 0.1, 0.2, 0.2), new HiddenArea(0.5, 0.5, 0.5, 0.1));
        assertThat(get(moderator, path).body()).contains("0.1,0.1,0.2,0.2");
        assertThat(post(moderator, path + "/zones", "zone=0.9,0,0.5,1").statusCode()).isEqualTo(400);
        assertThat(post(moderator, path + "/retirer", "").statusCode()).isEqualTo(303);
        assertThat(get(territory, redrawn.largePath()).statusCode()).isEqualTo(404);
        assertThat(post(moderator, path + "/remettre", "").statusCode()).isEqualTo(303);
        assertThat(get(territory, redrawn.largePath()).statusCode()).isEqualTo(200);
    }

    @Test
    void isClosedToThePublicAndToOtherTerritories() {
        Territory territory = aTerritory();
        Picture picture = aPicture(territory);
        String path = "/bureau/photos/" + picture.id();
        assertThat(get(aResident(territory), path).statusCode()).isEqualTo(403);
        assertThat(post(aResident(territory), path + "/retirer", "").statusCode()).isEqualTo(403);
        Person elsewhere = aStaffMember(aTerritory(), Role.MODERATOR, null);
        assertThat(get(elsewhere, path).statusCode()).isEqualTo(404);
    }

    @Test
    void deletesFilesThatNothingRefersTo() {
        Territory territory = aTerritory();
        Picture picture = aPicture(territory);
        in(territory, () -> {
            String orphan = files.put(new ByteArrayInputStream(SamplePictures.png(10, 10)));
            Clock later = Clock.fixed(Clock.systemUTC().instant().plus(Duration.ofDays(3)), ZoneOffset.UTC);
            Sweeping.sweep(files, inUse, later);
            assertThat(pictures.open(picture.id(), PictureVariant.LARGE)).isPresent();
            assertThat(pictures.open(picture.id(), PictureVariant.ORIGINAL)).isPresent();
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> files.open(orphan))
                    .isInstanceOf(FileMissing.class);
        });
    }

    private Picture aPicture(Territory territory) {
        return ready(territory, InTerritory.call(territory.id(), () -> {
            ReceivedPicture received =
                    pictures.receive(new ByteArrayInputStream(SamplePictures.jpegOfAPhone(320, 240, 1, 48, 2)));
            PictureOwner owner = new PictureOwner(TestPictureOwners.KIND, UUID.randomUUID());
            return Objects.requireNonNull(transaction.execute(status -> pictures.attach(received, owner)));
        }));
    }

    private Picture ready(Territory territory, UUID id) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> InTerritory.call(territory.id(), () -> pictures.find(id).orElseThrow().isReady()));
        return InTerritory.call(territory.id(), () -> pictures.find(id).orElseThrow());
    }
}
