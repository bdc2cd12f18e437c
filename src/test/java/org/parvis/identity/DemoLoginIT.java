package org.parvis.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.parvis.shared.Role;
import org.parvis.territory.Territory;
import org.parvis.testing.OnADemo;
import org.parvis.testing.ParvisIT;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;


@OnADemo
class DemoLoginIT extends ParvisIT {

    @Autowired
    private Accounts accounts;

    @Test
    void letsEnterAsAnInventedPersonWithEveryRight() {
        Territory territory = aTerritory();
        Account nadia = invented(territory);
        assertThat(get(territory, "/connexion").body()).contains("Entrer comme Nadia, agente voirie");
        HttpResponse<String> entered = post(territory, "/connexion/demo", "account=" + nadia.id());
        assertThat(entered.statusCode()).isEqualTo(303);
        assertThat(entered.headers().firstValue("Location").orElseThrow()).endsWith("/bureau");
        String cookie = entered.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).startsWith("parvis=").contains("HttpOnly").contains("SameSite=Lax");
        String value = cookie.substring("parvis=".length(), cookie.indexOf(';'));
        assertThat(get(new Person(territory, nadia, value), "/").body()).contains("Bureau");
    }

    @Test
    void letsNobodyEnterAsARealPerson() {
        Person real = aResident(aTerritory());
        assertThat(post(real.territory(), "/connexion/demo", "account=" + real.id()).statusCode())
                .isEqualTo(404);
    }

    private Account invented(Territory territory) {
        Account[] made = new Account[1];
        in(territory, () -> {
            made[0] = accounts.create(NewAccount.demo("nadia@example.org", "Nadia Benali", "agente voirie"));
            accounts.grant(made[0].id(), Role.FRONT_DESK, null);
        });
        return made[0];
    }
}
