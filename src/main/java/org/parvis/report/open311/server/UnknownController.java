package org.parvis.report.open311.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.parvis.report.open311.wire.Mistake;
import org.parvis.report.open311.wire.WireError;
import org.parvis.web.AllowAnyone;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whatever else is asked for under {@code /open311}: answered in the client's language, not with a page. */
@RestController
class UnknownController {

    private static final Set<String> READ = Set.of("GET", "HEAD");

    private final Exchange exchange;

    UnknownController(Exchange exchange) {
        this.exchange = exchange;
    }

    @AllowAnyone
    @RequestMapping({"/open311", "/open311/**"})
    void unknown(HttpServletRequest request, HttpServletResponse response) throws IOException {
        exchange.answer(request, response, _ -> {
            throw mistake(request);
        });
    }

    private static Mistake mistake(HttpServletRequest request) {
        if (!READ.contains(request.getMethod())
                && request.getRequestURI().matches(".*/(discovery|services|requests|servicerequestupdates|tokens)[./].*")) {
            return new Mistake(List.of(new WireError(405, "This resource does not take " + request.getMethod() + ".")));
        }
        return Mistake.notFound("There is no such resource. Begin with discovery.xml or discovery.json.");
    }
}
