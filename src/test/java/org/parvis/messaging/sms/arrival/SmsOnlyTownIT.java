package org.parvis.messaging.sms.arrival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.parvis.database.OwnerConnections;
import org.parvis.messaging.sms.gateway.SmsArrival;
import org.parvis.territory.Territory;
import org.parvis.testing.Phones;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The usual instance: one town has text messages, and whatever comes from numbers that nobody wrote to is for it. */
class SmsOnlyTownIT extends ArrivingIT {

    @Autowired
    private OwnerConnections owner;

    @Test
    void getsWhatNobodyWroteToAndNoTownDoesWhereThereAreTwo() throws SQLException {
        Territory town = aTownThatTexts();
        Territory other = aTownThatTexts();
        // Towns of other tests are not to be seen: whose it is, is asked where they have no text messages, and never committed.
        try (Connection elsewhere = owner.dataSource().getConnection()) {
            elsewhere.setAutoCommit(false);
            try {
                JdbcClient seen = JdbcClient.create(new SingleConnectionDataSource(elsewhere, true));
                SmsArrivals arrivals = arrivals(new SmsPieceStore(seen), transactions, Clock.systemUTC());
                seen.sql("delete from messaging.sms_account where territory_id not in (?, ?)").params(town.id(), other.id()).update();
                assertThatExceptionOfType(SmsArrival.ForNobody.class).isThrownBy(() -> arrivals.accept("first", aText("two", "Bonjour")));
                seen.sql("delete from messaging.sms_account where territory_id = ?").param(other.id()).update();
                arrivals.accept("first", aText("one", "Le guichet est-il ouvert ?"));
                seen.sql("delete from messaging.sms_account").update();
                assertThatExceptionOfType(SmsArrival.ForNobody.class).isThrownBy(() -> arrivals.accept("first", aText("none", "Bonjour")));
            } finally {
                elsewhere.rollback();
            }
        }
        assertThat(words(town)).containsExactly("Le guichet est-il ouvert ?");
        assertThat(words(other)).isEmpty();
    }

    private static SmsArrival aText(String ref, String words) {
        return new SmsArrival(ref, Phones.next(), "", words, null);
    }
}
