package org.parvis.api.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.parvis.api.ApiIT;
import org.parvis.api.ApiScope;
import org.parvis.casework.CaseActs;
import org.parvis.casework.CaseWriting;
import org.parvis.casework.Cases;
import org.parvis.casework.Actor;
import org.parvis.relation.Merges;
import org.parvis.relation.NewMerge;
import org.parvis.relation.PersonHandles;
import org.parvis.relation.Persons;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Refusal;
import org.parvis.testing.Person;
import org.parvis.web.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Other programs are told of what happens. */
class HooksIT extends ApiIT {

    @Autowired
    private Hooks hooks;

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private Cases cases;

    @Autowired
    private CaseActs acts;

    @Autowired
    private CaseWriting writing;

    @Autowired
    private Merges merges;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private final Receiver receiver = new Receiver();

    @AfterEach
    void close() {
        receiver.close();
    }

    private Hooks.Created aHook(String token, HookEvent... events) {
        return InTerritory.call(town.id(), () -> hooks.create(
                tokens.find(token).orElseThrow().id(), receiver.url(), Set.of(events), Visitor.NOBODY));
    }

    private List<Delivery> log(Hook hook) {
        return InTerritory.call(town.id(), () -> deliveries.list(hook));
    }

    private Hook now(Hook hook) {
        return InTerritory.call(town.id(), () -> hooks.find(hook.id()).orElseThrow());
    }

    /** What waits falls due. */
    private void later() {
        in(town, () -> jdbc.sql("update api.queue set due_at = now() where territory_id = ? and not claimed").param(town.id()).update());
    }

    @Test
    void tellNumbersAndStatesAloneAndSignThem() throws Exception {
        String token = aToken(Set.of("voirie"));
        Hooks.Created made = aHook(token, HookEvent.CASE_OPENED, HookEvent.MESSAGE_ADDED);
        String number = aCase(token);
        await().untilAsserted(() -> assertThat(receiver.got).hasSize(1));
        Receiver.Got got = receiver.got.getFirst();
        JsonNode event = new JsonMapper().readTree(got.body());
        assertThat(event.get("type").asString()).isEqualTo("case.opened");
        assertThat(event.at("/data/number").asString()).isEqualTo(number);
        assertThat(got.body()).doesNotContain("Awa", "exemple.fr", "guichet");

        // As the receivers of Standard Webhooks do it.
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(made.secret().substring(6)), "HmacSHA256"));
        String signed = got.headers().get("webhook-id") + "." + got.headers().get("webhook-timestamp") + "." + got.body();
        assertThat(got.headers().get("webhook-signature"))
                .isEqualTo("v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8))));
        assertThat(Long.parseLong(got.headers().get("webhook-timestamp"))).isGreaterThan(1_700_000_000L);

        write(token, "/api/v1/cases/" + number + "/messages", "{\"text\":\"Nous regardons.\"}");
        await().untilAsserted(() -> assertThat(receiver.got).hasSize(2));
        assertThat(receiver.got.get(1).body()).contains("message.added", number).doesNotContain("regardons");
        await().untilAsserted(() -> assertThat(log(made.hook())).hasSize(2).allMatch(one -> one.state() == Delivery.State.DELIVERED));
        assertThat(log(made.hook()).getFirst().answer()).isEqualTo(204);
    }

    @Test
    void tellNothingOfWhatTheTokenDoesNotSee() {
        String parks = aToken(Set.of("parcs"));
        String roads = aToken(Set.of("voirie"));
        Hooks.Created ofRoads = aHook(roads, HookEvent.CASE_OPENED, HookEvent.CASE_REASSIGNED);
        Hooks.Created withoutCases = aHook(aToken(Set.of("parcs"), ApiScope.PERSONS_READ), HookEvent.CASE_OPENED);
        write(parks, "/api/v1/cases", "{\"kind\":\"merci\",\"words\":\"Merci.\",\"department\":\"parcs\"}");
        String number = aCase(roads);
        await().untilAsserted(() -> assertThat(receiver.got).hasSize(1));
        assertThat(receiver.got.getFirst().body()).contains(number);
        assertThat(log(withoutCases.hook())).isEmpty();
        in(town, () -> acts.reassignDepartment(
                cases.find(number).orElseThrow().id(), department("parcs"), "C’est un arbre.", Actor.agent(UUID.randomUUID(), "Nadia")));
        await().untilAsserted(() -> assertThat(receiver.got).hasSize(2));
        assertThat(receiver.got.get(1).body()).as("gone where it does not see").contains("outOfSight").doesNotContain("status");
        assertThat(log(ofRoads.hook())).hasSize(2);
    }

    @Test
    void areWrittenWithWhatTheyTellOfOrNotAtAll() {
        String token = aToken(Set.of("voirie"));
        Hooks.Created made = aHook(token, HookEvent.MESSAGE_ADDED);
        String number = aCase(token);
        in(town, () -> transaction.executeWithoutResult(status -> {
            writing.addPublicMessage(cases.find(number).orElseThrow().id(), "Jamais dit.", Actor.agent(UUID.randomUUID(), "Nadia"));
            status.setRollbackOnly();
        }));
        assertThat(log(made.hook())).isEmpty();
    }

    @Test
    void tryAgainThenGiveUpAndStopWithAWordToTheAdministrators() {
        Person administrator = anAdministrator(town);
        String token = aToken(Set.of("voirie"));
        Hook hook = aHook(token, HookEvent.CASE_OPENED).hook();
        receiver.answer.set(500);
        aCase(token);
        for (int attempt = 1; attempt <= 1 + HookRound.RETRIES; attempt++) {
            int attempts = attempt;
            await().untilAsserted(() -> assertThat(log(hook).getFirst().attempts()).isEqualTo(attempts));
            later();
        }
        Delivery over = log(hook).getFirst();
        assertThat(over.state()).isEqualTo(Delivery.State.GIVEN_UP);
        assertThat(over.answer()).isEqualTo(500);
        assertThat(receiver.got).hasSize(6).extracting(got -> got.headers().get("webhook-id")).containsOnly("msg_" + over.id());
        assertThat(now(hook).isEnabled()).isTrue();
        assertThat(now(hook).failures()).isEqualTo(1);

        in(town, () -> jdbc.sql("update api.hook set failures = ? where territory_id = ?").params(HookRound.MOST_FAILURES - 1, town.id()).update());
        aCase(token);
        await().untilAsserted(() -> {
            later();
            assertThat(now(hook).isEnabled()).isFalse();
        });
        in(town, () -> assertThat(jdbc.sql("select count(*) from messaging.message where territory_id = ? and dedup_key like 'api/hook/%'")
                        .param(town.id()).query(Long.class).single())
                .isEqualTo(1));
        assertThat(get(administrator, "/admin/journal").body()).contains("a arrêté un webhook qui ne répond plus");
        int before = receiver.got.size();
        await().untilAsserted(() -> {
            aCase(token);
            assertThat(InTerritory.<List<Hook>, RuntimeException>call(town.id(), () -> hooks.telling(HookEvent.CASE_OPENED))).isEmpty();
        });
        assertThat(receiver.got).hasSize(before);

        receiver.answer.set(200);
        in(town, () -> hooks.enable(now(hook), Visitor.NOBODY));
        in(town, () -> deliveries.resend(log(hook).getLast()));
        await().untilAsserted(() -> assertThat(log(hook).getLast().state()).isEqualTo(Delivery.State.DELIVERED));
        assertThat(receiver.got.getLast().headers().get("webhook-id")).isEqualTo("msg_" + over.id());
    }

    @Test
    void stopAtOnceWhereTheReceiverIsGoneForGood() {
        String token = aToken(Set.of("voirie"));
        Hook hook = aHook(token, HookEvent.CASE_OPENED).hook();
        receiver.answer.set(410);
        aCase(token);
        await().untilAsserted(() -> assertThat(now(hook).isEnabled()).isFalse());
        assertThat(receiver.got).hasSize(1);
    }

    @Test
    void endWithTheirToken() {
        String token = aToken(Set.of("voirie"));
        String other = aToken(Set.of("voirie"));
        Hook hook = aHook(token, HookEvent.CASE_OPENED).hook();
        in(town, () -> tokens.revoke(tokens.find(token).orElseThrow().id(), Visitor.NOBODY));
        aCase(other);
        await().untilAsserted(() -> {
            assertThat(log(hook)).isNotEmpty().allMatch(one -> one.state() == Delivery.State.GIVEN_UP);
        });
        assertThat(receiver.got).isEmpty();
        in(town, () -> assertThatThrownBy(() -> hooks.create(hook.tokenId(), receiver.url(), Set.of(HookEvent.CASE_OPENED), Visitor.NOBODY))
                .isInstanceOf(Refusal.class));
    }

    @Test
    void areTriedOnceWithoutConsequence() {
        Hook hook = aHook(aToken(Set.of("voirie")), HookEvent.CASE_OPENED).hook();
        receiver.answer.set(500);
        in(town, () -> deliveries.tryOut(hook));
        await().untilAsserted(() -> assertThat(log(hook).getFirst().state()).isEqualTo(Delivery.State.GIVEN_UP));
        assertThat(receiver.got).singleElement().satisfies(got -> assertThat(got.body()).contains("webhook.test"));
        assertThat(now(hook).failures()).isZero();
    }

    @Test
    void deliverEachOnceThoughManyHappenAtOnce() {
        String token = aToken(Set.of("voirie"));
        aHook(token, HookEvent.CASE_OPENED);
        List<String> opened = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            opened.add(aCase(token));
        }
        await().untilAsserted(() -> assertThat(receiver.got).hasSizeGreaterThanOrEqualTo(20));
        assertThat(receiver.got).hasSize(20).extracting(got -> got.headers().get("webhook-id")).doesNotHaveDuplicates();
        assertThat(opened).allSatisfy(number -> assertThat(receiver.got).anyMatch(got -> got.body().contains(number)));
    }

    @Test
    void tellByTheNamesThatTheProgramKnowsWhichFilesAreOne() {
        String token = aToken(Set.of("voirie"));
        aHook(token, HookEvent.PERSON_MERGED);
        JsonNode kept = json(write(token, "/api/v1/persons", "{\"familyName\":\"Traoré\",\"givenName\":\"Awa\"}"));
        JsonNode merged = json(write(token, "/api/v1/persons", "{\"familyName\":\"Traore\",\"givenName\":\"Awa\"}"));
        in(town, () -> {
            Visitor program = tokens.find(token).orElseThrow().visitor();
            merges.merge(
                    new NewMerge(version(kept, program), version(merged, program), Set.of(), Set.of(), "La même."), program);
        });
        await().untilAsserted(() -> assertThat(receiver.got).hasSize(1));
        JsonNode data = new JsonMapper().readTree(receiver.got.getFirst().body()).get("data");
        assertThat(data.get("kept")).isEqualTo(kept.get("ref"));
        assertThat(data.get("merged")).isEqualTo(merged.get("ref"));
        assertThat(read(token, "/api/v1/persons/" + data.get("id").asString()).statusCode()).isEqualTo(200);
    }

    /** Another node removed it: this one believes for some seconds that it is there. */
    @Test
    void failNobodysActWhenTheyAreRemovedMeanwhile() {
        String token = aToken(Set.of("voirie"));
        Hook removed = aHook(token, HookEvent.CASE_OPENED).hook();
        Hook kept = aHook(token, HookEvent.CASE_OPENED).hook();
        assertThat(InTerritory.<List<Hook>, RuntimeException>call(town.id(), () -> hooks.telling(HookEvent.CASE_OPENED))).hasSize(2);
        in(town, () -> jdbc.sql("delete from api.hook where territory_id = ? and id = ?").params(town.id(), removed.id()).update());
        assertThat(InTerritory.<List<Hook>, RuntimeException>call(town.id(), () -> hooks.telling(HookEvent.CASE_OPENED))).hasSize(2);
        String number = aCase(token);
        await().untilAsserted(() -> assertThat(receiver.got).hasSize(1));
        assertThat(receiver.got.getFirst().body()).contains(number);
        assertThat(log(kept)).hasSize(1);
    }

    @Test
    void comeTwoAtOnceHoweverManyWaitAndHowSlowTheReceiverIs() {
        Hook slow = aHook(aToken(Set.of("voirie")), HookEvent.CASE_OPENED).hook();
        receiver.pause.set(Duration.ofMillis(200));
        in(town, () -> transaction.executeWithoutResult(_ -> {
            for (int i = 0; i < 12; i++) {
                deliveries.tryOut(slow);
            }
        }));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(log(slow)).hasSize(12).allMatch(one -> one.state() == Delivery.State.DELIVERED));
        assertThat(receiver.got).hasSize(12).extracting(got -> got.headers().get("webhook-id")).doesNotHaveDuplicates();
        assertThat(receiver.most.get()).isBetween(1, HookTurns.AT_ONCE);
    }

    @Autowired
    private PersonHandles handles;

    @Autowired
    private Persons persons;

    private NewMerge.Version version(JsonNode created, Visitor program) {
        UUID id = handles.find(created.get("id").asString(), program).orElseThrow();
        return new NewMerge.Version(id, persons.find(id).orElseThrow().version());
    }
}
