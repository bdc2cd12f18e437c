package org.parvis.casework.law;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Until when a decision, express or by silence, can be contested: the last that was notified. A limit that was not stated
 * with its routes, or whose request was never acknowledged, cannot be set against the person; a reasonable one, in general
 * a year, still applies (CE 13 July 2016 n° 387763).
 *
 * @param why what it counts from: the end of a message key
 */
record AppealLimit(@Nullable LocalDate lastDay, @Nullable LocalDate reasonsDueOn, String why) {

    private static final AppealLimit NONE = new AppealLimit(null, null, "");

    static AppealLimit of(Situation now) {
        Notification last = Notification.last(now.events());
        return last == null
                ? fromSilence(now).afterAppeals(now, LocalDate.MIN)
                : fromNotification(last, now).afterAppeals(now, last.since());
    }

    private static AppealLimit fromNotification(Notification last, Situation now) {
        LocalDate on = last.event().on();
        return last.isStated()
                ? new AppealLimit(now.terms().appealFrom(on, now.holidays()), null, "notified")
                : new AppealLimit(now.terms().latestFrom(on), null, "withoutRoutes");
    }

    private static AppealLimit fromSilence(Situation now) {
        LocalDate end = now.end();
        if (now.terms().silence() != Silence.REJECTION || end == null || !now.today().isAfter(end)) {
            return NONE;
        }
        AppealLimit limit = now.isAcknowledged()
                ? new AppealLimit(now.terms().appealFrom(end, now.holidays()), null, "implicit")
                : new AppealLimit(now.terms().latestFrom(end), null, "notAcknowledged");
        return now.first(event -> event.fact() instanceof LegalFact.ReasonsAsked
                        && event.on().isAfter(end)
                        && limit.covers(event.on()))
                .map(asked -> afterReasons(asked.on(), now))
                .orElse(limit);
    }

    /**
     * Asked for in time, the reasons are owed within a month and the limit runs from their communication (CRPA L232-4);
     * whatever happens no action lies later than a year after they were asked for (CE 2 October 2025 n° 504677).
     */
    private static AppealLimit afterReasons(LocalDate asked, Situation now) {
        LegalTerms terms = now.terms();
        LocalDate latest = terms.latestFrom(asked);
        return now.first(event -> event.fact() instanceof LegalFact.ReasonsGiven && !event.on().isBefore(asked))
                .map(given -> terms.appealFrom(given.on(), now.holidays()))
                .map(day -> day.isAfter(latest)
                        ? new AppealLimit(latest, null, "latest")
                        : new AppealLimit(day, null, "reasonsGiven"))
                .orElseGet(() -> new AppealLimit(latest, LegalDates.months(asked, terms.reasonsMonths()), "reasonsAsked"));
    }

    private boolean covers(LocalDate day) {
        return lastDay != null && !day.isAfter(lastDay);
    }

    /**
     * An appeal in time interrupts the limit; a new one runs from what becomes of it, which is a case of its own. So what
     * follows an appeal in time is in time.
     *
     * @param since earlier appeals were against an earlier decision
     */
    private AppealLimit afterAppeals(Situation now, LocalDate since) {
        LegalFact.Appeal last = null;
        boolean isJudged = false;
        for (LegalEvent event : now.events()) {
            isJudged |= event.fact() instanceof LegalFact.Judged && last == LegalFact.Appeal.COURT;
            if (event.fact() instanceof LegalFact.Appealed fact
                    && !event.on().isBefore(since)
                    && (last != null || covers(event.on()))) {
                last = fact.appeal();
                isJudged = false;
            }
        }
        return last == null ? this : new AppealLimit(null, reasonsDueOn, isJudged ? "judged" : "appealed." + last);
    }
}
