package org.parvis.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.shared.InTerritory;

class EveryTerritoryTest {

    @Test
    void servesThoseAfterOneThatFails() {
        List<UUID> three = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        List<UUID> served = new ArrayList<>();
        new EveryTerritory(() -> three).run("test", () -> {
            if (InTerritory.current().equals(three.getFirst())) {
                throw new IllegalStateException("trouble of one territory");
            }
            served.add(InTerritory.current());
        });
        assertThat(served).containsExactly(three.get(1), three.get(2));
    }
}
