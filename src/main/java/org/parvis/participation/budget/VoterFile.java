package org.parvis.participation.budget;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parvis.messaging.EmailAddress;
import org.parvis.shared.CsvRow;
import org.parvis.shared.CsvRows;
import org.parvis.shared.CsvText;
import org.parvis.shared.Refusal;

/**
 * A file of voters: {@code nom} and {@code adresse}, and where there is something to say {@code zone}, {@code email} and
 * {@code numero}, by which the town's own file tells people apart. A file with one wrong line is taken not at all, as whoever is
 * missing from a list is taken off it.
 */
final class VoterFile {

    static final int MOST = 100_000;

    /** In bytes. */
    static final int LARGEST = 16 << 20;

    private static final int LONGEST = 200;
    private static final List<String> NEEDED = List.of("nom", "adresse");
    private static final Pattern UNFIT = Pattern.compile("[\\p{Cntrl}\\u202a-\\u202e\\u2066-\\u2069]");

    /** Why a line is not taken. {@code argument} is what its words name; 0 for nothing. */
    record Wrong(long line, String why, long argument) {}

    /** What a file holds: the lines that are right, and what is wrong with the others. */
    record Read(List<VoterRow> rows, List<Wrong> wrong) {}

    private final VoterZones zones;
    private final List<VoterRow> rows = new ArrayList<>();
    private final List<Wrong> wrong = new ArrayList<>();
    /** By key of the row. */
    private final Map<String, Long> known = new HashMap<>();
    /** By name and address, with a number or without. */
    private final Map<String, Long> someone = new HashMap<>();

    private VoterFile(VoterZones zones) {
        this.zones = zones;
    }

    /** @throws Refusal where it is no file of voters at all */
    static Read read(byte[] file, VoterZones zones) {
        if (file.length > LARGEST) {
            throw new Refusal("budget.list.refused.large", LARGEST >> 20);
        }
        String text = CsvText.of(file).replaceFirst("^\uFEFF", "");
        VoterFile reading = new VoterFile(zones);
        try (CsvRows lines = CsvRows.of(new StringReader(text), CsvText.separator(text))) {
            if (!lines.columns().containsAll(NEEDED)) {
                throw new Refusal("budget.list.refused.columns");
            }
            while (lines.hasNext()) {
                reading.take(lines.next());
            }
        } catch (IOException e) {
            throw new Refusal("budget.list.refused.columns");
        }
        if (reading.rows.isEmpty() && reading.wrong.isEmpty()) {
            throw new Refusal("budget.list.refused.empty");
        }
        return new Read(reading.rows, reading.wrong);
    }

    private void take(CsvRow line) {
        if (rows.size() == MOST) {
            throw new Refusal("budget.list.refused.many", MOST);
        }
        Optional<String> problem = problem(line);
        if (problem.isPresent()) {
            wrong.add(new Wrong(line.line(), problem.get(), 0));
            return;
        }
        Optional<String> zone = zones.find(line.get("zone"), line.get("adresse"));
        if (zone.isEmpty()) {
            wrong.add(new Wrong(line.line(), line.get("zone").isEmpty() ? "noZone" : "zone", 0));
            return;
        }
        VoterRow row = new VoterRow(line.line(), line.get("numero"), line.get("nom"), line.get("adresse"), line.get("email"), zone.get());
        @Nullable Long before = before(row);
        if (before == null) {
            rows.add(row);
        } else {
            wrong.add(new Wrong(line.line(), "twice", before));
        }
    }

    /** The line that has the same person: two numbers are two people, also of one name at one address, but a line without is none of its own. */
    private @Nullable Long before(VoterRow row) {
        String person = VoterRow.key(row.name(), row.address());
        if (row.reference().isEmpty()) {
            known.putIfAbsent(person, row.line());
            return someone.putIfAbsent(person, row.line());
        }
        @Nullable Long before = known.putIfAbsent(row.key(), row.line());
        someone.putIfAbsent(person, row.line());
        return before == null ? known.get(person) : before;
    }

    private static Optional<String> problem(CsvRow line) {
        String email = line.get("email");
        if (!line.isUsable()) {
            return Optional.of("fields");
        }
        if (!isFit(line.get("nom"))) {
            return Optional.of("name");
        }
        if (!isFit(line.get("adresse"))) {
            return Optional.of("address");
        }
        if (line.get("numero").length() > LONGEST || UNFIT.matcher(line.get("numero")).find()) {
            return Optional.of("number");
        }
        return !email.isEmpty() && EmailAddress.find(email).isEmpty() ? Optional.of("email") : Optional.empty();
    }

    private static boolean isFit(String words) {
        return !VoterNames.plain(words).isEmpty() && words.length() <= LONGEST && !UNFIT.matcher(words).find();
    }
}
