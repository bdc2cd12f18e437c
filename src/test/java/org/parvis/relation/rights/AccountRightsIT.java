package org.parvis.relation.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.relation.brief.Brief;
import org.parvis.relation.brief.BriefIntake;
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

/** Somebody mentioned the town, is in nobody's file and in no case, and asks what is kept of them. */
class AccountRightsIT extends ParvisIT {

    private static final String PAGE = "/bureau/droits/comptes";
    private static final String ACCOUNT = "quelquun@social.example";

    @Autowired
    private TerritoryImport imports;

    @Autowired
    private BriefIntake intake;

    @Autowired
    private Departments departments;

    @Autowired
    private JdbcClient jdbc;

    private Territory town;
    private Person dpo;

    @BeforeEach
    void build() {
        town = AskingTown.create(imports, territories);
        dpo = aStaffMember(town, Role.AUDITOR, null);
        mention("1", ACCOUNT, "Première mention");
        mention("2", ACCOUNT, "Deuxième mention");
        mention("3", "autre@social.example", "Pas la même");
        handed("4", ACCOUNT, "Sur un autre réseau");
    }

    private void mention(String key, String account, String words) {
        in(town, () -> intake.take(new BriefIntake.NewPost(
                key, new Brief.Sender(account, "Quelqu’un"), words,
                new Brief.Post("https://social.example/" + key, "social.example", key, Brief.Audience.PUBLIC), List.of())));
    }

    private void handed(String id, String account, String words) {
        in(town, () -> intake.take(new BriefIntake.NewMessage(
                id, new Brief.Sender(account, ""), words, null, Brief.Audience.PUBLIC, new Brief.Elsewhere("Voisins", "Relais", null, Instant.now()))));
    }

    private static String form(String network) {
        return "canal=SOCIAL&reseau=" + network + (network.isEmpty() ? "" : "&programme=Relais") + "&compte=" + URLEncoder.encode(ACCOUNT, StandardCharsets.UTF_8);
    }

    private Document found(Person by, String typed) {
        return Jsoup.parse(post(by, PAGE, "q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8)).body());
    }

    private List<String> left() {
        return InTerritory.call(town.id(), () -> jdbc.sql("select words from relation.received_brief order by id").query(String.class).list());
    }

    private Map<String, String> export(Person by, String form) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(at(town, PAGE + "/export"))
                .header("Cookie", "parvis=" + by.cookie())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        Map<String, String> files = new HashMap<>();
        try (HttpClient http = HttpClient.newHttpClient()) {
            byte[] zip = http.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
            try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
                for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                    files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return files;
    }

    @Test
    void findsTheAccountHoweverItIsWrittenOnceForEachNetwork() {
        for (String typed : List.of(ACCOUNT, "@" + ACCOUNT, "Quelquun@Social.Example")) {
            assertThat(found(dpo, typed).select("section h2").eachText())
                    .as(typed)
                    .containsExactly(ACCOUNT + " · mention du compte de la commune", ACCOUNT + " · Voisins (Relais)");
        }
        String id = InTerritory.call(town.id(), () -> jdbc.sql("select id::text from relation.received_brief where words = 'Pas la même'").query(String.class).single());
        assertThat(found(dpo, "https://ville.example/bureau/mentions/" + id).select("section h2").text()).startsWith("autre@social.example");
        assertThat(found(dpo, "personne@social.example").text()).contains("Rien n’est gardé");
        assertThat(found(dpo, ACCOUNT).text()).as("that it exists, not what it says").doesNotContain("Première mention");
    }

    @Test
    void handsOutWhatIsInNoCase() throws Exception {
        Map<String, String> files = export(dpo, form(""));
        assertThat(files).containsOnlyKeys("donnees.json", "donnees.html");
        assertThat(files.get("donnees.json")).contains("Première mention", "Deuxième mention").doesNotContain("Pas la même", "autre réseau");
        assertThat(export(dpo, form("Voisins")).get("donnees.html")).contains("Sur un autre réseau", "Voisins").doesNotContain("Première");
    }

    @Test
    void erasesWhatIsInNoCaseAndGivesAReceipt() {
        Person agent = anAgent(town, InTerritory.call(town.id(), () -> departments.find("voirie").orElseThrow().id()));
        String kept = InTerritory.call(town.id(), () -> jdbc.sql("select id::text from relation.received_brief where words = 'Deuxième mention'").query(String.class).single());
        assertThat(post(agent, "/bureau/mentions/" + kept + "/ouvrir", "nature=question").statusCode()).isEqualTo(303);
        assertThat(found(dpo, ACCOUNT).text()).contains("Messages dans aucun dossier : 1", "D-");
        HttpResponse<String> wrong = post(dpo, PAGE + "/effacement", form("") + "&numero=0&raison=&confirmation=");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(wrong.body()).select(".error")).hasSize(2);
        assertThat(left()).hasSize(4);
        HttpResponse<String> done = post(dpo, PAGE + "/effacement", form("") + "&raison=Demande+du+3+mars&confirmation=oui");
        assertThat(done.statusCode()).as(done.body()).isEqualTo(303);
        String receipt = done.headers().firstValue("Location").orElseThrow();
        assertThat(get(dpo, receipt.substring(receipt.indexOf("/bureau"))).body()).contains("SMS et messages de réseaux sociaux").doesNotContain(ACCOUNT);
        assertThat(left()).as("of a case, of another account, of another network").containsExactly("Deuxième mention", "Pas la même", "Sur un autre réseau");
        assertThat(post(dpo, PAGE + "/effacement", form("") + "&raison=Encore&confirmation=oui").body()).contains("plus rien à effacer");
        assertThat(InTerritory.call(town.id(), () -> jdbc.sql("select subject || facts::text from journal.entry where act = 'relation.accountErased'").query(String.class).list()))
                .singleElement()
                .satisfies(entry -> assertThat(entry).doesNotContain("quelquun"));
    }

    @Test
    void isForTheDpoOfTheTown() {
        for (Person other : List.of(aStaffMember(town, Role.FRONT_DESK, null), aResident(town))) {
            assertThat(get(other, PAGE).statusCode()).isEqualTo(403);
            assertThat(post(other, PAGE + "/effacement", form("") + "&raison=x&confirmation=oui").statusCode()).isEqualTo(403);
        }
        Person administrator = anAdministrator(town);
        assertThat(found(administrator, ACCOUNT).select("section")).hasSize(2);
        assertThat(post(administrator, PAGE + "/export", form("")).statusCode()).as("reads along, no more").isEqualTo(403);
        Person elsewhere = aStaffMember(aTerritory(), Role.AUDITOR, null);
        assertThat(found(elsewhere, ACCOUNT).text()).contains("Rien n’est gardé");
        assertThat(post(elsewhere, PAGE + "/export", form("")).statusCode()).isEqualTo(404);
        assertThat(get(town, PAGE).statusCode()).as("nobody").isEqualTo(302);
        assertThat(left()).hasSize(4);
    }
}
