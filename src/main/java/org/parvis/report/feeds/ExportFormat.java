package org.parvis.report.feeds;

import java.util.Arrays;
import java.util.Optional;

/** The files in which all public reports can be had; GeoReport's bulk file is Open311's. */
enum ExportFormat {
    CSV("signalements.csv", "text/csv;charset=UTF-8"),
    GEOJSON("signalements.geojson", "application/geo+json"),
    JSON("signalements.json", "application/json");

    private final String file;
    private final String type;

    ExportFormat(String file, String type) {
        this.file = file;
        this.type = type;
    }

    String file() {
        return file;
    }

    String type() {
        return type;
    }

    static Optional<ExportFormat> of(String file) {
        return Arrays.stream(values()).filter(format -> format.file.equals(file)).findFirst();
    }
}
