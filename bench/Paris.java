import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Writes the folder of a territory «Paris» from the city's open data: arrondissements, quartiers, the types of «Dans Ma
 * Rue» as categories, and the services named in the reports as departments. Run by {@code bench/paris.sh}.
 */
class Paris {

    public static void main(String[] args) throws IOException {
        Path data = Path.of(args[0]);
        Path reports = Path.of(args[1]);
        Path folder = Path.of(args[2]);
        Files.createDirectories(folder);
        for (String layer : List.of("arrondissements", "quartiers_administratifs")) {
            Files.write(folder.resolve(layer + ".geojson"), Files.readAllBytes(data.resolve("geo/paris/" + layer + ".geojson")));
        }
        Map<String, Set<String>> types = new LinkedHashMap<>();
        for (List<String> row : rows(data.resolve("reports/dansmarue_typologie.csv"))) {
            types.computeIfAbsent(row.get(0), t -> new LinkedHashSet<>()).add(row.get(1));
        }
        Set<String> services = new LinkedHashSet<>();
        for (List<String> row : rows(reports)) {
            types.computeIfAbsent(row.get(1), t -> new LinkedHashSet<>()).add(row.get(2));
            services.add(row.get(10).isBlank() ? "Accueil" : row.get(10));
        }
        Files.writeString(folder.resolve("territory.yml"), territory(types, services));
    }

    private static String territory(Map<String, Set<String>> types, Set<String> services) {
        StringBuilder yaml = new StringBuilder("""
                parvis: 1
                slug: paris
                name: Paris
                insee: "75056"
                contact:
                  phone: "01 99 00 75 00"
                  email: "mairie@paris.example"
                  address: "Hôtel de ville, 75004 Paris"
                  hours: "Du lundi au vendredi, de 8 h 30 à 18 h"
                outline: arrondissements.geojson
                districts:
                  - { layer: quartier, name: "Quartiers", file: quartiers_administratifs.geojson, code: c_qu, label: l_qu }
                  - { layer: arrondissement, name: "Arrondissements", file: arrondissements.geojson, code: c_ar, label: l_ar }
                departments:
                  - { code: accueil, name: "Accueil" }
                """);
        for (String service : services) {
            if (!service.equalsIgnoreCase("Accueil")) {
                yaml.append("  - { code: ").append(slug(service)).append(", name: ").append(quoted(service)).append(" }\n");
            }
        }
        yaml.append("categories:\n");
        Set<String> codes = new LinkedHashSet<>();
        types.forEach((type, subtypes) -> {
            yaml.append("  - code: ").append(unique(slug(type), codes)).append("\n    label: { fr: ").append(quoted(type))
                    .append(" }\n    children:\n");
            for (String subtype : subtypes) {
                yaml.append("      - { code: ").append(unique(slug(subtype), codes)).append(", label: { fr: ")
                        .append(quoted(subtype)).append(" }, promiseHours: 80 }\n");
            }
        });
        return yaml.toString();
    }

    private static String unique(String code, Set<String> taken) {
        String unique = code;
        for (int i = 2; !taken.add(unique); i++) {
            unique = code + "-" + i;
        }
        return unique;
    }

    private static String slug(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
        String slug = plain.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return slug.length() > 50 ? slug.substring(0, 50).replaceAll("-$", "") : slug;
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    /** The rows of a CSV file (RFC 4180) after its header. */
    private static List<List<String>> rows(Path file) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        String text = Files.readString(file);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                field.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\n')) {
                row.add(field.toString().strip());
                field.setLength(0);
                if (c == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            } else {
                field.append(c);
            }
        }
        return rows.subList(1, rows.size());
    }
}
