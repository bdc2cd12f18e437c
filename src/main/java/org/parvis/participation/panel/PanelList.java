package org.parvis.participation.panel;

import java.io.IOException;
import java.io.StringReader;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.parvis.shared.CsvRow;
import org.parvis.shared.CsvRows;
import org.parvis.shared.CsvText;
import org.parvis.shared.Printable;
import org.parvis.shared.Refusal;

/**
 * People who can be drawn, from a CSV file: {@code nom} and {@code groupe}, and where the town has them {@code email} and
 * {@code adresse}. A person stands in it once: the same name with the same address or e-mail a second time is refused.
 */
final class PanelList {

    static final int MOST = 100_000;

    /** Of a file, in bytes. */
    static final int LARGEST = 16 << 20;

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_GROUP = 80;
    private static final int MOST_GROUPS = 200;
    private static final List<String> NEEDED = List.of("nom", "groupe");
    private static final Pattern UNFIT = Pattern.compile("\\p{Cntrl}");

    private PanelList() {}

    /** Somebody, as the file names them. */
    record Line(String name, String group, String email, String address) {}

    /** @throws Refusal that names the first line that is wrong, and takes none */
    static List<Line> read(byte[] file) {
        if (file.length > LARGEST) {
            throw new Refusal("panel.refused.large", LARGEST >> 20);
        }
        String text = CsvText.of(file).replaceFirst("^\uFEFF", "");
        if (text.isBlank()) {
            throw new Refusal("panel.refused.file");
        }
        List<Line> lines = new ArrayList<>();
        Set<String> groups = new HashSet<>();
        Set<String> known = new HashSet<>();
        try (CsvRows rows = CsvRows.of(new StringReader(text), CsvText.separator(text))) {
            if (!rows.columns().containsAll(NEEDED)) {
                throw new Refusal("panel.refused.columns");
            }
            while (rows.hasNext()) {
                CsvRow row = rows.next();
                Line line = line(row);
                if (!known.add((line.name() + "\n" + line.email() + "\n" + line.address()).toLowerCase(Locale.ROOT))) {
                    throw new Refusal("panel.refused.twice", row.line());
                }
                groups.add(line.group());
                if (lines.size() == MOST) {
                    throw new Refusal("panel.refused.many", MOST);
                }
                lines.add(line);
            }
        } catch (IOException e) {
            throw new Refusal("panel.refused.columns");
        }
        if (lines.isEmpty()) {
            throw new Refusal("panel.refused.file");
        }
        if (groups.size() > MOST_GROUPS) {
            throw new Refusal("panel.refused.groups", MOST_GROUPS);
        }
        return lines;
    }

    private static Line line(CsvRow row) {
        if (!row.isUsable()) {
            throw new Refusal("panel.refused.line", row.line());
        }
        String name = row.get("nom");
        // Composed, as its bytes are hashed: two ways of writing one word would be two groups.
        String group = Normalizer.normalize(row.get("groupe"), Normalizer.Form.NFC);
        boolean isFit = !name.isEmpty() && name.length() <= LONGEST_NAME && !group.isEmpty() && group.length() <= LONGEST_GROUP
                && !UNFIT.matcher(name + group).find();
        if (!isFit) {
            throw new Refusal("panel.refused.line", row.line());
        }
        return new Line(name, group, Printable.line(row.get("email"), LONGEST_NAME), Printable.line(row.get("adresse"), LONGEST_NAME));
    }
}
