import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * Counts requests of Montréal's 311 per channel from their file alone, and compares them with the figures that a server
 * shows: java Montreal.java REQUESTS.csv FIGURES.csv. It shares no code with what it checks.
 */
class Montreal {

    private static final Map<String, String> CHANNELS = Map.of(
            "Téléphone", "PHONE", "Mobile", "MOBILE", "Site internet", "WEB", "Courriel", "EMAIL", "En personne", "COUNTER",
            "Courrier", "POST", "", "IMPORT");
    private static final Set<String> ENDED = Set.of("Terminée", "Refusée", "Annulée", "Réactivée");
    private static final int ENOUGH = 5;

    public static void main(String[] arguments) throws IOException {
        Map<String, long[]> counted = count(Path.of(arguments[0]));
        Map<String, String[]> shown = new HashMap<>();
        for (String line : Files.readAllLines(Path.of(arguments[1]))) {
            List<String> fields = fields(line);
            shown.put(fields.getFirst(), new String[] {fields.get(2), fields.get(3)});
        }
        System.out.printf("%-9s %10s %12s %10s %12s%n", "channel", "received", "in the file", "answered", "in the file");
        boolean wrong = false;
        for (Map.Entry<String, long[]> one : counted.entrySet()) {
            String[] cells = shown.getOrDefault(one.getKey(), new String[] {"missing", "missing"});
            String mark = "ok";
            for (int i = 0; i < 2; i++) {
                if (!isRight(cells[i], i, one.getKey(), counted)) {
                    mark = "DIFFERS";
                    wrong = true;
                }
            }
            System.out.printf(
                    "%-9s %10s %12d %10s %12d  %s%n",
                    one.getKey(), word(cells[0]), one.getValue()[0], word(cells[1]), one.getValue()[1], mark);
        }
        System.out.println(wrong ? "The figures differ from the file." : "The figures are those of the file.");
        System.exit(wrong ? 1 : 0);
    }

    private static String word(String cell) {
        return cell.isEmpty() ? "hidden" : cell;
    }

    /** The public sees no number below five, nor the next smallest where just one would be hidden. */
    private static boolean isRight(String cell, int column, String channel, Map<String, long[]> counted) {
        long number = counted.get(channel)[column];
        long small = counted.values().stream().filter(one -> one[column] > 0 && one[column] < ENOUGH).count();
        long smallest = counted.values().stream()
                .mapToLong(one -> one[column]).filter(one -> one >= ENOUGH).min().orElse(0);
        boolean hides = (number > 0 && number < ENOUGH) || (small == 1 && number == smallest);
        return hides ? cell.isEmpty() : cell.equals(String.valueOf(number));
    }

    private static Map<String, long[]> count(Path file) throws IOException {
        Map<String, long[]> counted = new TreeMap<>();
        Set<String> seen = new HashSet<>();
        try (BufferedReader in = open(file)) {
            List<String> columns = fields(in.readLine());
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                List<String> fields = fields(line);
                String channel = fields.size() == columns.size()
                        ? CHANNELS.get(fields.get(columns.indexOf("canaux")).split("\\|", -1)[0])
                        : null;
                if (channel != null && seen.add(fields.get(columns.indexOf("n")))) {
                    long[] numbers = counted.computeIfAbsent(channel, _ -> new long[2]);
                    numbers[0]++;
                    numbers[1] += ENDED.contains(fields.get(columns.indexOf("dernier_statut"))) ? 1 : 0;
                }
            }
        }
        return counted;
    }

    private static BufferedReader open(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file));
        in.mark(2);
        boolean zipped = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        return new BufferedReader(
                new InputStreamReader(zipped ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8));
    }

    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                if (quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                    field.append('"');
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (c == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else if (c != '\r') {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}
