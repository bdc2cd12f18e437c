package org.parvis.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void riseEvenWithinOneMillisecond() {
        List<UUID> made = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            made.add(Ids.next());
        }
        assertThat(made.stream().map(UUID::toString)).isSorted();
        assertThat(new HashSet<>(made)).hasSameSizeAs(made);
        assertThat(made).allMatch(id -> id.version() == 7 && id.variant() == 2);
    }
}
