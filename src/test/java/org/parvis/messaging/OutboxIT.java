package org.parvis.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parvis.shared.InTerritory;
import org.parvis.territory.Territory;
import org.parvis.testing.ParvisIT;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

class OutboxIT extends ParvisIT {

    @Autowired
    Outbox outbox;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Test
    void keepsTheMessageWithTheActThatCausesIt() {
        Territory territory = aTerritory();
        in(territory, () -> transaction.executeWithoutResult(status -> outbox.send(receipt("a"))));
        assertThat(messages(territory)).hasSize(1);
        in(territory, () -> transaction.executeWithoutResult(status -> {
            outbox.send(receipt("b"));
            status.setRollbackOnly();
        }));
        assertThat(messages(territory)).hasSize(1);
    }

    @Test
    void refusesAMessageOutsideOfATransaction() {
        Territory territory = aTerritory();
        assertThatThrownBy(() -> in(territory, () -> outbox.send(receipt("a"))))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void writesTheSameKeyOnce() {
        Territory territory = aTerritory();
        for (int i = 0; i < 3; i++) {
            in(territory, () -> transaction.executeWithoutResult(status -> outbox.send(receipt("same"))));
        }
        assertThat(messages(territory)).hasSize(1);
    }

    @Test
    void showsAMessageToItsOwnTerritoryOnly() {
        Territory territory = aTerritory();
        in(territory, () -> transaction.executeWithoutResult(status -> outbox.send(receipt("a"))));
        Territory other = aTerritory();
        in(other, () -> assertThat(jdbc.sql("select * from messaging.message").query().listOfRows()).isEmpty());
        in(other, () -> assertThat(jdbc.sql("select * from messaging.content").query().listOfRows()).isEmpty());
        in(other, () -> assertThat(jdbc.sql("select * from messaging.queue").query().listOfRows()).isEmpty());
        assertThat(jdbc.sql("select * from messaging.message").query().listOfRows()).isEmpty();
    }

    private List<Map<String, Object>> messages(Territory territory) {
        return InTerritory.call(
                territory.id(), () -> jdbc.sql("select * from messaging.message").query().listOfRows());
    }

    private static OutgoingMessage receipt(String key) {
        MessageText text = MessageText.in(Locale.FRENCH)
                .subject("Votre signalement S-2026-000412")
                .greeting("Bonjour,")
                .paragraph("Nous l’avons bien reçu.")
                .button("Suivre le signalement", "/suivi/abc")
                .build();
        return OutgoingMessage.of(EmailAddress.of("awa@exemple.fr"), key, text);
    }
}
