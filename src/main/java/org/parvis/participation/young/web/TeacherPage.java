package org.parvis.participation.young.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.Capability;
import org.parvis.participation.Phase;
import org.parvis.participation.survey.web.SurveyPlace;
import org.parvis.participation.young.SchoolClass;

/**
 * A class as whoever teaches it sees it.
 *
 * @param token of their link
 * @param isOpen whether the survey is, now
 * @param needsConsents whether it asks for free texts
 * @param done «accords» once that was saved; empty before
 */
public record TeacherPage(
        SurveyPlace place, SchoolClass schoolClass, String token, Instant now, boolean isOpen, boolean needsConsents, String done) {

    /** The time in which children can answer, or the next one; null where all of them are over. */
    public @Nullable Phase phase() {
        return place.process().phasesFor(Capability.ANSWER).stream().filter(phase -> !phase.isOver(now)).findFirst().orElse(null);
    }
}
