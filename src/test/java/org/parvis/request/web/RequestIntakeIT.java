package org.parvis.request.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.request.AskingTown;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Role;
import org.parvis.territory.Departments;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryImport;
import org.parvis.testing.ParvisIT;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Karim takes requests for people who call, come or write. */
class RequestIntakeIT extends ParvisIT {

    private static final String PAGE = "/bureau/nouveau/demande";

    @Autowired
    private TerritoryImport imports;

    @Autowired
    private Departments departments;

    @Autowired
    private JdbcClient jdbc;

    private Territory town;
    private Person karim;

    @BeforeEach
    void build() {
        town = AskingTown.create(imports, territories);
        karim = aStaffMember(town, Role.FRONT_DESK, null);
    }

    private HttpResponse<String> take(String fields) {
        return post(karim, PAGE, "key=" + UUID.randomUUID() + "&" + fields);
    }

    private String one(String sql) {
        return InTerritory.call(town.id(), () -> jdbc.sql(sql).query(String.class).single());
    }

    @Test
    void takesOneByLetterForTheDepartmentChosenAndGivesTheNumber() {
        HttpResponse<String> page = take("kind=merci&words=Bonjour&channel=POST&name=Awa+Diop&phone=06+39+98+40+12&department=voirie");
        assertThat(page.body()).containsPattern("D-\\d{4}-\\d+").containsPattern("[A-Z]{4}-[A-Z]{4}");
        UUID voirie = InTerritory.call(town.id(), () -> departments.find("voirie").orElseThrow().id());
        assertThat(one("select channel || ' ' || department_id || ' ' || (why_here->>'rule') from casework.case")).isEqualTo("POST " + voirie + " -1");
        assertThat(one("select entered_by from request.request")).isEqualTo(karim.account().name());
        assertThat(one("select family_name || ' ' || (select channel from relation.interaction) from relation.person")).isEqualTo("Diop POST");
    }

    @Test
    void recordsAnAnswerGivenAtOnceAsACaseOpenedAndClosed() {
        assertThat(take("kind=guichet&words=Horaires+de+la+mairie&reply=De+8+h+30+%C3%A0+12+h+et+de+13+h+30+%C3%A0+17+h+30.").statusCode()).isEqualTo(200);
        assertThat(one("select status from casework.case")).isEqualTo("RESOLVED");
        HttpResponse<String> tooShort = take("kind=guichet&words=Horaires&reply=Oui.");
        assertThat(tooShort.statusCode()).isEqualTo(422);
        assertThat(tooShort.body()).contains("Horaires").contains("Oui.");
        assertThat(one("select count(*)::text from request.request")).as("nothing half done").isEqualTo("1");
    }

    @Test
    void laysNoCallReadyForWhoHeardTheAnswerOnTheTelephone() {
        String form = "kind=guichet&words=Horaires&name=Robert+Petit&phone=01+99+00+17+35&reply=De+8+h+30+%C3%A0+12+h.";
        take(form + "&channel=PHONE");
        assertThat(one("select count(*)::text from relation.call where state = 'WAITING'")).isEqualTo("0");
        take(form + "&channel=POST");
        assertThat(one("select string_agg(status, ' ') from casework.case")).isEqualTo("RESOLVED RESOLVED");
        assertThat(one("select count(*)::text from relation.call where state = 'WAITING'")).as("who wrote a letter").isEqualTo("1");
    }

    @Test
    void isToldOfMailsToAnAddressWithCapitals() {
        take("kind=guichet&words=Horaires&name=Awa+Diop&email=Awa.Diop%40habitants.example&reply=De+8+h+30+%C3%A0+12+h.");
        assertThat(one("select string_agg(distinct recipient, ' ') from messaging.message where recipient ilike 'awa%'"))
                .isEqualTo("Awa.Diop@habitants.example");
        assertThat(timeline(karim, "diop")).anyMatch(line -> line.contains("Courriel envoyé"));
    }

    @Test
    void showsQuestionsAndWhoIsKnownWhileItIsTyped() {
        take("kind=merci&words=Merci&name=Awa+Diop&phone=06+39+98+40+12");
        Document page = Jsoup.parse(take("regarder=oui&kind=salle&words=Une+salle&phone=0639984012").body());
        assertThat(page.select("legend").eachText()).contains("Pour combien de personnes ?");
        assertThat(page.select("input[data-known='Awa Diop']")).hasSize(1);
        assertThat(one("select count(*)::text from request.request")).isEqualTo("1");
        assertThat(page.select("nav.tabs a").eachText()).containsExactly("Signalement", "Demande");
    }

    @Test
    void beginsFromAFile() {
        take("kind=merci&words=Merci&name=Awa+Diop&phone=06+39+98+40+12");
        String path = Jsoup.parse(post(karim, "/bureau/personnes", "q=diop").body()).select("#trouves a").attr("href");
        Document file = Jsoup.parse(get(karim, path.replace("/t/" + town.slug(), "")).body());
        assertThat(file.select("button[formaction$=/bureau/nouveau/demande/pour]").text()).isEqualTo("Demande");
        String handle = path.substring(path.lastIndexOf('/') + 1);
        Document form = Jsoup.parse(post(karim, PAGE + "/pour", "person=" + handle).body());
        assertThat(form.select("#name").val()).isEqualTo("Awa Diop");
        assertThat(post(karim, PAGE + "/pour", "person=x").statusCode()).isEqualTo(404);
        HttpResponse<String> gone = take("kind=merci&words=Merci&person=x");
        assertThat(gone.statusCode()).isEqualTo(422);
    }

    private List<String> timeline(Person agent, String searched) {
        String path = Jsoup.parse(post(agent, "/bureau/personnes", "q=" + searched).body()).select("#trouves a").attr("href");
        return Jsoup.parse(get(agent, path.replace("/t/" + town.slug(), "")).body()).select("#echanges li").eachText();
    }

    @Test
    void isToldInTheFileWithWhatWasSentCorrectedAndAnswered() {
        take("kind=guichet&words=Horaires&name=Awa+Diop&email=awa%40habitants.example&reply=De+8+h+30+%C3%A0+12+h+et+de+13+h+30+%C3%A0+17+h+30.");
        InTerritory.run(town.id(), () -> jdbc.sql("""
                insert into request.version (territory_id, request_id, ordinal, words, answers, at)
                select territory_id, request_id, 2, 'Horaires du samedi', answers, now() from request.version
                """).update());
        String number = one("select number from casework.case");
        assertThat(timeline(karim, "diop"))
                .anyMatch(line -> line.startsWith("Courriel envoyé") && line.contains(number))
                .anyMatch(line -> line.startsWith("Demande corrigée par la personne") && line.contains(number))
                .anyMatch(line -> line.startsWith("Réponse donnée") && line.contains(number))
                .anyMatch(line -> line.startsWith("Appel reçu"));
        // Somebody of the same address, whose case it is not.
        InTerritory.run(town.id(), () -> jdbc.sql("update relation.interaction set case_id = null").update());
        assertThat(timeline(karim, "diop")).hasSize(1).noneMatch(line -> line.contains(number));
    }

    @Test
    void isForThoseWhoTakeCalls() {
        assertThat(get(town, PAGE).statusCode()).isNotEqualTo(200);
        assertThat(get(aResident(town), PAGE).statusCode()).isEqualTo(403);
        assertThat(get(aStaffMember(town, Role.MODERATOR, null), PAGE).statusCode()).isEqualTo(403);
        assertThat(post(aResident(town), PAGE, "key=k&kind=question&words=x").statusCode()).isEqualTo(403);
        HttpResponse<String> outside = take("kind=question&words=Bonjour&phone=0639984012&department=nulle-part");
        assertThat(outside.statusCode()).isEqualTo(422);
        assertThat(outside.body()).contains("Choisissez un service de la liste");
        assertThat(take("kind=question&words=Bonjour&phone=0639984012&department=gaz").statusCode()).as("an outside body").isEqualTo(422);
    }
}
