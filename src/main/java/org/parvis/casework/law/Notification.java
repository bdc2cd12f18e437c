package org.parvis.casework.law;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The notification that the appeal time limit runs from. Each decision has its own, also where a case was decided anew; of
 * several of one decision the first that states routes and time limits counts, as saying it again gives no new time.
 *
 * @param since the day of its decision where another was notified before, so that what came earlier does not concern it;
 *     otherwise the beginning of time
 */
record Notification(LegalEvent event, LocalDate since) {

    boolean isStated() {
        return event.fact() instanceof LegalFact.Notified fact && fact.routes() == LegalFact.Routes.STATED;
    }

    /** The last decision's; null where none was notified. */
    static @Nullable Notification last(List<LegalEvent> events) {
        LegalEvent decision = null;
        LegalEvent decided = null;
        Notification last = null;
        for (LegalEvent event : events) {
            if (event.fact() instanceof LegalFact.Decided || event.fact() instanceof LegalFact.Retracted) {
                decision = event;
            } else if (event.fact() instanceof LegalFact.Notified) {
                if (last == null) {
                    last = new Notification(event, LocalDate.MIN);
                } else if (decision != null && decision != decided) {
                    last = new Notification(event, decision.on());
                } else if (!last.isStated()) {
                    last = new Notification(event, last.since());
                }
                decided = decision;
            }
        }
        return last;
    }
}
