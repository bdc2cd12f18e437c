package org.parvis.report.category;

import java.util.List;
import java.util.stream.Stream;

/**
 * What people write when they mean a category: single words or short phrases.
 *
 * @param usual in the language that most people write: a slip of the finger is understood
 * @param others in other languages: as they stand, lest «garage» be read as «garbage»
 */
public record Vocabulary(List<String> usual, List<String> others) {

    public Vocabulary {
        usual = List.copyOf(usual);
        others = List.copyOf(others);
    }

    public Stream<String> all() {
        return Stream.concat(usual.stream(), others.stream());
    }
}
