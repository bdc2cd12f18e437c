package org.parvis.participation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.DateChange.Span;
import org.parvis.territory.Territories;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a vote that closes later changes of the process to which it belongs: everybody reads it among the dates that were moved, and the
 * phase of the vote goes on as long. That is the one that allows nothing by itself, had begun by the day of the opening, and was to end on the
 * day of the closing, as both were before they were moved; of several the last to begin. One that is about something else (a study, the works)
 * ends when people said.
 */
@Component
public class ProcessVoteDates {

    private final ProcessStore store;
    private final Processes processes;
    private final Territories territories;

    ProcessVoteDates(ProcessStore store, Processes processes, Territories territories) {
        this.store = store;
        this.processes = processes;
        this.territories = territories;
    }

    /** Whether the process has promised its answer for a day before that. */
    @Transactional(readOnly = true)
    public boolean hasPromisedBefore(UUID process, Instant closes) {
        return store.find(process).filter(one -> isAfterPromise(one, closes)).isPresent();
    }

    private boolean isAfterPromise(Process process, Instant closes) {
        @Nullable LocalDate day = process.about().promisedFor();
        return day != null && closes.isAfter(day.plusDays(1).atStartOfDay(territories.current().zone()).toInstant());
    }

    /**
     * Moves what a vote moves, in the transaction that puts its closing off. A phase that would end after the promised day stays: it is
     * for people to move that day.
     *
     * @param vote what it is called
     * @param before when it would have closed
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void extend(UUID id, String vote, Instant opens, Instant before, Instant after, String reason) {
        Process process = store.hold(store.find(id).orElseThrow().slug()).orElseThrow();
        Instant now = store.now();
        Optional<Phase> ofVote = ofVote(process, vote, opens, before).filter(phase -> phase.closes().isBefore(after) && !isAfterPromise(process, after));
        if (ofVote.isPresent()) {
            List<Phase> phases = process.phases().stream().map(phase -> phase.equals(ofVote.get()) ? until(phase, after) : phase).toList();
            store.update(new Process(process.id(), process.slug(), process.about().with(phases), process.publishedAt()));
            processes.forgetAfterCommit();
        }
        if (process.isPublished()) {
            store.note(id, new DateChange(now, reason, vote, new Span(opens, before), new Span(opens, after)));
            ofVote.ifPresent(phase -> store.note(
                    id, new DateChange(now, reason, phase.name(), new Span(phase.opens(), phase.closes()), new Span(phase.opens(), after))));
        }
    }

    private Optional<Phase> ofVote(Process process, String vote, Instant opens, Instant closes) {
        List<DateChange> changes = store.changes(process.id());
        Set<LocalDate> closings = endings(vote, closes, changes);
        return process.phases().stream()
                .filter(phase -> phase.allows().isEmpty() && !Collections.disjoint(endings(phase.name(), phase.closes(), changes), closings) && !day(phase.opens()).isAfter(day(opens)))
                .max(Comparator.comparing(Phase::opens));
    }

    /** The day on which something ends, and those on which it was to end before that was moved in the sight of everybody. */
    private Set<LocalDate> endings(String name, Instant closes, List<DateChange> changes) {
        Set<LocalDate> days = new HashSet<>(Set.of(lastDay(closes)));
        // The newest first: each leads back from the end that it made.
        for (DateChange change : changes) {
            if (change.phase().equals(name) && days.contains(lastDay(change.after().to()))) {
                days.add(lastDay(change.before().to()));
            }
        }
        return days;
    }

    private LocalDate day(Instant at) {
        return at.atZone(territories.current().zone()).toLocalDate();
    }

    /** What ends at midnight ends on the day before. */
    private LocalDate lastDay(Instant closes) {
        return day(closes.minusMillis(1));
    }

    private static Phase until(Phase phase, Instant closes) {
        return new Phase(phase.name(), phase.opens(), closes, phase.allows());
    }
}
