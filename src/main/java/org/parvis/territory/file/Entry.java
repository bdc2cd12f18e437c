package org.parvis.territory.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * A mapping of the file. Each value is asked for by name with its rule; what breaks the rule is noted with its path and
 * reading goes on, so that all problems are told at once. Names that nobody asked for are problems too: they are
 * mostly typing errors.
 */
final class Entry {

    /** What a text must look like, and how to say so. */
    record Rule(Pattern pattern, String mustBe) {
        static Rule of(String pattern, String mustBe) {
            return new Rule(Pattern.compile(pattern), mustBe);
        }
    }

    private final JsonNode node;
    private final String file;
    private final String path;
    private final Findings findings;
    private final Set<String> asked = new HashSet<>();

    Entry(JsonNode node, String file, String path, Findings findings) {
        this.node = node;
        this.file = file;
        this.path = path;
        this.findings = findings;
    }

    void problem(String name, String message) {
        findings.problem(file, pathOf(name), message);
    }

    void warning(String name, String message) {
        findings.warning(file, pathOf(name), message);
    }

    /** A text that must be there; empty (and a problem) when it is not. */
    String text(String name) {
        return optional(name).orElseGet(() -> {
            problem(name, "is missing");
            return "";
        });
    }

    String text(String name, Rule rule) {
        String text = text(name);
        return text.isEmpty() ? text : checked(name, text, rule);
    }

    Optional<String> optional(String name) {
        JsonNode value = value(name);
        if (value.isContainer()) {
            problem(name, "must be a text");
            return Optional.empty();
        }
        return value.isMissingNode() || value.isNull()
                ? Optional.empty()
                : Optional.of(value.asString().strip()).filter(text -> !text.isEmpty());
    }

    Optional<String> optional(String name, Rule rule) {
        return optional(name).map(text -> checked(name, text, rule));
    }

    @Nullable String orNull(String name, Rule rule) {
        return optional(name, rule).orElse(null);
    }

    /** A text turned into a value; a problem when it cannot be. */
    <T> Optional<T> parsed(String name, Function<String, T> parser, String mustBe) {
        return optional(name).flatMap(text -> parse(name, text, parser, mustBe));
    }

    <E extends Enum<E>> E choice(String name, Class<E> type, E otherwise) {
        return parsed(name, text -> Enum.valueOf(type, text.toUpperCase(Locale.ROOT).replace('-', '_')), "must be one of "
                        + String.join(", ", names(type)))
                .orElse(otherwise);
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (JsonNode item : list(name)) {
            texts.add(item.asString("").strip());
        }
        return texts;
    }

    <T> List<T> parsedTexts(String name, Function<String, T> parser, String mustBe) {
        List<T> values = new ArrayList<>();
        int i = 0;
        for (String text : texts(name)) {
            parse(name + "[" + i++ + "]", text, parser, mustBe).ifPresent(values::add);
        }
        return values;
    }

    Optional<Entry> entry(String name) {
        JsonNode value = value(name);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isObject()) {
            problem(name, "must be a group of settings (name: value)");
            return Optional.empty();
        }
        return Optional.of(new Entry(value, file, pathOf(name), findings));
    }

    List<Entry> entries(String name) {
        List<Entry> entries = new ArrayList<>();
        int i = 0;
        for (JsonNode item : list(name)) {
            String where = pathOf(name) + "[" + i++ + "]";
            if (item.isObject()) {
                entries.add(new Entry(item, file, where, findings));
            } else {
                findings.problem(file, where, "must be a group of settings (name: value)");
            }
        }
        return entries;
    }

    boolean has(String name) {
        return !value(name).isMissingNode() && !value(name).isNull();
    }

    /** A part that somebody else reads. */
    JsonNode raw(String name) {
        return value(name);
    }

    /** Notes every name that nobody asked for. */
    void refuseOthers() {
        node.properties().forEach(property -> {
            if (!asked.contains(property.getKey())) {
                problem(property.getKey(), "is not known here; known are " + String.join(", ", new java.util.TreeSet<>(asked)));
            }
        });
    }

    private JsonNode value(String name) {
        asked.add(name);
        return node.path(name);
    }

    private JsonNode list(String name) {
        JsonNode value = value(name);
        if (value.isMissingNode() || value.isNull() || value.isArray()) {
            return value;
        }
        problem(name, "must be a list (- item)");
        return MissingNode.getInstance();
    }

    private String checked(String name, String text, Rule rule) {
        if (!rule.pattern.matcher(text).matches()) {
            problem(name, rule.mustBe + ", not \"" + text + "\"");
        }
        return text;
    }

    private <T> Optional<T> parse(String name, String text, Function<String, T> parser, String mustBe) {
        try {
            return Optional.of(parser.apply(text));
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            problem(name, mustBe + ", not \"" + text + "\"");
            return Optional.empty();
        }
    }

    private String pathOf(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private static <E extends Enum<E>> List<String> names(Class<E> type) {
        return java.util.Arrays.stream(type.getEnumConstants())
                .map(constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }
}
