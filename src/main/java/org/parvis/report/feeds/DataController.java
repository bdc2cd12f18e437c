package org.parvis.report.feeds;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.parvis.report.LastChange;
import org.parvis.report.browse.ListChoices;
import org.parvis.web.AllowAnyone;
import org.parvis.web.HttpProblem;
import org.parvis.web.Page;
import org.parvis.web.SharedStream;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Open data: the page that says what there is, and the files. */
@Controller
@AllowAnyone
class DataController {

    private static final int BUFFER = 32 * 1024;

    private final LastChange lastChange;
    private final ExportWriter writer;
    private final ListChoices choices;

    DataController(LastChange lastChange, ExportWriter writer, ListChoices choices) {
        this.lastChange = lastChange;
        this.writer = writer;
        this.choices = choices;
    }

    @GetMapping("/donnees")
    Page data(View view) {
        return Page.of("report/feeds/data", choices.of(view)).cacheable();
    }

    @GetMapping("/donnees/{file:signalements\\.csv|signalements\\.geojson|signalements\\.json}")
    void file(View view, @PathVariable String file, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ExportFormat format = ExportFormat.of(file).orElseThrow(HttpProblem::notFound);
        if (!new SharedStream(lastChange.at(), view.locale().getLanguage()).begin(request, response)) {
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
