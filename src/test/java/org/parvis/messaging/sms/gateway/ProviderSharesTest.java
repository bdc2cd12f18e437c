package org.parvis.messaging.sms.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ProviderSharesTest {

    private static final Duration QUICK = Duration.ofMillis(20);
    private static final Duration SLOW = Duration.ofSeconds(2);

    private final Minutes clock = new Minutes();
    private final ProviderShares shares = new ProviderShares(clock);

    @Test
    void beginInTheMiddleAndStayThere() {
        for (int i = 0; i < 10; i++) {
            work(0, QUICK, 10);
            work(1, QUICK, 10);
            clock.pass(1);
            assertThat(shares.ofFirst()).isEqualTo(50);
        }
    }

    @Test
    void moveAwayFromTheOneThatFailsButLeaveItALittle() {
        for (int minute = 0; minute < 10; minute++) {
            shares.failed(0);
            work(1, QUICK, 20);
            clock.pass(1);
        }
        assertThat(shares.ofFirst()).isEqualTo(5);
    }

    @Test
    void moveAwayFromTheOneThatIsSlow() {
        work(0, QUICK, 10);
        work(1, SLOW, 2);
        work(1, QUICK, 8);
        clock.pass(1);
        assertThat(shares.ofFirst()).isEqualTo(70);
    }

    @Test
    void driftBackOnceBothWork() {
        shares.failed(0);
        clock.pass(1);
        assertThat(shares.ofFirst()).isEqualTo(30);
        clock.pass(2);
        assertThat(shares.ofFirst()).isEqualTo(40);
        clock.pass(100);
        assertThat(shares.ofFirst()).isEqualTo(50);
    }

    @Test
    void stayWhereBothAreAsBad() {
        for (int minute = 0; minute < 5; minute++) {
            shares.failed(0);
            shares.failed(1);
            clock.pass(1);
        }
        assertThat(shares.ofFirst()).isEqualTo(50);
    }

    private void work(int provider, Duration took, int times) {
        for (int i = 0; i < times; i++) {
            shares.went(provider, took);
        }
    }

    /** A clock that moves when told. */
    private static final class Minutes extends Clock {
        private Instant now = Instant.EPOCH;

        void pass(int minutes) {
            now = now.plus(Duration.ofMinutes(minutes));
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
