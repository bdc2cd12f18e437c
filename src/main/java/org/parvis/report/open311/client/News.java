package org.parvis.report.open311.client;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a body's server says of a request now.
 *
 * @param request its row in the list of requests, where it is shown
 * @param updates what happened lately, oldest first; empty where the server has no such list
 */
record News(Optional<Map<String, String>> request, List<Update> updates) {

    private static final Set<String> SOLVED = Set.of("FIXED", "CLOSED");
    private static final Set<String> GIVEN_BACK =
            Set.of("NO_FURTHER_ACTION", "NOT_COUNCILS_RESPONSIBILITY", "DUPLICATE", "CANCELLED");

    /** One thing that happened. */
    record Update(String id, String status, String description) {

        static Update of(Map<String, String> row) {
            String description = row.getOrDefault("description", "");
            String id = row.getOrDefault("update_id", description + row.getOrDefault("updated_datetime", ""));
            return new Update(id, row.getOrDefault("status", "").toUpperCase(java.util.Locale.ROOT), description);
        }

        /** The body says that the problem is solved. */
        boolean isSolved() {
            return SOLVED.contains(status);
        }

        /** The body will do nothing: it is for the territory to say what happens now. */
        boolean isGivenBack() {
            return GIVEN_BACK.contains(status);
        }
    }

    boolean isClosed() {
        return request.map(row -> "closed".equalsIgnoreCase(row.get("status"))).orElse(false);
    }

    Optional<String> notes() {
        return request.map(row -> row.get("status_notes"));
    }
}
