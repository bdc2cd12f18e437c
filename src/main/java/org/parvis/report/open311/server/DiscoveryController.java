package org.parvis.report.open311.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parvis.report.category.Categories;
import org.parvis.report.open311.wire.Discovery;
import org.parvis.report.open311.wire.Document;
import org.parvis.web.AllowAnyone;
import org.parvis.web.Site;
import org.parvis.web.Words;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What this server offers and where. */
@RestController
class DiscoveryController {

    /** When what every territory offers last changed. */
    private static final Instant CHANGED = Instant.parse("2026-11-22T00:00:00Z");

    private final Exchange exchange;
    private final Categories categories;
    private final Words words;

    DiscoveryController(Exchange exchange, Categories categories, Words words) {
        this.categories = categories;
        this.exchange = exchange;
        this.words = words;
    }

    @AllowAnyone
    @GetMapping({
        "/open311/discovery" + Paths.FORMAT,
        Paths.LIVE + "/discovery" + Paths.FORMAT,
        Paths.TRIAL + "/discovery" + Paths.FORMAT
    })
    void discovery(HttpServletRequest request, HttpServletResponse response) throws IOException {
        exchange.answer(
                request,
                response,
                call -> new Answer.Shared(Document.of("discovery", discovery(call)), Duration.ofMinutes(5)));
    }

    private Discovery discovery(Call call) {
        Site site = call.territory();
        OffsetDateTime changeset = changeset(call);
        return new Discovery(
                changeset,
                contact(site),
                words.text(call.locale(), "open311.keys", site.name(), contact(site)),
                List.of(
                        new Discovery.Endpoint(site.baseUrl() + Paths.LIVE, changeset, "production"),
                        new Discovery.Endpoint(site.baseUrl() + Paths.TRIAL, changeset, "test")));
    }

    /** Of the program or of the territory's categories, whatever changed last. */
    private OffsetDateTime changeset(Call call) {
        Instant categoriesSince = categories.changedAt().orElse(CHANGED);
        return call.local((categoriesSince.isAfter(CHANGED) ? categoriesSince : CHANGED).truncatedTo(ChronoUnit.SECONDS));
    }

    private static String contact(Site site) {
        return Stream.of(site.name(), site.contact().email(), site.contact().phone())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
    }
}
