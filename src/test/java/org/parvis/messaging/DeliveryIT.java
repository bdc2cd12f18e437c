package org.parvis.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.database.WorkQueue;
import org.parvis.shared.Breaker;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Tokens;
import org.parvis.territory.Territory;
import org.parvis.testing.ParvisIT;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Delivery over real SMTP: the relay up, down, back again, slow, refusing; one node and two. */
class DeliveryIT extends ParvisIT {

    @Autowired
    Outbox outbox;

    @Autowired
    MessageStore store;

    @Autowired
    Letterheads letterheads;

    @Autowired
    BounceStore bounceStore;

    @Autowired
    Bounces bouncing;

    @Autowired
    SenderStore senders;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    private Territory territory;
    private @Nullable GreenMail relay;
    private @Nullable MailRounds rounds;
    private @Nullable String bounces;
    private final List<Breaker> breakers = new ArrayList<>();

    @BeforeEach
    void begin() {
        territory = aTerritory();
    }

    @AfterEach
    void end() {
        if (rounds != null) {
            rounds.close();
        }
        if (relay != null) {
            relay.stop();
        }
    }

    @Test
    void deliversBothHalvesUnderTheTerritorysName() throws Exception {
        aRelay(freePort());
        send("one", m -> m.inThread("case-1/desk"));
        MimeMessage mail = received(1).getFirst();
        assertThat(mail.getSubject()).isEqualTo("[case-1] Votre signalement one");
        assertThat(mail.getFrom()[0].toString()).contains(territory.name());
        assertThat(mail.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
        assertThat(mail.getHeader("References", null)).startsWith("<thread.").isEqualTo(mail.getHeader("In-Reply-To", null));
        assertThat(mail.getHeader("List-Unsubscribe")).isNull();
        String raw = com.icegreen.greenmail.util.GreenMailUtil.getWholeMessage(mail);
        assertThat(raw).contains("multipart/alternative").contains("text/plain").contains("text/html");
        await().untilAsserted(() -> assertState("one", "DELIVERED"));
    }

    @Test
    void writesInTheNameThatTheTerritoryChoseAndLetsItBeAnswered() throws Exception {
        in(territory, () -> senders.save(
                territory.id(),
                new Sender("Mairie d’ailleurs", EmailAddress.of("no@ailleurs.example"), EmailAddress.of("mairie@ailleurs.example"))));
        aRelay(freePort());
        send("named", m -> m);
        MimeMessage mail = received(1).getFirst();
        assertThat(mail.getFrom()).containsExactly(new InternetAddress("no@ailleurs.example", "Mairie d’ailleurs", "UTF-8"));
        assertThat(((InternetAddress) mail.getFrom()[0]).getPersonal()).isEqualTo("Mairie d’ailleurs");
        assertThat(mail.getReplyTo()).containsExactly(new InternetAddress("mairie@ailleurs.example"));
    }

    @Test
    void givesEachMailAReturnPathOfItsOwn() throws Exception {
        bounces = "retours@ville.example";
        aRelay(freePort());
        send("verp", m -> m);
        String path = received(1).getFirst().getHeader("Return-Path", null);
        UUID id = Bounces.ofReturnPath(path.replaceAll("[<>]", "")).orElseThrow();
        await().untilAsserted(() -> assertState("verp", "DELIVERED"));
        in(territory, () -> assertThat(bouncing.report(returned(id, Bounces.Finality.FOR_EVER))).isTrue());
        assertState("verp", "PERMANENT_FAILURE");
        in(territory, () -> assertThat(bouncing.report(returned(id, Bounces.Finality.FOR_EVER))).isFalse());
        // The next one is not even tried.
        send("verp-2", m -> m);
        await().untilAsserted(() -> assertState("verp-2", "PERMANENT_FAILURE"));
        assertThat(received(1)).hasSize(1);
        in(territory, () -> bouncing.heardFrom(EmailAddress.of("AWA@" + territory.slug() + ".example")));
        send("verp-3", m -> m);
        await().untilAsserted(() -> assertState("verp-3", "DELIVERED"));
    }

    @Test
    void takesThreeFailuresInARowForOneForEver() throws Exception {
        aRelay(freePort());
        EmailAddress awa = EmailAddress.of("awa@" + territory.slug() + ".example");
        for (int i = 1; i <= 3; i++) {
            String key = "soft-" + i;
            send(key, m -> m);
            await().untilAsserted(() -> assertState(key, "DELIVERED"));
            in(territory, () -> {
                assertThat(bouncing.whyInvalid(awa)).isEmpty();
                bouncing.report(returned(idOf(key), Bounces.Finality.FOR_NOW));
            });
            assertState(key, "TEMPORARY_FAILURE");
        }
        in(territory, () -> assertThat(bouncing.whyInvalid(awa)).hasValue("550 (simulated)"));
    }

    private Bounces.Returned returned(UUID id, Bounces.Finality finality) {
        return new Bounces.Returned(id, finality, "550 (simulated)");
    }

    private UUID idOf(String key) {
        return jdbc.sql("select id from messaging.message where territory_id = ? and dedup_key = ?")
                .params(territory.id(), key)
                .query(UUID.class)
                .single();
    }

    @Test
    void letsASubscriptionBeEndedInOneClick() throws Exception {
        aRelay(freePort());
        send("digest", m -> m.endedAt("/abonnements/desinscription?jeton=abc"));
        MimeMessage mail = received(1).getFirst();
        assertThat(mail.getHeader("List-Unsubscribe", null))
                .isEqualTo("<" + territory.baseUrl() + "/abonnements/desinscription?jeton=abc>");
        assertThat(mail.getHeader("List-Unsubscribe-Post", null)).isEqualTo("List-Unsubscribe=One-Click");
    }

    @Test
    void sendsOnceWhenTheRelayComesBack() throws Exception {
        int port = freePort();
        rounds(port);
        IntStream.range(0, 5).forEach(i -> send("down-" + i, m -> m));
        // Tried, and put back: the attempt does not count while the relay is down.
        await().until(() -> breakers.getLast().isOpen());
        assertState("down-0", "CREATED");
        aServer(port);
        assertThat(received(5)).hasSize(5);
        // The relay has them a moment before that is written down here.
        await().untilAsserted(() -> IntStream.range(0, 5).forEach(i -> assertState("down-" + i, "DELIVERED")));
    }

    @Test
    void neverSendsTwiceWithTwoNodes() throws Exception {
        int port = freePort();
        aServer(port);
        IntStream.range(0, 300).forEach(i -> send("many-" + i, m -> m));
        try (MailRounds other = newRounds(port)) {
            other.start();
            rounds(port);
            List<MimeMessage> mails = received(300);
            assertThat(mails).hasSize(300);
            assertThat(mails.stream().map(DeliveryIT::messageId).distinct()).hasSize(300);
        }
    }

    @Test
    void givesUpWhatIsRefusedForGood() throws Exception {
        try (ScriptedRelay scripted = new ScriptedRelay("550 5.1.1 No such mailbox")) {
            rounds(scripted.port());
            send("refused", m -> m);
            await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertState("refused", "PERMANENT_FAILURE"));
            assertThat(String.valueOf(row("refused").get("problem"))).contains("No such mailbox");
            assertThat(queued()).isZero();
        }
    }

    @Test
    void triesLaterWhatIsRefusedForNow() throws Exception {
        try (ScriptedRelay scripted = new ScriptedRelay("451 4.7.1 Greylisted")) {
            rounds(scripted.port());
            send("later", m -> m);
            await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertState("later", "TEMPORARY_FAILURE"));
            assertThat(queued()).isOne();
            scripted.answer("250 2.1.5 Fine");
            inTerritory(() -> jdbc.sql("update messaging.queue set due_at = now()").update());
            await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertState("later", "DELIVERED"));
        }
    }

    @Test
    void gettingNoAnswerHoldsUpNobodyElse() throws Exception {
        try (ServerSocket silent = new ServerSocket(0)) {
            rounds(silent.getLocalPort());
            send("slow-0", m -> m);
            try (Socket worker = silent.accept()) {
                // A worker waits for this relay's first word now; others write mails and read pages meanwhile.
                IntStream.range(1, 50).forEach(i -> send("slow-" + i, m -> m));
                assertThat(get(territory, "/").statusCode()).isEqualTo(200);
                assertThat(worker.isConnected()).isTrue();
                assertState("slow-0", "CREATED");
                assertState("slow-49", "CREATED");
            }
        }
    }

    @Test
    void sendsAgainUnderTheSameIdWhatACrashLeftUnmarked() throws Exception {
        int port = freePort();
        aServer(port);
        send("crash", m -> m);
        rounds(port);
        String first = messageId(received(1).getFirst());
        await().untilAsserted(() -> assertState("crash", "DELIVERED"));
        // As it would stand had the process died between the relay's answer and our note.
        inTerritory(() -> {
            jdbc.sql("update messaging.message set state = 'CREATED', ended_at = null").update();
            new WorkQueue(jdbc, "messaging.queue").add(territory.id(), id("crash"), 0);
        });
        List<MimeMessage> both = received(2);
        assertThat(both.stream().map(DeliveryIT::messageId)).containsOnly(first);
    }

    /** Whoever reads the database of a town later finds nothing that opens anything; the mail that arrived has it. */
    @Test
    void keepsNoSecretOfWhatIsOut() throws Exception {
        String token = Tokens.link();
        String code = "7K2M-Q4XT-0V9B-5HNA";
        MessageText text = MessageText.in(Locale.FRENCH)
                .subject("Votre lien")
                .paragraph("Votre code : " + code + ". Votre numéro : BCDF-GHJK.")
                .secret("Code de suivi", "LMNP-QRST")
                .button("Se connecter", "/connexion/lien/" + token)
                .link("Répondre", "/tirage#" + code, null)
                .link("Voter", "/budgets/des-idees-pour-les-jardins-et-les-rues/bulletin?jeton=" + token, null)
                .build();
        assertThat(sentAndKept("secret", OutgoingMessage.of(to(), "secret", text), true))
                .contains("Votre numéro : BCDF-GHJK", "/connexion/lien/•••", "/tirage#•••", "/budgets/des-idees-pour-les-jardins-et-les-rues/bulletin?jeton=•••")
                .doesNotContain(token, code, "LMNP-QRST");
        assertThat(com.icegreen.greenmail.util.GreenMailUtil.getWholeMessage(received(1).getFirst())).contains(code);
        String letter = sentAndKept("letter", OutgoingMessage.of(to(), "letter", text).endedAt("/lettre/fin?jeton=" + token), false);
        assertThat(letter).as("of a subscription, as it was").contains(token);
    }

    @Test
    void keepsNoSecretOfWhatWasRefused() throws Exception {
        try (ScriptedRelay scripted = new ScriptedRelay("550 5.1.1 No such mailbox")) {
            rounds(scripted.port());
            String token = Tokens.link();
            MessageText text = MessageText.in(Locale.FRENCH).subject("Votre lien").button("Se connecter", "/connexion/lien/" + token).build();
            in(territory, () -> transaction.executeWithoutResult(status -> outbox.send(OutgoingMessage.of(to(), "refused-secret", text))));
            await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertState("refused-secret", "PERMANENT_FAILURE"));
            assertThat(kept("refused-secret")).doesNotContain(token).contains("/connexion/lien/•••");
        }
    }

    private EmailAddress to() {
        return EmailAddress.of("awa@" + territory.slug() + ".example");
    }

    private String sentAndKept(String key, OutgoingMessage message, boolean isFirst) throws Exception {
        in(territory, () -> transaction.executeWithoutResult(status -> outbox.send(message)));
        assertThat(kept(key)).as("waits with all that it says").doesNotContain("•••");
        if (isFirst) {
            aRelay(freePort());
        }
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertState(key, "DELIVERED"));
        return kept(key);
    }

    private String kept(String key) {
        return InTerritory.call(territory.id(), () -> jdbc.sql("""
                        select c.plain || c.html from messaging.content c
                        join messaging.message m on m.territory_id = c.territory_id and m.id = c.message_id where m.territory_id = ? and m.dedup_key = ?
                        """).params(territory.id(), key).query(String.class).single());
    }

    private interface Change {
        OutgoingMessage of(OutgoingMessage message);
    }

    private void send(String key, Change change) {
        MessageText text = MessageText.in(Locale.FRENCH)
                .subject("Votre signalement " + key)
                .paragraph("Nous l’avons bien reçu.")
                .button("Suivre le signalement", "/suivi/abc")
                .build();
        OutgoingMessage message =
                change.of(OutgoingMessage.of(EmailAddress.of("awa@" + territory.slug() + ".example"), key, text));
        in(territory, () -> transaction.executeWithoutResult(status -> outbox.send(message)));
    }

    private void aRelay(int port) {
        aServer(port);
        rounds(port);
    }

    private void aServer(int port) {
        relay = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        relay.start();
    }

    private void rounds(int port) {
        rounds = newRounds(port);
        rounds.start();
    }

    private MailRounds newRounds(int port) {
        MailSettings settings =
                new MailSettings("127.0.0.1", port, null, null, MailSettings.Security.NONE, null, 4, bounces);
        breakers.add(new Breaker());
        return new MailRounds(
                new MailRound.Tools(
                        new WorkQueue(jdbc, "messaging.queue"),
                        store,
                        bounceStore,
                        letterheads,
                        new SmtpMailGateway(settings),
                        breakers.getLast(),
                        transaction,
                        events,
                        clock),
                settings.workers());
    }

    /** The mails that arrived for this test's territory: other tests' messages may pass here too. */
    private List<MimeMessage> received(int atLeast) {
        await().atMost(Duration.ofSeconds(30)).until(() -> own().size() >= atLeast);
        return own();
    }

    private List<MimeMessage> own() {
        return Arrays.stream(Objects.requireNonNull(relay).getReceivedMessages())
                .filter(mail -> to(mail).contains("@" + territory.slug()))
                .toList();
    }

    private static String to(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String messageId(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void assertState(String key, String state) {
        assertThat(row(key).get("state")).isEqualTo(state);
    }

    private UUID id(String key) {
        return (UUID) Objects.requireNonNull(row(key).get("id"));
    }

    private Map<String, Object> row(String key) {
        return InTerritory.call(
                territory.id(),
                () -> jdbc.sql("select * from messaging.message where dedup_key = ?")
                        .param(key)
                        .query()
                        .singleRow());
    }

    private long queued() {
        return InTerritory.call(
                territory.id(),
                () -> jdbc.sql("select count(*) from messaging.queue").query(Long.class).single());
    }

    private void inTerritory(Runnable work) {
        in(territory, work);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
