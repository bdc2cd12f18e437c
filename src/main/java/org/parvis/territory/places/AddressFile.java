package org.parvis.territory.places;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.parvis.shared.CsvRow;
import org.parvis.shared.CsvRows;
import org.parvis.shared.GeoPoint;

/**
 * Reads the address file of the national base, as adresse.data.gouv.fr gives it: CSV with a header, comma or semicolon.
 * Rows that cannot be used are kept with the reason.
 *
 * @param problem why the file as a whole cannot be used; empty if it can
 */
public record AddressFile(List<AddressRow> rows, List<Rejected> rejected, String problem) {

    /** A row that was left out. */
    public record Rejected(long line, String reason) {}

    private static final List<String> COLUMNS =
            List.of("id", "numero", "rep", "nom_voie", "code_postal", "code_insee", "nom_commune", "lon", "lat");

    public static AddressFile read(String text) {
        String header = text.lines().findFirst().orElse("");
        try (CsvRows csv = CsvRows.of(new StringReader(text), header.contains(";") ? ';' : ',', COLUMNS)) {
            return rows(csv);
        } catch (IOException e) {
            return unusable("cannot be used: " + e.getMessage() + "; it must be the «adresses» file of the national address base");
        }
    }

    private static AddressFile unusable(String problem) {
        return new AddressFile(List.of(), List.of(), problem);
    }

    private static AddressFile rows(CsvRows csv) {
        List<AddressRow> rows = new ArrayList<>();
        List<Rejected> rejected = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        while (csv.hasNext()) {
            CsvRow record = csv.next();
            try {
                AddressRow row = row(record);
                if (!ids.add(row.id())) {
                    throw new IllegalArgumentException("the id " + row.id() + " stands above already");
                }
                rows.add(row);
            } catch (IllegalArgumentException e) {
                rejected.add(new Rejected(record.line(), String.valueOf(e.getMessage())));
            }
        }
        return new AddressFile(rows, rejected, "");
    }

    private static AddressRow row(CsvRow record) {
        if (!record.isUsable()) {
            throw new IllegalArgumentException(record.problem());
        }
        return new AddressRow(
                required(record, "id"),
                number(record.get("numero")),
                record.get("rep").toLowerCase(Locale.FRENCH),
                required(record, "nom_voie"),
                record.get("code_postal"),
                record.get("code_insee"),
                record.get("nom_commune"),
                new GeoPoint(degrees(record, "lon"), degrees(record, "lat")));
    }

    private static String required(CsvRow record, String name) {
        String value = record.get(name);
        if (value.isEmpty()) {
            throw new IllegalArgumentException(name + " is empty");
        }
        return value;
    }

    /** 99999 stands for a place without number: nothing to look up by number. */
    private static int number(String text) {
        if (!text.matches("\\d{1,4}")) {
            throw new IllegalArgumentException("\"" + text + "\" is not the number of a house");
        }
        return Integer.parseInt(text);
    }

    private static double degrees(CsvRow record, String name) {
        try {
            return Double.parseDouble(record.get(name));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " is not a number of degrees", e);
        }
    }
}
