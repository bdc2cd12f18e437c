package org.parvis.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.parvis.testing.ParvisIT;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class AccountPagesIT extends ParvisIT {

    @Autowired
    private Accounts accounts;

    @Autowired
    private LiveSessions sessions;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void takeANewNameWithoutItsTricks() {
        Person resident = aResident(aTerritory());
        post(resident, "/compte/nom", "name=Awa%20%E2%80%AEpoiD%0D%0ABcc");
        assertThat(named(resident)).isEqualTo("Awa poiD Bcc");
        HttpResponse<String> refused = post(resident, "/compte/nom", "name=%20");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Erreur – Mon compte");
        post(resident, "/compte/nom", "name=%3Cscript%3Ealert(1)%3C/script%3E");
        assertThat(get(resident, "/compte").body()).contains("&lt;script>").doesNotContain("<script>alert");
    }

    @Test
    void changeTheAddressOnceTheNewOneConfirms() {
        Person resident = aResident(aTerritory());
        post(resident, "/compte/email", "email=new@example.org");
        String link = mailbox.latestLink(resident.territory(), "new@example.org", "/compte/email/");
        String secret = link.substring(link.lastIndexOf('/') + 1);
        assertThat(get(resident.territory(), link).body()).contains("new@example.org");
        assertThat(address(resident)).as("looking changes nothing").isEqualTo(resident.account().email());
        assertThat(post(resident.territory(), "/compte/email/confirmation", "secret=" + secret).statusCode())
                .isEqualTo(200);
        assertThat(address(resident)).isEqualTo("new@example.org");
        assertThat(mailbox.list(resident.territory(), resident.account().email()).getFirst())
                .contains("new@example.org");
        assertThat(post(resident.territory(), "/compte/email/confirmation", "secret=" + secret).statusCode())
                .isEqualTo(404);
    }

    @Test
    void giveNoAddressThatIsSomebodyElses() {
        Person resident = aResident(aTerritory());
        Person other = people.create(resident.territory(), null, null);
        post(resident, "/compte/email", "email=" + other.account().email());
        String link = mailbox.latestLink(resident.territory(), other.account().email(), "/compte/email/");
        HttpResponse<String> answer = post(
                resident.territory(), "/compte/email/confirmation", "secret=" + link.substring(link.lastIndexOf('/') + 1));
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(address(resident)).isEqualTo(resident.account().email());
    }

    @Test
    void setAPasswordAndEndTheOtherSessions() {
        Person resident = aResident(aTerritory());
        Person elsewhere = people.halfIn(resident);
        assertThat(post(resident, "/compte/mot-de-passe", "password=court").body()).contains("12 caractères");
        assertThat(post(resident, "/compte/mot-de-passe", "password=cheval+orange+qui+lit").statusCode())
                .isEqualTo(303);
        assertThat(get(elsewhere, "/compte").statusCode()).isEqualTo(302);
        assertThat(get(resident, "/compte").statusCode()).isEqualTo(200);
        assertThat(post(resident, "/compte/mot-de-passe", "current=faux&password=un+autre+cheval+vert").statusCode())
                .isEqualTo(422);
        assertThat(post(resident, "/compte/mot-de-passe", "current=cheval+orange+qui+lit&password=un+autre+cheval+vert")
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void endOneSessionOrAllOthersButNobodyElses() {
        Person resident = aResident(aTerritory());
        Person second = people.halfIn(resident);
        Person stranger = people.create(resident.territory(), null, null);
        String handle = org.parvis.shared.InTerritory.call(
                resident.territory().id(),
                () -> sessions.list(stranger.id(), "").getFirst().handle());
        post(resident, "/compte/sessions/" + handle + "/fin", "");
        assertThat(get(stranger, "/compte").statusCode()).isEqualTo(200);
        assertThat(get(resident, "/compte/securite").body()).contains("cet appareil").contains("Firefox, Linux");
        post(resident, "/compte/sessions/fin", "");
        assertThat(get(second, "/compte").statusCode()).isEqualTo(302);
        assertThat(get(resident, "/compte").statusCode()).isEqualTo(200);
    }

    @Test
    void keepAnAgentsLastSecondFactor() {
        Person agent = anAgent(aTerritory(), UUID.randomUUID());
        assertThat(post(agent, "/compte/application/suppression", "").statusCode()).isEqualTo(422);
    }

    @Test
    void giveTheirDataToPeopleAndPrograms() throws Exception {
        Person resident = aResident(aTerritory());
        HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(at(resident.territory(), "/compte/donnees/export"))
                                .header("Cookie", "parvis=" + resident.cookie())
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(entry(answer.body(), "donnees.json")).contains(resident.account().email());
        assertThat(entry(answer.body(), "donnees.html")).contains(resident.account().name());
    }

    @Test
    void closeForGood() {
        Person resident = aResident(aTerritory());
        assertThat(post(resident, "/compte/suppression", "").statusCode()).isEqualTo(422);
        assertThat(post(resident, "/compte/suppression", "confirmation=oui").body()).contains("Votre compte est fermé");
        assertThat(get(resident, "/compte").statusCode()).isEqualTo(302);
        in(resident.territory(), () -> assertThat(accounts.find(resident.id())).isEmpty());
    }

    @Test
    void leaveNoRowUnderTheirIdWhenClosed() {
        Person resident = aResident(aTerritory());
        post(resident, "/compte/email", "email=new-" + resident.account().email());
        in(resident.territory(), () -> {
            jdbc.sql("insert into identity.recovery_code (territory_id, account_id, hash) values (?, ?, 'x')")
                    .params(resident.territory().id(), resident.id())
                    .update();
            assertThat(tablesWith(resident.id())).contains("identity.mail_token", "identity.recovery_code");
        });
        post(resident, "/compte/suppression", "confirmation=oui");
        in(resident.territory(), () -> assertThat(tablesWith(resident.id())).isEmpty());
    }

    /** Tables that know an account by its id; what was said and decided in public keeps its author. */
    private List<String> tablesWith(UUID account) {
        List<String> tables = jdbc.sql("""
                        select table_schema || '.' || table_name
                        from information_schema.columns
                        where column_name = 'account_id'
                            and table_schema || '.' || table_name not in ('casework.entry', 'report.moderation')
                        """).query(String.class).list();
        return tables.stream()
                .filter(table -> jdbc.sql("select count(*) from " + table + " where account_id = ?")
                                .param(account)
                                .query(Long.class)
                                .single()
                        > 0)
                .toList();
    }

    @Test
    void askForANewLoginBeforeTheLocksAreChanged() {
        Person resident = people.after(aResident(aTerritory()), Duration.ofMinutes(31));
        assertThat(get(resident, "/compte").statusCode()).isEqualTo(200);
        for (String path : List.of("/compte/mot-de-passe", "/compte/email", "/compte/suppression", "/compte/codes-de-secours")) {
            HttpResponse<String> answer = post(resident, path, "confirmation=oui&password=cheval+orange+qui+lit&email=a@example.org");
            assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/connexion/a-nouveau");
        }
        assertThat(get(resident, "/connexion/a-nouveau").body()).contains("Connectez-vous à nouveau");
        HttpResponse<String> again = post(resident, "/connexion/a-nouveau", "");
        assertThat(again.headers().firstValue("Location").orElseThrow()).endsWith("/connexion?retour=/compte/securite");
    }

    @Test
    void endAfterTheirLongestTimeHoweverActive() {
        Person resident = aResident(aTerritory());
        assertThat(get(people.after(resident, Duration.ofDays(181)), "/compte").statusCode()).isEqualTo(302);
        Person agent = anAgent(aTerritory(), UUID.randomUUID());
        assertThat(get(people.after(agent, Duration.ofDays(8)), "/compte").statusCode()).isEqualTo(302);
        assertThat(get(people.after(agent, Duration.ofDays(6)), "/compte").statusCode()).isEqualTo(200);
    }

    @Test
    void sendAwayWhoeverIsNotLoggedInAndBackAfterwards() {
        HttpResponse<String> answer = get(aTerritory(), "/compte/securite");
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .endsWith("/connexion?retour=%2Fcompte%2Fsecurite");
    }

    private String named(Person person) {
        return org.parvis.shared.InTerritory.call(
                person.territory().id(), () -> accounts.get(person.id()).name());
    }

    private String address(Person person) {
        return org.parvis.shared.InTerritory.call(
                person.territory().id(), () -> accounts.get(person.id()).email());
    }

    private static String entry(byte[] zip, String name) throws IOException {
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(entries.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("no " + name);
    }
}
