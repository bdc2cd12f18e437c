package org.parvis.report.category.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.casework.routing.Route;
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

/** The administrator decides what can be reported. */
class CategoryPagesIT extends ParvisIT {

    private static final String PAGE = "/admin/categories";
    private static final String PLACE = "&choice=" + encoded("2.2951;48.7801;;1 place de la Mairie");

    @Autowired
    private TerritoryImport imports;

    @Autowired
    private Departments departments;

    @Autowired
    private JdbcClient jdbc;

    private Territory town;
    private Person admin;

    @BeforeEach
    void build() {
        town = ReportingTown.create(imports, territories);
        admin = anAdministrator(town);
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private String one(String sql) {
        return InTerritory.call(town.id(), () -> jdbc.sql(sql).query(String.class).single());
    }

    private Document page(String path) {
        return Jsoup.parse(get(admin, path).body());
    }

    /** What a browser would send of the form as it stands, but for some fields. */
    private static String fields(Document page, String... changed) {
        FormElement form = (FormElement) page.expectFirst("main form.stack");
        List<String> names = IntStream.iterate(0, i -> i < changed.length, i -> i + 2).mapToObj(i -> changed[i]).toList();
        String kept = form.formData().stream()
                .filter(field -> !names.contains(field.key()))
                .map(field -> encoded(field.key()) + "=" + encoded(field.value()))
                .collect(Collectors.joining("&"));
        StringBuilder all = new StringBuilder(kept);
        for (int i = 0; i < changed.length; i += 2) {
            all.append('&').append(encoded(changed[i])).append('=').append(encoded(changed[i + 1]));
        }
        return all.toString();
    }

    private String saved(String path, String... changed) {
        HttpResponse<String> answer = post(admin, path, fields(page(path), changed));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.body();
    }

    private List<String> offered() {
        return Jsoup.parse(get(town, "/signaler/hors-ligne").body()).select("input[name=category], option").eachAttr("value");
    }

    @Test
    void offersANewCategoryAtOnceAndSendsItsReportsToItsDepartment() {
        saved(PAGE + "/nouvelle", "fr", "Banc cassé au square", "en", "Broken bench", "words.fr", "assise\nplanche de banc", "icon", "bench",
                "group", "voirie", "department", "voirie", "hours", "40", "q0.fr", "Combien de planches ?", "q0.en", "How many?", "q0.kind", "NUMBER");
        assertThat(offered()).contains("banc-casse-au-square");
        assertThat(one("select parent || ' ' || (definition ->> 'promiseHours') from report.category where code = 'banc-casse-au-square'"))
                .isEqualTo("voirie 40");
        assertThat(one("select act || ' ' || subject from journal.entry where act like 'report.category%'"))
                .isEqualTo("report.categorySaved banc-casse-au-square");
        Person karim = aStaffMember(town, Role.FRONT_DESK, null);
        String taken = post(karim, "/bureau/nouveau", call("words=Banc&category=banc-casse-au-square&name=Awa&phone=0639984012")).body();
        assertThat(taken).containsPattern("S-\\d{4}-\\d+");
        assertThat(one("select data ->> 'rule' from casework.entry where kind = 'OPENED'")).as("whatever the rules say").isEqualTo(String.valueOf(Route.BY_HAND));
        assertThat(one("select category from casework.case")).isEqualTo("banc-casse-au-square");
    }

    private String call(String fields) {
        String key = Jsoup.parse(get(aStaffMember(town, Role.FRONT_DESK, null), "/bureau/nouveau").body()).select("input[name=key]").val();
        return fields + "&channel=PHONE&key=" + key + PLACE;
    }

    @Test
    void keepsWhatTheFormDoesNotShow() {
        saved(PAGE + "/lampadaire-eteint", "fr", "Lampadaire en panne");
        assertThat(one("select definition ->> 'objectLayer' from report.category where code = 'lampadaire-eteint'")).isEqualTo("lamp");
        assertThat(one("select definition #>> '{questions,2,shownWhen,equals}' from report.category where code = 'lampadaire-eteint'"))
                .isEqualTo("plusieurs");
        assertThat(one("select definition #>> '{label,en}' from report.category where code = 'lampadaire-eteint'"))
                .isEqualTo("Street lamp out or flickering");
        assertThat(one("select definition #>> '{words,en,0}' from report.category where code = 'lampadaire-eteint'")).isEqualTo("light");
        String gas = one("select definition ->> 'emergency' from report.category where code = 'gaz'");
        saved(PAGE + "/gaz", "fr", "Odeur de gaz");
        assertThat(one("select definition ->> 'emergency' from report.category where code = 'gaz'")).isEqualTo(gas);
        assertThat(page(PAGE).text()).contains("Lampadaire en panne", "Odeur de gaz");
    }

    @Test
    void closesACategoryToThePublicButNotToAgents() {
        saved(PAGE + "/trottoir", "offer", "DESK");
        assertThat(offered()).doesNotContain("trottoir").contains("nid-de-poule");
        String begun = post(town, "/signaler", "words=dalle").headers().firstValue("Location").orElseThrow();
        String draft = begun.substring(begun.indexOf("/signaler/"));
        draft = draft.substring(0, draft.lastIndexOf('/'));
        assertThat(Jsoup.parse(get(town, draft + "/categorie").body()).select("input[value=trottoir]")).isEmpty();
        assertThat(post(town, draft + "/categorie", "category=trottoir").statusCode()).isEqualTo(422);
        assertThat(get(town, "/open311/v2/services.json").body()).doesNotContain("\"trottoir\"").contains("\"nid-de-poule\"");
        Person karim = aStaffMember(town, Role.FRONT_DESK, null);
        assertThat(post(karim, "/bureau/nouveau", call("words=Dalle&category=trottoir&name=Awa&phone=0639984012")).body())
                .containsPattern("S-\\d{4}-\\d+");
        saved(PAGE + "/voirie", "offer", "DESK");
        assertThat(offered()).as("what is in a group for agents").doesNotContain("nid-de-poule", "voirie");
    }

    @Test
    void retiresACategoryAndItsReportsStay() {
        Person karim = aStaffMember(town, Role.FRONT_DESK, null);
        post(karim, "/bureau/nouveau", call("words=Dalle&category=trottoir&name=Awa&phone=0639984012"));
        assertThat(post(admin, PAGE + "/trottoir/retrait", "").statusCode()).isEqualTo(303);
        assertThat(offered()).doesNotContain("trottoir");
        assertThat(one("select category from report.report")).isEqualTo("trottoir");
        assertThat(page(PAGE).select("details a[href$=/trottoir]")).hasSize(1);
        assertThat(post(admin, PAGE + "/trottoir/retrait", "").statusCode()).as("once").isEqualTo(422);
        assertThat(page(PAGE + "/trottoir").text()).contains("Cette catégorie est retirée");
        saved(PAGE + "/trottoir");
        assertThat(offered()).contains("trottoir");
        HttpResponse<String> group = post(admin, PAGE + "/voirie/retrait", "");
        assertThat(group.statusCode()).isEqualTo(422);
        assertThat(group.body()).contains("Cette catégorie en contient d’autres");
        assertThat(one("select string_agg(act, ' ' order by at) from journal.entry where act like 'report.category%'"))
                .isEqualTo("report.categoryRetired report.categorySaved");
    }

    @Test
    void movesACategoryWithAllThatIsInIt() {
        List<String> before = page(PAGE).select("ul.rows li").eachAttr("id");
        assertThat(before).startsWith("eclairage", "lampadaire-eteint", "lampadaire-jour", "mat-abime", "voirie");
        assertThat(post(admin, PAGE + "/eclairage/descendre", "").statusCode()).isEqualTo(303);
        List<String> after = page(PAGE).select("ul.rows li").eachAttr("id");
        assertThat(after.getFirst()).isEqualTo("voirie");
        assertThat(after.subList(after.indexOf("eclairage"), after.indexOf("eclairage") + 4))
                .containsExactly("eclairage", "lampadaire-eteint", "lampadaire-jour", "mat-abime");
        post(admin, PAGE + "/eclairage/monter", "");
        post(admin, PAGE + "/eclairage/monter", "");
        assertThat(page(PAGE).select("ul.rows li").eachAttr("id")).isEqualTo(before);
        assertThat(one("select count(*)::text from journal.entry where act = 'report.categoryMoved'")).isEqualTo("2");
    }

    @Test
    void saysWhatIsWrongAndKeepsWhatWasTyped() {
        HttpResponse<String> wrong = post(admin, PAGE + "/nouvelle", fields(page(PAGE + "/nouvelle"),
                "fr", "", "hours", "beaucoup", "department", "lune", "group", "mars", "icon", "licorne", "q0.fr", "Laquelle", "q0.kind", "ONE", "q0.options", "Une seule"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(wrong.body());
        assertThat(page.select("form .error").eachText()).hasSize(6);
        assertThat(page.select("#hours").val()).isEqualTo("beaucoup");
        assertThat(page.select("[name=q0.fr]").val()).isEqualTo("Laquelle");
        assertThat(post(admin, PAGE + "/nouvelle", fields(page(PAGE + "/nouvelle"), "fr", "Trottoir")).body()).contains("porte déjà ce nom");
        assertThat(post(admin, PAGE + "/voirie", fields(page(PAGE + "/voirie"), "group", "nid-de-poule")).statusCode())
                .as("a group within itself").isEqualTo(422);
        assertThat(post(admin, PAGE + "/nouvelle", "fr=Tout+seul&hours=80").statusCode()).as("without a symbol").isEqualTo(422);
    }

    @Test
    void isForAdministratorsOfTheTown() {
        Person head = aStaffMember(town, Role.HEAD, InTerritory.call(town.id(), () -> departments.find("voirie").orElseThrow().id()));
        Person elsewhere = anAdministrator(aTerritory());
        for (String path : new String[] {PAGE, PAGE + "/nouvelle", PAGE + "/trottoir"}) {
            assertThat(get(town, path).statusCode()).as("nobody: " + path).isEqualTo(302);
            assertThat(get(head, path).statusCode()).as(path).isEqualTo(403);
        }
        for (String path : new String[] {PAGE + "/nouvelle", PAGE + "/trottoir", PAGE + "/trottoir/retrait", PAGE + "/trottoir/monter", PAGE + "/trottoir/descendre"}) {
            assertThat(post(head, path, "fr=X&hours=80").statusCode()).as(path).isEqualTo(403);
            assertThat(post(aResident(town), path, "fr=X&hours=80").statusCode()).as(path).isEqualTo(403);
            assertThat(post(town, path, "fr=X&hours=80").statusCode()).as("nobody: " + path).isNotEqualTo(200).isNotEqualTo(303);
        }
        assertThat(get(elsewhere, PAGE + "/trottoir").statusCode()).as("another town's").isEqualTo(404);
        assertThat(post(elsewhere, PAGE + "/trottoir/retrait", "").statusCode()).isEqualTo(404);
        assertThat(offered()).contains("trottoir");
    }
}
