package org.parvis.territory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * A colour as browsers write it, with what accessibility asks of it (WCAG 2.2, relative luminance and contrast).
 *
 * @param hex {@code #rrggbb}, lower case
 */
public record Colour(@JsonValue String hex) {

    @JsonCreator
    public Colour(String hex) {
        if (!hex.matches("#[0-9a-fA-F]{6}")) {
            throw new IllegalArgumentException("Not a colour of the form #1a2b3c: " + hex);
        }
        this.hex = hex.toLowerCase(Locale.ROOT);
    }

    /** Contrast between two colours, 1 to 21. */
    public double contrastWith(Colour other) {
        double mine = luminance();
        double theirs = other.luminance();
        return (Math.max(mine, theirs) + 0.05) / (Math.min(mine, theirs) + 0.05);
    }

    /** This colour laid thinly over another: {@code share} 0 gives the other, 1 gives this. */
    Colour over(Colour ground, double share) {
        StringBuilder mixed = new StringBuilder("#");
        for (int i = 0; i < 3; i++) {
            mixed.append("%02x".formatted(Math.round(channel(i) * share + ground.channel(i) * (1 - share))));
        }
        return new Colour(mixed.toString());
    }

    private double luminance() {
        return 0.2126 * linear(channel(0)) + 0.7152 * linear(channel(1)) + 0.0722 * linear(channel(2));
    }

    private int channel(int i) {
        return Integer.parseInt(hex, 1 + 2 * i, 3 + 2 * i, 16);
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
