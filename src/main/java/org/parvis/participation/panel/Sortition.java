package org.parvis.participation.panel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Draws people by lot so that anybody can draw them again: of each group come first those whose hash of their number with the
 * seed is smallest, and whoever is needed after them follows in the same order. The seed is made of a secret promised
 * beforehand by its hash, of a public draw that came afterwards, and of the list itself: neither the town, which knows the
 * secret, nor whoever runs the public draw can choose people by it. {@code verifier/draw.py} does the same, written apart.
 */
public final class Sortition {

    /** Bytes of the secret. */
    public static final int SECRET = 32;

    private static final HexFormat HEX = HexFormat.of();

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

    /** The list as it is hashed: a line for each, number, tabulator, group, line feed, in the order of the numbers; UTF-8. */
    public static String canonical(Collection<Entry> list) {
        return list.stream()
                .sorted(Comparator.comparing(Entry::number))
                .map(one -> one.number() + "\t" + one.group() + "\n")
                .collect(Collectors.joining());
    }

    /** SHA-256 of the {@link #canonical} list, in hexadecimal. */
    public static String digest(Collection<Entry> list) {
        return HEX.formatHex(sha256(canonical(list).getBytes(StandardCharsets.UTF_8)));
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
    public static Drawing draw(byte[] secret, String randomness, Collection<Entry> list) {
        byte[] seed = sha256(
                secret, randomness.getBytes(StandardCharsets.UTF_8), sha256(canonical(list).getBytes(StandardCharsets.UTF_8)));
        SortedMap<String, List<String>> order = new TreeMap<>();
        list.stream()
                .collect(Collectors.groupingBy(Entry::group))
                .forEach((group, people) -> order.put(group, people.stream()
                        .map(Entry::number)
                        .sorted(Comparator.comparing((String number) -> key(seed, number)).thenComparing(Comparator.naturalOrder()))
                        .toList()));
        return new Drawing(HEX.formatHex(seed), order);
    }

    private static String key(byte[] seed, String number) {
        return HEX.formatHex(sha256(seed, number.getBytes(StandardCharsets.US_ASCII)));
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
