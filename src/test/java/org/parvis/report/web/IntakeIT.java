package org.parvis.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.casework.Requester;
import org.parvis.messaging.SmsAccount;
import org.parvis.messaging.SmsLine;
import org.parvis.report.NewReport;
import org.parvis.report.ReportingTown;
import org.parvis.report.Reports;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Role;
import org.parvis.territory.Department;
import org.parvis.territory.Departments;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryImport;
import org.parvis.testing.ParvisIT;
import org.parvis.testing.Person;
import org.parvis.web.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Karim answers the telephone. */
class IntakeIT extends ParvisIT {

    private static final String PAGE = "/bureau/nouveau";
    private static final String PLACE = "&choice=" + encoded("2.2951;48.7801;;1 place de la Mairie");

    @Autowired
    private TerritoryImport imports;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Departments departments;

    @Autowired
    private Reports reports;

    @Autowired
    private SmsLine line;

    private Territory town;
    private Person karim;

    @BeforeEach
    void build() {
        town = ReportingTown.create(imports, territories);
        karim = aStaffMember(town, Role.FRONT_DESK, null);
    }

    @Test
    void takesAReportAndGivesTheNumberToReadOut() {
        HttpResponse<String> page = post(karim, PAGE, call("words=Dalle+cass%C3%A9e&category=trottoir&name=Awa+Diop&phone=06+12+34+56+78"));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).containsPattern("S-\\d{4}-\\d+").containsPattern("[A-Z]{4}-[A-Z]{4}");
        assertThat(one("select channel || ' ' || entered_by from casework.case")).isEqualTo("PHONE " + karim.id());
        assertThat(one("select name from casework.requester")).isEqualTo("Awa Diop");
    }

    @Test
    void saysThatTheNumberComesByTextMessage() {
        String said = "La personne recevra son numéro par SMS au 06\u00A039\u00A098\u00A040\u00A012.";
        assertThat(post(karim, PAGE, "regarder=&" + call("words=Trou&phone=0639984012")).body()).doesNotContain("par SMS");
        InTerritory.run(town.id(), () -> line.change(SmsAccount.of("VilleTest", null, 100, BigDecimal.ONE), Visitor.NOBODY));
        assertThat(post(karim, PAGE, "regarder=&" + call("words=Trou&phone=0639984012")).body()).contains(said);
        assertThat(post(karim, PAGE, "regarder=&" + call("words=Trou&phone=0639984012&email=awa%40habitants.example")).body()).doesNotContain("par SMS");
        assertThat(post(karim, PAGE, "regarder=&" + call("words=Trou&phone=0199001735")).body()).doesNotContain("par SMS");
        assertThat(post(karim, PAGE, call("words=Trou&category=trottoir&phone=0639984012")).body()).contains(said);
        assertThat(one("select count(*)::text from messaging.message where channel = 'SMS'")).isEqualTo("1");
    }

    @Test
    void opensAFileForSomebodyNewAndKnowsThemTheNextTime() {
        String first = number(post(karim, PAGE, call("words=Dalle+cass%C3%A9e&category=trottoir&name=Awa+Diop&phone=06+39+98+40+12")));
        Document looked = Jsoup.parse(post(karim, PAGE, "regarder=&" + call("words=Trou&phone=0639984012")).body());
        assertThat(looked.select("input[name=person]").eachAttr("data-known")).contains("Awa Diop");
        String handle = looked.select("input[data-known='Awa Diop']").val();
        String second = number(post(karim, PAGE, call("words=Bordure&category=trottoir&channel=COUNTER&name=Awa+D&email=awa%40habitants.example&person=" + handle)));
        assertThat(one("select count(*)::text from relation.person")).isEqualTo("1");
        assertThat(one("select string_agg(kind, ' ' order by kind) from relation.identifier")).isEqualTo("EMAIL PHONE");
        String path = Jsoup.parse(post(karim, "/bureau/personnes", "q=" + second).body()).select("#trouves a").attr("href");
        String file = get(karim, path.replace("/t/" + town.slug(), "")).body();
        assertThat(file).contains(first).contains(second).contains("Appel reçu").contains("Visite au guichet");
    }

    @Test
    void beginsARequestFromAFileAndLeadsBackToItFromTheCase() {
        post(karim, PAGE, call("words=Dalle+cass%C3%A9e&category=trottoir&name=Awa+Diop&phone=06+39+98+40+12"));
        String path = Jsoup.parse(post(karim, "/bureau/personnes", "q=awa").body()).select("#trouves a").attr("href");
        String handle = path.substring(path.lastIndexOf('/') + 1);
        Document begun = Jsoup.parse(post(karim, PAGE + "/pour", "person=" + handle).body());
        assertThat(begun.select("#name").val()).isEqualTo("Awa Diop");
        assertThat(begun.select("input[name=person][checked]").attr("data-known")).isEqualTo("Awa Diop");
        assertThat(post(karim, PAGE + "/pour", "person=x").statusCode()).isEqualTo(404);
        Person nadia = anAgent(town, InTerritory.call(town.id(), () -> departments.find("voirie").orElseThrow().id()));
        assertThat(post(nadia, PAGE + "/pour", "person=" + handle).statusCode()).as("another agent's").isEqualTo(404);
        Document contact = Jsoup.parse(post(nadia, "/bureau/dossiers/" + one("select number from casework.case") + "/coordonnees", "").body());
        assertThat(contact.select("a[href*=/bureau/personnes/]").attr("href")).doesNotEndWith(handle);
        assertThat(get(nadia, contact.select("a[href*=/bureau/personnes/]").attr("href").replace("/t/" + town.slug(), "")).body()).contains("Awa Diop");
    }

    @Test
    void proposesWhatTheySentThemselvesAndTiesItWhenTheySaySo() {
        Function<NewReport, String> send = report -> InTerritory.<String, RuntimeException>call(town.id(), () -> reports.submit(report).number());
        String own = send.apply(NewReport.of("salete", "Sacs éventrés", ReportingTown.TOWN_HALL).from(new Requester("A. Diop", "AWA@habitants.example", null, "fr")));
        String phoned = send.apply(NewReport.of("salete", "Verre cassé", ReportingTown.TOWN_HALL).from(new Requester(null, null, "06.39.98.40.12", "fr")));
        String others = send.apply(NewReport.of("salete", "Un matelas", ReportingTown.TOWN_HALL).from(new Requester("B", "b@habitants.example", null, "fr")));
        post(karim, "/bureau/personnes/nouvelle", "key=k&family=Diop&given=Awa&phone=0639984012&email=awa%40habitants.example");
        String file = Jsoup.parse(post(karim, "/bureau/personnes", "q=diop").body()).select("#trouves a").attr("href").replace("/t/" + town.slug(), "");
        Document before = Jsoup.parse(get(karim, file).body());
        assertThat(before.select("#demandes").text()).contains(own).contains(phoned).doesNotContain(others);
        assertThat(before.select("#echanges").text()).doesNotContain(own);
        assertThat(post(karim, file + "/demandes", "number=" + others).statusCode()).as("not proposed").isEqualTo(422);
        assertThat(post(karim, file + "/demandes", "number=" + own).statusCode()).isEqualTo(303);
        assertThat(post(karim, file + "/demandes", "number=" + own).statusCode()).as("tied once").isEqualTo(422);
        Document after = Jsoup.parse(get(karim, file).body());
        assertThat(after.select("#demandes").text()).doesNotContain(own).contains(phoned);
        assertThat(after.select("#echanges").text()).contains(own).contains("Demande par le site");
        assertThat(post(karim, file + "/demandes/retirer", "number=" + own).statusCode()).isEqualTo(303);
        assertThat(Jsoup.parse(get(karim, file).body()).select("#demandes").text()).as("nobody's again").contains(own);
        assertThat(post(karim, file + "/demandes/retirer", "number=" + own).statusCode()).isEqualTo(404);
        assertThat(post(karim, file + "/demandes", "number=" + own).statusCode()).isEqualTo(303);
        assertThat(post(karim, "/bureau/personnes", "q=" + own).body()).contains("Awa Diop").doesNotContain("awa@habitants.example");
        UUID handling = UUID.fromString(one("select department_id::text from casework.case where number = '" + own + "'"));
        UUID other = InTerritory.call(town.id(), () -> departments.list().stream()
                .map(Department::id)
                .filter(id -> !id.equals(handling))
                .findFirst()
                .orElseThrow());
        assertThat(post(anAgent(town, other), "/bureau/personnes", "q=" + own).body()).as("another department's case").doesNotContain("Awa Diop");
        Person moderator = aStaffMember(town, Role.MODERATOR, null);
        assertThat(post(moderator, file + "/demandes/retirer", "number=" + own).statusCode()).isEqualTo(403);
        assertThat(post(moderator, file + "/demandes", "number=" + phoned).statusCode()).isEqualTo(403);
    }

    @Test
    void tiesNobodyToACallByAMadeUpHandle() {
        HttpResponse<String> refused = post(karim, PAGE, call("words=Dalle&category=trottoir&name=Awa+Diop&person=xyz"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(one("select count(*)::text from casework.case")).isEqualTo("0");
        post(karim, PAGE, call("words=Dalle&category=trottoir"));
        assertThat(one("select count(*)::text from relation.person")).as("nobody said who they are").isEqualTo("0");
    }

    @Test
    void answersAtOnceWhatCanBeAnswered() {
        post(karim, PAGE, call("words=Dalle+cass%C3%A9e&category=trottoir&channel=COUNTER&reply=" + encoded("La dalle a été changée ce matin.")));
        assertThat(one("select channel || ' ' || status from casework.case")).isEqualTo("COUNTER RESOLVED");
    }

    @Test
    void suggestsAndShowsWhatIsKnownWhileThePersonTalks() {
        post(karim, PAGE, call("words=Dalle+cass%C3%A9e&category=trottoir"));
        String page = post(karim, PAGE, "regarder=&" + call("words=" + encoded("une dalle du trottoir bouge"))).body();
        assertThat(page).contains("value=\"trottoir\" checked").contains("parce que vous avez écrit").contains("C’est le même");
    }

    @Test
    void keepsWhatWasTypedWhenSomethingIsWrong() {
        HttpResponse<String> page = post(karim, PAGE,
                call("words=Lampadaire+%C3%A9teint&category=lampadaire-eteint&name=Awa+Diop&phone=abc&answer.etendue=plusieurs"));
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("Lampadaire éteint").contains("value=\"Awa Diop\"").contains("value=\"abc\"")
                .contains("1 place de la Mairie").contains("value=\"plusieurs\" checked").contains("href=\"#phone\"");
        assertThat(one("select count(*)::text from report.report")).isEqualTo("0");
    }

    @Test
    void saysThatTheWholeStreetIsMeantWithOneTick() {
        String street = "key=" + UUID.randomUUID() + "&words=Dalle+cass%C3%A9e&category=trottoir&address=rue+Houdan";
        Document empty = Jsoup.parse(get(karim, PAGE).body());
        assertThat(empty.select("#address ~ label input[name=street], .field:has(#address) + label input[name=street]"))
                .as("the next thing after the address")
                .hasSize(1);
        assertThat(empty.select("input[name=street][checked]")).isEmpty();
        Document looked = Jsoup.parse(post(karim, PAGE, "regarder=&street=oui&" + street).body());
        assertThat(looked.select("input[name=street][checked]")).as("stays ticked").hasSize(1);
        assertThat(looked.select("#address").val()).startsWith("Rue Houdan").doesNotContain("toute la rue");
        assertThat(looked.select("input[name=choice]").val()).doesNotContain("toute la rue");
        HttpResponse<String> refused = post(karim, PAGE, "street=oui&phone=abc&" + street);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.body()).select("input[name=street][checked]")).as("stays ticked").hasSize(1);
        String number = number(post(karim, PAGE, "street=oui&" + street));
        assertThat(one("select address from report.report")).startsWith("Rue Houdan").endsWith(" (toute la rue)");
        assertThat(get(town, "/signalements/" + number).body()).contains("(toute la rue)");
    }

    @Test
    void meansOnlyThePlaceUnlessTheWholeStreetIsTicked() {
        post(karim, PAGE, call("words=Dalle+cass%C3%A9e&category=trottoir"));
        assertThat(one("select address from report.report")).isEqualTo("1 place de la Mairie");
    }

    @Test
    void takesACallOnceThoughTheFormIsSentTwice() {
        String form = call("words=Dalle+cass%C3%A9e&category=trottoir");
        String first = number(post(karim, PAGE, form));
        assertThat(number(post(karim, PAGE, form))).isEqualTo(first);
        assertThat(one("select count(*)::text from report.report")).isEqualTo("1");
    }

    @Test
    void countsACallerWhoMeansAProblemThatIsKnown() {
        post(karim, PAGE, call("words=Dalle+cass%C3%A9e&category=trottoir"));
        String report = one("select id::text from report.report");
        HttpResponse<String> answer = post(karim, PAGE + "/meme", "key=" + UUID.randomUUID() + "&report=" + report);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).contains("/bureau/dossiers/S-");
        assertThat(one("select confirmations::text from report.report")).isEqualTo("1");
    }

    @Test
    void isOnlyForThoseWhoAnswerPeople() {
        String form = call("words=Dalle+cass%C3%A9e&category=trottoir");
        assertThat(get(town, PAGE).statusCode()).as("not logged in").isEqualTo(302);
        for (Person other : List.of(aResident(town), aStaffMember(town, Role.MODERATOR, null), anAdministrator(town))) {
            assertThat(get(other, PAGE).statusCode()).isEqualTo(403);
            assertThat(post(other, PAGE, form).statusCode()).isEqualTo(403);
        }
        Person abroad = aStaffMember(ReportingTown.create(imports, territories), Role.FRONT_DESK, null);
        Person abroadHere = new Person(town, abroad.account(), abroad.cookie());
        assertThat(get(abroadHere, PAGE).statusCode()).isEqualTo(302);
        assertThat(post(abroadHere, PAGE, form).statusCode()).isEqualTo(401);
        assertThat(one("select count(*)::text from report.report")).isEqualTo("0");
    }

    private static String call(String fields) {
        return "key=" + UUID.randomUUID() + "&" + fields + PLACE;
    }

    private static String number(HttpResponse<String> page) {
        Matcher number = Pattern.compile("S-\\d{4}-\\d+").matcher(page.body());
        assertThat(number.find()).as(page.body()).isTrue();
        return number.group();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private String one(String sql) {
        Supplier<String> query = () -> jdbc.sql(sql).query(String.class).single();
        return InTerritory.<String, RuntimeException>call(town.id(), query::get);
    }
}
