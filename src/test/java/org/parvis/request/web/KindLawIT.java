package org.parvis.request.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.casework.Actor;
import org.parvis.casework.Case;
import org.parvis.casework.CaseChannel;
import org.parvis.casework.Cases;
import org.parvis.casework.LegalActs;
import org.parvis.casework.LegalClocks;
import org.parvis.casework.Requester;
import org.parvis.casework.Timeline;
import org.parvis.casework.law.LegalClock;
import org.parvis.casework.law.Silence;
import org.parvis.questions.Answers;
import org.parvis.report.ReportingTown;
import org.parvis.request.AskingTown;
import org.parvis.request.KindLaw;
import org.parvis.request.NewRequest;
import org.parvis.request.Requests;
import org.parvis.request.SubmittedRequest;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Role;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryFileRefused;
import org.parvis.territory.TerritoryImport;
import org.parvis.testing.ParvisIT;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;

/** What silence means for a kind of request is the administrator's to say, and the person's to know. */
class KindLawIT extends ParvisIT {

    private static final String NEW = "/admin/demandes/nouvelle";
    private static final String REST = "&offer=EVERYWHERE&contact=REQUIRED&hours=40&department=voirie";
    private static final String REJECTED = "fr=Terrasse&silence=REJECTION&article=CRPA+L231-4&silenceMonths=4" + REST;
    private static final Requester AWA = new Requester("Awa Diop", "awa@exemple.fr", null, "fr");

    @Autowired
    private TerritoryImport imports;

    @Autowired
    private Requests requests;

    @Autowired
    private Cases cases;

    @Autowired
    private Timeline timeline;

    @Autowired
    private LegalClocks clocks;

    @Autowired
    private LegalActs acts;

    @Autowired
    private KindLaw law;

    private Territory town;
    private Person admin;

    @Test
    void saysInTheRegisterOnWhatItRests() {
        HttpResponse<String> refused = post(admin, NEW, REJECTED + "&basis=BECAUSE");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Choisissez la base légale");
        assertThat(post(admin, NEW, REJECTED + "&basis=LEGAL_OBLIGATION").statusCode()).isEqualTo(303);
        Document form = Jsoup.parse(get(admin, "/admin/demandes/terrasse").body());
        assertThat(form.select("#basis option[selected]").val()).isEqualTo("LEGAL_OBLIGATION");
        assertThat(Jsoup.parse(get(admin, "/bureau/droits/registre").body()).text()).contains("Obligation légale (RGPD, article 6.1 c)");
    }

    @BeforeEach
    void build() {
        town = AskingTown.create(imports, territories);
        admin = anAdministrator(town);
    }

    @Test
    void isToldBeforeFilingInTheAcknowledgementAndWhereTheRequestIsFollowed() {
        assertThat(post(admin, NEW, REJECTED).statusCode()).isEqualTo(303);
        assertThat(get(admin, "/admin/demandes").body()).contains("silence vaut rejet après 4 mois");
        String said = "Sans réponse 4 mois après sa réception, votre demande sera réputée rejetée (CRPA L231-4).";
        assertThat(get(town, "/contacter/terrasse").body()).contains(said);
        String review = post(town, "/contacter/terrasse", "words=Deux+tables&name=Awa&email=awa%40exemple.fr&key=k").body();
        assertThat(review).contains(said);
        SubmittedRequest sent = aRequest("terrasse");
        LocalDate end = today().plusMonths(4);
        assertThat(clock(sent.caseId()).implicitOn()).isEqualTo(end);
        assertThat(mailbox.list(town, "awa@exemple.fr").getFirst()).contains("sera réputée rejetée", "recours gracieux");
        Document page = Jsoup.parse(get(town, "/suivi/" + sent.linkToken()).body());
        assertThat(page.select("#silence").text()).isEqualTo("Si vous ne recevez pas de réponse");
        assertThat(page.text()).contains("votre demande sera réputée rejetée (CRPA L231-4)").contains(String.valueOf(end.getYear()));
    }

    @Test
    void saysNothingWhereSilenceMeansNothing() {
        String link = "/suivi/" + aRequest("question").linkToken();
        assertThat(get(town, link).body()).doesNotContain("Si vous ne recevez pas de réponse", "réputée");
        assertThat(get(town, "/contacter/question").body()).doesNotContain("réputée");
    }

    @Test
    void showsWhatTheAcknowledgementWillSayWithoutSavingAnything() {
        Document page = Jsoup.parse(post(admin, NEW, REJECTED + "&faire=apercu").body());
        assertThat(page.select("#accuse").text())
                .contains("sera réputée rejetée", "1, place de la Mairie", "01 99 00 00 00", "tribunal administratif");
        assertThat(page.select("#article").val()).isEqualTo("CRPA L231-4");
        assertThat(get(admin, "/admin/demandes").body()).doesNotContain("Terrasse");
        assertThat(Jsoup.parse(post(admin, NEW, REJECTED.replace("REJECTION", "ACCEPTANCE") + "&faire=apercu").body()).select("#accuse").text())
                .contains("attestation").doesNotContain("tribunal");
    }

    @Test
    void aChangeLeavesAloneWhatWasReceivedBefore() {
        post(admin, NEW, REJECTED);
        SubmittedRequest older = aRequest("terrasse");
        InTerritory.run(town.id(), () -> acts.correct(
                older.caseId(), timeline.of(older.caseId()).getFirst().id(), today().minusDays(3), "Tampon du jour", Actor.system()));
        String accepted = REJECTED.replace("REJECTION", "ACCEPTANCE").replace("L231-4", "L231-1").replace("silenceMonths=4", "silenceMonths=");
        assertThat(post(admin, "/admin/demandes/terrasse", accepted).statusCode()).isEqualTo(303);
        assertThat(clock(older.caseId()).kind()).isEqualTo(Silence.REJECTION);
        assertThat(clock(older.caseId()).implicitOn()).isEqualTo(today().minusDays(3).plusMonths(4));
        LegalClock now = clock(aRequest("terrasse").caseId());
        assertThat(now.kind()).isEqualTo(Silence.ACCEPTANCE);
        assertThat(now.implicitOn()).isEqualTo(today().plusMonths(2));
        Document form = Jsoup.parse(get(admin, "/admin/demandes/terrasse").body());
        assertThat(form.select("input[name=silence][checked]").val()).isEqualTo("ACCEPTANCE");
        assertThat(form.select("#silenceMonths").val()).as("the common delay needs no number").isEmpty();
    }

    @Test
    void aKindWhoseAcknowledgementWouldLackMentionsIsNotTaken() {
        Territory bare = aTerritory();
        Person itsAdmin = anAdministrator(bare);
        String typed = "fr=Terrasse&silence=REJECTION&article=CRPA+L231-4&offer=EVERYWHERE&contact=REQUIRED&hours=";
        HttpResponse<String> refused = post(itsAdmin, NEW, typed);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.body()).select("#silence-erreur").text())
                .contains("mentions obligatoires", "l’adresse postale", "le numéro de téléphone");
        assertThat(get(bare, "/contacter/terrasse").statusCode()).isEqualTo(404);
        assertThat(post(itsAdmin, NEW, typed.replace("REJECTION", "NONE")).statusCode()).isEqualTo(303);
    }

    @Test
    void saysWhatIsWrongByItsField() {
        Document page = Jsoup.parse(post(admin, NEW, "fr=Terrasse&silence=REJECTION&article=&silenceMonths=0&monthsKept=500" + REST).body());
        assertThat(page.select(".error[id]").eachAttr("id"))
                .containsExactlyInAnyOrder("article-erreur", "silenceMonths-erreur", "monthsKept-erreur");
        assertThat(page.select("#silenceMonths").val()).isEqualTo("0");
        assertThat(page.select("#monthsKept").val()).isEqualTo("500");
        assertThat(post(admin, NEW, "fr=Terrasse&silence=PEUT-ETRE" + REST).statusCode()).isEqualTo(422);
        assertThat(post(aStaffMember(town, Role.FRONT_DESK, null), NEW, REJECTED).statusCode()).isEqualTo(403);
        assertThat(get(town, "/contacter/terrasse").statusCode()).isEqualTo(404);
    }

    @Test
    void comesFromTheTerritorysFileAndIsLeftAloneWhereThatSaysNothing() {
        Territory other = ReportingTown.create(imports, territories, """
                requests:
                  - { code: acte, label: Demander un acte, silence: acceptance, article: CRPA L231-1, silenceMonths: 3, monthsKept: 60 }
                  - { code: idee, label: Donner une idée }
                """);
        InTerritory.run(other.id(), () -> {
            assertThat(law.terms("acte").silence()).isEqualTo(Silence.ACCEPTANCE);
            assertThat(law.terms("acte").months()).isEqualTo(3);
            assertThat(law.terms("idee").silence()).isEqualTo(Silence.NONE);
        });
        assertThatExceptionOfType(TerritoryFileRefused.class)
                .isThrownBy(() -> ReportingTown.create(imports, territories, """
                        requests:
                          - { code: acte, label: Demander un acte, silence: acceptance }
                          - { code: idee, label: Donner une idée, silenceMonths: 3 }
                          - { code: avis, label: Donner un avis, monthsKept: 999 }
                        """))
                .withMessageContaining("article").withMessageContaining("silence").withMessageContaining("monthsKept");
    }

    private SubmittedRequest aRequest(String kind) {
        return InTerritory.call(town.id(), () -> requests.submit(new NewRequest(
                kind, "Deux tables", Answers.NONE, AWA, CaseChannel.WEB, null, Actor.requester())));
    }

    private LegalClock clock(UUID caseId) {
        return InTerritory.call(town.id(), () -> {
            Case subject = cases.get(caseId);
            return clocks.of(subject, timeline.of(caseId));
        });
    }

    private LocalDate today() {
        return InTerritory.call(town.id(), clocks::today);
    }
}
