package org.parvis.web;

import java.util.List;
import java.util.Locale;

/** Charts as SVG, drawn from a table that stands beside them; looks are in the style sheet. */
public final class Chart {

    /** Narrow, so that words stay readable where a phone draws it small. */
    private static final int WIDTH = 420;
    private static final int HEIGHT = 220;
    private static final int LEFT = 44;
    private static final int BOTTOM = 28;
    private static final int TOP = 12;
    private static final int MOST_NAMES = 6;
    private static final int BAR_ROW = 44;
    private static final int BAR_TOP = 20;

    private Chart() {}

    /**
     * One bar.
     *
     * @param value how long it is
     * @param shown what stands beside it
     */
    public record Bar(String label, long value, String shown) {

        /** A count, shown as a number. */
        public static Bar of(String label, long value, View view) {
            return new Bar(label, value, view.number(value));
        }
    }

    /** A month with what its bar and the line tell. */
    public record Month(String label, long bar, long line) {}

    /** A bar for each month, a line over them. */
    public static String months(List<Month> rows, String label, View view) {
        long most = Math.max(1, rows.stream()
                .mapToLong(row -> Math.max(row.bar(), row.line()))
                .max()
                .orElse(1));
        long top = roundUp(most);
        StringBuilder svg = open(WIDTH, HEIGHT, label);
        for (int i = 0; i <= 4; i++) {
            double y = y(top * i / 4.0, top);
            svg.append("<path class=\"chart-line\" d=\"M%d %s H%d\"/>".formatted(LEFT, n(y), WIDTH));
            svg.append(text(LEFT - 8, y + 4, "end", view.number(Math.round(top * i / 4.0))));
        }
        double step = (WIDTH - LEFT) / (double) Math.max(1, rows.size());
        StringBuilder solved = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            Month row = rows.get(i);
            double x = LEFT + step * i;
            double y = y(row.bar(), top);
            svg.append("<rect class=\"chart-bar\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"><title>%s</title></rect>".formatted(
                    n(x + step * 0.15), n(y), n(step * 0.7), n(HEIGHT - BOTTOM - y),
                    escaped(row.label() + " : " + view.number(row.bar()))));
            solved.append(i == 0 ? 'M' : 'L').append(n(x + step / 2)).append(' ').append(n(y(row.line(), top)));
            if (i % Math.ceilDiv(rows.size(), MOST_NAMES) == 0) {
                svg.append(text(x + step / 2, HEIGHT - 8, "middle", row.label().split(" ")[0]));
            }
        }
        return svg.append("<path class=\"chart-curve\" d=\"").append(solved).append("\"/></svg>").toString();
    }

    /** One bar for each line of a table, the values beside it. */
    public static String bars(List<Bar> rows, String label) {
        long most = Math.max(1, rows.stream().mapToLong(Bar::value).max().orElse(1));
        StringBuilder svg = open(WIDTH, rows.size() * BAR_ROW + 4, label);
        for (int i = 0; i < rows.size(); i++) {
            Bar row = rows.get(i);
            double width = Math.max(1, (WIDTH - 70) * (double) row.value() / most);
            double y = i * BAR_ROW;
            svg.append(text(0, y + 14, "start", row.label()));
            svg.append("<rect class=\"chart-bar\" x=\"0\" y=\"%s\" width=\"%s\" height=\"14\"/>".formatted(n(y + BAR_TOP), n(width)));
            svg.append(text(width + 8, y + BAR_TOP + 12, "start", row.shown()));
        }
        return svg.append("</svg>").toString();
    }

    private static StringBuilder open(int width, int height, String label) {
        return new StringBuilder("<svg class=\"chart\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">".formatted(
                width, height, escaped(label)));
    }

    private static String text(double x, double y, String anchor, String words) {
        return "<text x=\"%s\" y=\"%s\" text-anchor=\"%s\">%s</text>".formatted(n(x), n(y), anchor, escaped(words));
    }

    private static double y(double value, long top) {
        return TOP + (HEIGHT - BOTTOM - TOP) * (1 - value / top);
    }

    /** The next of 4, 8, 20, 40, 80, 200…, so that quarters of it are whole. */
    static long roundUp(long number) {
        for (long ten = 1; ; ten *= 10) {
            for (long step : new long[] {4, 8, 20}) {
                if (number <= step * ten) {
                    return step * ten;
                }
            }
        }
    }

    private static String n(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
