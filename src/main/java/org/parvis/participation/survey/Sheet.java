package org.parvis.participation.survey;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.questions.Answers;

/**
 * What somebody is filling in.
 *
 * @param version of the survey that they answer, whatever was published since
 * @param owner whether it is known whose it is
 * @param answers all that was typed, also to what is not asked any more: who changes their mind again finds it there
 * @param sentAt null as long as it was not; it may be sent anew until the survey closes
 */
public record Sheet(UUID id, UUID surveyId, int version, Owner owner, Answers answers, @Nullable Instant sentAt) {

    /** Whose it is. */
    public enum Owner {
        PERSON,
        NOBODY
    }

    public boolean isSent() {
        return sentAt != null;
    }
}
