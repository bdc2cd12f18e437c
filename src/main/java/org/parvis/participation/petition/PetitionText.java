package org.parvis.participation.petition;

import java.util.LinkedHashMap;
import java.util.Map;
import org.parvis.shared.Printable;

/**
 * What a petition says.
 *
 * @param asks what the town is asked to do
 * @param why for what reasons
 * @param place where, in words; empty for anywhere
 * @param theme code of one of {@link #THEMES}; empty for none
 * @param shownName as whoever began it wants to be called in public; empty for nobody
 */
public record PetitionText(String title, String asks, String why, String place, String theme, String shownName) {

    public static final int LONGEST_TITLE = 120;
    public static final int LONGEST_ASKS = 1_000;
    public static final int LONGEST_WHY = 4_000;
    public static final int LONGEST_PLACE = 200;
    public static final int LONGEST_NAME = 80;

    /** What it is about. */
    public enum Theme {
        STREETS,
        TRANSPORT,
        NATURE,
        SCHOOLS,
        SPORT,
        HOUSING,
        SOCIAL,
        SAFETY,
        DEMOCRACY,
        OTHER
    }

    public static PetitionText typed(String title, String asks, String why, String place, String theme, String shownName) {
        return new PetitionText(
                Printable.line(title, LONGEST_TITLE + 1), Printable.text(asks), Printable.text(why), Printable.line(place, LONGEST_PLACE + 1), theme,
                Printable.line(shownName, LONGEST_NAME + 1));
    }

    /** What is wrong with it, by field, as message keys. */
    public Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        said(title, LONGEST_TITLE, "title", problems);
        said(asks, LONGEST_ASKS, "asks", problems);
        said(why, LONGEST_WHY, "why", problems);
        if (place.length() > LONGEST_PLACE) {
            problems.put("place", "petition.refused.place");
        }
        if (!theme.isEmpty() && !isTheme(theme)) {
            problems.put("theme", "petition.refused.theme");
        }
        if (shownName.length() > LONGEST_NAME) {
            problems.put("shownName", "petition.refused.shownName");
        }
        return problems;
    }

    private static void said(String text, int longest, String field, Map<String, String> problems) {
        if (text.isBlank()) {
            problems.put(field, "petition.refused.no." + field);
        } else if (text.length() > longest) {
            problems.put(field, "petition.refused.long." + field);
        }
    }

    private static boolean isTheme(String code) {
        for (Theme one : Theme.values()) {
            if (one.name().equals(code)) {
                return true;
            }
        }
        return false;
    }
}
