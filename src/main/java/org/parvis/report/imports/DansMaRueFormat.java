package org.parvis.report.imports;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.CaseChannel;
import org.parvis.casework.Requester;
import org.parvis.report.PastReport;
import org.parvis.report.category.Categories;
import org.parvis.report.category.Category;
import org.parvis.report.category.CategoryTree;
import org.parvis.shared.CsvRow;
import org.parvis.shared.CsvRows;
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
    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");
    private static final int LONGEST_ID = 100;
    private static final List<String> COLUMNS =
            List.of("id_dmr", "type", "soustype", "arrondissement", "datedecl", "prefixe", "lat", "lon");

    private final Categories categories;
    private final Departments departments;
    private final Territories territories;
    private final Clock clock;

    DansMaRueFormat(Categories categories, Departments departments, Territories territories, Clock clock) {
        this.categories = categories;
        this.departments = departments;
        this.territories = territories;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "dansmarue";
    }

    @Override
    public Rows open(Path file) throws IOException {
        Map<String, String> categoryCodes = categoryCodes(categories.tree());
        Map<String, String> departmentCodes = departmentCodes();
        CsvRows csv = CsvRows.of(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8), ',', COLUMNS);
        return new Rows() {
            @Override
            public List<String> columns() {
                return csv.columns();
            }

            @Override
            public boolean hasNext() {
                return csv.hasNext();
            }

            @Override
            public ReportRow next() {
                return row(csv.next(), categoryCodes, departmentCodes);
            }

            @Override
            public void close() throws IOException {
                csv.close();
            }
        };
    }

    private ReportRow row(CsvRow row, Map<String, String> categoryCodes, Map<String, String> departmentCodes) {
        if (!row.isUsable()) {
            return new ReportRow.Rejected(row, row.problem());
        }
        try {
            String category = categoryCodes.get(key(row.get("type"), row.get("soustype")));
            check(row, category);
            return new ReportRow.Read(
                    row,
                    report(row, Objects.requireNonNull(category), departmentCodes),
                    Map.of("arrondissement", row.get("arrondissement")));
        } catch (NumberFormatException e) {
            return new ReportRow.Rejected(row, "lat or lon is not a number");
        } catch (DateTimeException e) {
            return new ReportRow.Rejected(row, "datedecl is not a date like 2023-07-17");
        } catch (IllegalArgumentException e) {
            return new ReportRow.Rejected(row, String.valueOf(e.getMessage()));
        }
    }

    /** @throws IllegalArgumentException that says what the row lacks */
    private static void check(CsvRow row, @Nullable String category) {
        COLUMNS.stream().filter(column -> row.get(column).isEmpty()).findFirst().ifPresent(column -> {
            throw new IllegalArgumentException("nothing in the column " + column);
        });
        if (category == null) {
            throw new IllegalArgumentException(
                    "no category called «" + row.get("type") + " › " + row.get("soustype") + "»");
        }
        if (row.get("id_dmr").length() > LONGEST_ID) {
            throw new IllegalArgumentException("id_dmr is longer than " + LONGEST_ID + " characters");
        }
    }

    private PastReport report(CsvRow row, String category, Map<String, String> departmentCodes) {
        return new PastReport(
                Ids.next(),
                "dmr:" + row.get("id_dmr"),
                category,
                "",
                new GeoPoint(Double.parseDouble(row.get("lon")), Double.parseDouble(row.get("lat"))),
                address(row),
                departmentCodes.get(row.get("intervenant").toLowerCase(Locale.ROOT)),
                channel(row.get("prefixe")),
                Requester.ANONYMOUS,
                moment(row.get("datedecl")),
                PastReport.Promised.NOTHING,
                null,
                List.of(),
                List.of());
    }

    /** The file tells the day alone. */
    private Instant moment(String day) {
        Instant moment = LocalDate.parse(day)
                .atTime(NOON)
                .atZone(territories.current().zone())
                .toInstant();
        if (moment.isBefore(EARLIEST) || moment.isAfter(clock.instant().plus(1, ChronoUnit.DAYS))) {
            throw new IllegalArgumentException("datedecl lies before 1990 or in the future");
        }
        return moment;
    }

    /** The address, or at least the postcode and town. */
    private static String address(CsvRow row) {
        String address = row.get("adresse");
        return address.isEmpty() ? (row.get("code_postal") + " " + row.get("ville")).strip() : address;
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
}
