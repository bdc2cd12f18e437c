package org.parvis.messaging.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.messaging.Outbox;
import org.parvis.messaging.OutgoingSms;
import org.parvis.messaging.sms.SmsText;
import org.parvis.messaging.sms.gateway.HttpSmsGateway;
import org.parvis.messaging.sms.gateway.SmsGateway.Handover;
import org.parvis.messaging.sms.gateway.SmsGateway.Sms;
import org.parvis.messaging.sms.gateway.SmsSettings;
import org.parvis.messaging.sms.simulator.HttpSmsSimulator;
import org.parvis.messaging.sms.simulator.SimulatedPhone;
import org.parvis.shared.InTerritory;
import org.parvis.shared.OutboundGuard;
import org.parvis.shared.PhoneNumber;
import org.parvis.territory.Territory;
import org.parvis.testing.ParvisIT;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A provider over HTTP and back: it takes a message, its receipt comes to our own door. */
class SmsReceiptsOverHttpIT extends ParvisIT {

    private static final String SECRET = "a-secret-that-only-tests-know";

    @Autowired
    private Outbox outbox;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void comeBeforeOurOwnNoteOrAfter() throws Exception {
        Territory territory = aTerritory();
        try (HttpSmsSimulator simulator = HttpSmsSimulator.start(0, at(territory, "/sms/accuses/first"), SECRET);
                HttpSmsGateway gateway = new HttpSmsGateway(
                        SmsSettings.Provider.http(simulator.address().toString()), new OutboundGuard(true))) {
            UUID id = written(territory);
            Handover handover = gateway.hand(new Sms(
                    id, SimulatedPhone.PERMANENT.number(), "VilleTest", SmsText.of("Bonjour"), 0));
            assertThat(handover).isInstanceOf(Handover.Accepted.class);
            String ref = handover.refs().getFirst();
            await().atMost(Duration.ofSeconds(10)).until(() -> parked(ref));
            in(territory, () -> transaction.executeWithoutResult(status -> {
                jdbc.sql("call messaging.sms_handed('first', ?, ?)").params(new String[] {ref}, new UUID[] {id}).update();
                jdbc.sql("update messaging.message set state = 'SENDING'").update();
            }));
            // The provider tells it again.
            HttpRequest again = HttpRequest.newBuilder(at(territory, "/sms/accuses/first"))
                    .header("Content-Type", "application/json")
                    .header("Authorization", "Bearer " + SECRET)
                    .POST(HttpRequest.BodyPublishers.ofString("[{\"reference\": \"" + ref + "\", \"status\": \"UNDELIV\"}]"))
                    .build();
            assertThat(send(again).statusCode()).isEqualTo(204);
            assertThat(state(territory)).isEqualTo("PERMANENT_FAILURE");
        }
    }

    private UUID written(Territory territory) {
        in(territory, () -> transaction.executeWithoutResult(status -> outbox.send(OutgoingSms.of(
                PhoneNumber.find(SimulatedPhone.PERMANENT.number()).orElseThrow(), "key", "Bonjour"))));
        return InTerritory.call(territory.id(), () -> jdbc.sql("select id from messaging.message").query(UUID.class).single());
    }

    /** Whether the receipt is kept: seen through the function that keeps them, which tells whose they are. */
    private boolean parked(String ref) {
        return jdbc.sql("select count(*) from messaging.sms_receipt('first', ?, 'PERMANENT_FAILURE', 'UNDELIV') where message is null")
                        .param(ref)
                        .query(Long.class)
                        .single()
                == 1;
    }

    private String state(Territory territory) {
        return InTerritory.call(
                territory.id(), () -> jdbc.sql("select state from messaging.message").query(String.class).single());
    }
}
