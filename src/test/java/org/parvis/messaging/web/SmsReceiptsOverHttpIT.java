package org.parvis.messaging.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

    private HttpRequest.Builder receipts(Territory territory, String path) {
        return HttpRequest.newBuilder(at(territory, path)).header("Content-Type", "application/json").timeout(Duration.ofSeconds(20));
    }

    @Test
    void areNotReadBeyondWhatIsSensible() {
        byte[] huge = new byte[1_500_000];
        Arrays.fill(huge, (byte) ' ');
        HttpRequest.Builder known = receipts(aTerritory(), "/sms/accuses/first").header("Authorization", "Bearer " + SECRET);
        assertThat(send(known.POST(BodyPublishers.ofByteArray(huge)).build()).statusCode()).isEqualTo(413);
        HttpRequest.BodyPublisher ofUnknownLength = BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(huge));
        assertThat(send(known.POST(ofUnknownLength).build()).statusCode()).isEqualTo(413);
    }

    /** Its answer comes though not a byte of the body does. */
    @ParameterizedTest
    @ValueSource(strings = {"", "?secret=wrong", "?secret=%25", "?secret=", "?secret"})
    void areNotReadAtAllWithoutTheSecret(String query) throws IOException {
        String path = "/t/" + aTerritory().slug() + "/sms/accuses/first" + query;
        for (String type : List.of("application/json", "application/x-www-form-urlencoded")) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                socket.setSoTimeout(20_000);
                String head = "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type + "\r\nContent-Length: 500000\r\n\r\n";
                socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
                assertThat(new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII)).readLine())
                        .as(type).startsWith("HTTP/1.1 404");
            }
        }
    }

    @Test
    void areNoneOfThemTakenWhereThereAreTooMany() {
        Territory territory = aTerritory();
        String mark = UUID.randomUUID().toString();
        HttpRequest.Builder known = receipts(territory, "/sms/accuses/first?secret=" + SECRET);
        assertThat(send(known.POST(BodyPublishers.ofString(some(mark, 1_001))).build()).statusCode()).isEqualTo(413);
        assertThat(outcome(territory, mark + "-0")).isEqualTo("NONE");
        assertThat(send(known.POST(BodyPublishers.ofString(some(mark, 5))).build()).statusCode()).isEqualTo(204);
        assertThat(outcome(territory, mark + "-4")).isEqualTo("DELIVERED");
    }

    private static String some(String mark, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "{\"reference\": \"" + mark + "-" + i + "\", \"status\": \"DELIVRD\"}")
                .collect(Collectors.joining(",", "[", "]"));
    }

    @Test
    void comeAsAFormToo() {
        Territory territory = aTerritory();
        String ref = UUID.randomUUID().toString();
        String path = "/sms/accuses/first?secret=" + SECRET;
        assertThat(post(territory, path, "reference=" + ref + "&status=DELIVRD").statusCode()).isEqualTo(204);
        assertThat(outcome(territory, ref)).isEqualTo("DELIVERED");
        assertThat(post(territory, path, "reference=" + ref).statusCode()).isEqualTo(400);
        assertThat(post(territory, "/sms/accuses/first", "secret=" + SECRET + "&reference=" + ref + "&status=DELIVRD").statusCode())
                .as("nothing is read before the secret").isEqualTo(404);
    }

    /** What is kept of a name, once it is that of a part of the territory's. */
    private String outcome(Territory territory, String ref) {
        return InTerritory.call(territory.id(), () -> {
            jdbc.sql("call messaging.sms_handed('first', ?, ?)").params(new String[] {ref}, new UUID[] {UUID.randomUUID()}).update();
            return jdbc.sql("select coalesce(outcome, 'NONE') from messaging.sms_ref where ref = ?").param(ref).query(String.class).single();
        });
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
