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
 * @param savedAt when it last was
 * @param sentAt null as long as it was not; it may be sent anew until the survey closes
 */
public record Sheet(UUID id, UUID surveyId, int version, Owner owner, Answers answers, Instant savedAt, @Nullable Instant sentAt) {

    /** Whose it is. */
    public enum Owner {
        PERSON,
        NOBODY
    }

    public boolean isSent() {
        return sentAt != null;
    }

    /** Whether it was saved since it was sent: what counts is what was sent. */
    public boolean isChanged() {
        return sentAt != null && savedAt.isAfter(sentAt);
    }

    /** The same with what was sent in the place of what was typed since. */
    public Sheet with(int ofVersion, Answers sent) {
        return new Sheet(id, surveyId, ofVersion, owner, sent, savedAt, sentAt);
    }
}
