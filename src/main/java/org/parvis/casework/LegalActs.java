package org.parvis.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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

    private static final int MOST_PIECES = 20;
    private static final int LONGEST_PIECE = 200;

    private final Cases cases;
    private final CaseLedger ledger;
    private final LegalClocks clocks;
    private final TimelineStore timeline;
    private final RequesterLetters letters;
    private final Handlers handlers;

    LegalActs(
            Cases cases,
            CaseLedger ledger,
            LegalClocks clocks,
            TimelineStore timeline,
            RequesterLetters letters,
            Handlers handlers) {
        this.handlers = handlers;
        this.cases = cases;
        this.ledger = ledger;
        this.clocks = clocks;
        this.timeline = timeline;
        this.letters = letters;
    }

    /** Asks for what is missing, with what that does to the delay (CRPA L114-5). */
    public void askForPieces(UUID caseId, List<String> pieces, @Nullable LocalDate deadline, Actor by) {
        Case subject = open(caseId);
        List<String> named = pieces.stream().map(String::strip).filter(piece -> !piece.isEmpty()).toList();
        if (named.isEmpty() || named.size() > MOST_PIECES || named.stream().anyMatch(piece -> piece.length() > LONGEST_PIECE)) {
            throw new Refusal("casework.law.refused.pieces", MOST_PIECES, LONGEST_PIECE);
        }
        if (deadline == null || !deadline.isAfter(clocks.today())) {
            throw new Refusal("casework.law.refused.deadline");
        }
        replaceLapsed(subject, by);
        String list = String.join("\n", named);
        NewEntry entry = NewEntry.of(EntryKind.PIECES_ASKED, by)
                .with(LegalReading.PIECES, list)
                .with(LegalReading.DEADLINE, deadline);
        // A letter asks on the day on which it is posted.
        if (!letters.isMailed(subject) && letters.reaches(subject)) {
            entry = entry.with(LegalReading.ON_PAPER, "yes");
        }
        // A public case's timeline is everybody's; what somebody lacks is theirs.
        UUID line = write(subject, subject.isPublic() ? entry.toAgents(list) : entry.toPublic(list));
        letters.piecesAsked(cases.get(caseId), line);
    }

    /** What nobody posted in time will not go: the new letter takes its place. */
    private void replaceLapsed(Case subject, Actor by) {
        clocks.piecesWaiting(timeline.list(List.of(subject.id()))).stream().filter(clocks::isLapsed).forEach(list -> {
            if (letters.isPiecesPrinted(subject, list.id())) {
                throw new Refusal("casework.law.refused.printed");
            }
            ledger.note(subject, NewEntry.of(EntryKind.CORRECTED, by)
                    .toAgents(handlers.words("casework.law.piecesReplaced"))
                    .with(LegalReading.WRONG, list.id()));
            letters.piecesReplaced(subject, list.id());
        });
    }

    /**
     * Whoever gets a letter that asks for pieces must have time to send them (CRPA L114-5: a deadline is set). The letter names
     * its day, so that this cannot be moved: another letter is to be written.
     *
     * @param key of the letter, whichever it is
     * @throws Refusal where the day by which it wants pieces is that of its posting, or before
     */
    @Transactional(readOnly = true)
    public void checkPosting(UUID caseId, String key, LocalDate on) {
        Case subject = cases.get(caseId);
        asked(timeline.list(List.of(caseId)), key)
                .map(line -> LocalDate.parse(line.data().getOrDefault(LegalReading.DEADLINE, "")))
                .filter(deadline -> !on.isBefore(deadline))
                .ifPresent(deadline -> {
                    throw new Refusal("casework.law.refused.lapsed", deadline, subject.number());
                });
    }

    /** The line that a letter asks for pieces by; empty for any other letter. */
    private static Optional<Entry> asked(List<Entry> entries, String key) {
        return entries.stream()
                .filter(entry -> entry.kind() == EntryKind.PIECES_ASKED && entry.data().containsKey(LegalReading.ON_PAPER))
                .filter(entry -> key.contains(entry.id().toString()))
                .findFirst();
    }

    /**
     * The letter that asks for pieces has gone: from that day on the delay stands still, or waits for them.
     *
     * @param key of the letter
     * @return the line by which that can be taken back; null where no delay counts with it: silence means nothing for what
     *     the case has become
     */
    public @Nullable UUID piecesPosted(UUID caseId, String key, LocalDate on, Actor by) {
        Case subject = cases.hold(caseId);
        if (!clocks.counts(subject)) {
            return null;
        }
        return asked(timeline.list(List.of(caseId)), key)
                .map(asked -> write(subject, NewEntry.of(EntryKind.PIECES_POSTED, by)
                        .with(LegalReading.OF, asked.id())
                        .with(LegalReading.DEADLINE, asked.data().get(LegalReading.DEADLINE))
                        .with(LegalReading.ON, on)))
                .orElse(null);
    }

    /** @param completeness whether nothing is missing any longer: only then the clock runs again */
    public void receivePieces(UUID caseId, LocalDate on, LegalFact.Completeness completeness, Actor by) {
        Case subject = open(caseId);
        List<Entry> entries = timeline.list(List.of(caseId));
        if (entries.stream().noneMatch(entry -> entry.kind() == EntryKind.PIECES_ASKED)) {
            throw new Refusal("casework.law.refused.nothingAsked");
        }
        write(subject, NewEntry.of(EntryKind.PIECES_RECEIVED, by)
                .with(LegalReading.ON, days(entries).check(EntryKind.PIECES_RECEIVED, on))
                .with(LegalReading.WHAT, completeness));
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

    private UUID write(Case subject, NewEntry entry) {
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

    private Case open(UUID caseId) {
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

    private LegalDays days(List<Entry> entries) {
        return new LegalDays(clocks.events(entries), clocks.today());
    }
}
