package org.parvis.report.open311.server;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.parvis.report.open311.wire.BulkRow;
import org.parvis.web.AllowAnyone;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** GeoReport's bulk file: every public report, written while it is read. */
@RestController
class BulkController {

    private final Exchange exchange;
    private final PublicRequests requests;

    BulkController(Exchange exchange, PublicRequests requests) {
        this.exchange = exchange;
        this.requests = requests;
    }

    @AllowAnyone
    @GetMapping(Paths.LIVE + "/requests.csv")
    void all(HttpServletRequest request, HttpServletResponse response) throws IOException {
        exchange.answer(request, response, call -> new Answer.Streamed("text/csv; charset=utf-8", out -> {
            try (CsvWriter csv =
                    BulkRow.begin(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)))) {
                requests.everyOne(call, row -> row.writeTo(csv));
            }
        }));
    }
}
