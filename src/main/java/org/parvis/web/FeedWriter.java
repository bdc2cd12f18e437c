package org.parvis.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.parvis.shared.GeoPoint;

/** Writes Atom (RFC 4287) and RSS 2.0, places included (GeoRSS). */
final class FeedWriter {

    private static final String GEORSS = "xmlns:georss=\"http://www.georss.org/georss\"";

    private FeedWriter() {}

    static String atom(Feed feed, View view) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" " + GEORSS + " xml:lang=\"")
                .append(view.locale().getLanguage()).append("\">\n");
        element(xml, "title", feed.title());
        element(xml, "id", view.absoluteUrl(feed.path()));
        link(xml, "self", view.absoluteUrl(feed.path()));
        link(xml, "alternate", view.absoluteUrl(feed.page()));
        element(xml, "updated", moment(feed.changed()));
        xml.append("<author>");
        element(xml, "name", view.site().name());
        xml.append("</author>\n");
        feed.entries().forEach(entry -> entry(xml, entry, view));
        return xml.append("</feed>\n").toString();
    }

    private static void entry(StringBuilder xml, Feed.Entry entry, View view) {
        xml.append("<entry>\n");
        element(xml, "title", entry.title());
        element(xml, "id", view.absoluteUrl(entry.path()));
        link(xml, "alternate", view.absoluteUrl(entry.path()));
        element(xml, "published", moment(entry.published()));
        element(xml, "updated", moment(entry.updated()));
        element(xml, "summary", entry.summary());
        if (entry.category() instanceof Feed.Category category) {
            xml.append("<category term=\"").append(escaped(category.code())).append("\" label=\"")
                    .append(escaped(category.name())).append("\"/>\n");
        }
        place(xml, entry);
        xml.append("</entry>\n");
    }

    static String rss(Feed feed, View view) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<rss version=\"2.0\" xmlns:atom=\"http://www.w3.org/2005/Atom\" " + GEORSS + "><channel>\n");
        element(xml, "title", feed.title());
        element(xml, "link", view.absoluteUrl(feed.page()));
        element(xml, "description", feed.title());
        element(xml, "language", view.locale().getLanguage());
        element(xml, "lastBuildDate", rfc1123(feed.changed()));
        xml.append("<atom:link rel=\"self\" type=\"application/rss+xml\" href=\"")
                .append(escaped(view.absoluteUrl(feed.path()))).append("\"/>\n");
        for (Feed.Entry entry : feed.entries()) {
            String url = view.absoluteUrl(entry.path());
            xml.append("<item>\n");
            element(xml, "title", entry.title());
            element(xml, "link", url);
            element(xml, "guid", url);
            element(xml, "pubDate", rfc1123(entry.published()));
            if (entry.category() instanceof Feed.Category category) {
                element(xml, "category", category.name());
            }
            element(xml, "description", entry.summary());
            place(xml, entry);
            xml.append("</item>\n");
        }
        return xml.append("</channel></rss>\n").toString();
    }

    private static void place(StringBuilder xml, Feed.Entry entry) {
        if (entry.point() instanceof GeoPoint point) {
            element(xml, "georss:point", point.lat() + " " + point.lon());
        }
    }

    private static void link(StringBuilder xml, String rel, String href) {
        xml.append("<link rel=\"").append(rel).append("\" href=\"").append(escaped(href)).append("\"/>\n");
    }

    private static void element(StringBuilder xml, String name, String text) {
        xml.append('<').append(name).append('>').append(escaped(text)).append("</").append(name).append(">\n");
    }

    private static String moment(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static String rfc1123(Instant instant) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atOffset(ZoneOffset.UTC));
    }

    /** Escapes markup, and leaves out what XML 1.0 cannot hold. */
    static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints()
                .filter(c -> c == 9 || c == 10 || c == 13 || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000)
                .forEach(c -> {
                    switch (c) {
                        case '&' -> out.append("&amp;");
                        case '<' -> out.append("&lt;");
                        case '>' -> out.append("&gt;");
                        case '"' -> out.append("&quot;");
                        default -> out.appendCodePoint(c);
                    }
                });
        return out.toString();
    }
}
