package org.parvis.report.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.report.browse.ListOptions;
import org.parvis.web.View;

/**
 * Figures as charts and tables.
 *
 * @param late for the authority's own people; null on the public page
 */
public record FiguresPage(
        FigureFilter filter,
        ListOptions options,
        List<FigureRow> months,
        List<FigureRow> categories,
        List<FigureRow> districts,
        @Nullable List<Late> late) {

    public Counts total() {
        return months.stream().map(FigureRow::counts).reduce(Counts.NONE, Counts::plus);
    }

    public String monthsChart(View view) {
        return Chart.months(months, view.t("report.figures.chart.months"), view);
    }

    public String categoriesChart(View view) {
        return Chart.bars(top(categories), view.t("report.figures.chart.categories"), view, Counts::received);
    }

    public String districtsChart(View view) {
        return Chart.bars(top(districts), view.t("report.figures.chart.districts"), view, Counts::received);
    }

    private static List<FigureRow> top(List<FigureRow> rows) {
        return rows.stream()
                .sorted((a, b) -> Long.compare(b.counts().received(), a.counts().received()))
                .limit(12)
                .toList();
    }

    public String query() {
        return "categorie=" + java.net.URLEncoder.encode(filter.category(), java.nio.charset.StandardCharsets.UTF_8)
                + "&quartier=" + java.net.URLEncoder.encode(filter.district(), java.nio.charset.StandardCharsets.UTF_8)
                + "&mois=" + filter.months();
    }
}
