package org.parvis.knowledge.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.report.ReportingTown;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Role;
import org.parvis.territory.Departments;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryImport;
import org.parvis.testing.ParvisIT;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An article from its first draft to a reader's word. */
class KnowledgePagesIT extends ParvisIT {

    private static final String DESK = "/bureau/connaissances";
    private static final String LAMPS = DESK + "/qui-repare-les-lampadaires";

    @Autowired
    private TerritoryImport imports;

    @Autowired
    private Departments departments;

    @Autowired
    private JdbcClient jdbc;

    private Territory town;
    private UUID voirie;
    private Person nadia;
    private Person helene;
    private Person karim;

    @BeforeEach
    void build() {
        town = ReportingTown.create(imports, territories);
        voirie = InTerritory.call(town.id(), () -> departments.find("voirie").orElseThrow().id());
        nadia = anAgent(town, voirie);
        helene = aStaffMember(town, Role.HEAD, voirie);
        karim = aStaffMember(town, Role.FRONT_DESK, null);
    }

    private String form(String title, String more) {
        return "key=" + UUID.randomUUID() + "&title=" + encoded(title) + "&summary=" + encoded("La voirie, sous deux jours.")
                + "&body=" + encoded("## Où\n\nPartout <b>ici</b>.") + "&topic=Voirie&department=" + voirie + "&agents="
                + encoded("Demander le numéro du mât") + "&readers=PUBLIC" + more;
    }

    private HttpResponse<String> create(Person author, String more) {
        return post(author, DESK + "/nouveau", form("Qui répare les lampadaires ?", more));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private String one(String sql) {
        return InTerritory.call(town.id(), () -> jdbc.sql(sql).query(String.class).single());
    }

    @Test
    void goesFromADraftToItsReaders() {
        assertThat(create(nadia, "").headers().firstValue("Location")).hasValueSatisfying(path -> assertThat(path).endsWith(LAMPS));
        assertThat(get(nadia, LAMPS).statusCode()).isEqualTo(200);
        assertThat(get(karim, LAMPS).statusCode()).as("a draft is for its writers").isEqualTo(404);
        assertThat(get(town, "/questions/qui-repare-les-lampadaires").statusCode()).isEqualTo(404);
        assertThat(get(nadia, DESK + "/a-relire").body()).contains("Qui répare les lampadaires");

        assertThat(post(nadia, LAMPS + "/publier", "version=1").statusCode()).isEqualTo(303);
        Document page = Jsoup.parse(get(town, "/questions/qui-repare-les-lampadaires").body());
        assertThat(page.select("h1").text()).isEqualTo("Qui répare les lampadaires ?");
        assertThat(page.select(".prose h2").text()).isEqualTo("Où");
        assertThat(page.select(".prose b")).as("HTML is shown, not obeyed").isEmpty();
        assertThat(page.select("#bureau").text()).contains("Voirie").contains("01 99 00 00 00");
        assertThat(page.text()).doesNotContain("numéro du mât");
        assertThat(get(karim, LAMPS).body()).contains("numéro du mât");
        assertThat(get(town, "/recherche?q=lampadaires").body()).contains("/questions/qui-repare-les-lampadaires");
        assertThat(get(town, "/questions?theme=Voirie").body()).contains("La voirie, sous deux jours.");
        assertThat(get(town, "/donnees/questions.json").body()).contains("\"topic\":\"Voirie\"").doesNotContain("mât");

        assertThat(post(nadia, LAMPS + "/retirer", "").statusCode()).isEqualTo(303);
        assertThat(get(town, "/questions/qui-repare-les-lampadaires").statusCode()).isEqualTo(404);
        assertThat(get(town, "/questions?theme=Voirie").body()).doesNotContain("sous deux jours");
    }

    @Test
    void isWrittenByThoseWhoAnswerForIt() {
        create(nadia, "&publier=oui");
        Person elsewhere = anAgent(town, UUID.randomUUID());
        for (Person stranger : List.of(elsewhere, karim)) {
            assertThat(get(stranger, LAMPS).statusCode()).isEqualTo(200);
            for (String act : List.of("/modifier", "/publier", "/retirer", "/relu", "/versions/1/reprendre")) {
                assertThat(post(stranger, LAMPS + act, form("Autre", "&version=1")).statusCode()).as(act).isEqualTo(403);
            }
            assertThat(get(stranger, LAMPS + "/versions").statusCode()).isEqualTo(403);
            assertThat(get(stranger, LAMPS + "/avis").statusCode()).isEqualTo(403);
        }
        assertThat(create(elsewhere, "").statusCode()).as("for a department that is not theirs").isEqualTo(422);
        assertThat(post(nadia, LAMPS + "/modifier", form("Autre", "&version=1").replace(voirie.toString(), "")).statusCode())
                .as("an agent gives it to nobody else").isEqualTo(422);
        assertThat(one("select latest::text from knowledge.article")).isEqualTo("1");
        for (Person other : List.of(aResident(town), aStaffMember(town, Role.MODERATOR, null), aStaffMember(town, Role.ELECTED, null))) {
            assertThat(get(other, DESK).statusCode()).isEqualTo(403);
            assertThat(get(other, LAMPS).statusCode()).isEqualTo(403);
        }
        assertThat(get(town, DESK).statusCode()).isEqualTo(302);
        assertThat(post(town, LAMPS + "/retirer", "").statusCode()).isIn(302, 401, 403);
        Territory away = ReportingTown.create(imports, territories);
        assertThat(get(anAdministrator(away), LAMPS).statusCode()).isEqualTo(404);
        assertThat(post(anAdministrator(away), LAMPS + "/retirer", "").statusCode()).isEqualTo(404);
        for (Person writer : List.of(nadia, helene, anAdministrator(town))) {
            assertThat(get(writer, LAMPS + "/modifier").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void overwritesNothingOfAColleague() {
        create(nadia, "&publier=oui");
        assertThat(post(helene, LAMPS + "/modifier", form("Qui répare les lampadaires et les feux ?", "&version=1&publier=oui")).statusCode()).isEqualTo(303);
        HttpResponse<String> late = post(nadia, LAMPS + "/modifier", form("Qui répare les lampes ?", "&version=1&publier=oui"));
        assertThat(late.statusCode()).isEqualTo(422);
        Document again = Jsoup.parse(late.body());
        assertThat(again.select("#title").val()).as("what was typed is kept").isEqualTo("Qui répare les lampes ?");
        assertThat(again.select("ins").text()).contains("et les feux");
        assertThat(again.select("input[name=version]").val()).isEqualTo("2");
        assertThat(get(town, "/questions/qui-repare-les-lampadaires").body()).contains("et les feux");
        assertThat(post(nadia, LAMPS + "/modifier", form("Qui répare les lampes ?", "&version=2&publier=oui")).statusCode()).isEqualTo(303);
        assertThat(one("select count(*)::text from knowledge.version")).isEqualTo("3");
    }

    @Test
    void givesTheNextVersionToOneOfManyWhoWriteAtOnce() throws Exception {
        create(nadia, "");
        List<Callable<Integer>> writers = IntStream.range(0, 12)
                .<Callable<Integer>>mapToObj(n -> () -> post(helene, LAMPS + "/modifier", form("Titre " + n, "&version=1")).statusCode())
                .toList();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Integer> answers = new ArrayList<>();
            for (var answer : pool.invokeAll(writers)) {
                answers.add(answer.get());
            }
            assertThat(answers).containsOnly(303, 422).containsOnlyOnce(303);
        }
        assertThat(one("select count(*)::text from knowledge.version")).isEqualTo("2");
    }

    @Test
    void showsWhatChangedAndTakesAnEarlierVersionUpAgain() {
        create(nadia, "&publier=oui");
        post(nadia, LAMPS + "/modifier", form("Qui répare les lampes ?", "&version=1&publier=oui&remark=plus+court"));
        Document versions = Jsoup.parse(get(nadia, LAMPS + "/versions").body());
        assertThat(versions.select("del").text()).contains("lampadaires");
        assertThat(versions.select("ins").text()).contains("lampes");
        assertThat(versions.text()).contains("plus court");
        assertThat(get(nadia, LAMPS + "/versions?de=1&a=9").statusCode()).isEqualTo(404);
        assertThat(post(nadia, LAMPS + "/versions/1/reprendre", "version=2").statusCode()).isEqualTo(303);
        assertThat(get(town, "/questions/qui-repare-les-lampadaires").body()).as("until somebody publishes it").contains("lampes ?");
        assertThat(post(nadia, LAMPS + "/publier", "version=3").statusCode()).isEqualTo(303);
        assertThat(get(town, "/questions/qui-repare-les-lampadaires").body()).contains("Qui répare les lampadaires");
        assertThat(post(nadia, LAMPS + "/publier", "version=2").headers().firstValue("Location").orElseThrow()).endsWith("?change=1");
    }

    @Test
    void isForEverybodyOnlyOnceThatIsPublished() {
        String page = "/questions/qui-repare-les-lampadaires";
        String inside = form("Qui répare les lampadaires ?", "&publier=oui").replace("readers=PUBLIC", "readers=AGENTS");
        post(nadia, DESK + "/nouveau", inside);
        assertThat(get(town, page).statusCode()).isEqualTo(404);
        assertThat(get(town, "/questions?q=lampadaires").body()).doesNotContain("sous deux jours");
        assertThat(post(nadia, LAMPS + "/modifier", form("Qui répare les lampes ?", "&version=1")).statusCode()).isEqualTo(303);
        assertThat(get(town, page).statusCode()).as("written for everybody, not yet published").isEqualTo(404);
        assertThat(post(nadia, LAMPS + "/publier", "version=2").statusCode()).isEqualTo(303);
        assertThat(get(town, page).body()).contains("Qui répare les lampes ?");
        post(nadia, LAMPS + "/modifier", form("Qui répare ?", "&version=2").replace("readers=PUBLIC", "readers=AGENTS"));
        assertThat(get(town, page).statusCode()).as("taken from the public at once").isEqualTo(404);
        assertThat(get(town, "/donnees/questions.json").body()).isEqualTo("[]");
    }

    @Test
    void neverChangesAVersion() {
        create(nadia, "");
        assertThatThrownBy(() -> one("update knowledge.wording set title = 'x' returning title"))
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> one("delete from knowledge.version returning author"))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void saysWhatIsWrongAndKeepsWhatWasTyped() {
        HttpResponse<String> refused = post(nadia, DESK + "/nouveau",
                "key=k&title=&summary=" + "x".repeat(701) + "&body=Tout+le+reste&topic=&department=" + voirie + "&review=demain");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.body()).select(".error-summary a").eachAttr("href")).containsExactly("#topic", "#title", "#summary", "#review");
        assertThat(refused.body()).contains("Tout le reste").contains("demain");
        assertThat(get(nadia, DESK + "/nouveau").statusCode()).isEqualTo(200);
    }

    @Test
    void isMadeOnceWhenSentTwice() {
        String form = form("Deux fois", "");
        assertThat(post(nadia, DESK + "/nouveau", form).headers().firstValue("Location"))
                .isEqualTo(post(nadia, DESK + "/nouveau", form).headers().firstValue("Location"));
        assertThat(one("select count(*)::text from knowledge.article")).isEqualTo("1");
        post(nadia, DESK + "/nouveau", form("Deux fois", ""));
        assertThat(one("select string_agg(slug, ' ' order by slug) from knowledge.article")).isEqualTo("deux-fois deux-fois-2");
    }

    @Test
    void isReadAgainWhenItIsDue() {
        create(nadia, "&publier=oui&review=2020-01-31");
        assertThat(get(nadia, LAMPS).body()).contains("À relire");
        assertThat(Jsoup.parse(get(nadia, DESK + "/a-relire").body()).select("section:has(#relire)").text()).contains("lampadaires");
        assertThat(post(nadia, LAMPS + "/relu", "review=2031-01-31").statusCode()).isEqualTo(303);
        assertThat(Jsoup.parse(get(nadia, DESK + "/a-relire").body()).select("section:has(#relire)").text()).doesNotContain("lampadaires");
        assertThat(one("select review_on::text from knowledge.article")).isEqualTo("2031-01-31");
    }

    @Test
    void hearsWhetherItHelpedAndKeepsNothingOfWhoSaidIt() {
        create(nadia, "&publier=oui");
        String page = "/questions/qui-repare-les-lampadaires";
        assertThat(Jsoup.parse(get(town, page).body()).select("#avis form button")).hasSize(2);
        assertThat(post(town, page + "/avis", "utile=non&mot=" + encoded("Pas clair <b>du tout</b>")).headers().firstValue("Location").orElseThrow())
                .endsWith(page + "?merci=1#avis");
        assertThat(post(town, page + "/avis", "utile=oui&mot=").statusCode()).isEqualTo(303);
        assertThat(post(town, page + "/avis", "utile=peut-etre").statusCode()).isEqualTo(303);
        assertThat(get(town, page + "?merci=1").body()).contains("Merci");
        Document seen = Jsoup.parse(get(nadia, LAMPS + "/avis").body());
        assertThat(seen.text()).contains("50").contains("2 avis").contains("Pas clair <b>du tout</b>");
        assertThat(one("select string_agg(column_name, ' ' order by column_name) from information_schema.columns where table_schema = 'knowledge' and table_name = 'opinion'"))
                .isEqualTo("article_id helpful id said_on territory_id version words");
        assertThat(post(town, "/questions/rien/avis", "utile=oui").statusCode()).isEqualTo(404);
        int last = 0;
        for (int i = 0; i < 31; i++) {
            last = post(town, page + "/avis", "utile=oui").statusCode();
        }
        assertThat(last).isEqualTo(429);
    }

    @Test
    void isAtHandWhileSomebodyIsOnThePhone() {
        create(nadia, "&publier=oui");
        Document intake = Jsoup.parse(post(karim, "/bureau/nouveau", "key=k&regarder=oui&words=" + encoded("lampadaires")).body());
        assertThat(intake.select(".ready summary").text()).isEqualTo("Qui répare les lampadaires ?");
        assertThat(intake.select(".ready [data-answer]").text()).isEqualTo("La voirie, sous deux jours.");
        assertThat(intake.select(".ready a").attr("href")).endsWith(LAMPS);
        Document found = Jsoup.parse(get(karim, DESK + "?q=lampa").body());
        assertThat(found.select("#trouves a[data-found]").text()).isEqualTo("Qui répare les lampadaires ?");
    }

    @Test
    void isReadInEnglishWhereItIsWrittenInIt() {
        create(nadia, "&publier=oui&title-en=Who+mends+street+lamps&summary-en=The+roads+department");
        String page = "/questions/qui-repare-les-lampadaires";
        assertThat(Jsoup.parse(get(town, page).body()).select("h1").text()).isEqualTo("Qui répare les lampadaires ?");
        assertThat(one("select string_agg(language, ' ' order by language) from knowledge.wording")).isEqualTo(
                territories.get(town.id()).languages().contains("en") ? "en fr" : "fr");
    }

    /** What is read in French on a page in English says so; our own words around it do not. */
    @Test
    void saysInWhichLanguageItIsWritten() {
        create(nadia, "&publier=oui&everybody=Ici,+la+mairie.");
        Document answer = Jsoup.parse(get(town, "/questions/qui-repare-les-lampadaires?lang=en").body());
        assertThat(answer.select("h1").attr("lang")).isEqualTo("fr");
        assertThat(answer.select("article[lang=fr] > p.muted").attr("lang")).as("the day is told in the reader's language").isEqualTo("en");
        assertThat(answer.select("#bureau-nom").attr("lang")).isEqualTo("fr");
        Document desk = Jsoup.parse(get(nadia, LAMPS + "?lang=en").body());
        assertThat(desk.select(".note-agents .prose").attr("lang")).isEqualTo("fr");
        assertThat(desk.select("dl.facts dd[lang=fr]").eachText()).contains("Voirie");
        Document found = Jsoup.parse(get(nadia, DESK + "?q=lampadaires&lang=en").body());
        assertThat(found.select("a[data-found]").attr("lang")).isEqualTo("fr");
        assertThat(found.select("button[data-copy]").parents().attr("lang")).as("the button speaks English").isNotEqualTo("fr");
        assertThat(Jsoup.parse(get(nadia, LAMPS + "?lang=fr").body()).select("main [lang]")).as("nothing to say").isEmpty();
    }
}
