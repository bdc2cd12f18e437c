package org.parvis.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parvis.shared.InTerritory;
import org.parvis.territory.Territory;
import org.parvis.testing.ParvisIT;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class RateLimitsIT extends ParvisIT {

    private static final RateLimit FIVE = new RateLimit("five", 5, Duration.ofHours(1));

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void holdOverAllNodes() throws Exception {
        Territory territory = aTerritory();
        List<RateLimits> nodes = List.of(node(), node());
        List<Callable<Boolean>> tries = IntStream.range(0, 40)
                .<Callable<Boolean>>mapToObj(i -> () -> passes(territory, nodes.get(i % 2)))
                .toList();
        int passed = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<Boolean> one : threads.invokeAll(tries)) {
                passed += one.get() ? 1 : 0;
            }
        }
        assertThat(passed).isEqualTo(5);
    }

    @Test
    void keepCountOfWhatWasRefused() {
        Territory territory = aTerritory();
        RateLimits limits = node();
        in(territory, () -> assertThatExceptionOfType(HttpProblem.class)
                .isThrownBy(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    for (int i = 0; i < 6; i++) {
                        limits.take(FIVE, "awa@example.org");
                    }
                })));
        assertThat(passes(territory, node())).isFalse();
    }

    @Test
    void countEachTerritoryAndEachPersonApart() {
        Territory territory = aTerritory();
        RateLimits limits = node();
        for (int i = 0; i < 5; i++) {
            assertThat(passes(territory, limits)).isTrue();
        }
        assertThat(passes(territory, limits)).isFalse();
        assertThat(passes(aTerritory(), limits)).isTrue();
        in(territory, () -> limits.take(FIVE, "karim@example.org"));
    }

    @Test
    void countAnewWhenTheTimeIsOver() {
        Territory territory = aTerritory();
        for (int i = 0; i < 6; i++) {
            passes(territory, node());
        }
        Clock later = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(61));
        assertThat(passes(territory, new RateLimits(jdbc, transactions, later))).isTrue();
    }

    @Test
    void countMereLookUpsWithoutTheDatabase() {
        Territory territory = aTerritory();
        RateLimits limits = node();
        in(territory, () -> {
            for (int i = 0; i < 5; i++) {
                limits.takeHere(FIVE, "192.0.2.1");
            }
            assertThatExceptionOfType(HttpProblem.class).isThrownBy(() -> limits.takeHere(FIVE, "192.0.2.1"));
            node().takeHere(FIVE, "192.0.2.1");
            assertThat(counts()).isZero();
        });
    }

    @Test
    void tellTheTableNeitherAddressesNorSources() {
        Territory territory = aTerritory();
        passes(territory, node());
        in(territory, () -> assertThat(
                        jdbc.sql("select key from web.attempts").query(String.class).single())
                .doesNotContain("awa", "five"));
    }

    @Test
    void holdForCodesAtTheDoor() {
        Territory territory = aTerritory();
        List<Integer> answers = IntStream.range(0, 40)
                .mapToObj(i -> post(territory, "/suivi", "numero=S-2026-000001&code=AAAA").statusCode())
                .toList();
        assertThat(answers).startsWith(422).contains(429);
    }

    private RateLimits node() {
        return new RateLimits(jdbc, transactions, Clock.systemUTC());
    }

    private long counts() {
        return jdbc.sql("select count(*) from web.attempts").query(Long.class).single();
    }

    private static boolean passes(Territory territory, RateLimits limits) {
        try {
            InTerritory.run(territory.id(), () -> limits.take(FIVE, "awa@example.org"));
            return true;
        } catch (HttpProblem tooMany) {
            return false;
        }
    }
}
