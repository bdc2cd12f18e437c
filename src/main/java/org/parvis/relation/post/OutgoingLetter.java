package org.parvis.relation.post;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter to the requester of a case.
 *
 * @param number of the case
 * @param department that had the case when it was written: it prints
 * @param key of all that would be the same letter
 * @param acknowledges whether its posting is the acknowledgement of reception
 * @param html the whole letter; empty once it was forgotten
 */
public record OutgoingLetter(
        UUID id,
        UUID caseId,
        String number,
        UUID department,
        @Nullable UUID person,
        String what,
        String key,
        boolean acknowledges,
        String recipient,
        String address,
        String subject,
        String html,
        Sending sending,
        Instant createdAt) {

    /** Where it stands. */
    public enum State {
        WAITING("a-imprimer"),
        POSTED("postees"),
        RETURNED("retournees");

        private final String slug;

        State(String slug) {
            this.slug = slug;
        }

        /** Its name in addresses. */
        public String slug() {
            return slug;
        }

        public static State of(String slug) {
            return Arrays.stream(values()).filter(state -> state.slug.equals(slug)).findFirst().orElse(WAITING);
        }
    }

    /**
     * @param interaction the exchange that its posting noted
     * @param legalLine the line that its posting wrote for the legal clock
     */
    public record Sending(
            State state,
            @Nullable Instant printedAt,
            @Nullable LocalDate postedOn,
            @Nullable String postedBy,
            @Nullable UUID interaction,
            @Nullable UUID legalLine,
            @Nullable LocalDate returnedOn) {

        static final Sending WAITING = new Sending(State.WAITING, null, null, null, null, null, null);
    }
}
