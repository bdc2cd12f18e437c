package org.parvis.participation.council;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a college.
 *
 * @param byWhom who designates, or the organisation that sends; empty where nobody need be named
 * @param months how long a mandate is
 * @param renewals how often it can be renewed; null for as often as one likes
 * @param panelId of the draw from whose members it is filled; null for none
 */
public record CollegeAbout(
        String name, Filling filling, String byWhom, int seats, int substitutes, int months, @Nullable Integer renewals, @Nullable UUID panelId) {

    public static final int LONGEST_NAME = 80;
    public static final int LONGEST_BY = 200;
    public static final int MOST_SEATS = 500;
    public static final int MOST_MONTHS = 240;
    public static final int MOST_RENEWALS = 20;

    /** What is wrong with it, by field, as message keys. */
    public Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            problems.put("name", "council.refused.college");
        }
        if (byWhom.length() > LONGEST_BY || filling == Filling.ORGANISATION && byWhom.isBlank()) {
            problems.put("byWhom", "council.refused.byWhom");
        }
        if (seats < 1 || seats > MOST_SEATS) {
            problems.put("seats", "council.refused.seats");
        }
        if (substitutes < 0 || substitutes > MOST_SEATS) {
            problems.put("substitutes", "council.refused.substitutes");
        }
        if (months < 1 || months > MOST_MONTHS) {
            problems.put("months", "council.refused.months");
        }
        if (renewals != null && (renewals < 0 || renewals > MOST_RENEWALS)) {
            problems.put("renewals", "council.refused.renewals.number");
        }
        return problems;
    }
}
