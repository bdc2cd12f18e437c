package org.parvis.participation.survey.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.survey.GivenAnswers;
import org.parvis.participation.survey.SurveyItem;

/**
 * What people wrote in their own words, for the desk.
 *
 * @param quoted answers that everybody can read
 * @param after where the next page begins; null on the last one
 */
public record TextsPage(SurveyPlace place, SurveyItem item, List<GivenAnswers> answers, List<UUID> quoted, @Nullable UUID after) {

    public boolean isQuoted(GivenAnswers one) {
        return quoted.contains(one.id());
    }
}
