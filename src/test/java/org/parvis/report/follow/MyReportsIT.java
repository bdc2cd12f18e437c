package org.parvis.report.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.identity.Accounts;
import org.parvis.report.Authors;
import org.parvis.report.NewReport;
import org.parvis.report.ReportingTown;
import org.parvis.report.Reports;
import org.parvis.report.SubmittedReport;
import org.parvis.shared.InTerritory;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryImport;
import org.parvis.testing.ParvisIT;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** «Mes signalements»: what an account has sent and follows, and what nobody else sees of it. */
class MyReportsIT extends ParvisIT {

    private static final String MINE = "/compte/signalements";
    private static final String FOLLOWED = "/compte/signalements/suivis";

    @Autowired
    private TerritoryImport imports;

    @Autowired
    private Reports reports;

    @Autowired
    private Authors authors;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    private Territory town;
    private Person awa;

    @BeforeEach
    void build() {
        town = ReportingTown.create(imports, territories);
        awa = aResident(town);
    }

    @Test
    void leadsThereFromTheAccount() {
        assertThat(get(awa, "/compte").body()).contains("href=\"/t/" + town.slug() + MINE + "\"").contains("Mes signalements");
    }

    @Test
    void saysWhatToDoWhereThereIsNothingYet() {
        assertThat(get(awa, MINE).body()).contains("pas encore envoyé").contains("/signaler\"").contains("/suivi\"");
        assertThat(get(awa, FOLLOWED).body()).contains("Vous ne suivez aucun signalement").contains("/signalements\"");
    }

    @Test
    void listsWhatWasSentOnTheScreensWithStateAndDeadline() {
        String draft = redirected(post(awa, "/signaler", "words=dalle+cass%C3%A9e")).replace("/categorie", "");
        post(awa, draft + "/categorie", "category=trottoir");
        post(awa, draft + "/lieu", "choice=2.2951%3B48.7801%3B%3B1+place+de+la+Mairie");
        post(awa, draft + "/photos", "then=");
        post(awa, draft + "/coordonnees", "email=");
        assertThat(redirected(post(awa, draft + "/verifier", ""))).endsWith("/recu");
        Document page = Jsoup.parse(get(awa, MINE).body());
        assertThat(page.select(".reports > li")).hasSize(1);
        assertThat(page.select(".reports h2 a").attr("href")).contains("/signalements/S-");
        assertThat(page.select(".reports .tag").text()).isEqualTo("Reçu");
        assertThat(page.select(".reports").text()).contains("1 place de la Mairie").containsPattern("promesse[ \u00A0]: avant");
    }

    @Test
    void listsWhatThePhoneSentWhenTheNetworkCameBack() {
        post(awa, "/api/signalements", "key=m1&words=dalle+cass%C3%A9e&category=trottoir&lon=2.2951&lat=48.7801");
        assertThat(titles(awa, MINE)).containsExactly("Dalle cassée");
    }

    @Test
    void showsPrivateReportsToTheirAuthorAlone() {
        SubmittedReport hidden = sentBy(awa, "Voiture ventouse devant chez moi.");
        in(town, () -> jdbc.sql("update report.report set visibility = 'PRIVATE' where id = ?").params(hidden.id()).update());
        assertThat(get(town, "/signalements/" + hidden.number()).statusCode()).isEqualTo(404);
        Document page = Jsoup.parse(get(awa, MINE).body());
        assertThat(page.select(".reports h2").text()).contains("Voiture ventouse");
        assertThat(page.select(".reports h2 a")).as("no public page to lead to").isEmpty();
        String track = MINE + "/" + hidden.number() + "/suivi";
        String opened = redirected(post(awa, track, ""));
        assertThat(get(town, opened).body()).contains("Voiture ventouse");
        Person other = aResident(town);
        assertThat(get(other, MINE).body()).doesNotContain("Voiture ventouse");
        assertThat(post(other, track, "").statusCode()).isEqualTo(404);
        Person elsewhere = aResident(aTerritory());
        assertThat(post(elsewhere, track, "").statusCode()).isEqualTo(404);
        assertThat(get(town, MINE).statusCode()).as("nobody logged in").isNotEqualTo(200);
    }

    @Test
    void goesOnToOlderOnes() {
        for (int i = 1; i <= 23; i++) {
            sentBy(awa, "Trou numéro " + i + " sur le trottoir.");
        }
        assertThat(titles(awa, MINE)).hasSize(20).first().isEqualTo("Trou numéro 23 sur le trottoir");
        String older = Jsoup.parse(get(awa, MINE).body()).select("a[rel=next]").attr("href").replace("/t/" + town.slug(), "");
        assertThat(titles(awa, older)).containsExactly(
                "Trou numéro 3 sur le trottoir", "Trou numéro 2 sur le trottoir", "Trou numéro 1 sur le trottoir");
        assertThat(Jsoup.parse(get(awa, older).body()).select("a[rel=next]")).isEmpty();
    }

    @Test
    void takesACursorOfAnImpossibleMomentForNone() {
        for (String list : List.of(MINE, FOLLOWED)) {
            for (String moment : List.of("-99999999999999.0", "99999999999999.0")) {
                String path = list + "?apres=" + moment + "." + UUID.randomUUID();
                assertThat(get(awa, path).statusCode()).as(path).isEqualTo(200);
            }
        }
    }

    @Test
    void listsWhatIsFollowedAsLongAsItIsPublic() {
        SubmittedReport seen = sentBy(aResident(town), "Banc cassé au square.");
        SubmittedReport gone = sentBy(aResident(town), "Mur tagué rue Basse.");
        for (SubmittedReport one : List.of(seen, gone)) {
            assertThat(post(awa, "/signalements/" + one.number() + "/suivre", "rythme=fois").statusCode()).isEqualTo(303);
        }
        assertThat(titles(awa, FOLLOWED)).containsExactly("Mur tagué rue Basse", "Banc cassé au square");
        in(town, () -> jdbc.sql("update report.report set visibility = 'PRIVATE' where id = ?").params(gone.id()).update());
        assertThat(titles(awa, FOLLOWED)).containsExactly("Banc cassé au square");
        assertThat(get(awa, MINE).body()).doesNotContain("Banc cassé");
    }

    @Test
    void forgetsWhoseTheyAreWithTheAccountAndKeepsTheReports() {
        SubmittedReport one = sentBy(awa, "Lampe éteinte au square.");
        assertThat(authorsKnown()).isEqualTo(1);
        in(town, () -> accounts.delete(awa.id()));
        assertThat(authorsKnown()).isZero();
        assertThat(get(town, "/signalements/" + one.number()).statusCode()).isEqualTo(200);
    }

    private int authorsKnown() {
        return InTerritory.<Integer, RuntimeException>call(
                town.id(), () -> jdbc.sql("select count(*) from report.author").query(Integer.class).single());
    }

    private SubmittedReport sentBy(Person person, String words) {
        return InTerritory.<SubmittedReport, RuntimeException>call(town.id(), () -> {
            SubmittedReport sent = reports.submit(NewReport.of("trottoir", words, ReportingTown.TOWN_HALL));
            authors.note(person.id(), sent.id());
            return sent;
        });
    }

    private List<String> titles(Person person, String path) {
        return Jsoup.parse(get(person, path).body()).select(".reports h2").stream().map(Element::text).toList();
    }

    private String redirected(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow().replace("/t/" + town.slug(), "");
    }
}
