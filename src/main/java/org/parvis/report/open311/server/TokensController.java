package org.parvis.report.open311.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.parvis.report.open311.wire.Document;
import org.parvis.web.AllowAnyone;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The number behind a token, once there is one. */
@RestController
class TokensController {

    private final Exchange exchange;
    private final Batches batches;

    TokensController(Exchange exchange, Batches batches) {
        this.exchange = exchange;
        this.batches = batches;
    }

    @AllowAnyone
    @GetMapping(Paths.LIVE + "/tokens/{token}" + Paths.FORMAT)
    void redeem(@PathVariable String token, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        exchange.answer(request, response, call -> new Answer.Private(
                Document.list("service_requests", "request", List.of(batches.redeem(token)))));
    }
}
