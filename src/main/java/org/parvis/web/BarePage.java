package org.parvis.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A page that knows no territory: the request ended before one was in scope, or nobody answers to its address. */
@Component
class BarePage {

    private static final int LONGEST_HEADER = 200;

    private final Words words;
    private final Templates templates;

    BarePage(Words words, Templates templates) {
        this.words = words;
        this.templates = templates;
    }

    /** Writes the page with the words {@code <key>.title} and {@code <key>.advice}, in the language asked for. */
    void write(int status, String key, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Locale language = Locale.of(language(request.getHeader("Accept-Language")));
        byte[] page = templates.text(
                        "web/bare",
                        Map.of(
                                "language", language.getLanguage(),
                                "title", words.text(language, key + ".title"),
                                "advice", words.text(language, key + ".advice")))
                .getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
    }

    private String language(@Nullable String header) {
        if (header == null || header.length() > LONGEST_HEADER) {
            return Words.REFERENCE;
        }
        try {
            Set<String> known = words.languages();
            String best = Locale.lookupTag(Locale.LanguageRange.parse(header), known);
            return best == null ? Words.REFERENCE : best;
        } catch (IllegalArgumentException e) {
            return Words.REFERENCE;
        }
    }
}
