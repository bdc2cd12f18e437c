package org.parvis.report.open311.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.parvis.report.open311.wire.Document;
import org.parvis.report.open311.wire.UpdatesQuery;
import org.parvis.web.AllowAnyone;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** mySociety's extension: what happened to requests, told both ways. */
@RestController
class UpdatesController {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Exchange exchange;
    private final UpdateFeed feed;
    private final UpdateIntake intake;

    UpdatesController(Exchange exchange, UpdateFeed feed, UpdateIntake intake) {
        this.exchange = exchange;
        this.feed = feed;
        this.intake = intake;
    }

    @AllowAnyone
    @GetMapping({
        Paths.LIVE + "/servicerequestupdates" + Paths.FORMAT,
        Paths.TRIAL + "/servicerequestupdates" + Paths.FORMAT
    })
    void list(HttpServletRequest request, HttpServletResponse response) throws IOException {
        exchange.answer(request, response, call -> new Answer.Shared(
                Document.list(
                        "service_request_updates",
                        "request_update",
                        feed.list(UpdatesQuery.of(call.parameters()), call)),
                FRESH));
    }

    @AllowAnyone
    @PostMapping(Paths.LIVE + "/servicerequestupdates" + Paths.FORMAT)
    void take(HttpServletRequest request, HttpServletResponse response) throws IOException {
        exchange.answer(request, response, call -> new Answer.Created(
                Document.list("service_request_updates", "request_update", List.of(intake.take(call)))));
    }
}
