package org.parvis.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.parvis.territory.Territory;
import org.parvis.testing.ParvisIT;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class ForgettingIT extends ParvisIT {

    @Autowired
    private Forgetting forgetting;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void deletesWhatIsOldAndKeepsTheRest() {
        Territory territory = aTerritory();
        post(territory, "/connexion", "email=old@example.org");
        in(territory, () -> {
            jdbc.sql("update identity.mail_token set expires_at = now() - interval '1 hour'").update();
        });
        post(territory, "/connexion", "email=new@example.org");
        in(territory, () -> {
            forgetting.forget();
            assertThat(jdbc.sql("select email from identity.mail_token").query(String.class).list())
                    .containsExactly("new@example.org");
        });
    }
}
