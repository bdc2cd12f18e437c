package org.parvis.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.web.Words;

/** Every word in every language, written as it should be. */
class WordsTest {

    private static final Pattern USED = Pattern.compile("\\bt\\(\\s*\"([a-zA-Z0-9_.-]+)\"\\s*[,)]");

    private final Words words = new Words();

    @Test
    void existForEveryKeyThatATemplateOrPageUses() throws IOException {
        List<String> missing = new ArrayList<>();
        try (Stream<Path> files = Stream.concat(Files.walk(Path.of("src/main/jte")), Files.walk(Path.of("src/main/java")))) {
            for (Path file : files.filter(f -> f.toString().matches(".*\\.(jte|java)")).toList()) {
                Matcher used = USED.matcher(Files.readString(file));
                while (used.find()) {
                    if (!words.knows(used.group(1))) {
                        missing.add(file.getFileName() + ": " + used.group(1));
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void areCompleteInEveryLanguage() {
        for (String language : words.languages()) {
            TreeSet<String> missing = new TreeSet<>(words.keys(Words.REFERENCE));
            missing.removeAll(words.keys(language));
            assertThat(missing).as("French keys without " + language).isEmpty();
            TreeSet<String> orphans = new TreeSet<>(words.keys(language));
            orphans.removeAll(words.keys(Words.REFERENCE));
            assertThat(orphans).as("keys of " + language + " without French").isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void areReadableMessageFormatsWithTypographicApostrophes(String language) {
        for (String key : words.keys(language)) {
            String text = words.text(Locale.of(language), key);
            assertThat(text).as(key).doesNotContain("'");
            new MessageFormat(text, Locale.of(language));
        }
    }

    @Test
    void followFrenchTypography() {
        List<String> wrong = words.keys("fr").stream()
                .filter(key -> Pattern.compile("« | »| [;?!€](\\s|$)|[^\\s\\d\"/]:\\s$").matcher(words.text(Locale.FRENCH, key)).find())
                .toList();
        assertThat(wrong).as("a breaking space where French wants a no-break one").isEmpty();
    }
}
