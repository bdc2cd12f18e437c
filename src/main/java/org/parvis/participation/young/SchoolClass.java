package org.parvis.participation.young;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A class that answers a survey.
 *
 * @param name as the school calls it: «CM1 de Mme Petit»; empty, as the school and the reason, once they are forgotten
 * @param reason why it was refused or stopped; empty where it was not
 * @param email of whoever teaches it; null where they gave none, or once it is forgotten
 * @param language that they read
 * @param hasConsents whether parents agreed that free texts are kept
 * @param answered how many children have
 */
public record SchoolClass(
        UUID id, UUID surveyId, String school, String name, int pupils, State state, String reason, @Nullable String email,
        String language, boolean hasConsents, int answered, Instant createdAt) {

    /** What became of it. */
    public enum State {
        /** Somebody who teaches asks for codes. */
        ASKED,
        /** Its codes open the survey as long as that is open. */
        OPEN,
        /** Refused, or stopped: its codes open nothing. */
        STOPPED
    }

    /** Whether nothing says any more which one it was. */
    public boolean isForgotten() {
        return name.isEmpty();
    }

    public String fullName() {
        return school + " – " + name;
    }
}
