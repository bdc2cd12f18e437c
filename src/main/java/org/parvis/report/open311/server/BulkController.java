package org.parvis.report.open311.server;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.parvis.report.LastChange;
import org.parvis.report.open311.wire.BulkRow;
import org.parvis.web.AllowAnyone;
import org.parvis.web.SharedStream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** GeoReport's bulk file: every public report, written while it is read. */
@RestController
class BulkController {

    private final Exchange exchange;
    private final PublicRequests requests;
    private final LastChange lastChange;

    BulkController(Exchange exchange, PublicRequests requests, LastChange lastChange) {
        this.exchange = exchange;
        this.requests = requests;
        this.lastChange = lastChange;
    }

    @AllowAnyone
    @GetMapping(Paths.LIVE + "/requests.csv")
    void all(HttpServletRequest request, HttpServletResponse response) throws IOException {
        exchange.answer(request, response, call -> {
            SharedStream frame = new SharedStream(lastChange.at(), call.locale().getLanguage());
            return new Answer.Streamed("text/csv; charset=utf-8", frame, out -> write(call, out));
        });
    }

    private void write(Call call, OutputStream out) throws IOException {
        try (CsvWriter csv = BulkRow.begin(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)))) {
            requests.everyOne(call, row -> row.writeTo(csv));
        }
    }
}
