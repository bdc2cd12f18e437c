package org.parvis.casework;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happened to cases, and how they were decided. */
@Service
@Transactional(readOnly = true)
public class Timeline {

    private final TimelineStore store;
    private final DecisionStore decisions;

    Timeline(TimelineStore store, DecisionStore decisions) {
        this.store = store;
        this.decisions = decisions;
    }

    /** Every line, for agents who may see the case. */
    public List<Entry> of(UUID caseId) {
        return store.list(List.of(caseId));
    }

    /** What everybody may read, without internal texts. */
    public List<Entry> publicPartOf(UUID caseId) {
        return publicPartsOf(List.of(caseId)).getOrDefault(caseId, List.of());
    }

    /** The public parts of several cases by case, in one query. */
    public Map<UUID, List<Entry>> publicPartsOf(Collection<UUID> caseIds) {
        return store.list(caseIds).stream()
                .filter(Entry::isPublic)
                .map(Entry::forThePublic)
                .collect(Collectors.groupingBy(Entry::caseId));
    }

    /** Some public lines of a kind's public cases after their opening, in the order in which they were written. */
    public List<Entry> publicBetween(Span span) {
        return store.listPublic(span).stream().map(Entry::forThePublic).toList();
    }

    /**
     * A part of all that happened.
     *
     * @param from the first moment
     * @param to the moment after the last
     * @param without cases that are left out
     */
    public record Span(String kind, Instant from, Instant to, Collection<UUID> without, Paging paging) {}

    public record Paging(int limit, long offset) {}

    /** All decisions on a case, oldest first; a reopened case has several. */
    public List<Decision> decisionsOn(UUID caseId) {
        return decisions.list(List.of(caseId));
    }

    /** The last decision on each of these cases. */
    public Map<UUID, Decision> lastDecisions(Collection<UUID> caseIds) {
        return decisions.list(caseIds).stream()
                .sorted(Comparator.comparing(Decision::decidedAt))
                .collect(Collectors.toMap(Decision::caseId, d -> d, (earlier, later) -> later));
    }
}
