package org.parvis.participation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Makes final what was concluded about ideas whose author let the last day pass; whoever answered is read first. */
@Service
class StudyDeadlines {

    private static final Logger LOG = LoggerFactory.getLogger(StudyDeadlines.class);
    private static final int SOME = 200;

    private final ConclusionStore store;
    private final Conclusions conclusions;

    StudyDeadlines(ConclusionStore store, Conclusions conclusions) {
        this.store = store;
        this.conclusions = conclusions;
    }

    int close() {
        return close(conclusions.today());
    }

    /** In the territory in scope, as of a day there; gives of how many ideas. */
    int close(LocalDate today) {
        int closed = 0;
        List<UUID> some = store.listUnanswered(today, new UUID(0, 0), SOME);
        while (!some.isEmpty()) {
            for (UUID proposal : some) {
                closed += close(proposal, today) ? 1 : 0;
            }
            some = store.listUnanswered(today, some.getLast(), SOME);
        }
        return closed;
    }

    /** One that cannot be closed holds up no other. */
    private boolean close(UUID proposal, LocalDate today) {
        try {
            return conclusions.closeUnanswered(proposal, today);
        } catch (RuntimeException e) {
            LOG.warn("The study of idea {} was not closed", proposal, e);
            return false;
        }
    }
}
