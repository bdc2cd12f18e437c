package org.parvis.territory;

/** The better of two spellings of one street's name. */
final class StreetNames {

    private StreetNames() {}

    /** The one with more accents: files of addresses often lost them. */
    static String better(String one, String other) {
        return accents(other) > accents(one) ? other : one;
    }

    private static long accents(String name) {
        return name.chars().filter(c -> c > 127).count();
    }
}
