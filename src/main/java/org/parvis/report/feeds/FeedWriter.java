package org.parvis.report.feeds;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.parvis.report.browse.ListedReport;
import org.parvis.report.browse.ReportCard;
import org.parvis.web.View;

/** Writes Atom (RFC 4287) and RSS 2.0, places included (GeoRSS). */
final class FeedWriter {

    private FeedWriter() {}

    static String atom(Feed feed, View view) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<feed xmlns=\"http://www.w3.org/2005/Atom\" xmlns:georss=\"http://www.georss.org/georss\" xml:lang=\"")
                .append(view.locale().getLanguage()).append("\">\n");
        element(xml, "title", feed.title());
        element(xml, "id", view.absoluteUrl(feed.path()));
        link(xml, "self", view.absoluteUrl(feed.path()));
        link(xml, "alternate", view.absoluteUrl("/signalements"));
        element(xml, "updated", moment(feed.changed()));
        xml.append("<author>");
        element(xml, "name", view.site().name());
        xml.append("</author>\n");
        feed.cards().forEach(card -> entry(xml, card, view));
        return xml.append("</feed>\n").toString();
    }

    private static void entry(StringBuilder xml, ReportCard card, View view) {
        ListedReport report = card.report();
        xml.append("<entry>\n");
        element(xml, "title", title(card, view));
        element(xml, "id", view.absoluteUrl(report.path()));
        link(xml, "alternate", view.absoluteUrl(report.path()));
        element(xml, "published", moment(report.submittedAt()));
        element(xml, "updated", moment(report.updatedAt()));
        element(xml, "summary", summary(card));
        xml.append("<category term=\"").append(escaped(report.category())).append("\" label=\"")
                .append(escaped(card.category())).append("\"/>\n");
        place(xml, report);
        xml.append("</entry>\n");
    }

    static String rss(Feed feed, View view) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<rss version=\"2.0\" xmlns:atom=\"http://www.w3.org/2005/Atom\" xmlns:georss=\"http://www.georss.org/georss\"><channel>\n");
        element(xml, "title", feed.title());
        element(xml, "link", view.absoluteUrl("/signalements"));
        element(xml, "description", feed.title());
        element(xml, "language", view.locale().getLanguage());
        element(xml, "lastBuildDate", rfc1123(feed.changed()));
        xml.append("<atom:link rel=\"self\" type=\"application/rss+xml\" href=\"")
                .append(escaped(view.absoluteUrl(feed.path()))).append("\"/>\n");
        for (ReportCard card : feed.cards()) {
            String url = view.absoluteUrl(card.report().path());
            xml.append("<item>\n");
            element(xml, "title", title(card, view));
            element(xml, "link", url);
            element(xml, "guid", url);
            element(xml, "pubDate", rfc1123(card.report().submittedAt()));
            element(xml, "category", card.category());
            element(xml, "description", summary(card));
            place(xml, card.report());
            xml.append("</item>\n");
        }
        return xml.append("</channel></rss>\n").toString();
    }

    private static String title(ReportCard card, View view) {
        return card.report().title() + " (" + view.t(card.tag().words()) + ")";
    }

    private static String summary(ReportCard card) {
        String address = card.report().address();
        return card.category() + (address.isEmpty() ? "" : " · " + address)
                + (card.outcome().isEmpty() ? "" : " · " + card.outcome());
    }

    private static void place(StringBuilder xml, ListedReport report) {
        element(xml, "georss:point", report.point().lat() + " " + report.point().lon());
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
