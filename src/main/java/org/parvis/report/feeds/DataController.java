package org.parvis.report.feeds;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.parvis.report.browse.ListChoices;
import org.parvis.web.AllowAnyone;
import org.parvis.web.HttpProblem;
import org.parvis.web.Page;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Open data: the page that says what there is, and the files. */
@Controller
@AllowAnyone
class DataController {

    private static final int BUFFER = 32 * 1024;

    private final ExportStore store;
    private final ExportWriter writer;
    private final ListChoices choices;

    DataController(ExportStore store, ExportWriter writer, ListChoices choices) {
        this.store = store;
        this.writer = writer;
        this.choices = choices;
    }

    @GetMapping("/donnees")
    Page data(View view) {
        return Page.of("report/feeds/data", choices.of(view)).cacheable();
    }

    @GetMapping("/donnees/{file:signalements\\.csv|signalements\\.geojson|signalements\\.json|georeport\\.csv}")
    void file(View view, @PathVariable String file, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ExportFormat format = ExportFormat.of(file).orElseThrow(HttpProblem::notFound);
        Instant changed = store.lastChange();
        String etag = "W/\"" + Long.toHexString(changed.getEpochSecond()) + "-"
                + Integer.toHexString(changed.getNano()) + "-" + view.locale().getLanguage() + "\"";
        response.setHeader("ETag", etag);
        response.setHeader("Cache-Control", "public, max-age=0, s-maxage=60");
        response.setHeader("Vary", "Accept-Language, Cookie, Accept-Encoding");
        response.setDateHeader("Last-Modified", changed.toEpochMilli());
        if (etag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(304);
            return;
        }
        response.setContentType(format.type());
        response.setHeader("Content-Disposition", "attachment; filename=\"" + format.file() + "\"");
        try (Writer out = new BufferedWriter(
                new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8), BUFFER)) {
            writer.write(format, view, out);
        }
    }
}
