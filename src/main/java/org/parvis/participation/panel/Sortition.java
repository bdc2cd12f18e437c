package org.parvis.participation.panel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Draws people by lot so that anybody can draw them again: of each group come first those whose hash of their number with the
 * seed is smallest, and whoever is needed after them follows in the same order. The seed is made of a secret promised
 * beforehand by its hash, of a public draw that came afterwards, and of what was announced: neither the town, which knows the
 * secret, nor whoever runs the public draw can choose people by it. {@code verifier/draw.py} does the same, written apart.
 */
public final class Sortition {

    /** Bytes of the secret. */
    public static final int SECRET = 32;

    private static final HexFormat HEX = HexFormat.of();

    /** As programs in any language sort UTF-8. */
    private static final Comparator<String> BY_BYTES =
            (one, other) -> Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));

    private Sortition() {}

    /**
     * Somebody on the list.
     *
     * @param number that stands for them, of printable ASCII; nobody can tell from it who they are
     * @param group in which they are drawn, such as a district or an age; without tabulators and ends of lines
     */
    public record Entry(String number, String group) {}

    /**
     * What came out.
     *
     * @param seed in hexadecimal
     * @param order of each group the numbers of all its people: the first of them are drawn, the others follow
     */
    public record Drawing(String seed, SortedMap<String, List<String>> order) {}

    /**
     * What is announced of a draw beside its secret.
     *
     * @param source the public draw to come and how its outcome is written down, in one line
     * @param day of the public draw, as {@code 2026-12-12}
     * @param seats how many people are drawn of each group
     * @param list who can be drawn
     */
    public record Terms(String source, String day, SortedMap<String, Integer> seats, Collection<Entry> list) {

        /**
         * As they are hashed, in UTF-8: {@code draw TAB source TAB day}, then {@code seats TAB group TAB number} for each group, then
         * {@code person TAB number TAB group} for each person, in the order of groups and of numbers by their bytes; each line ends with a line feed.
         */
        public String canonical() {
            StringBuilder lines = new StringBuilder("draw\t" + source + "\t" + day + "\n");
            seats.keySet().stream().sorted(BY_BYTES).forEach(group -> lines.append("seats\t").append(group).append('\t').append(seats.get(group)).append('\n'));
            list.stream()
                    .sorted(Comparator.comparing(Entry::number, BY_BYTES))
                    .forEach(one -> lines.append("person\t").append(one.number()).append('\t').append(one.group()).append('\n'));
            return lines.toString();
        }

        /** SHA-256 of the {@link #canonical} terms, in hexadecimal. */
        public String digest() {
            return HEX.formatHex(bytes());
        }

        private byte[] bytes() {
            return sha256(canonical().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** By what a secret is promised: its SHA-256, in hexadecimal. */
    public static String promise(byte[] secret) {
        return HEX.formatHex(sha256(secret));
    }

    /**
     * Draws.
     *
     * @param randomness what the public draw gave, in the form that was announced
     */
    public static Drawing draw(byte[] secret, String randomness, Terms terms) {
        byte[] seed = sha256(secret, randomness.getBytes(StandardCharsets.UTF_8), terms.bytes());
        Map<String, String> keys = new HashMap<>();
        terms.list().forEach(one -> keys.put(one.number(), HEX.formatHex(sha256(seed, one.number().getBytes(StandardCharsets.UTF_8)))));
        SortedMap<String, List<String>> order = new TreeMap<>();
        terms.list().stream()
                .collect(Collectors.groupingBy(Entry::group))
                .forEach((group, people) -> order.put(group, people.stream()
                        .map(Entry::number)
                        .sorted(Comparator.comparing((String number) -> keys.getOrDefault(number, "")).thenComparing(BY_BYTES))
                        .toList()));
        return new Drawing(HEX.formatHex(seed), order);
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
