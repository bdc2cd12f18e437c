package org.parvis.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The words of the product in every language: all files {@code messages/<module>_<language>.properties}, UTF-8, in the
 * syntax of {@link MessageFormat}. French is the reference: a key that another language lacks is shown in French.
 */
@Component
public class Words {

    public static final String REFERENCE = "fr";

    private record Pattern(String words, Locale locale) {}

    private final Map<String, Map<String, String>> byLanguage = new HashMap<>();
    private final Map<Pattern, MessageFormat> formats = new ConcurrentHashMap<>();

    public Words() {
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties")) {
                load(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void load(Resource file) throws IOException {
        String name = java.util.Objects.requireNonNull(file.getFilename());
        String language = name.substring(name.lastIndexOf('_') + 1, name.lastIndexOf('.'));
        Properties properties = new Properties();
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        Map<String, String> words = byLanguage.computeIfAbsent(language, l -> new HashMap<>());
        properties.forEach((key, value) -> words.put((String) key, (String) value));
    }

    /**
     * The text of a key with its arguments; a key that does not exist shows as itself, so that it is noticed. It is no format: its
     * end may have been typed into an address.
     */
    public String text(Locale locale, String key, Object... arguments) {
        String pattern = words(locale.getLanguage()).get(key);
        if (pattern == null) {
            pattern = words(REFERENCE).get(key);
        }
        if (pattern == null) {
            return key;
        }
        return arguments.length == 0 && pattern.indexOf('{') < 0 ? pattern : format(pattern, locale).format(arguments);
    }

    /** Read once; each use has a copy, as a format keeps what it is at. */
    private MessageFormat format(String pattern, Locale locale) {
        return (MessageFormat) formats.computeIfAbsent(
                        new Pattern(pattern, locale), key -> new MessageFormat(key.words(), key.locale()))
                .clone();
    }

    /** The key under which one kind of thing has words of its own, behind a point; the key itself where it has none. */
    public String of(String kind, String key) {
        String own = key + "." + kind;
        return knows(own) ? own : key;
    }

    public boolean knows(String key) {
        return words(REFERENCE).containsKey(key);
    }

    public Set<String> languages() {
        return Collections.unmodifiableSet(byLanguage.keySet());
    }

    public Set<String> keys(String language) {
        return Collections.unmodifiableSet(words(language).keySet());
    }

    private Map<String, String> words(String language) {
        return byLanguage.getOrDefault(language, Map.of());
    }
}
