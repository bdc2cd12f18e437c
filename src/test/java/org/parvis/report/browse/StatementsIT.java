package org.parvis.report.browse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.parvis.report.figures.Counting;
import org.parvis.territory.Territory;
import org.parvis.testing.ManyReports;
import org.parvis.testing.ParvisIT;
import org.parvis.testing.StatementCounter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Pages ask the database as often for a thousand reports as for ten, and never often. */
class StatementsIT extends ParvisIT {

    private static final int MOST = 12;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Counting counting;

    @Test
    void areAsManyForAThousandReportsAsForTen() {
        Territory small = withReports(30);
        Territory large = withReports(1_000);
        for (String path : List.of(
                "/",
                "/signalements",
                "/signalements?etat=resolus&categorie=nid-de-poule",
                "/signalements/S-2026-000007",
                "/chiffres",
                "/flux/signalements.atom",
                "/recherche?q=chaussee")) {
            assertSame(path, count(small, path), count(large, path));
        }
        for (int from : new int[] {6, 14}) {
            assertSame("map from zoom " + from, countMap(small, from), countMap(large, from));
        }
    }

    /** Another zoom each time: the answers themselves are kept a moment. */
    private int countMap(Territory territory, int from) {
        AtomicInteger zoom = new AtomicInteger(from);
        String window = "/api/signalements/carte?bbox=2.2,48.7,2.4,48.9&zoom=";
        return StatementCounter.count(territory, () -> get(territory, window + zoom.getAndIncrement()));
    }

    private static void assertSame(String path, int few, int many) {
        assertThat(many).as(path).isEqualTo(few).isBetween(1, MOST);
    }

    /** Another address each time: pages are kept a moment. */
    private int count(Territory territory, String path) {
        AtomicInteger time = new AtomicInteger();
        String address = path + (path.contains("?") ? "&" : "?") + "fois=";
        return StatementCounter.count(territory, () -> assertThat(
                        get(territory, address + time.getAndIncrement()).statusCode())
                .as(path)
                .isEqualTo(200));
    }

    private Territory withReports(int number) {
        Territory territory = aTerritory();
        in(territory, () -> {
            transaction.executeWithoutResult(status -> new ManyReports(jdbc).add(territory, number));
            counting.catchUp();
        });
        return territory;
    }
}
