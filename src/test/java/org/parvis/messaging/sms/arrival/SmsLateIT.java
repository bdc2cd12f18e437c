package org.parvis.messaging.sms.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.messaging.Outbox;
import org.parvis.messaging.OutgoingSms;
import org.parvis.messaging.sms.gateway.SmsArrival;
import org.parvis.shared.PhoneNumber;
import org.parvis.territory.Territory;
import org.parvis.testing.Phones;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** A long text message of which a part comes late or never. */
class SmsLateIT extends ArrivingIT {

    @Autowired
    private SmsPieceStore pieces;

    @Autowired
    private Outbox outbox;

    private final String phone = Phones.next();
    private Territory town;

    @BeforeEach
    void build() {
        town = aTownThatTexts();
        in(town, () -> new TransactionTemplate(transactions).executeWithoutResult(
                _ -> outbox.send(OutgoingSms.of(PhoneNumber.find(phone).orElseThrow(), "key", "Bonjour"))));
    }

    private SmsArrival part(int number, String words) {
        return new SmsArrival("", phone, "", words, new SmsArrival.Part(9, 3, number));
    }

    @Test
    void isTakenAfterAnHourWithAGap() {
        after(Duration.ZERO).accept("first", part(1, "Le début"));
        after(Duration.ZERO).accept("first", part(3, "la fin"));
        after(Duration.ofMinutes(30)).takeLate();
        assertThat(words(town)).isEmpty();
        after(Duration.ofHours(2)).takeLate();
        after(Duration.ofHours(3)).takeLate();
        assertThat(words(town)).containsExactly("Le début […] la fin");
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
        assertThat(words(town)).containsExactlyInAnyOrder("Le début […] la fin", "[…] le milieu […]");
    }

    /** The process ends when the text is kept, before anything else is written. */
    @Test
    void isNotTakenAgainAfterABreakdown() {
        after(Duration.ZERO).accept("first", part(1, "Un "));
        after(Duration.ZERO).accept("first", part(2, "deux "));
        EndsAfter dying = new EndsAfter(2);
        try {
            arrivals(pieces, dying, Clock.systemUTC()).accept("first", part(3, "trois"));
        } catch (CannotCreateTransactionException e) {
            // as far as it came
        }
        after(Duration.ofHours(2)).takeLate();
        assertThat(words(town)).containsExactly("Un deux trois");
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
        return arrivals(pieces, transactions, Clock.offset(Clock.systemUTC(), duration));
    }
}
