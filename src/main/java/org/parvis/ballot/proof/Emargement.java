package org.parvis.ballot.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How many people voted by a channel in half a day: of the roll, only this is published.
 *
 * @param halfDay a day and a half of it, as in {@code 2026-11-29 AM}
 */
public record Emargement(String channel, String halfDay, int people) {

    private static final String HEAD = "channel;half_day;people";
    private static final Pattern PLAIN = Pattern.compile("[^;\\p{Cntrl}]*");

    public Emargement {
        if (people < 0 || !PLAIN.matcher(channel + halfDay).matches()) {
            throw new IllegalArgumentException("no line of a roll: " + channel + ", " + halfDay + ", " + people);
        }
    }

    static String csv(List<Emargement> rows) {
        StringBuilder csv = new StringBuilder(HEAD).append('\n');
        rows.forEach(row -> csv.append(row.channel()).append(';').append(row.halfDay()).append(';').append(row.people()).append('\n'));
        return csv.toString();
    }

    /** Reads rows back; {@link IllegalArgumentException} where they are none. */
    static List<Emargement> parse(String csv) {
        List<Emargement> rows = new ArrayList<>();
        csv.lines().skip(1).forEach(line -> {
            String[] fields = line.split(";", -1);
            if (fields.length != 3) {
                throw new IllegalArgumentException("no line of a roll: " + line);
            }
            rows.add(new Emargement(fields[0], fields[1], Integer.parseInt(fields[2])));
        });
        if (!csv(rows).equals(csv)) {
            throw new IllegalArgumentException("no roll");
        }
        return rows;
    }
}
