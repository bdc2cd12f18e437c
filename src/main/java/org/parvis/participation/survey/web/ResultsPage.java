package org.parvis.participation.survey.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.survey.ClassFigures.OfClasses;
import org.parvis.participation.survey.ItemFigures;
import org.parvis.participation.survey.ItemFigures.Cell;
import org.parvis.participation.survey.ItemFigures.Group;
import org.parvis.participation.survey.SurveyResults.Outcome;
import org.parvis.web.Chart;
import org.parvis.web.View;

/**
 * What came out of a survey.
 *
 * @param outcome null as long as too few have answered
 * @param days for the desk: how many answered when
 * @param classes what classes answered, apart; null where nobody may see it, or none did
 * @param held for the desk: how many answers of classes it may not read
 */
public record ResultsPage(SurveyPlace place, @Nullable Outcome outcome, Map<LocalDate, Long> days, @Nullable OfClasses classes, long held) {

    /** Longer ones leave the drawing; the table beside it has all of them. */
    private static final int LONGEST = 48;

    public Outcome known() {
        return Objects.requireNonNull(outcome);
    }

    public Instant madeAt() {
        return known().madeAt();
    }

    public List<String> quotes(ItemFigures figures) {
        return known().quotes().getOrDefault(figures.item().code(), List.of());
    }

    public String chart(ItemFigures figures, Group group, View view) {
        List<Chart.Bar> bars = group.cells().stream()
                .map(cell -> new Chart.Bar(cut(label(cell, view)), cell.count() == null ? 0 : cell.count(), count(cell, view)))
                .toList();
        return Chart.bars(bars, figures.item().text() + (group.label().isEmpty() ? "" : " – " + group.label()));
    }

    public static String label(Cell cell, View view) {
        return cell.code().equals(ItemFigures.OTHERS) ? view.t("survey.results.months.others") : cell.label();
    }

    private static String cut(String label) {
        return label.length() <= LONGEST ? label : label.substring(0, LONGEST - 1) + "…";
    }

    public static String count(Cell cell, View view) {
        return cell.count() == null ? view.t("survey.hidden") : view.number(cell.count());
    }

    /** Of whoever answered the question, in whole per cent; a dash where it is not known. */
    public static String share(Cell cell, Group group) {
        Long base = group.base();
        Long count = cell.count();
        return base == null || count == null || base == 0 ? "–" : Math.round(100.0 * count / base) + "\u00A0%";
    }

    public static String decimal(@Nullable Double number, View view) {
        return number == null ? "–" : String.format(view.locale(), "%.1f", number);
    }
}
