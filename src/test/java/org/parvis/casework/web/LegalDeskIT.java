package org.parvis.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.casework.Case;
import org.parvis.casework.Cases;
import org.parvis.casework.Entry;
import org.parvis.casework.LegalClocks;
import org.parvis.casework.Requester;
import org.parvis.casework.Timeline;
import org.parvis.casework.law.LegalClock;
import org.parvis.casework.law.Silence;
import org.parvis.relation.post.PaperChecks;
import org.parvis.report.NewReport;
import org.parvis.report.ReportingTown;
import org.parvis.report.Reports;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Role;
import org.parvis.territory.Departments;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryImport;
import org.parvis.testing.ParvisIT;
import org.parvis.testing.Person;
import org.parvis.testing.TestMailbox;
import org.springframework.beans.factory.annotation.Autowired;

/** The block «Délai légal», its acts, the letters and the settings, by the people who may and those who may not. */
class LegalDeskIT extends ParvisIT {

    @Autowired
    private TerritoryImport imports;

    @Autowired
    private Reports reports;

    @Autowired
    private Departments departments;

    @Autowired
    private Cases cases;

    @Autowired
    private Timeline timeline;

    @Autowired
    private LegalClocks clocks;

    @Autowired
    private TestMailbox mailbox;

    private Territory town;
    private Person nadia;
    private Case subject;
    private LocalDate today;

    @BeforeEach
    void build() {
        town = ReportingTown.create(imports, territories);
        UUID voirie = InTerritory.call(town.id(), () -> departments.find("voirie").orElseThrow().id());
        nadia = anAgent(town, voirie);
        subject = InTerritory.call(
                town.id(),
                () -> cases.find(reports.submit(NewReport.of("salete", "Sacs éventrés", ReportingTown.TOWN_HALL)
                                        .from(new Requester("Awa Diop", "awa@exemple.fr", null, "fr")))
                                .number())
                        .orElseThrow());
        today = InTerritory.call(town.id(), clocks::today);
    }

    private String path(String more) {
        return "/bureau/dossiers/" + subject.number() + more;
    }

    private LegalClock clock() {
        return InTerritory.call(town.id(), () -> clocks.of(subject, timeline.of(subject.id())));
    }

    private List<Entry> lines() {
        return InTerritory.call(town.id(), () -> timeline.of(subject.id()));
    }

    @Test
    void showsTheLegalDelayApartFromThePromise() {
        String page = get(nadia, path("")).body();
        assertThat(page).contains("Délai légal", "Silence vaut rejet (CRPA L231-4)", "Pourquoi cette date", "Demander des pièces");
        Person karim = aStaffMember(town, Role.FRONT_DESK, null);
        assertThat(get(karim, path("")).body()).contains("Sacs éventrés").doesNotContain("Délai légal", "Demander des pièces");
        Person auditor = aStaffMember(town, Role.AUDITOR, null);
        assertThat(get(auditor, path("")).body()).doesNotContain("Demander des pièces");
    }

    @Test
    void asksForPiecesAndTakesThem() {
        String deadline = today.plusDays(20).toString();
        HttpResponse<String> asked =
                post(nadia, path("/pieces"), "key=a&pieces=Plan+des+lieux%0D%0APhoto&deadline=" + deadline);
        assertThat(asked.statusCode()).isEqualTo(303);
        assertThat(clock().suspended()).isTrue();
        assertThat(clock().implicitOn()).isEqualTo(today.plusMonths(2).plusDays(20));
        assertThat(mailbox.list(town, "awa@exemple.fr").getFirst()).contains("– Plan des lieux", "– Photo", "suspendu");
        assertThat(get(nadia, path("")).body()).contains("Délai suspendu", "Pièces reçues");
        post(nadia, path("/pieces-recues"), "key=b&completeness=COMPLETE&on=" + today);
        assertThat(clock().implicitOn()).isEqualTo(today.plusMonths(2));
    }

    @Test
    void sendsNothingTwice() {
        String form = "key=a&pieces=Plan&deadline=" + today.plusDays(20);
        post(nadia, path("/pieces"), form);
        post(nadia, path("/pieces"), form);
        assertThat(lines().stream().filter(line -> line.data().containsKey("pieces"))).hasSize(1);
    }

    @Test
    void tellsThePublicNothingOfWhatSomebodyLacks() {
        post(nadia, path("/pieces"), "key=a&pieces=Avis+d%27imposition&deadline=" + today.plusDays(20));
        assertThat(get(town, "/signalements/" + subject.number()).body()).doesNotContain("imposition");
    }

    @Test
    void saysByItsFieldWhatIsMissingAndKeepsWhatWasTyped() {
        HttpResponse<String> none = post(nadia, path("/pieces"), "key=a&pieces=&deadline=" + today.plusDays(3));
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(none.body()).contains("au moins une pièce");
        HttpResponse<String> past = post(nadia, path("/pieces"), "key=b&pieces=Plan+du+lieu&deadline=" + today);
        assertThat(past.body()).contains("date à venir", "Plan du lieu");
        assertThat(post(nadia, path("/fait"), "key=c&what=&on=" + today).body()).contains("Choisissez ce qui s’est passé");
        assertThat(post(nadia, path("/fait"), "key=d&what=WITHDRAWN&on=" + today.plusDays(1)).body()).contains("est à venir");
        assertThat(post(nadia, path("/date-legale"), "key=e&line=" + UUID.randomUUID() + "&on=" + today + "&reason=x").body())
                .contains("la ligne à corriger");
        assertThat(post(nadia, path("/pieces-recues"), "key=f&completeness=COMPLETE&on=" + today).body())
                .contains("Aucune pièce");
    }

    private String refused(String act, String form) {
        HttpResponse<String> refused = post(nadia, path(act), form);
        assertThat(refused.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(refused.body());
        assertThat(page.select("#on").attr("aria-invalid")).as(form).isEqualTo("true");
        return page.select("#on-erreur").text();
    }

    @Test
    void refusesADayBeforeTheFactAtItsField() {
        String early = "&on=" + today.minusDays(1);
        assertThat(refused("/fait", "key=a&what=WITHDRAWN" + early)).contains("a été reçu le").contains(String.valueOf(today.getYear()));
        assertThat(refused("/date-legale", "key=b&line=" + lines().getFirst().id() + "&reason=x&on=" + today.plusDays(1)))
                .contains("n’a pas pu arriver après");
        post(nadia, path("/date-legale"), "key=c&line=" + lines().getFirst().id() + "&on=" + today.minusDays(9) + "&reason=Cachet");
        post(nadia, path("/pieces"), "key=d&pieces=Plan&deadline=" + today.plusDays(20));
        assertThat(refused("/pieces-recues", "key=e&completeness=COMPLETE" + early)).contains("On l’a demandé le");
        assertThat(refused("/pieces-recues", "key=f&completeness=COMPLETE&on=" + today.plusDays(1))).contains("est à venir");
        post(nadia, path("/fait"), "key=g&what=NOTIFIED_WITH_ROUTES" + early);
        UUID notified = lines().getLast().id();
        assertThat(refused("/date-legale", "key=h&line=" + notified + "&reason=x&on=" + today.minusDays(10))).contains("a été reçu le");
        assertThat(lines().getLast().id()).as("nothing was written").isEqualTo(notified);
    }

    @Test
    void refusesToTakeBackADecisionBeforeItsDayAtItsField() throws Exception {
        Person ines = aStaffMember(town, Role.ADMINISTRATOR, null);
        post(ines, "/bureau/reglages/delais", "code=SILENCE&value=&choice=ACCEPTANCE&kind=report&source=D%C3%A9cret&reason=Essai&from=" + today.minusYears(1));
        post(nadia, path("/date-legale"), "key=a&line=" + lines().getFirst().id() + "&on=" + today.minusMonths(3) + "&reason=Cachet");
        LocalDate granted = today.minusMonths(3).plusMonths(2);
        String form = "key=b&what=RETRACTED&text=Hors+de+la+zone&author=Paul+Martin%2C+adjoint&on=";
        HttpResponse<String> nobody = post(nadia, path("/fait"), form.replace("Paul+Martin%2C+adjoint", "") + granted);
        assertThat(nobody.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(nobody.body()).select("#author-erreur").text()).contains("Dites qui a décidé le retrait");
        Document bare = Jsoup.parse(post(nadia, path("/fait"), "key=n&what=RETRACTED&text=&author=&on=").body());
        assertThat(bare.select(".error-summary li")).as("nobody mends it one field at a time").hasSize(3);
        assertThat(bare.select("#on-erreur, #text-erreur, #author-erreur")).hasSize(3);
        assertThat(refused("/fait", form + granted.minusDays(1))).contains("La décision à retirer date du");
        assertThat(post(nadia, path("/fait"), form + granted).statusCode()).isEqualTo(303);
        assertThat(mailbox.list(town, "awa@exemple.fr").getFirst()).contains("Hors de la zone", "tribunal administratif");
        assertReadable(path("/lettres/2.pdf"), "Hors de la zone");
        assertThat(get(town, "/signalements/" + subject.number()).body()).doesNotContain("Hors de la zone");
    }

    @Test
    void correctsADateAndKeepsTheWrongOne() {
        LocalDate right = today.minusMonths(3);
        assertThat(get(nadia, path("/date-legale")).body()).contains("Dossier reçu, le");
        post(nadia, path("/date-legale"), "key=a&line=" + lines().getFirst().id() + "&on=" + right + "&reason=Cachet+de+la+poste");
        assertThat(clock().implicitOn()).isEqualTo(right.plusMonths(2));
        assertThat(get(nadia, path("")).body()).contains("Rejet implicite depuis", "Date corrigée", "Cachet de la poste");
        post(nadia, path("/fait"), "key=b&what=REASONS_ASKED&on=" + today + "&text=Par+courrier");
        assertThat(clock().due().reasonsDueOn()).isEqualTo(today.plusMonths(1));
        assertThat(get(nadia, path("")).body()).contains("Motifs du rejet implicite à communiquer");
    }

    @Test
    void letsAgentAndRequesterDownloadTheAcknowledgement() throws Exception {
        assertThat(get(nadia, path("/lettres")).body()).contains("Accusé de réception (le silence vaut rejet)");
        HttpResponse<String> pdf = get(nadia, path("/lettres/1.pdf"));
        assertThat(pdf.statusCode()).isEqualTo(200);
        assertThat(pdf.body()).startsWith("%PDF");
        assertReadable(path("/lettres/1.pdf"), "réputée rejetée");
        String link = mailbox.latestLink(town, "awa@exemple.fr", "/suivi/");
        assertThat(get(town, link).body()).contains("Vos accusés de réception");
        assertThat(get(town, link + "/lettres").body()).contains("réputée rejetée");
        assertThat(get(town, link + "/lettres/1.pdf").body()).startsWith("%PDF");
        assertThat(get(town, link + "/lettres/2.pdf").statusCode()).isEqualTo(404);
    }

    private void assertReadable(String path, String words) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = HttpClient.newHttpClient().send(
                HttpRequest.newBuilder(at(town, path)).header("Cookie", "parvis=" + nadia.cookie()).build(),
                HttpResponse.BodyHandlers.ofByteArray());
        try (PDDocument pdf = Loader.loadPDF(answer.body())) {
            PaperChecks.assertReadable(pdf, "fr");
            assertThat(PaperChecks.text(pdf)).contains(words, "1 / 1");
        }
    }

    @Test
    void writesEveryLetterOfTheLawSoThatItCanBeReadAloud() throws Exception {
        post(nadia, path("/pieces"), "key=a&pieces=Plan+des+lieux%0D%0APhoto&deadline=" + today.plusDays(20));
        assertReadable(path("/lettres/2.pdf"), "Plan des lieux");
    }

    @Test
    void notesAnAbusiveSendingWithItsReasonAndAsksASecondAgent() {
        assertThat(post(nadia, path("/fait"), "key=a&what=ABUSE_ALLEGED&text=&on=" + today).body()).contains("id=\"text-erreur\"", "Dites pourquoi");
        post(nadia, path("/fait"), "key=b&what=ABUSE_ALLEGED&text=Quaranti%C3%A8me+envoi&on=" + today);
        assertThat(get(nadia, path("")).body()).contains("rien ne change tant qu’un autre agent", "Quarantième envoi");
        assertThat(post(nadia, path("/fait"), "key=c&what=ABUSIVE&on=" + today).body()).contains("Un autre agent doit le confirmer");
        UUID voirie = InTerritory.call(town.id(), () -> departments.find("voirie").orElseThrow().id());
        post(anAgent(town, voirie), path("/fait"), "key=d&what=ABUSIVE&on=" + today);
        assertThat(clock().implicitOn()).isNull();
        assertThat(get(nadia, path("")).body()).contains("Le délai est arrêté", "Envoi abusif, confirmé par un second agent");
        assertThat(get(town, "/signalements/" + subject.number()).body()).doesNotContain("abusif", "Quarantième");
    }

    @Test
    void hidesLettersFromEverybodyElse() {
        Person elsewhere = anAgent(town, UUID.randomUUID());
        Person abroad = anAgent(aTerritory(), UUID.randomUUID());
        for (String letters : List.of("/lettres", "/lettres/1.pdf")) {
            assertThat(get(elsewhere, path(letters)).statusCode()).isEqualTo(403);
            assertThat(get(abroad, path(letters)).statusCode()).isEqualTo(404);
            assertThat(get(aResident(town), path(letters)).statusCode()).isEqualTo(403);
            assertThat(get(town, path(letters)).statusCode()).isEqualTo(302);
            assertThat(get(town, "/suivi/nimportequoi" + letters).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void letsAdministratorsChangeTheLawAndAuditorsReadIt() {
        Person ines = aStaffMember(town, Role.ADMINISTRATOR, null);
        Person auditor = aStaffMember(town, Role.AUDITOR, null);
        String settings = "/bureau/reglages/delais";
        String form = "code=SILENCE_MONTHS&value=4&kind=report&source=D%C3%A9cret&reason=Essai&from=" + today;
        assertThat(get(auditor, settings).body()).contains("CRPA L231-1").doesNotContain("Mettre en vigueur");
        assertThat(post(auditor, settings, form).statusCode()).isEqualTo(403);
        assertThat(get(nadia, settings).statusCode()).isEqualTo(403);
        assertThat(get(aResident(town), settings).statusCode()).isEqualTo(403);
        assertThat(get(town, settings).statusCode()).isEqualTo(302);
        assertThat(post(ines, settings, form).statusCode()).isEqualTo(303);
        assertThat(get(ines, settings).body()).contains("4 mois", "Essai");
        assertThat(clock().implicitOn()).isEqualTo(today.plusMonths(4));
        String acceptance = "code=SILENCE&value=&choice=ACCEPTANCE&kind=report&source=D%C3%A9cret&reason=Essai&from=" + today;
        assertThat(post(ines, settings, acceptance).statusCode()).isEqualTo(303);
        assertThat(clock().kind()).isEqualTo(Silence.ACCEPTANCE);
        HttpResponse<String> wrong = post(ines, settings, "code=SILENCE&value=5&source=&reason=&from=");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("se règle par type", "Citez le texte", "Dites pourquoi", "entrée en vigueur");
    }

    @Test
    void publishesNoWordingWithoutItsMentions() {
        Person ines = aStaffMember(town, Role.ADMINISTRATOR, null);
        String path = "/bureau/reglages/delais/textes/AEE/fr";
        HttpResponse<String> refused = post(ines, path, "texte=Re%C3%A7u+le+%7Brecu_le%7D");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("il y manque {numero}", "Reçu le {recu_le}");
        assertThat(post(ines, path, "texte=%7Bnumero%7D+re%C3%A7u+le+%7Brecu_le%7D").statusCode()).isEqualTo(303);
        assertThat(post(nadia, path, "texte=x").statusCode()).isEqualTo(403);
        assertThat(post(ines, "/bureau/reglages/delais/textes/AUTRE/fr", "texte=x").statusCode()).isEqualTo(404);
    }
}
