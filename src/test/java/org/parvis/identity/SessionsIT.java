package org.parvis.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.shared.Role;
import org.parvis.territory.Territory;
import org.parvis.testing.ParvisIT;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class SessionsIT extends ParvisIT {

    @Autowired
    private Accounts accounts;

    @Autowired
    private LiveSessions sessions;

    @Autowired
    private JdbcClient rows;

    @Test
    void greetsAResidentWithTheirAccount() {
        assertThat(get(aResident(aTerritory()), "/").body()).contains("Mon compte").doesNotContain("Bureau");
    }

    @Test
    void showsTheDeskToAnAgent() {
        assertThat(get(anAgent(aTerritory(), UUID.randomUUID()), "/").body()).contains("Bureau");
    }

    @Test
    void givesAnonymousVisitorsNoSession() {
        Territory territory = aTerritory();
        assertThat(get(territory, "/").headers().allValues("Set-Cookie")).isEmpty();
        assertThat(get(territory, "/connexion").headers().allValues("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "a\0b", "' or 1=1 --", "é", ""})
    void takesACookieThatWasMadeUpForNone(String id) {
        Territory territory = aTerritory();
        String cookie = Base64.getEncoder().encodeToString(id.getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> page = send(HttpRequest.newBuilder(at(territory, "/"))
                .header("Cookie", "parvis=" + cookie)
                .build());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Se connecter");
    }

    @Test
    void isNobodyInAnotherTerritory() {
        Person agent = anAgent(aTerritory(), UUID.randomUUID());
        Person elsewhere = new Person(aTerritory(), agent.account(), agent.cookie());
        assertThat(get(elsewhere, "/").body()).contains("Se connecter").doesNotContain("Mon compte");
    }

    @Test
    void countsNoRoleBeforeTheSecondFactor() {
        Person agent = people.halfIn(anAgent(aTerritory(), UUID.randomUUID()));
        assertThat(get(agent, "/").body()).doesNotContain("Bureau").doesNotContain("Mon compte");
    }

    @Test
    void endsOnTheServerAtLogout() {
        Person resident = aResident(aTerritory());
        HttpResponse<String> out = post(resident, "/deconnexion", "");
        assertThat(out.statusCode()).isEqualTo(303);
        assertThat(get(resident, "/").body()).doesNotContain("Mon compte");
    }

    @Test
    void endsWithSuspensionAtOnce() {
        Person agent = anAgent(aTerritory(), UUID.randomUUID());
        in(agent.territory(), () -> accounts.suspend(agent.id()));
        assertThat(get(agent, "/").body()).doesNotContain("Bureau");
        in(agent.territory(), () -> assertThat(sessions.list(agent.id(), "")).isEmpty());
    }

    @Test
    void noteOncePerMinuteThatSomebodyWasThere() {
        Person resident = aResident(aTerritory());
        get(resident, "/compte");
        long first = lastAccess(resident);
        get(resident, "/compte");
        assertThat(lastAccess(resident)).as("within the minute").isEqualTo(first);
        rows.sql("update identity.spring_session set last_access_time = last_access_time - 61000 where principal_name = ?")
                .param(principal(resident))
                .update();
        assertThat(get(resident, "/compte").statusCode()).isEqualTo(200);
        assertThat(lastAccess(resident)).isGreaterThanOrEqualTo(first);
    }

    private long lastAccess(Person resident) {
        return rows.sql("select last_access_time from identity.spring_session where principal_name = ?")
                .param(principal(resident))
                .query(Long.class)
                .single();
    }

    private static String principal(Person resident) {
        return Login.principal(resident.territory().id(), resident.id());
    }

    @Test
    void listsSessionsWithoutGivingTheirIdsAway() {
        Person resident = aResident(aTerritory());
        people.halfIn(resident);
        in(resident.territory(), () -> {
            assertThat(sessions.list(resident.id(), "")).hasSize(2).allSatisfy(session -> assertThat(session.agent())
                    .isEqualTo("Firefox, Linux"));
            sessions.end(resident.id(), sessions.list(resident.id(), "").getFirst().handle());
            assertThat(sessions.list(resident.id(), "")).hasSize(1);
        });
    }

    @Test
    void offersNoInventedPeopleOnARealSite() {
        Territory territory = aTerritory();
        in(territory, () -> {
            Account invented = accounts.create(NewAccount.demo("nadia@example.org", "Nadia Benali", "agente voirie"));
            accounts.grant(invented.id(), Role.ADMINISTRATOR, null);
            assertThat(get(territory, "/connexion").body()).doesNotContain("Nadia");
            HttpResponse<String> answer = post(territory, "/connexion/demo", "account=" + invented.id());
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        });
    }

    @Test
    void namesTheCookieForTheHostOverHttps() {
        Person resident = aResident(aTerritory());
        HttpRequest secure = HttpRequest.newBuilder(at(resident.territory(), "/"))
                .header("X-Forwarded-Proto", "https")
                .header("Cookie", "__Host-parvis=" + resident.cookie())
                .build();
        assertThat(send(secure).body()).contains("Mon compte");
        HttpRequest planted = HttpRequest.newBuilder(at(resident.territory(), "/"))
                .header("X-Forwarded-Proto", "https")
                .header("Cookie", "parvis=" + resident.cookie())
                .build();
        assertThat(send(planted).body()).doesNotContain("Mon compte");
    }
}
