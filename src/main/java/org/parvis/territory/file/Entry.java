package org.parvis.territory.file;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
public final class Entry {

    /** What a text must look like, and how to say so. */
    public record Rule(Pattern pattern, String mustBe) {
        public static Rule of(String pattern, String mustBe) {
            return new Rule(Pattern.compile(pattern), mustBe);
        }
    }

    private final JsonNode node;
    private final String file;
    private final String path;
    private final Findings findings;
    private final Set<String> asked = new HashSet<>();

    /** @param path where in the file it stands; empty for all of it */
    public Entry(JsonNode node, String file, String path, Findings findings) {
        this.node = node;
        this.file = file;
        this.path = path;
        this.findings = findings;
    }

    public void problem(String name, String message) {
        findings.problem(file, pathOf(name), message);
    }

    public void warning(String name, String message) {
        findings.warning(file, pathOf(name), message);
    }

    /** A text that must be there; empty (and a problem) when it is not. */
    public String text(String name) {
        return optional(name).orElseGet(() -> {
            problem(name, "is missing");
            return "";
        });
    }

    public String text(String name, Rule rule) {
        String text = text(name);
        return text.isEmpty() ? text : checked(name, text, rule);
    }

    public Optional<String> optional(String name) {
        JsonNode value = value(name);
        if (value.isContainer()) {
            problem(name, "must be a text");
            return Optional.empty();
        }
        return value.isMissingNode() || value.isNull()
                ? Optional.empty()
                : Optional.of(value.asString().strip()).filter(text -> !text.isEmpty());
    }

    public Optional<String> optional(String name, Rule rule) {
        return optional(name).map(text -> checked(name, text, rule));
    }

    @Nullable String orNull(String name, Rule rule) {
        return optional(name, rule).orElse(null);
    }

    /** A text turned into a value; a problem when it cannot be. */
    public <T> Optional<T> parsed(String name, Function<String, T> parser, String mustBe) {
        return optional(name).flatMap(text -> parse(name, text, parser, mustBe));
    }

    public <E extends Enum<E>> E choice(String name, Class<E> type, E otherwise) {
        return parsed(name, text -> Enum.valueOf(type, text.toUpperCase(Locale.ROOT).replace('-', '_')), "must be one of "
                        + String.join(", ", names(type)))
                .orElse(otherwise);
    }

    public List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        int i = 0;
        for (JsonNode item : list(name)) {
            if (item.isContainer() || item.isNull()) {
                problem(name + "[" + i + "]", "must be a text");
            } else {
                texts.add(item.asString().strip());
            }
            i++;
        }
        return texts;
    }

    /** A whole number of at least one. */
    public int count(String name, int otherwise) {
        JsonNode value = value(name);
        if (value.isMissingNode() || value.isNull()) {
            return otherwise;
        }
        if (!value.canConvertToInt() || !value.isIntegralNumber() || value.asInt() < 1) {
            problem(name, "must be a whole number of at least 1, not \"" + value.asString("") + "\"");
            return otherwise;
        }
        return value.asInt();
    }

    public boolean flag(String name, boolean otherwise) {
        JsonNode value = value(name);
        if (value.isMissingNode() || value.isNull()) {
            return otherwise;
        }
        if (!value.isBoolean()) {
            problem(name, "must be true or false, not \"" + value.asString("") + "\"");
            return otherwise;
        }
        return value.asBoolean();
    }

    <T> List<T> parsedTexts(String name, Function<String, T> parser, String mustBe) {
        List<T> values = new ArrayList<>();
        int i = 0;
        for (String text : texts(name)) {
            parse(name + "[" + i++ + "]", text, parser, mustBe).ifPresent(values::add);
        }
        return values;
    }

    public Optional<Entry> entry(String name) {
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

    public List<Entry> entries(String name) {
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

    public boolean has(String name) {
        return !value(name).isMissingNode() && !value(name).isNull();
    }

    /** A part that somebody else reads. */
    public JsonNode raw(String name) {
        return value(name);
    }

    /** The mapping itself. */
    public JsonNode written() {
        return node;
    }

    /** Notes every name that nobody asked for. */
    public void refuseOthers() {
        node.properties().forEach(property -> {
            if (!asked.contains(property.getKey())) {
                problem(property.getKey(), "is not known here; known are " + String.join(", ", new TreeSet<>(asked)));
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
        } catch (IllegalArgumentException | DateTimeException e) {
            problem(name, mustBe + ", not \"" + text + "\"");
            return Optional.empty();
        }
    }

    private String pathOf(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private static <E extends Enum<E>> List<String> names(Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }
}
