package org.parvis.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.casework.Cases;
import org.parvis.files.Picture;
import org.parvis.files.Pictures;
import org.parvis.files.ReceivedPicture;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Role;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryImport;
import org.parvis.testing.ParvisIT;
import org.parvis.testing.Person;
import org.parvis.testing.SamplePictures;
import org.springframework.beans.factory.annotation.Autowired;

/** Departments are compartments for pictures too. */
class ReportPicturesIT extends ParvisIT {

    @Autowired
    private TerritoryImport imports;

    @Autowired
    private Reports reports;

    @Autowired
    private Cases cases;

    @Autowired
    private Pictures pictures;

    private Territory town;
    @SuppressWarnings("NullAway.Init")
    private Person handler;
    private Person elsewhere;

    @BeforeEach
    void build() {
        town = ReportingTown.create(imports, territories);
        elsewhere = anAgent(town, UUID.randomUUID());
    }

    @Test
    void showsThePhotosOfAPrivateReportToWhoeverHandlesIt() {
        Picture picture = photographed("tag-haineux");
        for (Person other : List.of(elsewhere, aStaffMember(town, Role.FRONT_DESK, null), aStaffMember(town, Role.MODERATOR, null))) {
            assertThat(get(other, original(picture)).statusCode()).isEqualTo(404);
            assertThat(get(other, picture.largePath()).statusCode()).isEqualTo(404);
            assertThat(get(other, "/bureau/photos/" + picture.id()).statusCode()).isEqualTo(404);
            assertThat(post(other, "/bureau/photos/" + picture.id() + "/retirer", "").statusCode()).isEqualTo(404);
        }
        assertThat(get(handler, original(picture)).statusCode()).isEqualTo(200);
        assertThat(get(handler, picture.largePath()).statusCode()).isEqualTo(200);
        assertThat(post(handler, "/bureau/photos/" + picture.id() + "/retirer", "").statusCode()).isEqualTo(303);
    }

    @Test
    void keepsTheOriginalOfAPublicReportToItsDepartmentAndToModerators() {
        Picture picture = photographed("salete");
        assertThat(get(town, picture.largePath()).statusCode()).isEqualTo(200);
        assertThat(get(elsewhere, original(picture)).statusCode()).isEqualTo(404);
        assertThat(get(handler, original(picture)).statusCode()).isEqualTo(200);
        assertThat(get(aStaffMember(town, Role.MODERATOR, null), original(picture)).statusCode()).isEqualTo(200);
    }

    private static String original(Picture picture) {
        return "/fichiers/photos/" + picture.id() + "/originale.jpg";
    }

    private Picture photographed(String category) {
        Report report = InTerritory.call(town.id(), () -> {
            ReceivedPicture photo = pictures.receive(
                    new ByteArrayInputStream(SamplePictures.jpeg(80, 60)));
            return reports.find(reports.submit(NewReport.of(category, "Un tag", ReportingTown.TOWN_HALL)
                            .withPhotos(List.of(photo)))
                    .id()).orElseThrow();
        });
        handler = anAgent(town, InTerritory.call(town.id(), () -> cases.get(report.caseId())).departmentId());
        await().until(() -> picture(report).isReady());
        return picture(report);
    }

    private Picture picture(Report report) {
        return InTerritory.call(town.id(), () -> pictures.list(report.pictures())).getFirst();
    }
}
