package org.parvis.participation.young.web;

import org.parvis.participation.Phase;
import org.parvis.participation.survey.web.SurveyPlace;
import org.parvis.participation.young.SchoolClass;
import org.parvis.web.View;

/**
 * A class as whoever teaches it sees it.
 *
 * @param token of their link
 * @param phase in which children can answer, or the next one
 * @param isOpen whether the survey is, now
 * @param needsConsents whether it asks for free texts
 * @param done «accords» once that was saved; empty before
 */
public record TeacherPage(
        SurveyPlace place, SchoolClass schoolClass, String token, Phase phase, boolean isOpen, boolean needsConsents, String done) {

    public String name(View view) {
        return ClassNames.of(schoolClass, view);
    }
}
