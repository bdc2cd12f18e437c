package org.parvis.messaging.sms.arrival;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import org.parvis.messaging.SmsAccount;
import org.parvis.messaging.SmsLine;
import org.parvis.messaging.SmsReader;
import org.parvis.messaging.SmsRefusals;
import org.parvis.messaging.sms.gateway.SmsSettings;
import org.parvis.shared.InTerritory;
import org.parvis.territory.Territory;
import org.parvis.testing.ParvisIT;
import org.parvis.web.Visitor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Towns that have text messages, and what comes in made by hand: at another time, from another database. */
abstract class ArrivingIT extends ParvisIT {

    @Autowired
    private SmsSettings settings;

    @Autowired
    private SmsRefusals refusals;

    @Autowired
    private ObjectProvider<SmsReader> reader;

    @Autowired
    private SmsLine line;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    Territory aTownThatTexts() {
        Territory town = aTerritory();
        in(town, () -> line.change(SmsAccount.of("VilleTest", null, 1_000, BigDecimal.ONE), Visitor.NOBODY));
        return town;
    }

    SmsArrivals arrivals(SmsPieceStore pieces, PlatformTransactionManager within, Clock clock) {
        return new SmsArrivals(pieces, settings, territories, refusals, reader, within, clock);
    }

    /** Of what came for the town. */
    List<String> words(Territory town) {
        return InTerritory.call(town.id(), () -> jdbc.sql("select words from relation.received_brief where territory_id = ?")
                .param(town.id())
                .query(String.class)
                .list());
    }
}
