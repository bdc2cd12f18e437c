package org.parvis.demo;

import java.util.Optional;
import org.parvis.territory.TerritoryFiles;

/** The trial town's folder: its files in the application, and those that are drawn along its streets. */
final class TownFolder implements TerritoryFiles {

    static final String FILE = "territory.yml";

    private final TerritoryFiles files = TerritoryFiles.inResources("/demo/sceaux");

    @Override
    public Optional<String> text(String name) {
        return switch (name) {
            case "addresses.csv" -> Optional.of(plan().addresses());
            case "lamps.geojson" -> Optional.of(plan().lamps());
            case "bins.geojson" -> Optional.of(plan().bins());
            default -> files.text(name);
        };
    }

    private TownPlan plan() {
        return new TownPlan(files.text("streets.geojson").orElseThrow());
    }
}
