package org.parvis.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.parvis.casework.law.LegalClock;
import org.parvis.casework.law.LegalEvent;
import org.parvis.casework.law.LegalFact;
import org.parvis.casework.law.Silence;
import org.parvis.shared.Refusal;

/**
 * Which facts can be written down about a request, by whom: only what can have happened, and with its reason what weighs
 * on somebody's rights.
 *
 * @param events what was written of the case, as the law reads it
 */
record LegalNoteRules(LegalClock clock, List<LegalEvent> events, List<Entry> entries, LocalDate today) {

    /** @throws Refusal that says why not */
    void check(LegalNote note, Actor by) {
        switch (note.kind()) {
            case JUDGED -> checkJudged();
            case PUBLISHED -> {
                if (clock.kind() != Silence.ACCEPTANCE) {
                    throw new Refusal("casework.law.refused.notByAcceptance");
                }
            }
            case ABUSE_ALLEGED -> {
                checkReason(note);
                if (has(LegalFact.AbuseAlleged.class) || has(LegalFact.Abusive.class)) {
                    throw new Refusal("casework.law.refused.alleged");
                }
                checkNotDecided();
            }
            case ABUSIVE -> checkSecond(by);
            case RETRACTED -> checkRetraction(note);
            case RETRACTED_BY_EXCEPTION -> {
                checkGranted(clock, note.on());
                checkReason(note);
                checkAuthor(note);
            }
            default -> {}
        }
    }

    private void checkJudged() {
        boolean isBeforeCourt = false;
        for (LegalEvent event : LegalClock.counted(events)) {
            if (event.fact() instanceof LegalFact.Appealed fact && fact.appeal() == LegalFact.Appeal.COURT) {
                isBeforeCourt = true;
            } else if (event.fact() instanceof LegalFact.Judged) {
                isBeforeCourt = false;
            }
        }
        if (!isBeforeCourt) {
            throw new Refusal("casework.law.refused.noCourt");
        }
    }

    /** What was decided, by silence too, is not undone by saying that it was abusive. */
    private void checkNotDecided() {
        if (clock.isOver(today) || clock.stoppedBy() != null) {
            throw new Refusal("casework.law.refused.decidedAlready");
        }
    }

    /** Nobody alone refuses to hear somebody. */
    private void checkSecond(Actor by) {
        if (has(LegalFact.Abusive.class)) {
            throw new Refusal("casework.law.refused.alleged");
        }
        checkNotDecided();
        UUID alleged = LegalClock.counted(events).stream()
                .filter(event -> event.fact() instanceof LegalFact.AbuseAlleged)
                .map(LegalEvent::id)
                .findFirst()
                .orElseThrow(() -> new Refusal("casework.law.refused.notAlleged"));
        boolean isSame = entries.stream()
                .filter(entry -> entry.id().equals(alleged))
                .anyMatch(entry -> by.accountId() == null || by.accountId().equals(entry.by().accountId()));
        if (isSame) {
            throw new Refusal("casework.law.refused.sameAgent");
        }
    }

    /** Something was granted, on that day at the latest. */
    private static void checkGranted(LegalClock clock, LocalDate on) {
        LocalDate granted = clock.due().retractableFrom();
        if (granted == null) {
            throw new Refusal("casework.law.refused.nothingGranted");
        }
        if (on.isBefore(granted)) {
            throw new Refusal("casework.law.refused.beforeGranted", granted);
        }
    }

    /** Only what is unlawful, within four months (CRPA L242-1), and with its reasons (L211-2). */
    private void checkRetraction(LegalNote note) {
        checkGranted(clock, note.on());
        LocalDate until = clock.due().retractableUntil();
        if (until != null && note.on().isAfter(until)) {
            throw new Refusal("casework.law.refused.tooLateToRetract", until);
        }
        checkReason(note);
        checkAuthor(note);
    }

    /** The letter names whoever decided, not whoever writes it down. */
    private static void checkAuthor(LegalNote note) {
        if (note.author().isBlank()) {
            throw new Refusal("casework.law.refused.author");
        }
    }

    private static void checkReason(LegalNote note) {
        if (note.comment().isBlank()) {
            throw new Refusal("casework.law.refused.why");
        }
    }

    private boolean has(Class<? extends LegalFact> kind) {
        return LegalClock.counted(events).stream().anyMatch(event -> kind.isInstance(event.fact()));
    }
}
