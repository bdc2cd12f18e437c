package org.parvis.territory;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The folder of a small invented town, to be changed by each test as it needs. */
public final class TownFiles implements TerritoryFiles {

    private static final String YAML = """
            slug: SLUG
            name: Vallée-sur-Seine
            insee: "92999"
            siren: "219200714"
            contact:
              phone: 01 99 00 00 00
              email: mairie@vallee.example
              address: 1, place de la Mairie
              hours: Du lundi au vendredi, de 9 h à 17 h
            calendar:
              hours:
                monday: ["08:30-12:00", "13:30-17:30"]
                tuesday: ["08:30-12:00"]
              holidays: alsace-moselle
              closed: [2026-12-24]
            theme: {light: "#155e48", dark: "#7cc9ab"}
            outline: outline.geojson
            districts:
              - layer: quartier
                name: Quartiers
                file: quartiers.geojson
              - layer: secteur
                name: Secteurs
                file: secteurs.geojson
                code: num
                label: nom
            neighbours: {file: voisines.geojson}
            map:
              streets: rues.geojson
              landmarks: lieux.geojson
            objects:
              - kind: lamp
                name: Lampadaires
                file: lampes.geojson
            departments:
              - code: voirie
                name: Voirie
                competences: Chaussées et trottoirs
                email: voirie@vallee.example
              - code: gaz
                name: Syndicat du gaz
                kind: body
                email: gaz@syndicat.example
                open311: {url: "https://open311.syndicat.example/v2", jurisdiction: vallee, apiKeyEnv: PARVIS_OPEN311_KEY_GAZ}
            """;

    private final Map<String, String> files = new HashMap<>();

    /** A square of about two kilometres, cut in a western and an eastern half; a third layer covers all of it. */
    public TownFiles(String slug) {
        files.put("territory.yml", YAML.replace("SLUG", slug));
        files.put("outline.geojson", square(2.28, 48.77, 2.31, 48.79));
        files.put("quartiers.geojson", collection(
                feature("\"code\":\"O\",\"name\":\"Ouest\"", square(2.28, 48.77, 2.295, 48.79)),
                feature("\"code\":\"E\",\"name\":\"Est\"", square(2.295, 48.77, 2.31, 48.79))));
        files.put("secteurs.geojson", collection(feature("\"num\":1,\"nom\":\"Tout\"", square(2.28, 48.77, 2.31, 48.79))));
        files.put("voisines.geojson", collection(
                feature("\"code\":\"92998\",\"name\":\"Bourg\",\"website\":\"https://bourg.example\"",
                        square(2.31, 48.77, 2.33, 48.79)),
                feature("\"code\":\"92997\",\"name\":\"Ville\"", "{\"type\":\"Point\",\"coordinates\":[2.26,48.78]}")));
        files.put("rues.geojson", collection(
                feature("\"name\":\"Rue Houdan\",\"highway\":\"residential\"", line("[2.282,48.78],[2.308,48.78]")),
                feature("\"name\":\"Avenue Jean-Jaurès\",\"highway\":\"secondary\"", line("[2.29,48.772],[2.29,48.788]")),
                feature("\"highway\":\"footway\"", line("[2.30,48.772],[2.301,48.775]"))));
        files.put("lieux.geojson", collection(
                feature("\"name\":\"Hôtel de ville\"", "{\"type\":\"Point\",\"coordinates\":[2.2951,48.7801]}")));
        files.put("lampes.geojson", collection(
                feature("\"id\":\"L1\"", "{\"type\":\"Point\",\"coordinates\":[2.2900,48.7801]}"),
                feature("\"id\":\"L2\"", "{\"type\":\"Point\",\"coordinates\":[2.2905,48.7801]}"),
                feature("\"id\":\"L3\"", "{\"type\":\"Point\",\"coordinates\":[2.3000,48.7801]}")));
    }

    public TownFiles with(String file, String content) {
        files.put(file, content);
        return this;
    }

    /** Changes the territory's file. */
    public TownFiles replacing(String old, String by) {
        String before = files.getOrDefault("territory.yml", "");
        if (!before.contains(old)) {
            throw new IllegalArgumentException("Not in the file: " + old);
        }
        return with("territory.yml", before.replace(old, by));
    }

    public TownFiles adding(String yaml) {
        return with("territory.yml", files.get("territory.yml") + yaml);
    }

    @Override
    public Optional<String> text(String name) {
        return Optional.ofNullable(files.get(name));
    }

    static String collection(String... features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
    }

    static String feature(String properties, String geometry) {
        return "{\"type\":\"Feature\",\"properties\":{" + properties + "},\"geometry\":" + geometry + "}";
    }

    static String line(String coordinates) {
        return "{\"type\":\"LineString\",\"coordinates\":[" + coordinates + "]}";
    }

    static String square(double west, double south, double east, double north) {
        return "{\"type\":\"Polygon\",\"coordinates\":[[[%1$s,%2$s],[%3$s,%2$s],[%3$s,%4$s],[%1$s,%4$s],[%1$s,%2$s]]]}"
                .formatted(west, south, east, north);
    }
}
