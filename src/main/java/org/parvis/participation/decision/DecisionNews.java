package org.parvis.participation.decision;

import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Tells what was decided in the territory in scope to whoever had a part in it. */
@Service
public class DecisionNews {

    private static final Logger LOG = LoggerFactory.getLogger(DecisionNews.class);
    private static final int SOME = 200;

    private final TellingStore store;
    private final DecisionTelling telling;

    DecisionNews(TellingStore store, DecisionTelling telling) {
        this.store = store;
        this.telling = telling;
    }

    /** Gives how many were told. */
    public int tell() {
        int told = 0;
        List<TellingStore.Due> some = store.listAuthors(new TellingStore.Due(new UUID(0, 0), "", new UUID(0, 0)), SOME);
        while (!some.isEmpty()) {
            for (TellingStore.Due due : some) {
                told += tellAuthor(due) ? 1 : 0;
            }
            some = store.listAuthors(some.getLast(), SOME);
        }
        for (UUID decision : store.listUntold()) {
            OptionalInt now = telling.tellSupporters(decision);
            while (now.isPresent()) {
                told += now.getAsInt();
                now = telling.tellSupporters(decision);
            }
        }
        return told;
    }

    /** One who cannot be told holds up no other, and is tried again the next time. */
    private boolean tellAuthor(TellingStore.Due due) {
        try {
            return telling.tellAuthor(due);
        } catch (RuntimeException e) {
            LOG.warn("The author of idea {} was not told of decision {}", due.code(), due.decisionId(), e);
            return false;
        }
    }
}
