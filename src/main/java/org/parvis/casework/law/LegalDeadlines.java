package org.parvis.casework.law;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the authority owes besides a decision, and until when its decision can be contested.
 *
 * @param aeeDueOn last day for the acknowledgement of registration; null where none is due or one has gone
 * @param areDueOn the same for the acknowledgement of reception
 * @param acknowledged whether the appeal time limits can be set against the person: the acknowledgement has gone, or none
 *     was due (CRPA L112-6)
 * @param reasonsDueOn last day for the reasons that were asked for; null where none are owed
 * @param appealLastDay last day of an appeal; null where none is open, or nothing limits it yet
 * @param appealWhy the end of a message key that says from what it counts; empty where nothing is to be said
 * @param retractableFrom when what can be taken back was granted; null where nothing was
 * @param retractableUntil last day on which what was granted can be taken back if it is unlawful; null where nothing was
 * @param retractedOn when it was; null where it was not
 */
public record LegalDeadlines(
        @Nullable LocalDate aeeDueOn,
        @Nullable LocalDate areDueOn,
        boolean acknowledged,
        @Nullable LocalDate reasonsDueOn,
        @Nullable LocalDate appealLastDay,
        String appealWhy,
        @Nullable LocalDate retractableFrom,
        @Nullable LocalDate retractableUntil,
        @Nullable LocalDate retractedOn) {

    public boolean isAeeLate(LocalDate today) {
        return aeeDueOn != null && today.isAfter(aeeDueOn);
    }

    /** While it is, the appeal time limits do not run (CRPA L112-6). */
    public boolean isAreLate(LocalDate today) {
        return areDueOn != null && today.isAfter(areDueOn);
    }

    public boolean areReasonsLate(LocalDate today) {
        return reasonsDueOn != null && today.isAfter(reasonsDueOn);
    }

    /** The same where nobody is there to be acknowledged. */
    public LegalDeadlines withoutAcknowledgement() {
        return new LegalDeadlines(
                null, null, acknowledged, reasonsDueOn, appealLastDay, appealWhy, retractableFrom, retractableUntil, retractedOn);
    }

    static LegalDeadlines of(Situation now) {
        LegalTerms terms = now.terms();
        if (terms.rule().isNone()) {
            return new LegalDeadlines(null, null, true, null, null, "", null, null, null);
        }
        boolean hasAre = now.has(LegalFact.AreSent.class);
        boolean hasAee = hasAre || now.has(LegalFact.AeeSent.class);
        LocalDate seized = now.isExempt() ? null : seized(now.events(), terms);
        AppealLimit limit = AppealLimit.of(now);
        Retraction retraction = Retraction.of(now);
        return new LegalDeadlines(
                seized == null || hasAee ? null : within(terms.aeeDays(), seized, now),
                seized == null || hasAre ? null : within(terms.areDays(), seized, now),
                now.isAcknowledged(),
                limit.reasonsDueOn(),
                limit.lastDay(),
                limit.why(),
                retraction.granted(),
                retraction.lastDay(),
                retraction.on());
    }

    private static LocalDate within(int days, LocalDate seized, Situation now) {
        return LegalDates.workingDays(seized, days, now.terms().week(), now.calendar());
    }

    /** The reception from which acknowledgements count. */
    private static @Nullable LocalDate seized(List<LegalEvent> events, LegalTerms terms) {
        LocalDate first = null;
        LocalDate competent = null;
        for (LegalEvent event : events) {
            switch (event.fact()) {
                case LegalFact.Received fact -> {
                    first = first == null ? event.on() : first;
                    if (competent == null && fact.competence() == LegalFact.Competence.COMPETENT) {
                        competent = event.on();
                    }
                }
                case LegalFact.Transmitted fact -> competent = fact.receivedOn();
                default -> {}
            }
        }
        return terms.acknowledgedFrom() == LegalTerms.Reception.FIRST ? first : competent;
    }
}
