package org.parvis.report.browse;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;

/**
 * Which public reports are wanted; written in the address, so that a list can be shared.
 *
 * @param category code of a category or group; empty for all
 * @param district «layer:code»; empty for all
 * @param words to be found in the report; empty for none
 */
public record ReportFilter(String category, String district, StateFilter state, String words) {

    public static final ReportFilter NONE = new ReportFilter("", "", StateFilter.ALL, "");

    private static final int LONGEST_WORDS = 200;

    public ReportFilter {
        category = category.strip();
        district = district.strip();
        words = words.strip();
        if (words.length() > LONGEST_WORDS) {
            words = words.substring(0, LONGEST_WORDS);
        }
    }

    public boolean isNone() {
        return equals(NONE);
    }

    /** Whether only category and state are asked for: then counts are at hand. */
    public boolean isCounted() {
        return district.isEmpty() && words.isEmpty();
    }

    /** Whether a district is asked for and no words: no counts are kept, but a long list costs little. */
    boolean isOfDistrict() {
        return !district.isEmpty() && words.isEmpty();
    }

    /** Words and nothing else. */
    boolean isWordsOnly() {
        return !words.isEmpty() && category.isEmpty() && district.isEmpty() && state == StateFilter.ALL;
    }

    /** The filter as the query of an address, without question mark; empty for none. */
    public String query() {
        StringJoiner query = new StringJoiner("&");
        add(query, "categorie", category);
        add(query, "quartier", district);
        add(query, "etat", state.word());
        add(query, "q", words);
        return query.toString();
    }

    /** The query with more at its end. */
    public String queryWith(String name, String value) {
        StringJoiner query = new StringJoiner("&");
        if (!query().isEmpty()) {
            query.add(query());
        }
        add(query, name, value);
        return query.toString();
    }

    private static void add(StringJoiner query, String name, String value) {
        if (!value.isEmpty()) {
            query.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
