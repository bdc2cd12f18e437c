package org.parvis.portal;

import java.util.List;
import java.util.Map;

/**
 * What is kept about people.
 *
 * @param chosen how long by kind of data, where the territory chooses
 */
public record PrivacyPage(Map<String, String> chosen) {

    private static final List<String> KINDS =
            List.of("report", "contact", "request", "proposal", "support", "letters", "file", "consent", "satisfaction", "follow", "opinion", "account", "session", "mail", "journal", "source");

    /** @param chosen how long it is kept, where the territory chooses; empty where the page itself says it */
    public record Line(String kind, String chosen) {}

    public List<Line> lines() {
        return KINDS.stream().map(kind -> new Line(kind, chosen.getOrDefault(kind, ""))).toList();
    }
}
