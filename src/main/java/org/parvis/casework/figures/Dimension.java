package org.parvis.casework.figures;

/** By what figures are told; each case counts once for each, and once for each of its districts. */
public enum Dimension {
    /** All together: its one key is empty. */
    ALL,
    CHANNEL,
    KIND,
    /** Keys are {@code kind:category}. */
    CATEGORY,
    /** Keys are ids. */
    DEPARTMENT,
    /** Keys are {@code layer:code}. */
    DISTRICT
}
