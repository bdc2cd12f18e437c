package org.parvis.casework.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.files.PictureOwner;
import org.parvis.files.Pictures;
import org.parvis.report.NewReport;
import org.parvis.report.ReportingTown;
import org.parvis.report.Reports;
import org.parvis.report.SubmittedReport;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Role;
import org.parvis.territory.Departments;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryImport;
import org.parvis.testing.ParvisIT;
import org.parvis.testing.Person;
import org.parvis.testing.SamplePictures;
import org.springframework.beans.factory.annotation.Autowired;

/** A report's photo where work is done: in the list, on the case, on the route sheet, on the contractor's page. */
class CasePhotosIT extends ParvisIT {

    @Autowired
    private TerritoryImport imports;

    @Autowired
    private Reports reports;

    @Autowired
    private Departments departments;

    @Autowired
    private Pictures pictures;

    private Territory town;
    private UUID voirie;
    private Person nadia;
    private String number;
    private UUID photo;

    @BeforeEach
    void reportsWithAPhoto() {
        town = ReportingTown.create(imports, territories);
        voirie = InTerritory.call(
                town.id(), () -> departments.find("voirie").orElseThrow().id());
        nadia = anAgent(town, voirie);
        number = InTerritory.call(town.id(), () -> {
            var received = pictures.receive(new ByteArrayInputStream(SamplePictures.jpeg(320, 240)));
            SubmittedReport sent = reports.submit(NewReport.of("salete", "Sacs éventrés", ReportingTown.TOWN_HALL)
                    .withPhotos(List.of(received)));
            return sent.number();
        });
        photo = InTerritory.call(town.id(), () -> {
            UUID id = reports.find(number).orElseThrow().id();
            return pictures.list(new PictureOwner("report", id)).getFirst().id();
        });
        await().atMost(Duration.ofSeconds(20))
                .until(() -> InTerritory.call(town.id(), () -> pictures.find(photo).orElseThrow().isReady()));
    }

    @Test
    void leadsFromTheCaseToItsMasking() {
        String link = "/bureau/photos/" + photo + "?retour=/bureau/dossiers/" + number;
        assertThat(get(nadia, "/bureau/dossiers/" + number).body()).contains(link);
        assertThat(get(nadia, link).statusCode()).isEqualTo(200);
        assertThat(get(anAgent(town, UUID.randomUUID()), "/bureau/dossiers/" + number).body()).doesNotContain("/bureau/photos/");
    }

    @Test
    void leadsTheModeratorToTheMasking() {
        Person moderator = aStaffMember(town, Role.MODERATOR, null);
        assertThat(get(moderator, "/bureau/moderation/" + number).body()).contains("/bureau/photos/" + photo);
    }

    @Test
    void showsTheCaseInTheListWithItsPhoto() {
        assertThat(get(nadia, "/bureau?vue=equipe").body()).contains("/fichiers/photos/" + photo + "/vignette.jpg");
    }

    @Test
    void printsTheRoundWithPlaceAndPhoto() throws IOException {
        assertThat(get(nadia, "/bureau/tournee?dossier=" + number).body())
                .contains("/fichiers/photos/" + photo + "/vignette.jpg")
                .contains("openstreetmap.org/directions");
        byte[] pdf = bytes(nadia, "/bureau/tournee.pdf?dossier=" + number);
        String place = InTerritory.call(town.id(), () -> reports.find(number).orElseThrow().place().address());
        try (PDDocument sheet = Loader.loadPDF(pdf)) {
            // Where a line ends depends on how long the day of the promise is.
            assertThat(new PDFTextStripper().getText(sheet).replaceAll("\\s+", " ")).contains(number).contains("Rue ou place sale").contains(place);
            assertThat(sheet.getPage(0).getResources().getXObjectNames()).isNotEmpty();
        }
    }

    @Test
    void showsTheProblemToTheContractorAndToNobodyElse() {
        post(
                nadia,
                "/bureau/dossiers/" + number + "/tache",
                "key=k1&contractor=Sud&email=atelier%40sud.example&instructions=Ramasser+les+sacs");
        String link = mailbox.latestLink(town, "atelier@sud.example", "/taches/");
        HttpResponse<String> page = get(town, link);
        assertThat(page.body()).contains(link + "/photos/" + photo);
        assertThat(get(town, link + "/photos/" + photo).headers().firstValue("Content-Type")).hasValue("image/jpeg");
        assertThat(get(town, link + "/photos/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        assertThat(get(town, "/taches/abcdefghijklmnopqrstuvwxyz012345/photos/" + photo).statusCode()).isEqualTo(404);
        assertThat(get(aTerritory(), link + "/photos/" + photo).statusCode()).isEqualTo(404);
        assertThat(post(town, link, "faire=fait&answer=").statusCode()).isEqualTo(422);
        assertThat(get(nadia, "/bureau/dossiers/" + number + "/tache").body()).contains("data-email=\"atelier@sud.example\"");
    }

    private byte[] bytes(Person person, String path) {
        try (var client = java.net.http.HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(at(person.territory(), path))
                                    .header("Cookie", "parvis=" + person.cookie())
                                    .build(),
                            HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
