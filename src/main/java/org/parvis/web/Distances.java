package org.parvis.web;

/** How far something is, as people say it. */
public final class Distances {

    private Distances() {}

    /** «40 m», «1,2 km». */
    public static String words(double metres, View view) {
        return metres < 1_000
                ? Math.max(5, Math.round(metres / 5) * 5) + "\u00A0m"
                : String.format(view.locale(), "%.1f\u00A0km", metres / 1_000);
    }
}
