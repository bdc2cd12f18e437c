package org.parvis.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What no template may hold: it would break the content policy, or escape nothing. */
class TemplatesTest {

    private static final Path TEMPLATES = Path.of("src/main/jte");

    @Test
    void holdNoInlineScriptStyleOrHandler() {
        assertThat(found("(?i)<script(?![^>]*\\ssrc=)(?![^>]*application/ld\\+json)|<style|\\sstyle=|\\son[a-z]+=|javascript:"))
                // Mails are read outside of our pages and their policy; a style sheet of their own is all they can have.
                .isSubsetOf("messaging/mail.jte: <style");
    }

    @Test
    void escapeEverything() {
        List<String> raw = found("\\$unsafe\\{").stream()
                .filter(place -> !RawOutput.ALLOWED.contains(place.substring(0, place.indexOf(':'))))
                .toList();
        assertThat(raw).as("raw output outside the places that are known to be safe").isEmpty();
    }

    @Test
    void nameNoHtmxFeatureThatNeedsEval() {
        assertThat(found("hx-on|hx-vals=[\"']js:|hx-trigger=\"[^\"]*\\[")).isEmpty();
    }

    private static List<String> found(String pattern) {
        Pattern compiled = Pattern.compile(pattern);
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".jte"))
                    .flatMap(file -> matches(file, compiled))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> matches(Path file, Pattern pattern) {
        try {
            Matcher matcher = pattern.matcher(Files.readString(file));
            return matcher.results()
                    .map(match -> TEMPLATES.relativize(file) + ": " + match.group())
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
