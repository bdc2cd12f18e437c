package org.parvis.relation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.parvis.casework.Case;

/** What a module adds to the timeline of a file, between the exchanges that agents and cases note there. */
public interface FileItems {

    /** Cases that concern somebody though they are not theirs, the newest: they are asked for like theirs where the viewer may know of them. */
    default List<UUID> cases(Person person) {
        return List.of();
    }

    /** Those of the asked time, in any order; a part of them where there are very many. */
    List<Item> list(Asked asked);

    /**
     * Whose items are asked for.
     *
     * @param cases theirs, and those that concern them, of which the viewer may know, the newest; what is about another one is not to be told
     * @param from inclusive
     * @param until exclusive
     */
    record Asked(Person person, List<Case> cases, Instant from, Instant until) {

        public boolean covers(Instant at) {
            return !at.isBefore(from) && at.isBefore(until);
        }
    }

    /**
     * Something that happened, with no word of what was said in it.
     *
     * @param what message key
     * @param how message key of what came of it; empty for nothing more to say
     */
    record Item(Instant at, String what, String how, UUID caseId) {}
}
