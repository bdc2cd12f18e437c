package org.parvis.casework.law;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.parvis.shared.CsvRow;
import org.parvis.shared.CsvRows;

/** The values that come with the software, each with its source and how sure that is. */
final class ShippedValues {

    private ShippedValues() {}

    static List<LegalParameter> read() {
        List<LegalParameter> values = new ArrayList<>();
        try (InputStream file = Objects.requireNonNull(ShippedValues.class.getResourceAsStream("/law/parameters.csv"));
                CsvRows rows = CsvRows.of(new InputStreamReader(file, StandardCharsets.UTF_8), ',')) {
            rows.forEachRemaining(row -> values.add(value(row)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return values;
    }

    private static LegalParameter value(CsvRow row) {
        return new LegalParameter(
                LegalCode.valueOf(row.get("code")),
                LegalParameter.Scope.ALL,
                row.get("value"),
                row.get("source"),
                LegalParameter.Standing.valueOf(row.get("standing")),
                LocalDate.parse(row.get("valid_from")),
                null,
                null,
                null,
                "");
    }
}
