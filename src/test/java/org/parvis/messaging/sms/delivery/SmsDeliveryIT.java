package org.parvis.messaging.sms.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.database.WorkQueue;
import org.parvis.messaging.MessageState;
import org.parvis.messaging.Outbox;
import org.parvis.messaging.OutgoingSms;
import org.parvis.messaging.SmsAccount;
import org.parvis.messaging.SmsLine;
import org.parvis.messaging.sms.SenderId;
import org.parvis.messaging.sms.arrival.SmsArrivals;
import org.parvis.messaging.sms.gateway.HttpSmsGateway;
import org.parvis.messaging.sms.gateway.SmppSmsGateway;
import org.parvis.messaging.sms.gateway.SmsGateway;
import org.parvis.messaging.sms.gateway.SmsProviders;
import org.parvis.messaging.sms.gateway.SmsReceipt;
import org.parvis.messaging.sms.gateway.SmsSettings;
import org.parvis.messaging.sms.simulator.HttpSmsSimulator;
import org.parvis.messaging.sms.simulator.SimulatedPhone;
import org.parvis.messaging.sms.simulator.SmppSimulator;
import org.parvis.shared.InTerritory;
import org.parvis.shared.OutboundGuard;
import org.parvis.shared.PhoneNumber;
import org.parvis.territory.Territory;
import org.parvis.testing.ParvisIT;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Delivery over real SMPP and HTTP: providers up, down, back again, slow, lying; one node and two. */
class SmsDeliveryIT extends ParvisIT {

    private static final String AWA = "+33639984012";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    Outbox outbox;

    @Autowired
    SmsLine line;

    @Autowired
    SmsStore store;

    @Autowired
    SmsReceiptStore outcomes;

    @Autowired
    SmsAccountStore accounts;

    @Autowired
    SmsLimits limits;

    @Autowired
    SmsReceipts receipts;

    @Autowired
    SmsArrivals arrivals;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient jdbc;

    private final List<AutoCloseable> open = new ArrayList<>();
    private Clock clock = Clock.systemUTC();
    private Territory territory;
    private SmppSimulator simulator;

    @BeforeEach
    void begin() throws IOException {
        territory = aTerritory();
        budget(10_000);
        simulator = opened(SmppSimulator.start(0, "secret"));
    }

    @AfterEach
    void end() throws Exception {
        for (AutoCloseable each : open.reversed()) {
            each.close();
        }
    }

    @Test
    void handsAShortTextOverUnderTheSendersName() {
        rounds(smpp("first", simulator.port()));
        send("one", AWA, "Votre demande est enregistrée : 10 € {ok}");
        await().atMost(PATIENCE).untilAsserted(() -> assertState("one", MessageState.DELIVERED));
        SmppSimulator.Part part = own().getFirst();
        assertThat(part.words()).isEqualTo("Votre demande est enregistrée : 10 € {ok}" + mark());
        assertThat(part.from()).isEqualTo("Sceaux");
        assertThat(part.to()).isEqualTo("33639984012");
        assertThat(part.isUcs2()).isFalse();
        assertThat(part.hasHeader()).isFalse();
        assertThat(queued()).isZero();
    }

    @Test
    void cutsALongTextIntoPartsThatJoinAgain() {
        rounds(smpp("first", simulator.port()));
        String words = "a".repeat(152) + "€" + "é".repeat(200);
        send("long", AWA, words);
        send("wide", AWA, "ê".repeat(66) + "😀" + "ê".repeat(66));
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertState("long", MessageState.DELIVERED);
            assertState("wide", MessageState.DELIVERED);
        });
        List<SmppSimulator.Part> parts = simulator.parts().stream().filter(SmppSimulator.Part::hasHeader).toList();
        assertThat(String.join("", parts.stream().filter(part -> !part.isUcs2()).map(SmppSimulator.Part::words).toList()))
                .isEqualTo(words + mark());
        assertThat(String.join("", parts.stream().filter(SmppSimulator.Part::isUcs2).map(SmppSimulator.Part::words).toList()))
                .isEqualTo("ê".repeat(66) + "😀" + "ê".repeat(66) + mark());
        assertThat(parts).allMatch(part -> part.octets() <= (part.isUcs2() ? 140 : 159));
    }

    @Test
    void leavesTheCuttingToTheProviderWhereThatIsAsked() {
        SmsSettings.Provider plain = SmsSettings.Provider.smpp("127.0.0.1", simulator.port(), "secret");
        SmsSettings.Provider whole = new SmsSettings.Provider(
                plain.kind(), plain.host(), plain.port(), false, plain.user(), plain.password(), null,
                SmsSettings.Long.PAYLOAD, null, null, plain.template(), null, "reference", "status", null,
                SmsSettings.Arrivals.USUAL);
        rounds(new SmsProviders.Provider("first", new SmppSmsGateway("first", whole, receipts, arrivals)));
        send("whole", AWA, "a".repeat(300));
        await().atMost(PATIENCE).untilAsserted(() -> assertState("whole", MessageState.DELIVERED));
        assertThat(own()).singleElement().satisfies(part -> {
            assertThat(part.isPayload()).isTrue();
            assertThat(part.words()).isEqualTo("a".repeat(300) + mark());
        });
    }

    @Test
    void bringsWhatPeopleSendOverTheSameLine() {
        rounds(smpp("first", simulator.port()));
        send("asked", "+33639984466", "Est-ce réparé ?");
        await().atMost(PATIENCE).untilAsserted(() -> assertState("asked", MessageState.DELIVERED));
        String words = "Oui, c’est réparé 😀 ".repeat(8).strip();
        assertThat(simulator.text("+33639984466", "38000", words)).isTrue();
        assertThat(received()).containsExactly(words);
        assertThat(simulator.text("+33639984466", "38000", "STOP")).isTrue();
        send("after", "+33639984466", "Encore une nouvelle");
        await().atMost(PATIENCE).untilAsserted(() -> assertState("after", MessageState.TECHNICAL_FAILURE));
        assertThat(row("after").get("problem")).isEqualTo("this number asked for no text messages");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(simulator.parts())
                .filteredOn(part -> part.to().equals("33639984466"))
                .extracting(SmppSimulator.Part::words)
                .anyMatch(part -> part.startsWith("Vous ne recevrez plus de SMS"))
                .noneMatch(part -> part.startsWith("Encore une nouvelle")));
    }

    private List<String> received() {
        return InTerritory.call(territory.id(), () -> jdbc.sql("select words from relation.received_brief where territory_id = ?")
                .param(territory.id())
                .query(String.class)
                .list());
    }

    @Test
    void holdsBackWhatIsTooMuchForOneNumberInADay() {
        in(territory, () -> accounts.save(new SmsAccount(
                new SenderId("Sceaux"), null, 1_000, BigDecimal.ONE, new SmsAccount.Caps(5, 2))));
        rounds(smpp("first", simulator.port()));
        send("1", AWA, "Un");
        send("2", AWA, "Deux");
        send("3", AWA, "Trois");
        send("4", "+33639984013", "Quatre");
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(states().stream().filter("DELIVERED"::equals)).hasSize(3);
            assertThat(states().stream().filter("TECHNICAL_FAILURE"::equals)).hasSize(1);
        });
        assertState("4", MessageState.DELIVERED);
    }

    @ParameterizedTest
    @CsvSource({
        "DELIVERED, DELIVERED",
        "TEMPORARY, TEMPORARY_FAILURE",
        "PERMANENT, PERMANENT_FAILURE",
        "TECHNICAL, TECHNICAL_FAILURE",
        "REFUSED, PERMANENT_FAILURE",
        "TWICE, DELIVERED",
        "SLOW, DELIVERED",
    })
    void endsAsTheReceiptSays(SimulatedPhone phone, MessageState end) {
        rounds(smpp("first", simulator.port()));
        send("x", phone.number(), "Bonjour");
        await().atMost(PATIENCE).untilAsserted(() -> assertState("x", end));
        assertThat(queued()).isZero();
    }

    @Test
    void isBeingSentUntilTheReceiptComesAndFailsForATimeAfterThreeDays() {
        rounds(smpp("first", simulator.port()));
        send("silent", SimulatedPhone.SILENT.number(), "Bonjour");
        await().atMost(PATIENCE).untilAsserted(() -> assertState("silent", MessageState.SENDING));
        SmsReceipts soon = laterBy(Duration.ofDays(2));
        in(territory, soon::giveUpSilent);
        assertState("silent", MessageState.SENDING);
        in(territory, laterBy(Duration.ofDays(4))::giveUpSilent);
        assertState("silent", MessageState.TEMPORARY_FAILURE);
        String ref = inside(() -> jdbc.sql("select ref from messaging.sms_ref").query(String.class).single());
        receipts.accept("first", new SmsReceipt(ref, MessageState.DELIVERED, "late"));
        assertState("silent", MessageState.DELIVERED);
    }

    @Test
    void takesAReceiptThatCameBeforeOurOwnNote() {
        UUID id = written("early");
        receipts.accept("first", new SmsReceipt("r-" + id, MessageState.DELIVERED, "DELIVRD"));
        assertState("early", MessageState.CREATED);
        List<UUID> heardOf = inside(() -> new TransactionTemplate(transactions).execute(status -> {
            store.name("first", List.of(new SmsStore.Ref(id, "r-" + id)));
            return store.markHanded(List.of(id), Instant.now());
        }));
        assertThat(heardOf).containsExactly(id);
        in(territory, () -> receipts.settle(id));
        assertState("early", MessageState.DELIVERED);
    }

    @Test
    void isNotTouchedByWhatConcernsNobody() {
        receipts.accept("first", new SmsReceipt("nobody-" + UUID.randomUUID(), MessageState.DELIVERED, ""));
        UUID id = written("other");
        in(territory, () -> receipts.settle(id));
        assertState("other", MessageState.CREATED);
    }

    @Test
    void waitsWhereTheProviderHasTooMuchToDo() {
        rounds(smpp("first", simulator.port()));
        send("busy", SimulatedPhone.THROTTLED.number(), "Bonjour");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(row("busy").get("problem")).isEqualTo("SMPP 0x58"));
        assertState("busy", MessageState.CREATED);
        assertThat(queued()).isOne();
        assertThat(inside(() -> line.thisMonth().parts())).as("what was not sent costs nothing").isZero();
    }

    @Test
    void sendsOnceWhenTheProviderComesBack() throws Exception {
        int port = freePort();
        rounds(smpp("first", port));
        IntStream.range(0, 5).forEach(i -> send("down-" + i, AWA, "Bonjour " + i));
        SmppSimulator back = opened(SmppSimulator.start(port, "secret"));
        await().atMost(PATIENCE).untilAsserted(
                () -> IntStream.range(0, 5).forEach(i -> assertState("down-" + i, MessageState.DELIVERED)));
        assertThat(own(back)).hasSize(5);
    }

    @Test
    void bindsAnewAfterTheServerHungUp() {
        rounds(smpp("first", simulator.port()));
        send("before", AWA, "Bonjour");
        await().atMost(PATIENCE).untilAsserted(() -> assertState("before", MessageState.DELIVERED));
        simulator.hangUp();
        send("after", AWA, "Bonsoir");
        await().atMost(PATIENCE).untilAsserted(() -> assertState("after", MessageState.DELIVERED));
        assertThat(own()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"HANGS_UP", "SAYS_NOTHING"})
    void triesThreeTimesWhatMayHaveArrived(ScriptedSmsc.Answer answer) throws Exception {
        ScriptedSmsc scripted = opened(new ScriptedSmsc(answer));
        rounds(smpp("first", scripted.port()));
        send("torn", AWA, "Bonjour");
        for (int i = 1; i < SmsNotes.MOST_BROKEN; i++) {
            int times = i;
            await().atMost(PATIENCE).until(() -> broken() == times);
            makeDue();
        }
        await().atMost(PATIENCE).untilAsserted(() -> assertState("torn", MessageState.TECHNICAL_FAILURE));
        assertThat(String.valueOf(row("torn").get("problem"))).startsWith("it may have arrived");
        assertThat(scripted.submitted(mark())).isEqualTo(SmsNotes.MOST_BROKEN);
    }

    @ParameterizedTest
    @CsvSource({"NAMES_NOTHING", "CALLS_ALL_THE_SAME"})
    void standsAServerThatNamesMessagesBadly(ScriptedSmsc.Answer answer) throws Exception {
        ScriptedSmsc scripted = opened(new ScriptedSmsc(answer));
        rounds(smpp("first", scripted.port()));
        send("a", AWA, "Bonjour");
        send("b", AWA, "Bonsoir");
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertState("a", MessageState.SENDING);
            assertState("b", MessageState.SENDING);
        });
        in(territory, laterBy(Duration.ofDays(4))::giveUpSilent);
        assertState("a", MessageState.TEMPORARY_FAILURE);
    }

    @Test
    void countsAndKnowsThePartsThatWentBeforeOneWasRefused() throws Exception {
        rounds(smpp("first", opened(new ScriptedSmsc(ScriptedSmsc.Answer.REFUSES_FURTHER_PARTS)).port()));
        send("half", AWA, "a".repeat(300));
        await().atMost(PATIENCE).untilAsserted(() -> assertState("half", MessageState.PERMANENT_FAILURE));
        assertThat(inside(() -> line.thisMonth().parts())).as("the first part was sent and is paid for").isEqualTo(1);
        assertThat(inside(() -> line.thisMonth().messages())).isEqualTo(1);
        String ref = inside(() -> jdbc.sql("select ref from messaging.sms_ref").query(String.class).single());
        receipts.accept("first", new SmsReceipt(ref, MessageState.DELIVERED, "DELIVRD"));
        assertState("half", MessageState.PERMANENT_FAILURE);
        assertThat(inside(() -> jdbc.sql("select outcome from messaging.sms_ref").query(String.class).single())).isEqualTo("DELIVERED");
    }

    @Test
    void neverSendsTwiceWithTwoNodes() {
        IntStream.range(0, 200).forEach(i -> send("many-" + i, "+336399841%02d".formatted(i % 100), "Bonjour " + i));
        rounds(smpp("first", simulator.port()));
        rounds(smpp("first", simulator.port()));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(states()).containsOnly("DELIVERED").hasSize(200));
        assertThat(own()).hasSize(200);
        assertThat(own().stream().map(SmppSimulator.Part::words).distinct()).hasSize(200);
    }

    @Test
    void asksTheOtherProviderWhereOneIsDownOrBusy() throws Exception {
        HttpSmsSimulator http = opened(HttpSmsSimulator.start(0, null, ""));
        rounds(smpp("first", freePort()), http("second", http));
        IntStream.range(0, 20).forEach(i -> send("f-" + i, "+336399842%02d".formatted(i), "Bonjour « " + i + " » \"\\"));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(states()).containsOnly("SENDING").hasSize(20));
        List<JsonNode> arrived = http.messages().stream()
                .filter(message -> message.path("text").asString().endsWith(mark()))
                .toList();
        // Whose acceptance came too late on a busy machine is asked again.
        assertThat(arrived.stream().map(message -> message.path("reference").asString()).distinct()).hasSize(20);
        assertThat(arrived.getFirst().path("text").asString()).startsWith("Bonjour « ").contains("\"\\");
        assertThat(arrived.getFirst().path("from").asString()).isEqualTo("Sceaux");
        send("busy", SimulatedPhone.THROTTLED.number(), "Bonjour");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(row("busy").get("problem")).isEqualTo("HTTP 429"));
    }

    @Test
    void callsNoAddressOfOurOwnNetwork() throws Exception {
        HttpSmsSimulator http = opened(HttpSmsSimulator.start(0, null, ""));
        SmsGateway guarded = new HttpSmsGateway(
                SmsSettings.Provider.http(http.address().toString()), new OutboundGuard(false));
        rounds(new SmsProviders.Provider("first", guarded), smpp("second", simulator.port()));
        send("guarded", AWA, "Bonjour");
        await().atMost(PATIENCE).untilAsserted(() -> assertState("guarded", MessageState.DELIVERED));
        assertThat(http.messages()).as("of whomever").isEmpty();
        assertThat(own()).hasSize(1);
    }

    @Test
    void ringsNobodysPhoneAllNightHoweverManyWorkers() {
        IntStream.range(0, 30).forEach(i -> send("same-" + i, AWA, "Votre rendez-vous est annulé"));
        rounds(smpp("first", simulator.port()));
        rounds(smpp("first", simulator.port()));
        await().atMost(PATIENCE).until(() -> queued() == 0);
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(states().stream().filter("DELIVERED"::equals)).hasSize(20);
            assertThat(states().stream().filter("TECHNICAL_FAILURE"::equals)).hasSize(10);
        });
        assertThat(own()).hasSize(20);
    }

    @Test
    void takesSoManyAnHourForOneNumber() {
        IntStream.range(0, 30).forEach(i -> send("any-" + i, AWA, "Message " + i));
        rounds(smpp("first", simulator.port()));
        await().atMost(PATIENCE).until(() -> queued() == 0);
        assertThat(own()).hasSize(SmsAccount.Caps.USUAL.hourly());
    }

    @Test
    void stopsAtTheBudgetAndGoesOnWhereItIsRaised() {
        budget(3);
        IntStream.range(0, 5).forEach(i -> send("dear-" + i, AWA, "Message " + i));
        rounds(smpp("first", simulator.port()));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(problems()).containsExactly("the month's budget is spent", "the month's budget is spent"));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(states().stream().filter("DELIVERED"::equals)).hasSize(3));
        assertThat(inside(() -> line.thisMonth().isStopped())).isTrue();
        assertThat(inside(() -> line.thisMonth().parts())).isEqualTo(3);
        budget(100);
        assertThat(inside(() -> line.thisMonth().isStopped())).isFalse();
        makeDue();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(states()).containsOnly("DELIVERED"));
        assertThat(inside(() -> line.thisMonth().messages())).isEqualTo(5);
    }

    @Test
    void keepsMarketingForTheMorningAndNothingElse() {
        clock = Clock.fixed(Instant.parse("2026-11-29T11:00:00Z"), ZoneOffset.UTC); // a Sunday
        rounds(smpp("first", simulator.port()));
        in(territory, () -> new TransactionTemplate(transactions).executeWithoutResult(status -> outbox.send(
                OutgoingSms.of(number(AWA), "fair", "Fête au parc. STOP au 36111" + mark()).asSubscription())));
        send("case", AWA, "Votre demande est enregistrée");
        await().atMost(PATIENCE).untilAsserted(() -> assertState("case", MessageState.DELIVERED));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(inside(() -> jdbc.sql(
                        "select due_at from messaging.sms_queue where not claimed").query(Instant.class).list()))
                .containsExactly(Instant.parse("2026-11-30T07:00:00Z")));
        assertState("fair", MessageState.CREATED);
    }

    @Test
    void showsNothingToAnotherTerritory() {
        written("mine");
        Territory other = aTerritory();
        in(other, () -> {
            assertThat(jdbc.sql("select * from messaging.sms").query().listOfRows()).isEmpty();
            assertThat(jdbc.sql("select * from messaging.sms_account").query().listOfRows()).isEmpty();
            assertThat(jdbc.sql("select * from messaging.sms_queue").query().listOfRows()).isEmpty();
            assertThat(jdbc.sql("select * from messaging.sms_ref").query().listOfRows()).isEmpty();
        });
    }

    @Test
    void writesTheSameKeyOnceAndNothingThatIsRolledBack() {
        IntStream.range(0, 3).forEach(i -> written("same"));
        assertThat(states()).hasSize(1);
        in(territory, () -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
            outbox.send(OutgoingSms.of(number(AWA), "undone", "Bonjour"));
            status.setRollbackOnly();
        }));
        assertThat(states()).hasSize(1);
    }

    private String mark() {
        return " " + territory.slug();
    }

    private static PhoneNumber number(String international) {
        return PhoneNumber.find(international).orElseThrow();
    }

    private void send(String key, String to, String words) {
        OutgoingSms sms = OutgoingSms.of(number(to), key, words + mark());
        in(territory, () -> new TransactionTemplate(transactions).executeWithoutResult(status -> outbox.send(sms)));
    }

    private UUID written(String key) {
        send(key, AWA, "Bonjour");
        return (UUID) Objects.requireNonNull(row(key).get("id"));
    }

    private void budget(int parts) {
        in(territory, () -> accounts.save(SmsAccount.of("Sceaux", null, parts, new BigDecimal("4.5"))));
    }

    private SmsProviders.Provider smpp(String name, int port) {
        return new SmsProviders.Provider(
                name, new SmppSmsGateway(name, SmsSettings.Provider.smpp("127.0.0.1", port, "secret"), receipts, arrivals));
    }

    private static SmsProviders.Provider http(String name, HttpSmsSimulator http) {
        return new SmsProviders.Provider(
                name, new HttpSmsGateway(SmsSettings.Provider.http(http.address().toString()), new OutboundGuard(true)));
    }

    private void rounds(SmsProviders.Provider... providers) {
        SmsRounds rounds = opened(new SmsRounds(
                new SmsRound.Tools(
                        new WorkQueue(jdbc, "messaging.sms_queue"),
                        store,
                        outcomes,
                        accounts,
                        limits,
                        receipts,
                        territories,
                        new SmsProviders(Arrays.asList(providers), clock),
                        new TransactionTemplate(transactions),
                        events,
                        clock),
                4));
        rounds.start();
    }

    private SmsReceipts laterBy(Duration duration) {
        return new SmsReceipts(outcomes, transactions, events, Clock.offset(Clock.systemUTC(), duration));
    }

    private <T extends AutoCloseable> T opened(T one) {
        open.add(one);
        return one;
    }

    /** What arrived for this test's territory: other tests' messages may pass here too. */
    private List<SmppSimulator.Part> own() {
        return own(simulator);
    }

    private List<SmppSimulator.Part> own(SmppSimulator at) {
        return at.parts().stream().filter(part -> part.words().endsWith(mark())).toList();
    }

    private void makeDue() {
        in(territory, () -> jdbc.sql("update messaging.sms_queue set due_at = now() where not claimed").update());
    }

    private int broken() {
        return inside(() -> jdbc.sql("select max(broken) from messaging.sms").query(Integer.class).single());
    }

    private void assertState(String key, MessageState state) {
        assertThat(row(key).get("state")).as(key + " " + row(key).get("problem")).isEqualTo(state.name());
    }

    private Map<String, Object> row(String key) {
        return inside(() -> jdbc.sql("select * from messaging.message where dedup_key = ?").param(key).query().singleRow());
    }

    private List<String> states() {
        return inside(() -> jdbc.sql("select state from messaging.message").query(String.class).list());
    }

    private List<String> problems() {
        return inside(() -> jdbc.sql("select problem from messaging.message where state = 'CREATED' and problem is not null").query(String.class).list());
    }

    private long queued() {
        return inside(() -> jdbc.sql("select count(*) from messaging.sms_queue").query(Long.class).single());
    }

    private <T> T inside(java.util.function.Supplier<T> work) {
        return InTerritory.call(territory.id(), work::get);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
