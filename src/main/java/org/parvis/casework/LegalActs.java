package org.parvis.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.law.LegalClock;
import org.parvis.casework.law.LegalEvent;
import org.parvis.casework.law.LegalFact;
import org.parvis.casework.law.Silence;
import org.parvis.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What agents do on the legal clock of a case. Every act is one transaction with its line on the timeline and its letter;
 * the clock is computed anew from the lines.
 */
@Service
@Transactional
public class LegalActs {

    private final Cases cases;
    private final CaseLedger ledger;
    private final LegalClocks clocks;
    private final TimelineStore timeline;
    private final RequesterLetters letters;

    LegalActs(
            Cases cases,
            CaseLedger ledger,
            LegalClocks clocks,
            TimelineStore timeline,
            RequesterLetters letters) {
        this.cases = cases;
        this.ledger = ledger;
        this.clocks = clocks;
        this.timeline = timeline;
        this.letters = letters;
    }

    /** Sends the acknowledgement of reception where the first mail was none. */
    public void acknowledge(UUID caseId, Actor by) {
        Case subject = open(caseId);
        if (!letters.reaches(subject)) {
            throw new Refusal("casework.law.refused.noAddress");
        }
        if (clocks.of(subject, timeline.list(List.of(caseId))).due().areDueOn() == null) {
            throw new Refusal("casework.law.refused.acknowledged");
        }
        // A letter is sent on the day on which it is posted.
        if (letters.isMailed(subject)) {
            write(subject, NewEntry.of(EntryKind.ARE_SENT, by));
        }
        letters.acknowledged(cases.get(caseId));
    }

    /** Gives the id of the line, by which it can be corrected. */
    public UUID note(UUID caseId, LegalNote note, Actor by) {
        Case subject = counted(caseId);
        EntryKind kind = note.kind().entry();
        if (kind == EntryKind.PUBLISHED && clocks.concernsOthers(subject)) {
            throw new Refusal("casework.law.refused.publishHere");
        }
        List<Entry> entries = timeline.list(List.of(caseId));
        new LegalNoteRules(clocks.of(subject, entries), clocks.events(entries), entries, clocks.today()).check(note, by);
        NewEntry entry = NewEntry.of(kind, by)
                .with(LegalReading.ON, days(entries).check(kind, note.on()))
                .with(LegalReading.WHAT, note.kind().what());
        if (!note.author().isBlank()) {
            entry = entry.with(LegalReading.AUTHOR, note.author().strip());
        }
        UUID line = write(subject, note.comment().isBlank() ? entry : entry.toAgents(Needs.text(note.comment(), "")));
        if (note.kind() == LegalNote.Kind.ABUSIVE) {
            letters.abusive(cases.get(caseId));
        } else if (kind == EntryKind.RETRACTED) {
            letters.retracted(cases.get(caseId), line);
        }
        return line;
    }

    /** The requester asked for it: a request that silence has accepted is attested (CRPA L232-3). */
    public void attest(UUID caseId, Actor by) {
        Case subject = counted(caseId);
        LegalClock clock = clocks.of(subject, timeline.list(List.of(caseId)));
        if (clock.kind() != Silence.ACCEPTANCE || !clock.isOver(clocks.today()) || clock.due().retractedOn() != null) {
            throw new Refusal("casework.law.refused.notAccepted");
        }
        if (!letters.reaches(subject)) {
            throw new Refusal("casework.law.refused.noAddress");
        }
        write(subject, NewEntry.of(EntryKind.ATTESTED, by));
        letters.attested(cases.get(caseId));
    }

    /**
     * A line has a wrong date, or tells what never happened. It stays; another says so.
     *
     * @param on the right date; null where it never happened
     */
    public void correct(UUID caseId, UUID wrongLine, @Nullable LocalDate on, String reason, Actor by) {
        Case subject = counted(caseId);
        List<Entry> entries = timeline.list(List.of(caseId));
        Entry wrong = correctable(entries).stream()
                .filter(entry -> entry.id().equals(wrongLine) && (on != null || entry.kind() != EntryKind.OPENED))
                .findFirst()
                .orElseThrow(() -> new Refusal("casework.law.refused.line"));
        NewEntry entry = NewEntry.of(EntryKind.CORRECTED, by)
                .toAgents(Needs.text(reason, "casework.refused.missing.REASON"))
                .with(LegalReading.WRONG, wrongLine);
        write(subject, on == null ? entry : entry.with(LegalReading.ON, right(subject, wrong, on, entries)));
        if (wrong.data().containsKey(LegalReading.ON_PAPER)) {
            letters.piecesReplaced(subject, wrongLine);
        }
    }

    private LocalDate right(Case subject, Entry wrong, LocalDate on, List<Entry> entries) {
        LegalDays days = days(entries);
        if (wrong.data().containsKey(LegalReading.ON_PAPER)) {
            throw new Refusal("casework.law.refused.lapsedDate");
        }
        if (wrong.kind() == EntryKind.OPENED) {
            return days.checkReception(on, clocks.dayOf(wrong.at()));
        }
        if (wrong.kind() == EntryKind.RETRACTED) {
            // The letter that left names the day: the line goes, and the fact is noted anew with its letter.
            throw new Refusal("casework.law.refused.retractionDate");
        }
        String deadline = wrong.data().get(LegalReading.DEADLINE);
        if (deadline != null && !on.isBefore(LocalDate.parse(deadline))) {
            throw new Refusal("casework.law.refused.afterDeadline", LocalDate.parse(deadline));
        }
        return days.check(wrong.kind(), on);
    }

    /** Lines whose date the clock counts with, and an agent may correct. */
    public List<Entry> correctable(List<Entry> entries) {
        // A letter that asks for pieces is dated by its posting; one that lay too long may never have left.
        List<UUID> waiting =
                clocks.piecesWaiting(entries).stream().filter(clocks::isLapsed).map(LegalEvent::id).toList();
        return entries.stream()
                .filter(entry -> switch (entry.kind()) {
                    case OPENED, FORWARDED, RESOLVED, DECLINED, ARE_SENT, PIECES_POSTED, PIECES_RECEIVED, NOTIFIED,
                            REASONS_ASKED, REASONS_GIVEN, APPEALED, WITHDRAWN, JUDGED, ABUSE_ALLEGED, ABUSIVE, RETRACTED -> true;
                    // What stands on our own page is taken off there.
                    case PUBLISHED -> !Publications.isHere(entry);
                    case PIECES_ASKED -> !entry.data().containsKey(LegalReading.ON_PAPER) || waiting.contains(entry.id());
                    default -> false;
                })
                .toList();
    }

    /** Writes a line, and corrects what it makes untrue. */
    UUID write(Case subject, NewEntry entry) {
        UUID id = ledger.note(subject, entry);
        settle(subject, entry.by());
        return id;
    }

    /** Where silence was written down for another day than it now falls on, that line was wrong. */
    void settle(Case subject, Actor by) {
        List<Entry> entries = timeline.list(List.of(subject.id()));
        LegalClock clock = clocks.of(subject, entries);
        LegalClock.counted(clocks.events(entries)).stream()
                .filter(event -> event.fact() instanceof LegalFact.Implicit && !event.on().equals(clock.implicitOn()))
                .map(LegalEvent::id)
                .forEach(id -> ledger.note(subject, NewEntry.of(EntryKind.CORRECTED, by).with(LegalReading.WRONG, id)));
    }

    /** A case under the clock that is not closed, held. */
    Case open(UUID caseId) {
        Case subject = counted(caseId);
        if (!subject.status().isOpen()) {
            throw new Refusal("casework.law.refused.closed");
        }
        return subject;
    }

    private Case counted(UUID caseId) {
        Case subject = cases.hold(caseId);
        if (!clocks.counts(subject)) {
            throw new Refusal("casework.law.refused.none");
        }
        return subject;
    }

    LegalDays days(List<Entry> entries) {
        return new LegalDays(clocks.events(entries), clocks.today());
    }
}
