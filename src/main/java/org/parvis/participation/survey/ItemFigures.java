package org.parvis.participation.survey;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came out of one question.
 *
 * @param groups one, or one for each line of a matrix
 */
public record ItemFigures(SurveyItem item, State state, List<Group> groups) {

    /** Code of the one row in which all months are of which the number is hidden. */
    public static final String OTHERS = "others";

    /** Whether it is shown. */
    public enum State {
        SHOWN,
        /** Fewer than eleven people answered it. */
        FEW,
        /** It was asked after another question, and showing it would tell a small number. */
        TIED
    }

    /**
     * Answers that belong together.
     *
     * @param label of the line; empty where there is one group alone
     * @param base how many answered; null where that would tell a small number
     * @param mean null where there is none, or it would tell a small number
     * @param median the same
     */
    public record Group(String key, String label, @Nullable Long base, List<Cell> cells, @Nullable Double mean, @Nullable Double median) {

        public boolean hasHidden() {
            return base == null || cells.stream().anyMatch(cell -> cell.count() == null);
        }
    }

    /**
     * How many answered so.
     *
     * @param count null where it is hidden
     * @param place mean place, of a choice that was put in order; else null
     */
    public record Cell(String code, String label, @Nullable Long count, @Nullable Double place) {}

    public boolean hasHidden() {
        return state != State.SHOWN || groups.stream().anyMatch(Group::hasHidden);
    }
}
