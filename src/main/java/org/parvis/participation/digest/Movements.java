package org.parvis.participation.digest;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parvis.participation.Process;
import org.parvis.participation.Processes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** «Ce qui bouge»: how much was done in which process this week, and the week before. */
@Service
@Transactional(readOnly = true)
public class Movements {

    private static final Duration WEEK = Duration.ofDays(7);

    private final MovementStore store;
    private final Processes processes;

    Movements(MovementStore store, Processes processes) {
        this.store = store;
        this.processes = processes;
    }

    /** Of these processes, the liveliest first. */
    public List<Movement> list(List<Process> all) {
        if (all.isEmpty()) {
            return List.of();
        }
        Instant now = processes.now();
        List<UUID> ids = all.stream().map(Process::id).toList();
        Map<UUID, Week> last = store.count(ids, now.minus(WEEK), now);
        Map<UUID, Week> before = store.count(ids, now.minus(WEEK.multipliedBy(2)), now.minus(WEEK));
        return all.stream()
                .map(one -> new Movement(one, last.getOrDefault(one.id(), Week.NOTHING), before.getOrDefault(one.id(), Week.NOTHING)))
                .sorted(Comparator.comparingLong((Movement one) -> one.now().ideas() + one.now().comments() + one.now().supports() + one.now().votes())
                        .reversed())
                .toList();
    }
}
