package org.parvis.casework.texts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.parvis.territory.Changes;
import org.parvis.territory.FileProblem;
import org.parvis.territory.TerritoryDraft;
import org.parvis.territory.TerritorySection;
import tools.jackson.databind.JsonNode;

/** A list of coded things in a territory's file: read, compared with what is stored, written where it differs. */
abstract class TextsSection<T extends Record> implements TerritorySection {

    private final String name;
    private final Set<String> required;
    private final FileTexts.Kind kind;
    private final FileTexts files;

    TextsSection(String name, Set<String> required, FileTexts.Kind kind, FileTexts files) {
        this.kind = kind;
        this.files = files;
        this.name = name;
        this.required = required;
    }

    /** Reads one thing; {@link IllegalArgumentException} says what is wrong with it. */
    abstract T read(JsonNode node, TerritoryDraft draft);

    abstract String code(T thing);

    abstract List<T> stored();

    abstract void save(T thing, int position);

    abstract void remove(T thing);

    /** Whether a stored thing already says what the file says. */
    abstract boolean same(T stored, T wanted);

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<FileProblem> check(JsonNode section, TerritoryDraft draft) {
        List<FileProblem> problems = new ArrayList<>();
        if (!section.isArray()) {
            return List.of(new FileProblem(draft.file(), name, "must be a list"));
        }
        each(section, (node, index) -> problem(node, draft).ifPresent(message ->
                problems.add(new FileProblem(draft.file(), name + "[" + index + "]", message))));
        return problems;
    }

    private Optional<String> problem(JsonNode node, TerritoryDraft draft) {
        for (String field : required) {
            if (node.path(field).asString("").isBlank()) {
                return Optional.of("\"" + field + "\" is missing");
            }
        }
        try {
            read(node, draft);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public Changes apply(JsonNode section, TerritoryDraft draft) {
        List<T> wanted = new ArrayList<>();
        each(section, (node, index) -> wanted.add(read(node, draft)));
        List<T> before = stored();
        int[] counts = new int[3];
        each(section, (node, index) -> write(wanted.get(index), index, before, counts));
        Set<String> codes = wanted.stream().map(this::code).collect(Collectors.toSet());
        Set<String> brought = Set.copyOf(files.broughtBefore(kind));
        List<T> gone = before.stream()
                .filter(thing -> brought.contains(code(thing)) && !codes.contains(code(thing)))
                .toList();
        gone.forEach(this::remove);
        files.bring(kind, codes);
        return new Changes(name, counts[0], counts[1], gone.size(), counts[2]);
    }

    private void write(T thing, int position, List<T> before, int[] counts) {
        T old = before.stream().filter(one -> code(one).equals(code(thing))).findFirst().orElse(null);
        if (old == null || !same(old, thing)) {
            save(thing, position);
        }
        counts[old == null ? 0 : same(old, thing) ? 2 : 1]++;
    }

    private static void each(JsonNode section, BiConsumer<JsonNode, Integer> work) {
        for (int i = 0; i < section.size(); i++) {
            work.accept(section.get(i), i);
        }
    }

    static <E extends Enum<E>> E constant(Class<E> type, JsonNode node, String field) {
        String value = node.path(field).asString("");
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equalsIgnoreCase(value))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("\"" + field + "\" is one of "
                        + Arrays.toString(type.getEnumConstants()) + ", not \"" + value + "\""));
    }
}
