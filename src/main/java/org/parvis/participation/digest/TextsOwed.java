package org.parvis.participation.digest;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parvis.participation.Capability;
import org.parvis.participation.Phase;
import org.parvis.participation.Process;
import org.parvis.participation.Processes;
import org.springframework.stereotype.Component;

/** Texts on which nobody comments any more, of which the town has not said what becomes of them. */
@Component
class TextsOwed implements ToAnswer {

    private final OwedStore store;
    private final Processes processes;

    TextsOwed(OwedStore store, Processes processes) {
        this.store = store;
        this.processes = processes;
    }

    @Override
    public List<Owed> list(Who who) {
        Instant now = processes.now();
        Map<UUID, Process> over = who.processes().stream()
                .filter(one -> one.isOver(Capability.ANNOTATE, now))
                .collect(Collectors.toMap(Process::id, Function.identity()));
        return over.isEmpty()
                ? List.of()
                : store.listOpenTexts(over.keySet(), who.most()).stream()
                        .flatMap(one -> Stream.ofNullable(over.get(one.process())).map(process -> owed(one, process, who)))
                        .toList();
    }

    private static Owed owed(OwedStore.Open one, Process process, Who who) {
        Instant ended = process.phasesFor(Capability.ANNOTATE).stream().map(Phase::closes).max(Comparator.naturalOrder()).orElseThrow();
        return new Owed(
                Owed.Kind.TEXT, one.title(), "/bureau/participation/" + process.slug() + "/textes/" + one.address(),
                ended.atZone(who.zone()).toLocalDate());
    }
}
