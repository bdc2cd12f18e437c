package org.parvis.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Damages CSV files as transfers, spreadsheets and ill will do; the same seed damages them the same way. */
public final class HostileCsv {

    private static final List<String> BITS = List.of(
            "", " ", "\"", "\"\"", "\"a\nb\"", "a\"b", "\u0000", "\u0007", "\u001B[31m", "\u202E", "\uFEFF", "\uD83D", "😀", "é",
            ",", ";", "\t", "\r", "\n", "\r\n", "NaN", "Infinity", "-Infinity", "1e999", "0x1p3", "-0", "٣", "99999999999",
            "2.3,48.8", "+999999999-12-31", "-0001-01-01", "2023-02-30", "9999-12-31", "0000-00-00", "=cmd|'/c calc'!A1",
            "'; drop table report.report; --", "<script>alert(1)</script>", "a".repeat(5_000), "\\N", "null");

    private final RandomGenerator random;

    public HostileCsv(long seed) {
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /** A row of which nothing, a field, the number of fields, or some characters are wrong. */
    public String damaged(List<String> fields) {
        List<String> row = new ArrayList<>(fields);
        switch (random.nextInt(6)) {
            case 0 -> row.set(random.nextInt(row.size()), bit());
            case 1 -> row.remove(random.nextInt(row.size()));
            case 2 -> row.add(random.nextInt(row.size()), bit());
            case 3 -> {
                int where = random.nextInt(row.size());
                row.set(where, row.get(where) + bit());
            }
            case 4 -> {
                return cut(String.join(",", row));
            }
            default -> {
                return String.join(",", row);
            }
        }
        return String.join(",", row);
    }

    /** Bits without any order. */
    public String noise() {
        return IntStream.range(0, random.nextInt(12)).mapToObj(i -> bit()).collect(Collectors.joining(","));
    }

    private String cut(String row) {
        int at = random.nextInt(row.length());
        return row.substring(0, at) + bit() + row.substring(Math.min(row.length(), at + random.nextInt(3)));
    }

    private String bit() {
        return BITS.get(random.nextInt(BITS.size()));
    }
}
