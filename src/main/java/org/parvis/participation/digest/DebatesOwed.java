package org.parvis.participation.digest;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parvis.participation.Capability;
import org.parvis.participation.Phase;
import org.parvis.participation.Process;
import org.parvis.participation.Processes;
import org.springframework.stereotype.Component;

/** Debates and opinions that are over, from which the town has concluded nothing. */
@Component
class DebatesOwed implements ToAnswer {

    private final OwedStore store;
    private final Processes processes;

    DebatesOwed(OwedStore store, Processes processes) {
        this.store = store;
        this.processes = processes;
    }

    @Override
    public List<Owed> list(Who who) {
        Map<UUID, Process> led = who.processes().stream().collect(Collectors.toMap(Process::id, Function.identity()));
        Instant now = processes.now();
        return Stream.concat(
                        store.listUnconcludedDebates(led.keySet(), who.most()).stream()
                                .flatMap(one -> owed(one, Owed.Kind.DEBATE, led, ended(one, led, Capability.DEBATE, now), who)),
                        store.listUnconcludedCanvasses(led.keySet(), who.most()).stream()
                                .flatMap(one -> owed(one, Owed.Kind.OPINION, led, ended(one, led, Capability.SHARE, now), who)))
                .toList();
    }

    /** Closed by the town, or with its last phase; empty as long as it is open. */
    private static Optional<Instant> ended(OwedStore.Open one, Map<UUID, Process> led, Capability what, Instant now) {
        return Optional.ofNullable(one.closedAt()).or(() -> Optional.ofNullable(led.get(one.process()))
                .filter(process -> process.isOver(what, now))
                .flatMap(process -> process.phasesFor(what).stream().map(Phase::closes).max(Comparator.naturalOrder())));
    }

    private static Stream<Owed> owed(OwedStore.Open one, Owed.Kind kind, Map<UUID, Process> led, Optional<Instant> ended, Who who) {
        String rest = kind == Owed.Kind.DEBATE ? "/debats/" + one.address() + "/conclusion" : "/avis/" + one.address() + "/synthese";
        return ended.stream().flatMap(at -> Stream.ofNullable(led.get(one.process()))
                .map(process -> new Owed(
                        kind, one.title(), "/bureau/participation/" + process.slug() + rest, at.atZone(who.zone()).toLocalDate())));
    }
}
