package org.parvis.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parvis.report.category.Category;
import org.parvis.report.category.DemoCategories;
import org.parvis.report.category.Handling;
import org.parvis.shared.GeoPoint;
import org.parvis.territory.Territories;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryImport;
import org.parvis.territory.TownFiles;

/** A town of its own for one test, where the demo's categories can be reported. */
public final class ReportingTown {

    public static final GeoPoint TOWN_HALL = new GeoPoint(2.2951, 48.7801);
    public static final GeoPoint WEST = new GeoPoint(2.285, 48.78);
    public static final GeoPoint IN_THE_NEXT_TOWN = new GeoPoint(2.32, 48.78);

    private static final String ONE_BIN = """
            {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"id":"C7","owner":"departement"},
             "geometry":{"type":"Point","coordinates":[2.3050,48.7850]}}]}
            """;

    private ReportingTown() {}

    public static Territory create(TerritoryImport imports, Territories territories) {
        return create(imports, territories, "");
    }

    /** @param more further parts of its file, as YAML */
    public static Territory create(TerritoryImport imports, Territories territories, String more) {
        String slug = "r" + UUID.randomUUID().toString().substring(0, 8);
        TownFiles files = new TownFiles(slug)
                .with("categories.yml", demoCategories())
                .with("corbeilles.geojson", ONE_BIN)
                .replacing("departments:\n", "departments:\n" + bodies())
                .replacing("objects:\n", "objects:\n  - {kind: bin, name: Corbeilles, file: corbeilles.geojson}\n")
                .adding("categories: categories.yml\n" + more);
        imports.run(files, "territory.yml");
        return territories.findTerritory(slug).orElseThrow();
    }

    /** Those to whom the demo's categories send people. */
    private static String bodies() {
        return DemoCategories.ofSceaux().stream()
                .map(Category::handling)
                .flatMap(handling -> handling instanceof Handling.Elsewhere elsewhere
                        ? Stream.of(elsewhere.body())
                        : Stream.empty())
                .distinct()
                .map(code -> "  - {code: " + code + ", name: " + code + ", kind: body}\n")
                .collect(Collectors.joining());
    }

    private static String demoCategories() {
        try (InputStream file = ReportingTown.class.getResourceAsStream("/demo/sceaux/categories.yml")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
