package org.parvis.territory.places;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
        String csv = text.startsWith("\uFEFF") ? text.substring(1) : text;
        String header = csv.lines().findFirst().orElse("");
        char separator = header.contains(";") ? ';' : ',';
        Set<String> missing = new HashSet<>(COLUMNS);
        missing.removeAll(Set.of(header.replace("\"", "").split("[;,]")));
        if (!missing.isEmpty()) {
            return new AddressFile(List.of(), List.of(), "lacks the columns " + String.join(", ", missing)
                    + ": it must be the «adresses» file of the national address base");
        }
        return rows(csv, separator);
    }

    private static AddressFile rows(String csv, char separator) {
        List<AddressRow> rows = new ArrayList<>();
        List<Rejected> rejected = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (NamedCsvRecord record : CsvReader.builder().fieldSeparator(separator).ofNamedCsvRecord(csv)) {
            try {
                AddressRow row = row(record);
                if (!ids.add(row.id())) {
                    throw new IllegalArgumentException("the id " + row.id() + " stands above already");
                }
                rows.add(row);
            } catch (IllegalArgumentException e) {
                rejected.add(new Rejected(record.getStartingLineNumber(), String.valueOf(e.getMessage())));
            }
        }
        return new AddressFile(rows, rejected, "");
    }

    private static AddressRow row(NamedCsvRecord record) {
        return new AddressRow(
                required(record, "id"),
                number(record.getField("numero")),
                record.getField("rep").strip().toLowerCase(Locale.FRENCH),
                required(record, "nom_voie"),
                record.getField("code_postal").strip(),
                record.getField("code_insee").strip(),
                record.getField("nom_commune").strip(),
                new GeoPoint(degrees(record, "lon"), degrees(record, "lat")));
    }

    private static String required(NamedCsvRecord record, String name) {
        String value = record.getField(name).strip();
        if (value.isEmpty()) {
            throw new IllegalArgumentException(name + " is empty");
        }
        return value;
    }

    /** 99999 stands for a place without number: nothing to look up by number. */
    private static int number(String text) {
        if (!text.strip().matches("\\d{1,4}")) {
            throw new IllegalArgumentException("\"" + text + "\" is not the number of a house");
        }
        return Integer.parseInt(text.strip());
    }

    private static double degrees(NamedCsvRecord record, String name) {
        try {
            return Double.parseDouble(record.getField(name));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " is not a number of degrees", e);
        }
    }
}
