package org.parvis.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.law.LegalFact;
import org.parvis.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Pieces that are missing: asked for by mail or by letter, posted, received, and what that does to the delay (CRPA L114-5). */
@Service
@Transactional
public class LegalPieces {

    private static final int MOST_PIECES = 20;
    private static final int LONGEST_PIECE = 200;

    private final Cases cases;
    private final CaseLedger ledger;
    private final LegalClocks clocks;
    private final TimelineStore timeline;
    private final RequesterLetters letters;
    private final Handlers handlers;
    private final LegalActs acts;

    LegalPieces(
            Cases cases,
            CaseLedger ledger,
            LegalClocks clocks,
            TimelineStore timeline,
            RequesterLetters letters,
            Handlers handlers,
            LegalActs acts) {
        this.cases = cases;
        this.ledger = ledger;
        this.clocks = clocks;
        this.timeline = timeline;
        this.letters = letters;
        this.handlers = handlers;
        this.acts = acts;
    }

    /** Asks for what is missing, with what that does to the delay (CRPA L114-5). */
    public void askForPieces(UUID caseId, List<String> pieces, @Nullable LocalDate deadline, Actor by) {
        Case subject = acts.open(caseId);
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
        UUID line = acts.write(subject, subject.isPublic() ? entry.toAgents(list) : entry.toPublic(list));
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
                .map(asked -> acts.write(subject, NewEntry.of(EntryKind.PIECES_POSTED, by)
                        .with(LegalReading.OF, asked.id())
                        .with(LegalReading.DEADLINE, asked.data().get(LegalReading.DEADLINE))
                        .with(LegalReading.ON, on)))
                .orElse(null);
    }

    /** @param completeness whether nothing is missing any longer: only then the clock runs again */
    public void receivePieces(UUID caseId, LocalDate on, LegalFact.Completeness completeness, Actor by) {
        Case subject = acts.open(caseId);
        List<Entry> entries = timeline.list(List.of(caseId));
        if (entries.stream().noneMatch(entry -> entry.kind() == EntryKind.PIECES_ASKED)) {
            throw new Refusal("casework.law.refused.nothingAsked");
        }
        acts.write(subject, NewEntry.of(EntryKind.PIECES_RECEIVED, by)
                .with(LegalReading.ON, acts.days(entries).check(EntryKind.PIECES_RECEIVED, on))
                .with(LegalReading.WHAT, completeness));
    }
}
