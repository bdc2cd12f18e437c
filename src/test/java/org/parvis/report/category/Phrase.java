package org.parvis.report.category;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** What somebody might write, and the category that they mean by it. */
record Phrase(String category, String words) {

    static List<Phrase> ofSceaux() {
        try (InputStream file = Phrase.class.getResourceAsStream("/phrases-of-sceaux.txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\|", 2))
                    .map(parts -> new Phrase(parts[0].strip(), parts[1].strip()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
