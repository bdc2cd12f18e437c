package org.parvis.casework;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.law.LegalChange;
import org.parvis.casework.law.LegalClock;
import org.parvis.casework.law.LegalParameters;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets the legal clocks be heard: warns before silence decides, writes down that it has, and computes clocks anew when a
 * value of the law has changed. Each once, on however many nodes it runs: whoever holds the case looks whether another has.
 */
@Service
class LegalRounds {

    private static final int SOME = 200;

    /** Until then a case may still be written down that was computed before the change: nobody would look at it again. */
    private static final Duration SETTLED = Duration.ofMinutes(1);

    private final CaseStore cases;
    private final LegalAgendaStore agendas;
    private final CaseLedger ledger;
    private final TimelineStore timeline;
    private final LegalClocks clocks;
    private final LegalActs acts;
    private final LegalParameters parameters;
    private final Handlers handlers;
    private final StaffLetters letters;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LegalRounds(
            CaseStore cases,
            LegalAgendaStore agendas,
            CaseLedger ledger,
            TimelineStore timeline,
            LegalClocks clocks,
            LegalActs acts,
            LegalParameters parameters,
            Handlers handlers,
            StaffLetters letters,
            TransactionTemplate transaction,
            Clock clock) {
        this.clock = clock;
        this.cases = cases;
        this.agendas = agendas;
        this.ledger = ledger;
        this.timeline = timeline;
        this.clocks = clocks;
        this.acts = acts;
        this.parameters = parameters;
        this.handlers = handlers;
        this.letters = letters;
        this.transaction = transaction;
    }

    void make() {
        make(clock.instant());
    }

    void make(Instant now) {
        parameters.listUnapplied(now.minus(SETTLED)).forEach(this::apply);
        hear();
    }

    /** Tells and writes what is due today in the territory in scope; gives how much there was. */
    int hear() {
        LocalDate today = clocks.today();
        List<UUID> due = agendas.listToHear(today, SOME);
        due.forEach(id -> transaction.executeWithoutResult(_ -> hear(id, today)));
        return due.size();
    }

    private void hear(UUID id, LocalDate today) {
        Case subject = cases.hold(id).orElseThrow();
        if (!agendas.isToHear(id, today)) {
            return;
        }
        List<Entry> entries = timeline.list(List.of(id));
        LegalClock clock = clocks.of(subject, entries);
        LocalDate decided = clock.implicitToWrite(clocks.events(entries), today);
        if (decided != null) {
            NewEntry entry = NewEntry.of(EntryKind.IMPLICIT, Actor.system())
                    .with(LegalReading.ON, decided)
                    .with(LegalReading.SILENCE, clock.kind());
            ledger.note(subject, entry);
            letters.silenceDecided(subject, decided, clock.kind());
        } else if (clock.implicitOn() != null && !clock.isOver(today)) {
            warn(subject, clock, today);
        } else {
            ledger.hearLaw(subject.id());
        }
    }

    private void warn(Case subject, LegalClock clock, LocalDate today) {
        LocalDate end = Objects.requireNonNull(clock.implicitOn());
        LegalAgenda.alert(clock, today).ifPresentOrElse(
                alert -> {
                    NewEntry entry = NewEntry.of(EntryKind.LEGAL_NEAR, Actor.system())
                            .with(LegalReading.ON, end)
                            .with("alert", alert);
                    ledger.note(subject, entry);
                    letters.silenceNear(subject, alert, end, clock.kind());
                },
                () -> ledger.hearLaw(subject.id()));
    }

    /** Looks at every case that a change concerns; taken up again after a fall it finds those done unmoved. */
    private void apply(LegalChange change) {
        Instant since = change.validFrom().atStartOfDay(handlers.authority().zone()).toInstant();
        List<UUID> some = agendas.listConcerned(change, since, new UUID(0, 0), SOME);
        while (!some.isEmpty()) {
            some.forEach(id -> transaction.executeWithoutResult(_ -> recompute(id, change)));
            some = agendas.listConcerned(change, since, some.getLast(), SOME);
        }
        parameters.applied(change.id());
    }

    private void recompute(UUID id, LegalChange change) {
        Case subject = cases.hold(id).orElseThrow();
        LocalDate before = agendas.findImplicitOn(id).orElse(null);
        LocalDate after = clocks.of(subject, timeline.list(List.of(id))).implicitOn();
        if (subject.status().awaitsLaw() && !Objects.equals(before, after)) {
            ledger.note(subject, NewEntry.of(EntryKind.LEGAL_CHANGED, Actor.system())
                    .toAgents(change.reason())
                    .with("before", text(before))
                    .with("after", text(after)));
            acts.settle(subject, Actor.system());
        }
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
