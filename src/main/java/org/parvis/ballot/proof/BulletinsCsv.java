package org.parvis.ballot.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The published ballots, one a line: commitment, token, version, and what is inside unless a later one replaced it. Where there
 * are zones, those in which a ballot has marks stand before its choices.
 */
final class BulletinsCsv {

    private static final String HEAD = "commitment;token;version;salt;choices";
    private static final String HEAD_OF_ZONES = "commitment;token;version;salt;zone;choices";
    private static final int FIELDS = 5;

    private BulletinsCsv() {}

    /** Choices stand last and unquoted: no id of a project holds a line break. */
    static String write(List<Bulletin> bulletins) {
        return write(bulletins, false);
    }

    static String write(List<Bulletin> bulletins, boolean hasZones) {
        StringBuilder csv = new StringBuilder(hasZones ? HEAD_OF_ZONES : HEAD).append('\n');
        for (Bulletin bulletin : bulletins) {
            csv.append(bulletin.commitment()).append(';').append(bulletin.token()).append(';').append(bulletin.version()).append(';');
            bulletin.opening().ifPresent(opening -> csv.append(opening.salt()));
            csv.append(';');
            if (hasZones) {
                bulletin.opening().ifPresent(opening -> csv.append(Choices.zones(opening.choices())));
                csv.append(';');
            }
            bulletin.opening().ifPresent(opening -> csv.append(opening.choices()));
            csv.append('\n');
        }
        return csv.toString();
    }

    /** Reads them back; {@link IllegalArgumentException} where a line is not in its one form. */
    static List<Bulletin> parse(String csv) {
        return parse(csv, false);
    }

    static List<Bulletin> parse(String csv, boolean hasZones) {
        List<Bulletin> bulletins = new ArrayList<>();
        int columns = hasZones ? FIELDS + 1 : FIELDS;
        for (String line : csv.split("\n", -1)) {
            String[] fields = line.split(";", columns);
            if (fields.length == columns && !line.startsWith("commitment;")) {
                Optional<Bulletin.Opening> opening =
                        fields[3].isEmpty() ? Optional.empty() : Optional.of(new Bulletin.Opening(fields[3], fields[columns - 1]));
                bulletins.add(new Bulletin(fields[0], fields[1], Integer.parseInt(fields[2]), opening));
            }
        }
        if (!write(bulletins, hasZones).equals(csv)) {
            throw new IllegalArgumentException("a line that is no ballot");
        }
        return bulletins;
    }
}
