package org.parvis.relation.rights;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.parvis.casework.Actor;
import org.parvis.casework.CaseChannel;
import org.parvis.casework.Requester;
import org.parvis.questions.Answers;
import org.parvis.relation.Direction;
import org.parvis.relation.PastPerson;
import org.parvis.relation.PastPersons;
import org.parvis.relation.PersonDraft;
import org.parvis.relation.PersonKind;
import org.parvis.request.NewRequest;
import org.parvis.shared.Ids;
import org.parvis.shared.Role;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Zéphyrine asks for everything. */
class ExportIT extends RightsCase {

    @Autowired
    private PastPersons past;

    @Test
    void handsOutEverythingForProgramsAndForPeople() {
        get(karimAtDesk, Jsoup.parse(post(karimAtDesk, "/bureau/personnes", "q=quenotte").body()).select("#trouves a").attr("href")
                .replace("/t/" + town.slug(), ""));
        Map<String, byte[]> files = export(jeanne, "");
        JsonNode json = new JsonMapper().readTree(files.get("donnees.json"));
        assertThat(json.path("format").asString()).isEqualTo("parvis-personal-data-1");
        assertThat(json.path("identity").size()).isEqualTo(2);
        assertThat(json.path("identifiers").get(0).path("proof").asString()).isEqualTo("SEEN");
        assertThat(json.path("merges").get(0).path("mergedFile").asString()).isEqualTo("Zephyrine Quenotte-Dent");
        assertThat(json.path("exchanges").size()).isEqualTo(3);
        assertThat(json.path("cases").size()).isEqualTo(2);
        assertThat(json.path("timeline").toString()).contains("Mme Quenotte a rappelé").contains("Signé Zéphyrine").contains("nous regardons");
        assertThat(json.path("decisions").get(0).path("fact").asString()).contains("Une place est donnée");
        assertThat(json.path("tasks").get(0).path("answer").asString()).isEqualTo("Vu Mme Quenotte");
        assertThat(json.path("requests").toString()).contains("place de marché").contains("dans le noir");
        assertThat(json.path("mails").size()).isEqualTo(2);
        assertThat(json.path("messages").size()).isGreaterThanOrEqualTo(2);
        assertThat(json.path("looks").toString()).contains("relation.personSeen").contains("Accueil");
        assertThat(files.keySet()).filteredOn(name -> name.startsWith("courriels/")).hasSize(2);
        Document page = Jsoup.parse(new String(files.get("donnees.html"), UTF_8));
        assertThat(page.select("html").attr("lang")).isEqualTo("fr");
        assertThat(page.select("table caption")).hasSameSizeAs(page.select("table"));
        assertThat(page.select("h1").text()).contains("Zéphyrine Quenotte");
        assertThat(page.text()).contains("place de marché").doesNotContain("rights.");
        assertThat(page.select("script, link, img")).isEmpty();
    }

    @Test
    void tellsWhatPeopleAreToEachOtherWhatTheyAgreedToAndWhatTheyTexted() {
        Map<String, byte[]> files = export(jeanne, "");
        JsonNode json = new JsonMapper().readTree(files.get("donnees.json"));
        assertThat(json.path("bonds").size()).isEqualTo(1);
        assertThat(json.at("/bonds/0/role").asString()).isEqualTo("MANDATARY");
        assertThat(json.at("/bonds/0/with").asString()).isEqualTo("Odilon Marchand");
        assertThat(json.at("/bonds/0/scope").asString()).isEqualTo("Les démarches de la crèche");
        assertThat(json.path("consents").size()).isEqualTo(1);
        assertThat(json.at("/consents/0/purpose").asString()).isEqualTo("NEWSLETTER");
        assertThat(json.at("/consents/0/given").asString()).isEqualTo("true");
        assertThat(json.at("/consents/0/proof").asString()).isEqualTo("Formulaire du 3 mars");
        assertThat(json.path("briefs").size()).as("of the case, and of her number").isEqualTo(3);
        assertThat(json.path("briefs").toString()).contains("STOP", "Mme Quenotte par SMS", "Mme Quenotte en public", open.number());
        assertThat(json.path("smsRefusals").size()).isEqualTo(1);
        assertThat(json.at("/smsRefusals/0/phone").asString()).isEqualTo(PHONE.replace(' ', '\u00a0'));
        String page = Jsoup.parse(new String(files.get("donnees.html"), UTF_8)).text();
        assertThat(page).contains("Odilon Marchand", "Formulaire du 3 mars", "Mme Quenotte par SMS");
    }

    @Test
    void leavesOutAnAnswerThatNobodyHasApproved() {
        assertThat(count("select count(*) from casework.approval where state = 'WAITING' and fact like '%brouillon%'")).isEqualTo(1);
        assertThat(count("select count(*) from casework.entry where internal_text like '%brouillon%'")).isEqualTo(1);
        Map<String, byte[]> files = export(jeanne, "");
        for (String name : List.of("donnees.json", "donnees.html")) {
            assertThat(new String(files.get(name), UTF_8)).as(name).contains(open.number()).doesNotContain("brouillon");
        }
    }

    @Test
    void callsColleaguesByTheirFunctions() {
        assertThat(count("select count(*) from relation.interaction where author = 'Karim Diallo'")).isPositive();
        String json = new String(export(jeanne, "").get("donnees.json"), UTF_8);
        assertThat(json).doesNotContain("Karim Diallo").contains("\"by\":\"Accueil\"");
    }

    @Test
    void leavesWhatAnotherAskedWithTheSameAddressUnlessItIsSaidToBeTheirs() {
        var other = inside(() -> requests.submit(new NewRequest(
                "question", "Je suis Barnabé, le mari.", Answers.NONE,
                new Requester("Barnabé", EMAIL, null, "fr"), CaseChannel.WEB, null,
                Actor.requester())));
        assertThat(new String(export(jeanne, "").get("donnees.json"), UTF_8)).doesNotContain("Barnabé").doesNotContain(other.number());
        assertThat(get(jeanne, find(jeanne)).body()).contains("name=\"avec\" value=\"" + other.number());
        assertThat(new String(export(jeanne, "avec=" + other.number()).get("donnees.json"), UTF_8)).contains("Barnabé");
    }

    @Test
    void writesThousandsOfExchanges() {
        List<PastPerson.Exchange> many = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            many.add(new PastPerson.Exchange(
                    Ids.next(), Instant.now().minus(Duration.ofMinutes(i / 3)), CaseChannel.PHONE, Direction.IN, "", "Appel " + i));
        }
        UUID id = Ids.next();
        in(town, () -> past.bring(List.of(new PastPerson(
                id, new PersonDraft(PersonKind.PERSON, "Bavard", "Omer", "fr", "", List.of()), Instant.now(), many))));
        String page = post(jeanne, PAGE, "q=bavard").body();
        String file = Jsoup.parse(page).select("ul.rows a[href*=personnes]").attr("href").replace("/t/" + town.slug(), "");
        assertThat(Jsoup.parse(get(jeanne, file).body()).select("tr:has(th:contains(Échanges)) td").text()).contains("5").contains("000");
        assertThat(post(jeanne, file + "/export", "").statusCode()).isEqualTo(200);
    }

    @Test
    void isForWhoeverAnswersForTheTownAndNobodyElse() {
        String file = find(jeanne);
        String export = file + "/export";
        for (Role role : List.of(Role.FRONT_DESK, Role.MODERATOR, Role.ELECTED)) {
            Person other = aStaffMember(town, role, null);
            assertThat(get(other, PAGE).statusCode()).as(role.name()).isEqualTo(403);
            assertThat(post(other, PAGE, "q=quenotte").statusCode()).isEqualTo(403);
            assertThat(post(other, export, "").statusCode()).isEqualTo(403);
        }
        Person agent = anAgent(town, inside(() -> departments.find("voirie").orElseThrow().id()));
        assertThat(get(agent, file).statusCode()).isEqualTo(403);
        assertThat(get(aResident(town), file).statusCode()).isEqualTo(403);
        assertThat(get(town, file).statusCode()).isBetween(302, 303);
        Person admin = anAdministrator(town);
        assertThat(get(admin, file).statusCode()).as("another's address").isEqualTo(404);
        assertThat(get(admin, find(admin) + "/consultations").statusCode()).isEqualTo(200);
        assertThat(post(admin, find(admin) + "/export", "").statusCode()).isEqualTo(403);
        assertThat(get(admin, find(admin) + "/effacement").statusCode()).isEqualTo(403);
        Person elsewhere = aStaffMember(aTerritory(), Role.AUDITOR, null);
        assertThat(get(elsewhere, file).statusCode()).isEqualTo(404);
        assertThat(post(elsewhere, export, "").statusCode()).isEqualTo(404);
        assertThat(post(aStaffMember(town, Role.AUDITOR, null), export, "").statusCode()).as("another auditor").isEqualTo(404);
    }

    @Test
    void tellsWhoLookedAndWritesDownEachStep() {
        get(karimAtDesk, Jsoup.parse(post(karimAtDesk, "/bureau/personnes", "q=quenotte").body()).select("#trouves a").attr("href")
                .replace("/t/" + town.slug(), ""));
        String file = find(jeanne);
        String body = get(jeanne, file).body();
        assertThat(body).contains("Échanges").doesNotContain("demande les horaires").doesNotContain("place de marché");
        Document looks = Jsoup.parse(get(jeanne, file + "/consultations").body());
        assertThat(looks.select("tbody tr").eachText()).anyMatch(row -> row.contains("a consulté une fiche") && row.contains("Accueil"));
        export(jeanne, "");
        for (String act : List.of("rightsSearched", "rightsOpened", "looksRead", "dataExported")) {
            assertThat(count("select count(*) from journal.entry where act = 'relation." + act + "'")).as(act).isPositive();
        }
        assertThat(count("select count(*) from journal.entry where facts::text ilike '%quenotte%' or subject ilike '%quenotte%'")).isZero();
    }
}
