package org.parvis.report.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.casework.Requester;
import org.parvis.report.NewReport;
import org.parvis.report.ReportingTown;
import org.parvis.report.Reports;
import org.parvis.report.SubmittedReport;
import org.parvis.questions.Answers;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Role;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryImport;
import org.parvis.testing.ParvisIT;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What moderators take from public view stays away, and everybody concerned hears why. */
class ModerationIT extends ParvisIT {

    private static final String AWA = "awa@exemple.fr";
    private static final String KARIM = "karim@exemple.fr";
    private static final String INSULT = "crapule";
    private static final String REASON = "Ce mot vise une personne.";

    @Autowired
    private TerritoryImport imports;

    @Autowired
    private Reports reports;

    @Autowired
    private JdbcClient jdbc;

    private Territory town;
    private Person moderator;
    private SubmittedReport report;

    @BeforeEach
    void submit() {
        town = ReportingTown.create(imports, territories);
        moderator = aStaffMember(town, Role.MODERATOR, null);
        report = InTerritory.<SubmittedReport, RuntimeException>call(
                town.id(),
                () -> reports.submit(NewReport.of(
                                "lampadaire-eteint", "Mon voisin est une crapule. La lampe est noire.", ReportingTown.TOWN_HALL)
                        .at(ReportingTown.TOWN_HALL, "1 place de la Mairie", null)
                        .answering(new Answers(Map.of("poteau", List.of("crapule 77"), "etendue", List.of("une"))))
                        .from(new Requester("Awa Diop", AWA, null, "fr"))));
    }

    @Test
    void hidesTheTitleWithTheTextWhereverThePublicReads() {
        List<String> places = List.of(
                "/signalements/" + report.number(),
                "/signalements",
                "/",
                "/flux/signalements.atom",
                "/flux/signalements.rss",
                "/donnees/signalements.csv",
                "/donnees/signalements.geojson",
                "/donnees/signalements.json",
                "/donnees/georeport.csv",
                "/open311/v2/requests.json?extensions=true",
                "/open311/v2/requests/" + report.number() + ".json?extensions=true",
                "/open311/v2/requests.csv",
                "/api/signalements/carte?bbox=2.29,48.77,2.30,48.79&zoom=18");
        assertThat(get(town, "/signalements/" + report.number()).body()).contains(INSULT);
        rule("HIDE_TEXT");
        for (String place : places) {
            assertThat(get(town, place).body()).as(place).doesNotContainIgnoringCase(INSULT);
        }
        assertThat(get(town, "/recherche?q=" + INSULT).body()).doesNotContain(report.number());
        assertThat(get(town, "/signalements").body()).contains("Lampadaire éteint");
        assertThat(get(moderator, path()).body()).as("agents read it").contains(INSULT);
    }

    @Test
    void keepsWhatTheAuthorWritesAnewFromThePublicUntilAModeratorHasReadIt() {
        rule("HIDE_TEXT");
        String link = track();
        assertThat(correct(link, "C’est bien une crapule. Lampe noire.")).endsWith("fait=corriger-relu");
        assertThat(page()).doesNotContainIgnoringCase(INSULT).doesNotContain("Lampe noire");
        assertThat(get(town, link).body()).contains("Lampe noire");
        assertThat(get(moderator, "/bureau/moderation").body())
                .contains(report.number())
                .contains("Texte corrigé par son auteur");
        rule("KEEP");
        assertThat(page()).doesNotContain("Lampe noire");
        assertThat(mailbox.list(town, AWA).getFirst()).contains("n’est pas rendu public").contains(REASON);
        correct(link, "La lampe est noire.");
        rule("SHOW_TEXT");
        assertThat(page()).contains("La lampe est noire");
        assertThat(correct(link, "La lampe clignote.")).as("nothing is held any more").endsWith("fait=corriger");
        assertThat(page()).contains("La lampe clignote");
    }

    @Test
    void keepsMaskedWordsMaskedAfterACorrection() {
        assertThat(rule("MASK_WORDS&mots=crapule")).isEqualTo(303);
        assertThat(page()).contains("Mon voisin est une [masqué]");
        String link = track();
        correct(link, "La crapule du 12 a cassé la lampe.");
        assertThat(page()).doesNotContainIgnoringCase(INSULT).doesNotContain("du 12");
        assertThat(get(town, "/open311/v2/requests/" + report.number() + ".json?extensions=true").body())
                .as("what was answered in words is the author’s text too")
                .doesNotContainIgnoringCase(INSULT);
        rule("MASK_WORDS&mots=crapule");
        assertThat(page()).contains("La [masqué] du 12 a cassé la lampe");
    }

    @Test
    void masksNothingWhereAWordIsNotInTheText() {
        for (String words : List.of("zzz", "crapule, zzz")) {
            HttpResponse<String> refused = post(moderator, path(), "acte=MASK_WORDS&mots=" + encoded(words) + "&raison=" + encoded(REASON));
            assertThat(refused.statusCode()).isEqualTo(422);
            Document form = Jsoup.parse(refused.body());
            assertThat(form.select("#mots-erreur").text()).contains("zzz", "n’est pas dans le texte");
            assertThat(form.select("#mots").val()).isEqualTo(words);
            assertThat(form.select("#raison").text()).isEqualTo(REASON);
            assertThat(form.select("[name=acte][checked]").val()).isEqualTo("MASK_WORDS");
        }
        assertThat(page()).contains(INSULT).doesNotContain("Modération");
        rule("MASK_WORDS&mots=crapule");
        assertThat(post(moderator, path(), "acte=MASK_WORDS&mots=CRAPULE&raison=" + encoded(REASON)).body()).contains("est déjà masqué");
    }

    @Test
    void asksAboutPersonalDataThatACorrectionBrings() {
        assertThat(get(moderator, "/bureau/moderation").body()).doesNotContain(report.number());
        correct(track(), "Appelez M. Dupont.");
        assertThat(page()).doesNotContain("Dupont");
        assertThat(get(moderator, "/bureau/moderation").body()).contains(report.number()).contains("Masqué par le logiciel");
    }

    @Test
    void tellsTheAuthorWhyAnAppealChangesNothing() {
        rule("HIDE_TEXT");
        String link = track();
        assertThat(post(town, link + "/contester", "texte=").statusCode()).isEqualTo(422);
        assertThat(post(town, link + "/contester", "texte=Je+ne+vise+personne").statusCode()).isEqualTo(303);
        int before = mailbox.list(town, AWA).size();
        rule("KEEP");
        assertThat(mailbox.list(town, AWA)).hasSize(before + 1);
        assertThat(mailbox.list(town, AWA).getFirst()).contains("la décision ne change pas").contains(REASON);
        assertThat(get(town, link).body())
                .contains("la décision ne change pas")
                .as("what is held stays said")
                .contains("Votre texte n’est plus public");
    }

    @Test
    void saysNothingToTheAuthorWhereAnAlertChangesNothing() {
        post(town, "/signalements/" + report.number() + "/alerter", "texte=Une+insulte");
        int before = mailbox.list(town, AWA).size();
        rule("KEEP");
        assertThat(mailbox.list(town, AWA)).hasSize(before);
        assertThat(page()).doesNotContain("Modération");
    }

    @Test
    void tellsWhoeverFlaggedWhatWasDecidedOnceAndForgetsTheirAddress() {
        String flag = "/signalements/" + report.number() + "/alerter";
        assertThat(post(town, flag, "texte=Une+insulte&email=karim").statusCode()).isEqualTo(422);
        assertThat(post(town, flag, "texte=Une+insulte&email=" + KARIM).statusCode()).isEqualTo(303);
        assertThat(mailbox.list(town, KARIM)).isEmpty();
        rule("HIDE_TEXT");
        assertThat(mailbox.list(town, KARIM)).hasSize(1);
        assertThat(mailbox.list(town, KARIM).getFirst())
                .contains(report.number())
                .contains("Elle a retiré le texte")
                .contains(REASON)
                .doesNotContain(INSULT);
        rule("KEEP");
        assertThat(mailbox.list(town, KARIM)).hasSize(1);
        assertThat(addresses()).isZero();
    }

    @Test
    void findsWhatWaitsForAReportBehindMoreThanAPageOfOthers() {
        in(town, () -> {
            for (int i = 0; i <= WaitingStore.PAGE; i++) {
                reports.submit(NewReport.of("salete", "Voir M. Dupont.", ReportingTown.TOWN_HALL));
            }
        });
        post(town, "/signalements/" + report.number() + "/alerter", "texte=Une+insulte+grave");
        assertThat(get(moderator, path()).body()).contains("Une insulte grave");
    }

    private int rule(String act) {
        return post(moderator, path(), "acte=" + act + "&raison=" + encoded(REASON)).statusCode();
    }

    private String path() {
        return "/bureau/moderation/" + report.number();
    }

    private String page() {
        return get(town, "/signalements/" + report.number()).body();
    }

    private String track() {
        return "/suivi/" + report.linkToken();
    }

    /** Where the correction leads. */
    private String correct(String link, String text) {
        return post(town, link + "/corriger", "texte=" + encoded(text))
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    private int addresses() {
        return InTerritory.<Integer, RuntimeException>call(
                town.id(),
                () -> jdbc.sql("select count(*) from report.flagger where territory_id = ?")
                        .param(town.id())
                        .query(Integer.class)
                        .single());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
