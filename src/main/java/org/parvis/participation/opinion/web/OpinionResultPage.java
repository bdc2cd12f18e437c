package org.parvis.participation.opinion.web;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.opinion.Answered;
import org.parvis.participation.opinion.Canvass;
import org.parvis.participation.opinion.ShownFigures;
import org.parvis.participation.opinion.Statement;
import org.parvis.participation.opinion.math.Counts;
import org.parvis.web.View;

/**
 * What opinions came to, as everybody reads it.
 *
 * @param figures null as long as too few people have voted
 * @param map of the groups that are shown
 * @param statements by their number
 * @param hasVotes whether the votes of each person are data for everybody
 */
public record OpinionResultPage(
        OpinionPlace place,
        Instant now,
        @Nullable ShownFigures figures,
        OpinionMap map,
        Map<Integer, Statement> statements,
        boolean hasVotes,
        boolean hasSynthesis) {

    public boolean isOver() {
        return place.stage(now) == Canvass.Stage.OVER;
    }

    public ShownFigures known() {
        return Objects.requireNonNull(figures);
    }

    /** What it says; empty where it cannot be read any more. */
    public String words(int number) {
        Statement found = statements.get(number);
        return found == null || !found.isShown() ? "" : found.words();
    }

    public String name(ShownFigures.OfGroup group, View view) {
        return group.name().isEmpty() ? view.t("opinion.group", group.number()) : view.t("opinion.group.named", group.number(), group.name());
    }

    public String name(int number, View view) {
        return known().group(number).map(group -> name(group, view)).orElse("");
    }

    /** Of all who are placed. */
    public int percent(ShownFigures.OfGroup group) {
        return Math.round(group.people() * 100f / known().placed());
    }

    /** In three numbers, or where they may not be shown in what nearly all said; a dash where that may not be either. */
    public static String three(@Nullable Answered answered, View view) {
        if (answered == null || answered.split() == null && answered.most() == null) {
            return "–";
        }
        @Nullable Counts split = answered.split();
        return split == null
                ? view.t("opinion.answered.short", answered.seen(), view.t("opinion.vote." + answered.most()))
                : split.agree() + " / " + split.disagree() + " / " + split.pass();
    }
}
