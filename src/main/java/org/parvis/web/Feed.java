package org.parvis.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.shared.GeoPoint;

/**
 * News of a list, for programs that follow it.
 *
 * @param path its own address below the territory's root
 * @param page of the site that shows the same
 */
public record Feed(String title, String path, String page, List<Entry> entries) {

    private static final Duration FRESH = Duration.ofSeconds(30);

    /**
     * One thing in it.
     *
     * @param path of its page
     * @param category null for none
     * @param point null for no place
     */
    public record Entry(
            String title,
            String path,
            Instant published,
            Instant updated,
            String summary,
            @Nullable Category category,
            @Nullable GeoPoint point) {}

    public record Category(String code, String name) {}

    public Feed {
        entries = List.copyOf(entries);
    }

    Instant changed() {
        return entries.stream().map(Entry::updated).max(Comparator.naturalOrder()).orElse(Instant.EPOCH);
    }

    /** Answers as Atom, or as RSS where that is asked for. */
    public void write(boolean atom, View view, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String xml = atom ? FeedWriter.atom(this, view) : FeedWriter.rss(this, view);
        response.setContentType(atom ? "application/atom+xml;charset=UTF-8" : "application/rss+xml;charset=UTF-8");
        response.setDateHeader("Last-Modified", changed().toEpochMilli());
        SharedAnswer.of(xml.getBytes(StandardCharsets.UTF_8), FRESH).write(request, response);
    }
}
