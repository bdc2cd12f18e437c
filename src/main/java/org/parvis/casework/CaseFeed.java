package org.parvis.casework;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The cases of some departments in the order in which they last moved, the longest ago first: whoever reads on from where
 * they stopped misses none, as a case that moves meanwhile comes again further on.
 */
@Service
@Transactional(readOnly = true)
public class CaseFeed {

    private final CaseFeedStore store;

    CaseFeed(CaseFeedStore store) {
        this.store = store;
    }

    /** A place in the order. */
    public record Place(Instant movedAt, UUID id) {}

    /**
     * What is wanted; null or empty where anything is.
     *
     * @param departments whose cases; none for none
     * @param ids among these; null for any
     * @param since those that have moved since, this moment included
     */
    public record Wanted(
            Set<UUID> departments,
            Set<CaseStatus> statuses,
            @Nullable String kind,
            @Nullable String category,
            @Nullable String number,
            @Nullable List<UUID> ids,
            @Nullable Instant since) {}

    /** Those after a place, from the beginning on after null. */
    public List<Case> list(Wanted wanted, @Nullable Place after, int most) {
        return store.list(wanted, after, most);
    }

    /** All of them, one after the other, never all in memory. */
    public void each(Wanted wanted, Consumer<Case> taker) {
        store.each(wanted, taker);
    }
}
