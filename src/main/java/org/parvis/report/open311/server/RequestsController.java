package org.parvis.report.open311.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.parvis.report.open311.wire.Document;
import org.parvis.report.open311.wire.Mistake;
import org.parvis.report.open311.wire.RequestQuery;
import org.parvis.report.open311.wire.ServiceRequest;
import org.parvis.web.AllowAnyone;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Requests: listed, shown, taken. */
@RestController
class RequestsController {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Exchange exchange;
    private final PublicRequests requests;
    private final RequestIntake intake;

    RequestsController(Exchange exchange, PublicRequests requests, RequestIntake intake) {
        this.exchange = exchange;
        this.requests = requests;
        this.intake = intake;
    }

    @AllowAnyone
    @GetMapping({Paths.LIVE + "/requests" + Paths.FORMAT, Paths.TRIAL + "/requests" + Paths.FORMAT})
    void list(HttpServletRequest request, HttpServletResponse response) throws IOException {
        exchange.answer(
                request, response, call -> shared(requests.list(RequestQuery.of(call.parameters()), call)));
    }

    @AllowAnyone
    @GetMapping({Paths.LIVE + "/requests/{id}" + Paths.FORMAT, Paths.TRIAL + "/requests/{id}" + Paths.FORMAT})
    void show(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        exchange.answer(request, response, call -> {
            List<ServiceRequest> found = requests.list(RequestQuery.one(id, call.parameters()), call);
            if (found.isEmpty()) {
                throw Mistake.notFound("service_request_id is not known here.");
            }
            return shared(found);
        });
    }

    @AllowAnyone
    @PostMapping(Paths.LIVE + "/requests" + Paths.FORMAT)
    void take(HttpServletRequest request, HttpServletResponse response) throws IOException {
        exchange.answer(request, response, call -> created(intake.take(call)));
    }

    @AllowAnyone
    @PostMapping(Paths.TRIAL + "/requests" + Paths.FORMAT)
    void tryOut(HttpServletRequest request, HttpServletResponse response) throws IOException {
        exchange.answer(request, response, call -> created(intake.tryOut(call)));
    }

    private static Answer shared(List<ServiceRequest> found) {
        return new Answer.Shared(Document.list("service_requests", "request", found), FRESH);
    }

    private static Answer created(org.parvis.report.open311.wire.Receipt receipt) {
        return new Answer.Created(Document.list("service_requests", "request", List.of(receipt)));
    }
}
