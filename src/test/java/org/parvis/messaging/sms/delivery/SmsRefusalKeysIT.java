package org.parvis.messaging.sms.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.messaging.Outbox;
import org.parvis.messaging.OutgoingSms;
import org.parvis.messaging.ReceivedSms;
import org.parvis.messaging.SmsAccount;
import org.parvis.messaging.SmsLine;
import org.parvis.messaging.SmsRefusals;
import org.parvis.shared.InTerritory;
import org.parvis.shared.PhoneNumber;
import org.parvis.shared.Tokens;
import org.parvis.territory.Territory;
import org.parvis.testing.ParvisIT;
import org.parvis.testing.Phones;
import org.parvis.web.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What is kept of numbers that refuse text messages says nothing to whoever has the database alone. */
class SmsRefusalKeysIT extends ParvisIT {

    @Autowired
    private SmsRefusals refusals;

    @Autowired
    private SmsRefusalStore store;

    @Autowired
    private SmsRefusalKeys keys;

    @Autowired
    private SmsLine line;

    @Autowired
    private Outbox outbox;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private final PhoneNumber number = PhoneNumber.find(Phones.next()).orElseThrow();
    private Territory town;

    @BeforeEach
    void build() {
        town = aTerritory();
        in(town, () -> line.change(SmsAccount.of("VilleTest", null, 1_000, BigDecimal.ONE), Visitor.NOBODY));
    }

    private boolean isRefused() {
        return InTerritory.call(town.id(), () -> refusals.isRefused(number));
    }

    /** Everything that stays of the number where the number itself is forgotten. */
    private List<String> kept() {
        return InTerritory.call(town.id(), () -> jdbc.sql("""
                select number_hash from messaging.sms_refusal where territory_id = :territory
                union all
                select dedup_key from messaging.message where territory_id = :territory
                """).param("territory", town.id()).query(String.class).list());
    }

    @Test
    void heedsWhatANodeOfBeforeWroteDownMeanwhile() {
        in(town, () -> jdbc.sql("insert into messaging.sms_refusal (territory_id, number_hash, since) values (?, ?, now())")
                .params(town.id(), Tokens.hash(number.international()))
                .update());
        assertThat(isRefused()).isTrue();
        in(town, () -> transaction.executeWithoutResult(_ -> refusals.heed(number, ReceivedSms.Wish.START)));
        assertThat(isRefused()).isFalse();
        in(town, () -> store.bringUnderKey());
        assertThat(isRefused()).as("nor does it come back").isFalse();
    }

    @Test
    void takesAStopForNothingNewWhereANodeOfBeforeWroteItDown() {
        insert(Tokens.hash(number.international()), "");
        in(town, () -> transaction.executeWithoutResult(_ -> {
            outbox.send(OutgoingSms.of(number, "key", "Bonjour"));
            refusals.heed(number, ReceivedSms.Wish.STOP);
        }));
        assertThat(kept()).as("one refusal, under the key, and no second last word")
                .hasSize(2)
                .contains("key")
                .doesNotContain(Tokens.hash(number.international()));
        assertThat(InTerritory.call(town.id(), () -> refusals.since(List.of(number.international()))))
                .containsEntry(number.international(), Instant.parse("2026-01-05T08:00:00Z"));
    }

    @Test
    void keepsNothingThatTryingAllNumbersWouldFind() {
        in(town, () -> transaction.executeWithoutResult(_ -> {
            outbox.send(OutgoingSms.of(number, "key", "Bonjour"));
            refusals.heed(number, ReceivedSms.Wish.STOP);
        }));
        assertThat(isRefused()).isTrue();
        assertThat(kept()).as("the refusal, what was sent before and the last word").hasSize(3);
        assertThat(String.join(" ", kept())).doesNotContain(Tokens.hash(number.international()), number.international());
    }

    private void insert(String hash, String key) {
        in(town, () -> jdbc.sql("insert into messaging.sms_refusal (territory_id, number_hash, since, key) values (?, ?, ?, nullif(?, ''))")
                .params(town.id(), hash, java.sql.Timestamp.from(Instant.parse("2026-01-05T08:00:00Z")), key)
                .update());
    }

    @Test
    void bringsRefusalsOfBeforeUnderTheKeyAtTheStart() {
        String plain = Tokens.hash(number.international());
        insert(plain, "");
        keys.afterSingletonsInstantiated();
        keys.afterSingletonsInstantiated();
        assertThat(isRefused()).isTrue();
        assertThat(kept()).hasSize(1).doesNotContain(plain);
        assertThat(InTerritory.call(town.id(), () -> refusals.since(List.of(number.international()))))
                .containsEntry(number.international(), Instant.parse("2026-01-05T08:00:00Z"));
        in(town, () -> transaction.executeWithoutResult(_ -> refusals.heed(number, ReceivedSms.Wish.START)));
        assertThat(isRefused()).isFalse();
    }

    @Test
    void bringsOneThatCameTwiceUnderTheKeyOnce() {
        in(town, () -> transaction.executeWithoutResult(_ -> refusals.heed(number, ReceivedSms.Wish.STOP)));
        insert(Tokens.hash(number.international()), "");
        keys.afterSingletonsInstantiated();
        assertThat(kept()).hasSize(1);
        assertThat(isRefused()).isTrue();
    }

    @Test
    void knowsWhichAreUnderAnotherKey() {
        insert("0".repeat(64), "another");
        keys.afterSingletonsInstantiated();
        assertThat(store.listOthers()).filteredOn(some -> some.territory().equals(town.id()))
                .singleElement()
                .satisfies(some -> assertThat(Objects.requireNonNull(some.key()) + " " + some.numbers()).isEqualTo("another 1"));
    }
}
