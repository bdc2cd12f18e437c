package org.parvis.insight;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.parvis.casework.figures.FigureTable;
import org.parvis.shared.Period;
import org.parvis.web.Chart;
import org.parvis.web.View;

/**
 * Figures as charts and tables, for the desk or for everybody.
 *
 * @param path where it is: its form and its files start there
 * @param periods keys of the periods that can be chosen
 * @param kinds names of the kinds of case, by code
 * @param loads what each department has in hand; empty on the public page
 */
public record FiguresPage(
        String path,
        Period period,
        List<String> periods,
        String kind,
        Map<String, String> kinds,
        FigureTable figures,
        List<Table> tables,
        List<Load> loads) {

    /** Lines of a table that a page shows; its file has them all. */
    private static final int MOST = 20;

    private static final int BARS = 10;

    /** What a department has in hand. */
    public record Load(String department, long open, long late) {}

    public String label(String key, View view) {
        return Labels.period(key, view);
    }

    public String query() {
        return "periode=" + period.key() + "&genre=" + URLEncoder.encode(kind, StandardCharsets.UTF_8);
    }

    public List<Table.Row> shown(Table table) {
        return table.key().equals(Tables.MONTHS) || table.rows().size() <= MOST ? table.rows() : table.rows().subList(0, MOST);
    }

    public int left(Table table) {
        return table.rows().size() - shown(table).size();
    }

    /** The first column as bars; months with a line for the second. */
    public String chart(Table table, View view) {
        String label = view.t("insight.chart", table.title());
        if (table.key().equals(Tables.MONTHS)) {
            return Chart.months(
                    table.rows().stream().map(row -> new Chart.Month(row.label(), number(row, 0), number(row, 1))).toList(),
                    label,
                    view);
        }
        return Chart.bars(
                table.rows().stream().limit(BARS).map(row -> Chart.Bar.of(row.label(), number(row, 0), view)).toList(),
                label);
    }

    /** What is hidden in the table is not drawn either. */
    private static long number(Table.Row row, int column) {
        String raw = row.cells().get(column).raw();
        return raw.isEmpty() ? 0 : Long.parseLong(raw);
    }

    static String percent(int percent) {
        return percent < 0 ? "–" : percent + "\u00A0%";
    }

    public String kept() {
        return percent(figures.all().measures().keptPercent());
    }

    public String atOnce() {
        return percent(figures.all().measures().atOncePercent());
    }

    public String satisfied() {
        return percent(figures.all().measures().opinions().happyPercent());
    }

    public String median(View view) {
        return Column.MEDIAN.cell(figures.all(), view).text();
    }

    public String ninety(View view) {
        return Column.NINETY.cell(figures.all(), view).text();
    }
}
