package org.parvis.territory;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/**
 * The territory's own colours: one accent by day and one by night. Everything else is common to all.
 *
 * @param light accent on light paper
 * @param dark accent on dark paper
 */
public record Theme(Colour light, Colour dark) {

    /** The least contrast of text with what it stands on (WCAG 1.4.3). */
    public static final double LEAST_CONTRAST = 4.5;

    public static final Theme DEFAULT = new Theme(new Colour("#155e48"), new Colour("#7cc9ab"));

    private static final List<Colour> DAY = grounds("#fbfaf6", "#ffffff");
    private static final List<Colour> NIGHT = grounds("#14171a", "#1c2024");
    private static final Colour WHITE = new Colour("#ffffff");
    private static final Colour NEARLY_BLACK = new Colour("#0e1512");

    /** The worst contrast of the accent by day with the papers it is written on, and of text written on it. */
    public double lightContrast() {
        return worst(light, DAY);
    }

    public double darkContrast() {
        return worst(dark, NIGHT);
    }

    public boolean isReadable() {
        return lightContrast() >= LEAST_CONTRAST && darkContrast() >= LEAST_CONTRAST;
    }

    /** Custom properties for the pages. */
    public String css() {
        return String.format(
                Locale.ROOT,
                """
                :root {
                  --accent: light-dark(%s, %s);
                  --accent-soft: light-dark(%s, %s);
                  --accent-ink: light-dark(%s, %s);
                }
                """,
                light.hex(),
                dark.hex(),
                soft(light, DAY).hex(),
                soft(dark, NIGHT).hex(),
                textOn(light).hex(),
                textOn(dark).hex());
    }

    private static double worst(Colour accent, List<Colour> papers) {
        double onPapers =
                papers.stream().mapToDouble(accent::contrastWith).min().orElseThrow();
        return DoubleStream.of(onPapers, accent.contrastWith(soft(accent, papers)), accent.contrastWith(textOn(accent)))
                .min()
                .orElseThrow();
    }

    private static Colour soft(Colour accent, List<Colour> papers) {
        return accent.over(papers.getLast(), 0.08);
    }

    private static Colour textOn(Colour accent) {
        return accent.contrastWith(WHITE) >= accent.contrastWith(NEARLY_BLACK) ? WHITE : NEARLY_BLACK;
    }

    private static List<Colour> grounds(String... hex) {
        return Arrays.stream(hex).map(Colour::new).toList();
    }
}
