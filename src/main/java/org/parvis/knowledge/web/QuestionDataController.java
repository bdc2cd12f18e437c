package org.parvis.knowledge.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.knowledge.ArticleSearch;
import org.parvis.knowledge.Entry;
import org.parvis.web.AllowAnyone;
import org.parvis.web.RateLimits;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Public answers as open data, a page of them at a time so that none is held longer than it is written. */
@Controller
class QuestionDataController {

    private static final int AT_ONCE = 500;

    private final ArticleSearch search;
    private final RateLimits limits;
    private final JsonMapper json;

    QuestionDataController(ArticleSearch search, RateLimits limits, JsonMapper json) {
        this.search = search;
        this.limits = limits;
        this.json = json;
    }

    @AllowAnyone
    @GetMapping("/donnees/questions.json")
    void write(View view, HttpServletRequest request, HttpServletResponse response) throws IOException {
        limits.lookUp(request);
        response.setContentType("application/json");
        try (Writer out = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
                JsonGenerator to = json.createGenerator(out)) {
            to.writeStartArray();
            @Nullable UUID after = null;
            List<Entry> page;
            do {
                page = search.listPublic(after, AT_ONCE);
                page.forEach(entry -> write(entry, view, to));
                after = page.isEmpty() ? null : page.getLast().article();
            } while (page.size() == AT_ONCE);
            to.writeEndArray();
        }
    }

    private static void write(Entry entry, View view, JsonGenerator to) {
        to.writeStartObject();
        to.writeStringProperty("title", entry.title());
        to.writeStringProperty("topic", entry.topic());
        to.writeStringProperty("answer", entry.summary());
        to.writeStringProperty("language", entry.language());
        to.writeStringProperty("url", view.absoluteUrl(AnswerPages.PUBLIC + entry.slug()));
        to.writeEndObject();
    }
}
