package org.parvis.report.imports;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.CaseChannel;
import org.parvis.casework.Requester;
import org.parvis.report.Categories;
import org.parvis.report.Category;
import org.parvis.report.CategoryTree;
import org.parvis.report.PastReport;
import org.parvis.shared.GeoPoint;
import org.parvis.shared.Ids;
import org.parvis.territory.Department;
import org.parvis.territory.Departments;
import org.parvis.territory.Territories;
import org.springframework.stereotype.Component;

/**
 * The open data of Paris's «Dans Ma Rue»: columns id_dmr, type, soustype, adresse, code_postal, ville, arrondissement,
 * conseilquartier, datedecl, prefixe, intervenant, lat, lon. It tells no outcome: each report comes in as received, and
 * no promise runs for it.
 */
@Component
class DansMaRueFormat implements ReportFormat {

    private static final LocalTime NOON = LocalTime.NOON;
    private static final List<String> COLUMNS =
            List.of("id_dmr", "type", "soustype", "arrondissement", "datedecl", "prefixe", "lat", "lon");

    private final Categories categories;
    private final Departments departments;
    private final Territories territories;

    DansMaRueFormat(Categories categories, Departments departments, Territories territories) {
        this.categories = categories;
        this.departments = departments;
        this.territories = territories;
    }

    @Override
    public String name() {
        return "dansmarue";
    }

    @Override
    public Rows open(Path file) throws IOException {
        CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file);
        Map<String, String> categoryCodes = categoryCodes(categories.tree());
        Map<String, String> departmentCodes = departmentCodes();
        Iterator<NamedCsvRecord> records = csv.iterator();
        return new Rows() {
            @Override
            public boolean hasNext() {
                return records.hasNext();
            }

            @Override
            public ReportRow next() {
                return row(records.next(), categoryCodes, departmentCodes);
            }

            @Override
            public void close() throws IOException {
                csv.close();
            }
        };
    }

    private ReportRow row(NamedCsvRecord row, Map<String, String> categoryCodes, Map<String, String> departmentCodes) {
        long line = row.getStartingLineNumber();
        Optional<String> missing = COLUMNS.stream().filter(column -> field(row, column).isEmpty()).findFirst();
        if (missing.isPresent()) {
            return new ReportRow.Rejected(line, "nothing in the column " + missing.get());
        }
        String category = categoryCodes.get(key(field(row, "type"), field(row, "soustype")));
        if (category == null) {
            return new ReportRow.Rejected(
                    line, "no category called «" + field(row, "type") + " › " + field(row, "soustype") + "»");
        }
        try {
            return new ReportRow.Read(
                    line, report(row, category, departmentCodes), Map.of("arrondissement", field(row, "arrondissement")));
        } catch (NumberFormatException e) {
            return new ReportRow.Rejected(line, "lat or lon is not a number");
        } catch (DateTimeException e) {
            return new ReportRow.Rejected(line, "datedecl is not a date like 2023-07-17");
        } catch (IllegalArgumentException e) {
            return new ReportRow.Rejected(line, "lat and lon are not a place on the earth");
        }
    }

    private PastReport report(NamedCsvRecord row, String category, Map<String, String> departmentCodes) {
        return new PastReport(
                Ids.next(),
                "dmr:" + field(row, "id_dmr"),
                category,
                "",
                new GeoPoint(Double.parseDouble(field(row, "lon")), Double.parseDouble(field(row, "lat"))),
                address(row),
                departmentCodes.get(field(row, "intervenant").toLowerCase(Locale.ROOT)),
                channel(field(row, "prefixe")),
                Requester.ANONYMOUS,
                LocalDate.parse(field(row, "datedecl"))
                        .atTime(NOON)
                        .atZone(territories.current().zone())
                        .toInstant(),
                PastReport.Promised.NOTHING,
                null,
                List.of(),
                List.of());
    }

    /** The address, or at least the postcode and town. */
    private static String address(NamedCsvRecord row) {
        String address = field(row, "adresse");
        return address.isEmpty() ? (field(row, "code_postal") + " " + field(row, "ville")).strip() : address;
    }

    private static CaseChannel channel(String prefix) {
        return switch (prefix) {
            case "Android", "IOS application" -> CaseChannel.MOBILE;
            case "Back Office" -> CaseChannel.PHONE;
            default -> CaseChannel.WEB;
        };
    }

    /** Categories by the names of their group and of themselves. */
    private static Map<String, String> categoryCodes(CategoryTree tree) {
        Map<String, String> codes = new HashMap<>();
        for (Category category : tree.choosable()) {
            String group = category.parent() == null
                    ? ""
                    : tree.find(category.parent()).map(parent -> parent.label(Locale.FRENCH)).orElse("");
            codes.put(key(group, category.label(Locale.FRENCH)), category.code());
        }
        return codes;
    }

    private Map<String, String> departmentCodes() {
        Map<String, String> codes = new HashMap<>();
        for (Department department : departments.list()) {
            codes.put(department.name().toLowerCase(Locale.ROOT), department.code());
        }
        return codes;
    }

    private static String key(String group, String label) {
        return (group + "\u0000" + label).toLowerCase(Locale.FRENCH).replaceAll("\\s+", " ").strip();
    }

    private static String field(NamedCsvRecord row, @Nullable String name) {
        return row.findField(name).orElse("").strip();
    }
}
