package org.parvis.casework;

import java.util.Locale;

/** How numbers look: prefix, year, and at least six digits. */
public final class CaseNumber {

    private CaseNumber() {}

    static String of(String prefix, int year, long number) {
        return String.format(Locale.ROOT, "%s-%04d-%06d", prefix, year, number);
    }

    /** As people type it: case and spaces do not matter. */
    public static String normalised(String typed) {
        return typed.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }
}
