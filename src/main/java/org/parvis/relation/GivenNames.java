package org.parvis.relation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Given names that are common in France. Two of them that differ by a letter are two names (Louis and Louise, Michel and
 * Michèle, twins called Léo and Léa), where one of them and something else may be a slip.
 */
public final class GivenNames {

    private static final Map<String, List<String>> ALL = load();

    private static final Set<String> KEYS =
            ALL.values().stream().flatMap(List::stream).map(PersonName::joined).collect(Collectors.toUnmodifiableSet());

    private GivenNames() {}

    public static List<String> women() {
        return Objects.requireNonNull(ALL.get("F"));
    }

    public static List<String> men() {
        return Objects.requireNonNull(ALL.get("M"));
    }

    /** @param key in small letters without accents or spaces */
    static boolean isKnown(String key) {
        return KEYS.contains(key);
    }

    private static Map<String, List<String>> load() {
        try (InputStream file = Objects.requireNonNull(GivenNames.class.getResourceAsStream("/relation/given-names.txt"))) {
            Map<String, List<String>> names = new HashMap<>();
            new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(line -> {
                List<String> words = Stream.of(line.split(" ")).distinct().toList();
                names.put(words.getFirst(), new ArrayList<>(words.subList(1, words.size())));
            });
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
