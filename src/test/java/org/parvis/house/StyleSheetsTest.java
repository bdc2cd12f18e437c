package org.parvis.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Style sheets leave in one file: what one of them leaves open, or closes twice, takes the rules of the next with it. */
class StyleSheetsTest {

    @Test
    void closeWhatTheyOpen() throws IOException {
        List<String> wrong = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/static/css"))) {
            for (Path file : files.sorted().toList()) {
                int open = 0;
                for (char c : Files.readString(file).replaceAll("(?s)/\\*.*?\\*/|\"[^\"]*\"", "").toCharArray()) {
                    open += c == '{' ? 1 : c == '}' ? -1 : 0;
                    if (open < 0) {
                        break;
                    }
                }
                if (open != 0) {
                    wrong.add(file.getFileName() + ": " + open);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }
}
