package org.parvis.messaging.sms.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.messaging.Outbox;
import org.parvis.messaging.OutgoingSms;
import org.parvis.messaging.SmsAccount;
import org.parvis.messaging.SmsLine;
import org.parvis.messaging.SmsReader;
import org.parvis.messaging.SmsRefusals;
import org.parvis.messaging.sms.gateway.SmsArrival;
import org.parvis.messaging.sms.gateway.SmsSettings;
import org.parvis.shared.InTerritory;
import org.parvis.shared.PhoneNumber;
import org.parvis.territory.Territory;
import org.parvis.testing.ParvisIT;
import org.parvis.testing.Phones;
import org.parvis.web.Visitor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** A long text message of which a part comes late or never. */
class SmsLateIT extends ParvisIT {

    @Autowired
    private SmsPieceStore pieces;

    @Autowired
    private SmsSettings settings;

    @Autowired
    private SmsRefusals refusals;

    @Autowired
    private ObjectProvider<SmsReader> reader;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Outbox outbox;

    @Autowired
    private SmsLine line;

    @Autowired
    private JdbcClient jdbc;

    private final String phone = Phones.next();
    private Territory town;

    @BeforeEach
    void build() {
        town = aTerritory();
        in(town, () -> {
            line.change(SmsAccount.of("VilleTest", null, 1_000, BigDecimal.ONE), Visitor.NOBODY);
            new TransactionTemplate(transactions).executeWithoutResult(
                    _ -> outbox.send(OutgoingSms.of(PhoneNumber.find(phone).orElseThrow(), "key", "Bonjour")));
        });
    }

    private SmsArrival part(int number, String words) {
        return new SmsArrival("", phone, "", words, new SmsArrival.Part(9, 3, number));
    }

    @Test
    void isTakenAfterAnHourWithAGap() {
        after(Duration.ZERO).accept("first", part(1, "Le début"));
        after(Duration.ZERO).accept("first", part(3, "la fin"));
        after(Duration.ofMinutes(30)).takeLate();
        assertThat(words()).isEmpty();
        after(Duration.ofHours(2)).takeLate();
        after(Duration.ofHours(3)).takeLate();
        assertThat(words()).containsExactly("Le début […] la fin");
    }

    @Test
    void keepsThePartThatComesAfterTheRestWasTaken() {
        after(Duration.ZERO).accept("first", part(1, "Le début"));
        after(Duration.ZERO).accept("first", part(3, "la fin"));
        after(Duration.ofHours(2)).takeLate();
        after(Duration.ofHours(3)).accept("first", part(2, "le milieu"));
        after(Duration.ofHours(3)).accept("first", part(2, "le milieu"));
        after(Duration.ofHours(5)).takeLate();
        after(Duration.ofHours(7)).takeLate();
        assertThat(words()).containsExactlyInAnyOrder("Le début […] la fin", "[…] le milieu […]");
    }

    /** The process ends when the text is kept, before anything else is written. */
    @Test
    void isNotTakenAgainAfterABreakdown() {
        after(Duration.ZERO).accept("first", part(1, "Un "));
        after(Duration.ZERO).accept("first", part(2, "deux "));
        EndsAfter dying = new EndsAfter(2);
        try {
            new SmsArrivals(pieces, settings, territories, refusals, reader, dying, Clock.systemUTC()).accept("first", part(3, "trois"));
        } catch (CannotCreateTransactionException e) {
            // as far as it came
        }
        after(Duration.ofHours(2)).takeLate();
        assertThat(words()).containsExactly("Un deux trois");
    }

    /** Does so many transactions, then no more. */
    private final class EndsAfter implements PlatformTransactionManager {

        private int left;

        EndsAfter(int transactions) {
            this.left = transactions;
        }

        @Override
        public TransactionStatus getTransaction(@Nullable TransactionDefinition definition) {
            if (left-- <= 0) {
                throw new CannotCreateTransactionException("the process has ended");
            }
            return transactions.getTransaction(definition);
        }

        @Override
        public void commit(TransactionStatus status) {
            transactions.commit(status);
        }

        @Override
        public void rollback(TransactionStatus status) {
            transactions.rollback(status);
        }
    }

    private SmsArrivals after(Duration duration) {
        return new SmsArrivals(
                pieces, settings, territories, refusals, reader, transactions, Clock.offset(Clock.systemUTC(), duration));
    }

    private List<String> words() {
        return InTerritory.call(town.id(), () -> jdbc.sql("select words from relation.received_brief where territory_id = ?")
                .param(town.id())
                .query(String.class)
                .list());
    }
}
