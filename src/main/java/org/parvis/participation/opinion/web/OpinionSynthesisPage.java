package org.parvis.participation.opinion.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.opinion.Answered;
import org.parvis.participation.opinion.OpinionSynthesis;
import org.parvis.participation.opinion.ShownFigures;
import org.parvis.participation.opinion.Statement;

/**
 * @param shown the version that was asked for
 * @param versions the latest first, which holds
 * @param statements by their number
 * @param figures null where too few people voted
 */
public record OpinionSynthesisPage(
        OpinionPlace place, OpinionSynthesis shown, List<OpinionSynthesis> versions, Map<Integer, Statement> statements, @Nullable ShownFigures figures) {

    public boolean isReplaced() {
        return !shown.equals(versions.getFirst());
    }

    /** Those that it cites, in their order. */
    public List<Statement> cited() {
        return shown.cited().stream().map(statements::get).filter(Objects::nonNull).toList();
    }

    /** How everybody answered one; null where it may not be shown. */
    public @Nullable Answered answered(Statement statement) {
        return figures == null ? null : figures.all(statement.number());
    }
}
