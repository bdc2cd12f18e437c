package org.parvis.casework;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The cases of some departments in the order in which they last moved, the longest ago first: whoever reads on from where
 * they stopped misses none, as a case that moves meanwhile comes again further on, and one that may not be the last to
 * have moved by then is kept back until it surely is.
 */
@Service
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
            @Nullable Instant since) {

        /** Whether somebody asks for cases that they know, and does not keep up with all. */
        boolean isNamed() {
            return number != null || ids != null;
        }
    }

    /**
     * Those after a place, from the beginning on after null. A case counts as moved from the moment that its transaction
     * names, which may end later: so what has moved in the last ten seconds, or since the oldest transaction under way that
     * writes anything began, comes with a later list, unless it is asked for by its number or the like.
     */
    @Transactional(readOnly = true)
    public List<Case> list(Wanted wanted, @Nullable Place after, int most) {
        return store.list(wanted, after, wanted.isNamed() ? null : store.settled(), most);
    }

    /**
     * The same cases as they are now, each once, in the order in which they were opened: those after one, from the
     * beginning on after null. Each page is read by itself, so that whoever takes them slowly holds nothing.
     */
    @Transactional(readOnly = true)
    public List<Case> page(Wanted wanted, @Nullable UUID after, int most) {
        return store.page(wanted, after, most);
    }
}
