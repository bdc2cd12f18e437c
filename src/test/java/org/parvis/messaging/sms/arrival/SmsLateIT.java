package org.parvis.messaging.sms.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
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
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A long text message of which a part never comes. */
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

    @Test
    void isTakenAfterAnHourWithAGap() {
        Territory town = aTerritory();
        String phone = Phones.next();
        in(town, () -> {
            line.change(SmsAccount.of("VilleTest", null, 1_000, BigDecimal.ONE), Visitor.NOBODY);
            new TransactionTemplate(transactions).executeWithoutResult(
                    _ -> outbox.send(OutgoingSms.of(PhoneNumber.find(phone).orElseThrow(), "key", "Bonjour")));
        });
        after(Duration.ZERO).accept("first", new SmsArrival("", phone, "", "Le début", new SmsArrival.Part(9, 3, 1)));
        after(Duration.ZERO).accept("first", new SmsArrival("", phone, "", "la fin", new SmsArrival.Part(9, 3, 3)));
        after(Duration.ofMinutes(30)).takeLate();
        assertThat(words(town)).isEmpty();
        after(Duration.ofHours(2)).takeLate();
        after(Duration.ofHours(3)).takeLate();
        assertThat(words(town)).containsExactly("Le début […] la fin");
    }

    private SmsArrivals after(Duration duration) {
        return new SmsArrivals(
                pieces, settings, territories, refusals, reader, transactions, Clock.offset(Clock.systemUTC(), duration));
    }

    private List<String> words(Territory town) {
        return InTerritory.call(town.id(), () -> jdbc.sql("select words from relation.received_brief where territory_id = ?")
                .param(town.id())
                .query(String.class)
                .list());
    }
}
