package org.parvis.report.open311.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.parvis.report.open311.wire.Document;
import org.parvis.report.open311.wire.ServiceQuery;
import org.parvis.web.AllowAnyone;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What can be reported, and what will be asked. */
@RestController
class ServicesController {

    private static final Duration FRESH = Duration.ofSeconds(10);

    private final Exchange exchange;
    private final Catalogue catalogue;

    ServicesController(Exchange exchange, Catalogue catalogue) {
        this.exchange = exchange;
        this.catalogue = catalogue;
    }

    @AllowAnyone
    @GetMapping({Paths.LIVE + "/services" + Paths.FORMAT, Paths.TRIAL + "/services" + Paths.FORMAT})
    void services(HttpServletRequest request, HttpServletResponse response) throws IOException {
        exchange.answer(request, response, call -> new Answer.Shared(
                Document.list("services", "service", catalogue.services(ServiceQuery.of(call.parameters()), call)),
                FRESH));
    }

    @AllowAnyone
    @GetMapping({Paths.LIVE + "/services/{code}" + Paths.FORMAT, Paths.TRIAL + "/services/{code}" + Paths.FORMAT})
    void definition(@PathVariable String code, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        exchange.answer(request, response, call -> new Answer.Shared(
                Document.of("service_definition", catalogue.definition(code, call)), FRESH));
    }
}
