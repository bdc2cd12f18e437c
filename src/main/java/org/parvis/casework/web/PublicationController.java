package org.parvis.casework.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Publications;
import org.parvis.casework.PublishedRequest;
import org.parvis.database.PageTransaction;
import org.parvis.shared.SafeCell;
import org.parvis.web.AllowAnyone;
import org.parvis.web.HttpProblem;
import org.parvis.web.Page;
import org.parvis.web.RateLimits;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** «Demandes publiées»: what silence will accept and others must know of (CRPA L232-2), for everybody to read and take away. */
@Controller
@AllowAnyone
class PublicationController {

    static final String PATH = "/demandes-publiees";

    private static final String NUMBER = "[A-Z]{1,6}-\\d{4}-\\d{6,9}";
    private static final int SHOWN = 50;
    private static final int AT_ONCE = 500;

    private final Publications publications;
    private final RateLimits limits;

    PublicationController(Publications publications, RateLimits limits) {
        this.publications = publications;
        this.limits = limits;
    }

    @GetMapping(PATH)
    @PageTransaction
    Page list(View view, @RequestParam(name = "apres", defaultValue = "") String after, HttpServletRequest request) {
        limits.lookUp(request);
        if (!after.isEmpty() && !after.matches(NUMBER)) {
            throw HttpProblem.notFound();
        }
        Publications.Part part = publications.list(after, SHOWN, view.locale());
        return Page.of("casework/published", new PublishedPage(
                part.requests().stream().map(PublishedPage.Line::of).toList(),
                after.isEmpty(),
                part.next() == null ? null : PATH + "?apres=" + part.next())).cacheable();
    }

    /** A part of them at a time, so that none is held longer than it is written. */
    @GetMapping(PATH + ".csv")
    void data(View view, HttpServletRequest request, HttpServletResponse response) throws IOException {
        limits.lookUp(request);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"demandes-publiees.csv\"");
        try (CsvWriter csv = CsvWriter.builder()
                .build(new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)))) {
            csv.writeRecord("number", "kind", "subject", "received_on", "state", "deemed_accepted_on", "decided_on");
            @Nullable String after = "";
            while (after != null) {
                Publications.Part part = publications.list(after, AT_ONCE, view.locale());
                part.requests().forEach(one -> csv.writeRecord(
                        one.number(), SafeCell.of(one.kind()), SafeCell.of(one.words()), one.receivedOn().toString(),
                        one.state().name(), written(acceptedOn(one)), written(decidedOn(one))));
                after = part.next();
            }
        }
    }

    private static @Nullable LocalDate acceptedOn(PublishedRequest one) {
        return switch (one.state()) {
            case RUNNING, ACCEPTED -> one.on();
            case SUSPENDED, DECIDED, RETRACTED -> null;
        };
    }

    private static @Nullable LocalDate decidedOn(PublishedRequest one) {
        return switch (one.state()) {
            case DECIDED, RETRACTED -> one.on();
            case RUNNING, ACCEPTED, SUSPENDED -> null;
        };
    }

    private static String written(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
