package org.parvis.participation.survey.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.Capability;
import org.parvis.participation.Phase;
import org.parvis.participation.survey.Sheet;
import org.parvis.participation.survey.SurveyAbout.Who;
import org.parvis.participation.survey.SurveyForm;
import org.parvis.web.FormErrors;

/**
 * A survey before somebody answers.
 *
 * @param form that they would answer
 * @param reader how they could
 * @param sheet what somebody with an account has begun or sent; null for nothing
 * @param email as it was typed
 * @param isForClasses whether classes of schools answer too, with codes
 */
public record SurveyStartPage(
        SurveyPlace place, SurveyForm form, Instant now, Reader reader, Shown shown, @Nullable Sheet sheet, String email, boolean isForClasses, FormErrors errors) {

    /** How somebody could answer. */
    public enum Reader {
        CLOSED,
        /** Drafts have addresses that the next person at the screen could open. */
        KIOSK,
        FREE,
        BY_ACCOUNT,
        BY_MAIL,
        /** A link is on its way. */
        MAILED
    }

    /** Whether everybody sees what came out, now. */
    public enum Shown {
        YES,
        NO
    }

    public boolean isFree() {
        return place.survey().about().who() == Who.FREE;
    }

    /** The time in which it is open, or the next one; null where all of them are over. */
    public @Nullable Phase phase() {
        return place.process().phasesFor(Capability.ANSWER).stream().filter(phase -> !phase.isOver(now)).findFirst().orElse(null);
    }

    /** Minutes that it takes, in whole: a question takes most people a quarter of one. */
    public long minutes() {
        return Math.max(1, Math.ceilDiv(form.questions().size(), 4));
    }
}
