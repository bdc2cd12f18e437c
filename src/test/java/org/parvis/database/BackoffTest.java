package org.parvis.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private final Backoff backoff = new Backoff(Duration.ofSeconds(15), Duration.ofMinutes(5));

    @Test
    void doublesUpToItsLongest() {
        assertThat(backoff.after(1)).isEqualTo(Duration.ofSeconds(15));
        assertThat(backoff.after(2)).isEqualTo(Duration.ofSeconds(30));
        assertThat(backoff.after(5)).isEqualTo(Duration.ofMinutes(4));
        assertThat(backoff.after(6)).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void staysThereHoweverOftenSomethingFailed() {
        assertThat(backoff.after(Integer.MAX_VALUE)).isEqualTo(Duration.ofMinutes(5));
        assertThat(backoff.after(0)).isEqualTo(Duration.ofSeconds(15));
    }
}
