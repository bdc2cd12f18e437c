package org.parvis.report.figures;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.report.browse.ListOptions;
import org.parvis.shared.Period;
import org.parvis.web.Chart;
import org.parvis.web.View;

/**
 * Figures as charts and tables.
 *
 * @param periods keys of the periods that can be chosen
 * @param lateNow open reports over their promise at this moment
 * @param late for the authority's own people; null on the public page
 */
public record FiguresPage(
        FigureFilter filter,
        ListOptions options,
        List<String> periods,
        long lateNow,
        List<FigureRow> months,
        List<FigureRow> categories,
        List<FigureRow> districts,
        @Nullable List<Late> late) {

    public Counts total() {
        return months.stream().map(FigureRow::counts).reduce(Counts.NONE, Counts::plus);
    }

    /** A period as people say it. */
    public String label(String period, View view) {
        if (period.equals(Period.ALL)) {
            return view.t("report.figures.period.all");
        }
        return period.length() == 4 ? period : view.t("report.figures.months", Integer.parseInt(period));
    }

    /** First and last month of the figures. */
    public String span(View view) {
        return view.t("report.figures.span", months.getFirst().label(), months.getLast().label());
    }

    public String monthsChart(View view) {
        List<Chart.Month> shown = months.stream()
                .map(row -> new Chart.Month(row.label(), row.counts().received(), row.counts().solved()))
                .toList();
        return Chart.months(shown, view.t("report.figures.chart.months"), view);
    }

    public String categoriesChart(View view) {
        return Chart.bars(top(categories, view), view.t("report.figures.chart.categories"));
    }

    public String districtsChart(View view) {
        return Chart.bars(top(districts, view), view.t("report.figures.chart.districts"));
    }

    private static List<Chart.Bar> top(List<FigureRow> rows, View view) {
        return rows.stream()
                .map(row -> Chart.Bar.of(row.label(), row.counts().received(), view))
                .sorted(Comparator.comparingLong(Chart.Bar::value).reversed())
                .limit(12)
                .toList();
    }

    public String query() {
        return "categorie=" + URLEncoder.encode(filter.category(), StandardCharsets.UTF_8)
                + "&quartier=" + URLEncoder.encode(filter.district(), StandardCharsets.UTF_8)
                + "&periode=" + filter.period().key();
    }
}
