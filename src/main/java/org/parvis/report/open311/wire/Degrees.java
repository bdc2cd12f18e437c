package org.parvis.report.open311.wire;

/** Coordinates as text: seven decimals at most, no exponent, no trailing zero. */
final class Degrees {

    private static final long SCALE = 10_000_000;

    private Degrees() {}

    static String write(double degrees) {
        long units = Math.round(degrees * SCALE);
        long size = Math.abs(units);
        StringBuilder text = new StringBuilder(16);
        if (units < 0) {
            text.append('-');
        }
        text.append(size / SCALE);
        long fraction = size % SCALE;
        if (fraction > 0) {
            text.append('.').append(String.valueOf(SCALE + fraction), 1, 8);
            while (text.charAt(text.length() - 1) == '0') {
                text.setLength(text.length() - 1);
            }
        }
        return text.toString();
    }
}
