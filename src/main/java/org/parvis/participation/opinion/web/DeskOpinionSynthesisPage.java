package org.parvis.participation.opinion.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.opinion.Answered;
import org.parvis.participation.opinion.Canvass;
import org.parvis.participation.opinion.OpinionSynthesis;
import org.parvis.participation.opinion.ShownFigures;
import org.parvis.participation.opinion.Statement;
import org.parvis.web.FormErrors;

/**
 * The form of a synthesis.
 *
 * @param draft that is written; null for none yet
 * @param published the latest first
 * @param statements that it can cite
 */
public record DeskOpinionSynthesisPage(
        OpinionPlace place,
        Instant now,
        @Nullable OpinionSynthesis draft,
        List<OpinionSynthesis> published,
        List<Statement> statements,
        @Nullable ShownFigures figures,
        OpinionSynthesis form,
        String done,
        FormErrors errors) {

    public boolean isOver() {
        return place.stage(now) == Canvass.Stage.OVER;
    }

    /** Whether what is written corrects something. */
    public boolean isCorrection() {
        return !published.isEmpty();
    }

    /** How all answered one; null where it may not be shown. */
    public @Nullable Answered answered(Statement statement) {
        return figures == null ? null : figures.all(statement.number());
    }
}
