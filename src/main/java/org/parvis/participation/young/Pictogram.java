package org.parvis.participation.young;

import java.util.Arrays;
import java.util.Optional;

/**
 * Pictures for choices, drawn in lines on a square of 48 units: they say nothing by colour, print in black and white and turn
 * light where the page is dark. The words beside them say the same.
 */
public enum Pictogram {
    YES("M10 25l10 10 19-22"),
    NO("M12 12l24 24M36 12L12 36"),
    HAPPY("M24 5a19 19 0 1 0 .1 0zM17 19v2M31 19v2M14 28q10 12 20 0"),
    NEUTRAL("M24 5a19 19 0 1 0 .1 0zM17 19v2M31 19v2M15 31h18"),
    SAD("M24 5a19 19 0 1 0 .1 0zM17 19v2M31 19v2M14 34q10-12 20 0"),
    HEART("M24 41C10 31 5 24 5 17c0-10 13-12 19-3 6-9 19-7 19 3 0 7-5 14-19 24z"),
    STAR("M24 5l6 12 13 2-9.5 9.5 2 13.5-11.5-6-11.5 6 2-13.5L5 19l13-2z"),
    TREE("M24 43V26M24 34l7-6M24 38l-6-5M24 5c-9 0-13 6-12 12-6 3-5 13 4 13h16c9 0 10-10 4-13 1-6-3-12-12-12z"),
    FLOWER("M24 43V26M24 40c-7 0-10-3-11-8 7 0 10 3 11 8zM24 17a4 4 0 1 0 .1 0zM24 17c-5-6-3-11 0-12 3 1 5 6 0 12zM20 20c-8 1-11-3-10-6 3-2 8 0 10 6zM28 20c8 1 11-3 10-6-3-2-8 0-10 6z"),
    SUN("M24 15a9 9 0 1 0 .1 0zM24 4v5M24 39v5M4 24h5M39 24h5M10 10l3 3M35 35l3 3M10 38l3-3M35 13l3-3"),
    WATER("M24 5C16 16 11 22 11 30a13 13 0 0 0 26 0c0-8-5-14-13-25zM18 31a6 6 0 0 0 6 6"),
    PLAY("M6 42L16 8h20M16 8l10 34M30 8v20M40 8v20M27 28h16M36 8h7l3 34"),
    BALL("M24 5a19 19 0 1 0 .1 0zM24 16l8 6-3 9H19l-3-9zM24 16V5M32 22l10-4M29 31l6 9M19 31l-6 9M16 22L6 18"),
    BENCH("M6 14h36M6 22h36M4 30h40M10 14v28M38 14v28"),
    BIKE("M12 23a9 9 0 1 0 .1 0zM36 23a9 9 0 1 0 .1 0zM12 32l7-16h13l4 16M19 16l7 16H12M26 32l6-16M16 12h7M32 16l-1-5h5"),
    BUS("M8 8h32v28H8zM8 24h32M24 8v16M13 30h4M31 30h4M13 36v5M35 36v5"),
    WALK("M26 5a4 4 0 1 0 .1 0zM25 16l-8 6v8M25 16l4 8 7 3M25 16l-3 13 8 7 2 8M22 29l-4 7-7 6"),
    BOOK("M24 12C18 8 11 8 5 9v29c6-1 13-1 19 3 6-4 13-4 19-3V9c-6-1-13-1-19 3zM24 12v29"),
    MUSIC("M18 36V10l22-4v25M12 31a6 5 0 1 0 .1 0zM34 26a6 5 0 1 0 .1 0z"),
    PAINT("M24 6C12 6 5 14 5 23c0 10 8 19 18 19 5 0 3-5 3-7 0-5 17 1 17-13C43 12 34 6 24 6zM15 19v1M22 13v1M31 14v1M13 28v1"),
    SCHOOL("M5 43V22l19-10 19 10v21zM24 12V4h9v5h-9M20 43V32h8v11M12 27v5M36 27v5"),
    HOUSE("M4 24L24 6l20 18M10 20v22h28V20M20 42V30h8v12"),
    FOOD("M24 15c-5-6-17-4-17 9 0 10 7 19 12 19 3 0 3-1 5-1s2 1 5 1c5 0 12-9 12-19 0-13-12-15-17-9zM24 15c0-5 2-9 7-10"),
    BIN("M9 13h30M19 13V7h10v6M12 13l3 30h18l3-30M20 20l1 16M28 20l-1 16"),
    ANIMAL("M24 23c-7 0-13 9-11 14 2 6 7 2 11 2s9 4 11-2c2-5-4-14-11-14zM17 8a4 6 0 1 0 .1 0zM31 8a4 6 0 1 0 .1 0zM8 19a4 5 0 1 0 .1 0zM40 19a4 5 0 1 0 .1 0z"),
    QUIET("M6 18v12h8l12 10V8L14 18zM33 18l9 12M42 18l-9 12"),
    TALK("M6 8h36v24H22L12 41v-9H6zM14 17h20M14 24h13"),
    FRIENDS("M16 7a6 6 0 1 0 .1 0zM33 7a6 6 0 1 0 .1 0zM5 42V32q11-12 22 0v10zM27 31q8-8 16 1v10H33"),
    LIGHT("M24 4v4M9 10l3 3M39 10l-3 3M24 13a11 11 0 0 0-6 20v3h12v-3a11 11 0 0 0-6-20zM19 41h10"),
    CLOCK("M24 5a19 19 0 1 0 .1 0zM24 12v13l9 5");

    private final String path;

    Pictogram(String path) {
        this.path = path;
    }

    /** Its lines, as an SVG path on a square of 48 units. */
    public String path() {
        return path;
    }

    static Optional<Pictogram> find(String name) {
        return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
    }
}
