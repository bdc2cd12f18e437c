package org.parvis.participation.petition.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.petition.Ground;
import org.parvis.participation.petition.Petition;
import org.parvis.participation.petition.Petition.State;
import org.parvis.participation.petition.PetitionLists;
import org.parvis.participation.petition.PetitionLists.Shelf;
import org.parvis.participation.petition.Petitions;
import org.parvis.participation.petition.Threshold;
import org.parvis.shared.SafeCell;
import org.parvis.web.AllowAnyone;
import org.parvis.web.RateLimits;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Petitions and how many sign them, as open data: never who. */
@Controller
@AllowAnyone
class PetitionDataController {

    private static final int AT_ONCE = 200;

    private final PetitionPlaces places;
    private final Petitions petitions;
    private final PetitionLists lists;
    private final RateLimits limits;

    PetitionDataController(PetitionPlaces places, Petitions petitions, PetitionLists lists, RateLimits limits) {
        this.places = places;
        this.petitions = petitions;
        this.lists = lists;
        this.limits = limits;
    }

    /** A part of them at a time, so that none is held longer than it is written. */
    @GetMapping("/petitions.csv")
    void all(View view, HttpServletRequest request, HttpServletResponse response) throws IOException {
        limits.lookUp(request);
        Instant now = petitions.now();
        try (CsvWriter csv = writer(response, "petitions")) {
            csv.writeRecord(
                    "number", "title", "asks", "why", "place", "theme", "standing", "ground", "reason", "sent_at", "opened_at", "closes_at", "signatures",
                    "signatures_web", "signatures_paper", "thresholds_reached", "answered_at", "url");
            @Nullable UUID after = null;
            List<Petition> page;
            do {
                page = lists.list(Shelf.ALL, after, AT_ONCE);
                var thresholds = petitions.thresholds(page);
                page.forEach(one -> write(csv, one, thresholds.getOrDefault(one.id(), List.of()), now, view));
                after = page.isEmpty() ? null : page.getLast().id();
            } while (page.size() == AT_ONCE);
        }
    }

    private static void write(CsvWriter csv, Petition one, List<Threshold> thresholds, Instant now, View view) {
        boolean isRead = one.hasPublicText();
        Ground ground = one.course().ground();
        csv.writeRecord(
                one.number(), isRead ? SafeCell.of(one.text().title()) : "", isRead ? SafeCell.of(one.text().asks()) : "",
                isRead ? SafeCell.of(one.text().why()) : "", isRead ? SafeCell.of(one.text().place()) : "", isRead ? one.text().theme() : "",
                one.standing(now).name(), ground == null ? "" : ground.name(), SafeCell.of(reason(one)), one.course().sentAt().toString(),
                time(one.course().opensAt()), time(one.course().closesAt()), String.valueOf(one.signed().all()), String.valueOf(one.signed().byWeb()),
                String.valueOf(one.signed().onPaper()), String.valueOf(thresholds.stream().filter(Threshold::isReached).count()),
                time(one.course().answeredAt()), view.absoluteUrl(one.path()));
    }

    /** Why the town refused it; why its author withdrew it goes where the page is hidden. */
    private static String reason(Petition one) {
        return one.isHidden() && one.state() != State.REFUSED ? "" : one.course().reason();
    }

    /** How many came on which day, by each way. */
    @GetMapping(PetitionController.ONE + "/signatures.csv")
    void signatures(@PathVariable String number, HttpServletRequest request, HttpServletResponse response) throws IOException {
        limits.lookUp(request);
        Petition petition = places.found(number);
        try (CsvWriter csv = writer(response, "signatures-" + petition.number())) {
            csv.writeRecord("day", "channel", "signatures");
            lists.days(petition).forEach(one -> csv.writeRecord(one.day().toString(), one.channel().name(), String.valueOf(one.signatures())));
        }
    }

    private static CsvWriter writer(HttpServletResponse response, String name) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
        return CsvWriter.builder().build(new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)));
    }

    private static String time(@Nullable Instant at) {
        return at == null ? "" : at.toString();
    }
}
