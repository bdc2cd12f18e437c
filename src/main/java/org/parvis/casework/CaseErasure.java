package org.parvis.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.territory.Territories;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Erases what cases say of whoever asked, where no law keeps it (GDPR article 17): not what is still to be answered
 * (17(3)(b)), nor a decision that can still be contested, nor what is held (17(3)(e)).
 */
@Service
public class CaseErasure {

    private final CaseWords words;
    private final CaseStore cases;
    private final TimelineStore timeline;
    private final RetentionStore ended;
    private final LegalClocks clocks;
    private final LegalHolds holds;
    private final Territories territories;
    private final Clock clock;

    CaseErasure(
            CaseWords words,
            CaseStore cases,
            TimelineStore timeline,
            RetentionStore ended,
            LegalClocks clocks,
            LegalHolds holds,
            Territories territories,
            Clock clock) {
        this.words = words;
        this.cases = cases;
        this.timeline = timeline;
        this.ended = ended;
        this.clocks = clocks;
        this.holds = holds;
        this.territories = territories;
        this.clock = clock;
    }

    /** Why a case stays; its name ends a message key. */
    public enum Why {
        /** It waits for an answer. */
        OPEN,
        /** It is a duplicate of one that does. */
        ORIGINAL,
        /** Its decision can be contested. */
        APPEAL,
        /** Its decision is before a court. */
        COURT,
        /** It is held, or whoever's it is. */
        HOLD
    }

    /** @param until last day; null where nobody knows it */
    public record Kept(Case subject, Why why, @Nullable LocalDate until) {}

    /** Those that stay for now, and why. No ended one is reopened before the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Kept> kept(Collection<Case> subjects) {
        if (subjects.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = subjects.stream().map(Case::id).sorted().toList();
        Set<UUID> over = ended.listEnded(ids, RetentionTerms.same(clock.instant().plusSeconds(1)));
        Set<UUID> held = holds.cases(ids);
        Map<UUID, List<Entry>> lines = timeline.list(ids).stream().collect(Collectors.groupingBy(Entry::caseId));
        List<Kept> kept = new ArrayList<>();
        for (Case subject : subjects) {
            Kept why = why(subject, over, held, lines.getOrDefault(subject.id(), List.of()));
            if (why != null) {
                kept.add(why);
            }
        }
        return kept;
    }

    private @Nullable Kept why(Case subject, Set<UUID> over, Set<UUID> held, List<Entry> lines) {
        if (held.contains(subject.id())) {
            return new Kept(subject, Why.HOLD, holdEnds(subject));
        }
        if (!over.contains(subject.id())) {
            return new Kept(subject, subject.status().isOpen() ? Why.OPEN : Why.ORIGINAL, null);
        }
        LocalDate lastDay = clocks.contest(subject, lines).lastDay(closedOn(subject)).orElse(null);
        if (lastDay == null) {
            return new Kept(subject, Why.COURT, null);
        }
        return lastDay.isBefore(clocks.today()) ? null : new Kept(subject, Why.APPEAL, lastDay);
    }

    private @Nullable LocalDate holdEnds(Case subject) {
        return holds.list(LegalHold.What.CASE, List.of(subject.id())).stream()
                .map(LegalHold::until)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private LocalDate closedOn(Case subject) {
        Instant closedAt = subject.state().closedAt() == null ? subject.state().movedAt() : subject.state().closedAt();
        return closedAt.atZone(territories.current().zone()).toLocalDate();
    }

    /** Erases these; whoever calls knows from {@link #kept} that nothing keeps them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(Collection<Case> subjects) {
        if (!subjects.isEmpty()) {
            words.erase(subjects);
        }
    }

    /** These cases, each kept from changing until the transaction ends; those that do not exist are left out. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Case> hold(Collection<UUID> ids) {
        return ids.stream().sorted().map(cases::hold).flatMap(Optional::stream).toList();
    }
}
