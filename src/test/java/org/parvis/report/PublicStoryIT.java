package org.parvis.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.casework.Actor;
import org.parvis.casework.CaseActs;
import org.parvis.casework.CaseStatus;
import org.parvis.casework.Cases;
import org.parvis.casework.DecisionDraft;
import org.parvis.casework.Requester;
import org.parvis.casework.Signatory;
import org.parvis.casework.Viewer;
import org.parvis.casework.bulk.BulkAction;
import org.parvis.casework.bulk.BulkCommand;
import org.parvis.casework.bulk.BulkProgress;
import org.parvis.casework.bulk.Bulks;
import org.parvis.questions.Answers;
import org.parvis.report.figures.Counting;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Role;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryImport;
import org.parvis.testing.ParvisIT;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;

/** What everybody, the sender, a follower and a moderator see and do with one report. */
class PublicStoryIT extends ParvisIT {

    private static final String FOLLOWER = "karim@exemple.fr";
    private static final String SILENT = "lea@exemple.fr";

    @Autowired
    private TerritoryImport imports;

    @Autowired
    private Reports reports;

    @Autowired
    private Cases cases;

    @Autowired
    private CaseActs acts;

    @Autowired
    private Bulks bulks;

    @Autowired
    private Counting counting;

    private Territory town;
    private SubmittedReport lamp;
    private final Actor nadia = Actor.agent(UUID.randomUUID(), "Nadia B.");

    @BeforeEach
    void submit() {
        town = ReportingTown.create(imports, territories);
        lamp = sent("Le lampadaire est éteint. Appelez M. Dupont au 06 12 34 56 78.");
    }

    @Test
    void showsEverybodyTheReportWithoutPersonalData() {
        String page = page(lamp);
        assertThat(page)
                .contains("Le lampadaire est éteint")
                .contains(lamp.number())
                .contains("schema.org/Report")
                .contains("og:title")
                .contains("map-sheet")
                .doesNotContain("Dupont")
                .doesNotContain("06 12 34");
    }

    @Test
    void showsTheReasonedAnswerAndLetsTheSenderSayThatItIsNotFixed() {
        in(town, () -> resolve(lamp));
        assertThat(page(lamp))
                .contains("Le luminaire a été remplacé.")
                .contains("Les trois autres suivront.")
                .contains("Nadia B.")
                .contains("Non, ce n’est pas réparé");
        String link = track(lamp);
        assertThat(get(town, link).body()).contains("Est-ce réparé").contains("Le luminaire a été remplacé.");
        assertThat(post(town, link + "/rouvrir", "texte=").statusCode()).as("one click is enough").isEqualTo(303);
        assertThat(status(lamp)).isEqualTo(CaseStatus.RECEIVED);
        assertThat(page(lamp)).contains("quelqu’un nous dit que ce n’est pas réglé");
    }

    @Test
    void saysBesideItsStateThatAReportWasReopenedAsLongAsItIsOpen() {
        in(town, () -> resolve(lamp));
        assertThat(page(lamp)).doesNotContain("Rouvert le");
        post(town, track(lamp) + "/rouvrir", "texte=");
        assertThat(Jsoup.parse(page(lamp)).select("h1 + p").text()).startsWith("Reçu Rouvert le ");
        assertThat(Jsoup.parse(get(town, "/signalements").body()).select(".reports .facts-line").text())
                .startsWith("Reçu Rouvert le ");
        assertThat(get(town, track(lamp)).body()).contains("Rouvert le");
        assertThat(get(town, "/open311/v2/requests/" + lamp.number() + ".json?jurisdiction_id=" + town.slug()).body())
                .contains("\"status\":\"open\"");
        in(town, () -> resolve(lamp));
        assertThat(page(lamp)).doesNotContain("Rouvert le");
        assertThat(get(town, "/signalements").body()).doesNotContain("Rouvert le");
    }

    @Test
    void callsAReportReopenedNowhereWhoseAnswerWasTakenBackWithManyOthers() {
        Viewer agent = new Viewer(
                UUID.randomUUID(), "Nadia B.", Set.of(Role.AGENT), Set.of(inTown(() -> cases.get(lamp.caseId())).departmentId()), Set.of());
        BulkCommand repaired = new BulkCommand(BulkAction.RESOLVE, Map.of("fact", "Tournée du 3 : tout est réparé."));
        UUID bulk = inTown(() -> bulks.start(repaired, List.of(lamp.caseId()), agent));
        await().until(() -> bulkOf(agent, bulk).state() == BulkProgress.State.DONE);
        assertThat(status(lamp)).isEqualTo(CaseStatus.RESOLVED);
        in(town, () -> bulks.undo(bulk, agent));
        await().until(() -> bulkOf(agent, bulk).state() == BulkProgress.State.UNDONE);
        assertThat(status(lamp)).isEqualTo(CaseStatus.RECEIVED);
        for (String path : List.of("/signalements/" + lamp.number(), track(lamp), "/signalements")) {
            assertThat(get(town, path).body()).as(path).contains(lamp.number()).doesNotContain("Rouvert le");
        }
    }

    private BulkProgress bulkOf(Viewer agent, UUID bulk) {
        return inTown(() -> bulks.progress(bulk, agent)).orElseThrow();
    }

    private <T> T inTown(Supplier<T> work) {
        return InTerritory.<T, RuntimeException>call(town.id(), work::get);
    }

    @Test
    void answersAWrongCodeAndAnUnknownNumberAlike() {
        HttpResponse<String> wrong = post(town, "/suivi", "numero=" + lamp.number() + "&code=BBBB-BBBB");
        HttpResponse<String> unknown = post(town, "/suivi", "numero=S-2026-999999&code=BBBB-BBBB");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(wrong.body().replace(lamp.number(), "")).isEqualTo(unknown.body().replace("S-2026-999999", ""));
        assertThat(get(town, "/suivi/" + "x".repeat(32)).statusCode()).isEqualTo(404);
    }

    @Test
    void takesTheSendersAnswerDetailAndCorrection() {
        in(town, () -> acts.askRequester(lamp.caseId(), "Quel numéro sur le poteau ?", nadia));
        String link = track(lamp);
        assertThat(get(town, link).body()).contains("Quel numéro sur le poteau");
        assertThat(post(town, link + "/repondre", "texte=1147").statusCode()).isEqualTo(303);
        assertThat(status(lamp)).isEqualTo(CaseStatus.IN_PROGRESS);
        assertThat(post(town, link + "/preciser", "texte=C%C3%B4t%C3%A9+pair").statusCode()).isEqualTo(303);
        assertThat(page(lamp)).doesNotContain("Côté pair").doesNotContain("1147");
        assertThat(post(town, link + "/corriger", "texte=Deux+lampadaires+sont+noirs.").statusCode()).isEqualTo(303);
        assertThat(page(lamp)).contains("Deux lampadaires sont noirs").doesNotContain("Le lampadaire est éteint");
    }

    @Test
    void tellsAFollowerWhoSaidYesAndLetsThemReopenAndStop() {
        post(town, "/signalements/" + lamp.number() + "/suivre", "email=" + FOLLOWER + "&rythme=fois");
        String confirm = mailbox.latestLink(town, FOLLOWER, "/abonnements/confirmer?token=");
        assertThat(get(town, confirm).statusCode()).isEqualTo(200);
        post(town, "/signalements/" + lamp.number() + "/suivre", "email=" + SILENT + "&rythme=fois");
        assertThat(post(town, "/abonnements/confirmer", confirm.substring(confirm.indexOf("token="))).statusCode())
                .isEqualTo(303);
        in(town, () -> resolve(lamp));
        await().until(() -> mailbox.list(town, FOLLOWER).size() == 2);
        assertThat(mailbox.list(town, FOLLOWER).getFirst()).contains("Le luminaire a été remplacé.");
        assertThat(mailbox.list(town, SILENT)).as("nothing without a yes").hasSize(1);
        String reopen = mailbox.latestLink(town, FOLLOWER, "/abonnements/rouvrir?token=");
        String token = reopen.substring(reopen.indexOf("token="));
        assertThat(post(town, "/abonnements/rouvrir", token + "&raison=Toujours+noir").statusCode()).isEqualTo(303);
        assertThat(status(lamp)).isEqualTo(CaseStatus.RECEIVED);
        HttpRequest oneClick = HttpRequest.newBuilder(at(town, "/abonnements/desinscription?" + token))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click"))
                .build();
        assertThat(send(oneClick).statusCode()).isEqualTo(200);
        assertThat(get(town, reopen).statusCode()).isEqualTo(404);
    }

    @Test
    void tellsFollowersOfADuplicateWhatBecomesOfTheOriginal() {
        SubmittedReport second = sent("Lampe éteinte au même endroit.");
        post(town, "/signalements/" + second.number() + "/suivre", "email=" + FOLLOWER + "&rythme=fois");
        String confirm = mailbox.latestLink(town, FOLLOWER, "/abonnements/confirmer?token=");
        post(town, "/abonnements/confirmer", confirm.substring(confirm.indexOf("token=")));
        in(town, () -> acts.decide(second.caseId(), DecisionDraft.duplicateOf(lamp.caseId(), "C’est la même lampe que celle du 12."), nadia));
        await().until(() -> mailbox.list(town, FOLLOWER).size() == 2);
        in(town, () -> resolve(lamp));
        await().until(() -> mailbox.list(town, FOLLOWER).size() == 3);
        assertThat(page(second)).contains("parle du même problème que").contains(lamp.number());
        assertThat(page(lamp)).contains(second.number());
    }

    @Test
    void hidesNothingWithoutAReasonAndHearsTheAppeal() {
        Person moderator = aStaffMember(town, Role.MODERATOR, null);
        assertThat(get(moderator, "/bureau/moderation").body()).contains(lamp.number()).contains("Masqué par le logiciel");
        String path = "/bureau/moderation/" + lamp.number();
        assertThat(post(moderator, path, "acte=HIDE_REPORT&raison=non").statusCode()).isEqualTo(422);
        assertThat(post(moderator, path, "acte=HIDE_REPORT&raison=Photo+d%27une+personne+reconnaissable").statusCode())
                .isEqualTo(303);
        HttpResponse<String> gone = get(town, "/signalements/" + lamp.number());
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(gone.body()).contains("personne reconnaissable").doesNotContain("lampadaire est éteint");
        assertThat(get(town, "/signalements").body()).doesNotContain(lamp.number());
        assertThat(get(moderator, "/bureau/moderation").body()).doesNotContain(lamp.number());
        String link = track(lamp);
        assertThat(get(town, link).body()).contains("n’est plus public");
        assertThat(post(town, link + "/contester", "texte=C%27est+moi+sur+la+photo").statusCode()).isEqualTo(303);
        assertThat(get(moderator, path).body()).contains("moi sur la photo");
        assertThat(post(moderator, path, "acte=SHOW_REPORT&raison=Le+recours+est+fond%C3%A9.").statusCode()).isEqualTo(303);
        assertThat(get(town, "/signalements/" + lamp.number()).statusCode()).isEqualTo(200);
        assertThat(get(aResident(town), "/bureau/moderation").statusCode()).isEqualTo(403);
    }

    @Test
    void putsWhatPeopleFlagIntoTheQueueAndMasksWords() {
        assertThat(post(town, "/signalements/" + lamp.number() + "/alerter", "texte=Une+insulte").statusCode())
                .isEqualTo(303);
        Person moderator = aStaffMember(town, Role.MODERATOR, null);
        assertThat(get(moderator, "/bureau/moderation").body()).contains("Une insulte");
        post(moderator, "/bureau/moderation/" + lamp.number(), "acte=MASK_WORDS&mots=lampadaire&raison=Mot+d%C3%A9plac%C3%A9+ici");
        assertThat(page(lamp)).contains("[masqué]").contains("Mot déplacé ici");
    }

    @Test
    void countsInFiguresWhatCameAndWhatWasSolved() {
        in(town, () -> {
            resolve(lamp);
            counting.catchUp();
        });
        String csv = get(town, "/chiffres/sujets.csv").body();
        assertThat(csv).contains("eclairage,Éclairage public,1,1,0,1,1,0,");
        assertThat(get(town, "/chiffres").body()).contains("class=\"chart\"").contains("100\u00A0%");
        assertThat(get(town, "/chiffres/quartiers.csv").body()).contains(",1,1,0,1,1,0,");
        in(town, () -> {
            acts.reopen(lamp.caseId(), "Encore noir", Actor.requester());
            counting.catchUp();
        });
        assertThat(get(town, "/chiffres/mois.csv").body()).contains(",1,0,0,0,0,1,");
        assertThat(get(aStaffMember(town, Role.ELECTED, null), "/bureau/chiffres/signalements").body()).contains("Aucun dossier");
        assertThat(get(town, "/").body()).contains("Derniers signalements").contains(lamp.number());
    }

    @Test
    void givesOpenDataWithoutPersonalDataNorFormulas() {
        sent("=cmd|' /C calc'!A0");
        for (String path : List.of(
                "/donnees/signalements.csv",
                "/donnees/signalements.geojson",
                "/donnees/signalements.json",
                "/open311/v2/requests.csv",
                "/flux/signalements.atom",
                "/flux/signalements.rss",
                "/flux/categorie/eclairage.atom",
                "/flux/quartier/quartier:E.rss")) {
            HttpResponse<String> answer = get(town, path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.body()).as(path).contains(lamp.number()).doesNotContain("Dupont").doesNotContain("06 12");
            String etag = answer.headers().firstValue("ETag").orElseThrow();
            HttpRequest again = HttpRequest.newBuilder(at(town, path)).header("If-None-Match", etag).build();
            assertThat(send(again).statusCode()).as(path).isEqualTo(304);
        }
        assertThat(get(town, "/donnees/signalements.csv").body()).contains("'=cmd").doesNotContain(",=cmd");
        assertThat(get(town, "/donnees").statusCode()).isEqualTo(200);
    }

    @Test
    void knowsNoFeedOfWhatDoesNotExist() {
        for (String path : List.of("/flux/categorie/licorne.atom", "/flux/quartier/quartier:ZZZ.rss", "/flux/quartier/x.atom")) {
            assertThat(get(town, path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void announcesTheFeedOfTheListThatIsShown() {
        assertThat(feedOf("/signalements")).endsWith("/flux/signalements.atom");
        assertThat(feedOf("/signalements?categorie=eclairage")).endsWith("/flux/categorie/eclairage.atom");
        assertThat(feedOf("/signalements?quartier=quartier:E")).endsWith("/flux/quartier/quartier%3AE.atom");
    }

    private String feedOf(String path) {
        return Jsoup.parse(get(town, path).body()).select("link[rel=alternate]").attr("href");
    }

    @Test
    void tellsOtherSitesWhatAPublicPageIs() {
        for (String path : List.of("/", "/signalements", "/chiffres", "/donnees", "/signalements/" + lamp.number())) {
            Document page = Jsoup.parse(get(town, path + "?lang=fr").body());
            assertThat(page.select("link[rel=canonical]").attr("href")).as(path).endsWith(path);
            for (String property : List.of("og:title", "og:description", "og:url", "og:site_name")) {
                assertThat(page.select("meta[property=" + property + "]").eachAttr("content")).as(path).hasSize(1);
            }
        }
        assertThat(get(town, "/").body()).contains("schema.org/GovernmentOrganization");
        assertThat(get(town, "/donnees").body()).contains("schema.org/Dataset");
    }

    @Test
    void findsByNumberAndByWords() {
        HttpResponse<String> byNumber = get(town, "/recherche?q=" + lamp.number().toLowerCase(java.util.Locale.ROOT));
        assertThat(byNumber.headers().firstValue("Location").orElseThrow()).endsWith("/signalements/" + lamp.number());
        assertThat(get(town, "/recherche?q=lampadaire").body()).contains(lamp.number());
        assertThat(get(town, "/recherche?q=elephant").body()).contains("Rien ne correspond");
    }

    @Test
    void showsAPrivateReportToNobodyButItsSender() {
        SubmittedReport wreck = InTerritory.<SubmittedReport, RuntimeException>call(
                town.id(),
                () -> reports.submit(NewReport.of("tag-haineux", "Un tag haineux", ReportingTown.TOWN_HALL)));
        assertThat(get(town, "/signalements/" + wreck.number()).statusCode()).isEqualTo(404);
        assertThat(get(town, "/signalements/" + wreck.number() + "/suivre").statusCode()).isEqualTo(404);
        assertThat(get(town, "/recherche?q=" + wreck.number()).statusCode()).isEqualTo(200);
        assertThat(get(town, "/donnees/signalements.csv").body()).doesNotContain(wreck.number());
        assertThat(get(town, "/suivi/" + wreck.linkToken()).body()).contains("n’est pas public");
    }

    private SubmittedReport sent(String text) {
        return InTerritory.<SubmittedReport, RuntimeException>call(
                town.id(),
                () -> reports.submit(NewReport.of("lampadaire-eteint", text, ReportingTown.TOWN_HALL)
                        .at(ReportingTown.TOWN_HALL, "1 place de la Mairie", null)
                        .answering(new Answers(Map.of("poteau", List.of("77"), "etendue", List.of("une"))))
                        .from(new Requester("Awa Diop", "awa@exemple.fr", null, "fr"))));
    }

    private void resolve(SubmittedReport report) {
        acts.decide(
                report.caseId(),
                DecisionDraft.resolved("Le luminaire a été remplacé.").then("Les trois autres suivront.")
                        .signedBy(new Signatory("Nadia B.", "service voirie")),
                nadia);
    }

    private String track(SubmittedReport report) {
        HttpResponse<String> answer = post(town, "/suivi", "numero=" + report.number() + "&code=" + report.code());
        String location = answer.headers().firstValue("Location").orElseThrow();
        return location.substring(location.indexOf("/suivi/"));
    }

    private String page(SubmittedReport report) {
        HttpResponse<String> answer = get(town, "/signalements/" + report.number());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private CaseStatus status(SubmittedReport report) {
        return InTerritory.<CaseStatus, RuntimeException>call(town.id(), () -> cases.get(report.caseId()).status());
    }
}
