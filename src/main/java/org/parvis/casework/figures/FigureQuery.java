package org.parvis.casework.figures;

import java.time.LocalDate;

/**
 * Which figures.
 *
 * @param kind code of a kind of case; empty for all
 * @param from the first day of a month
 * @param until the first day of the month after the last one
 */
public record FigureQuery(String kind, LocalDate from, LocalDate until) {

    public static final String ALL_KINDS = "";
}
