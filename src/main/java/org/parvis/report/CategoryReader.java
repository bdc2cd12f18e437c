package org.parvis.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads categories as a territory's file writes them (docs/recipes, «add a report category»). Collects what is wrong
 * instead of stopping at the first mistake, each with the path where it stands.
 */
final class CategoryReader {

    private static final int DEFAULT_PROMISE_HOURS = 80;
    private static final Set<String> KNOWN = Set.of(
            "code", "label", "hint", "icon", "words", "questions", "districts", "contact", "public", "photo", "promiseHours",
            "batch", "objectLayer", "emergency", "elsewhere", "children", "inactive");

    /** A category with what was written of it. */
    record Entry(Category category, JsonNode written) {}

    private final List<Entry> entries = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final Set<String> codes = new HashSet<>();

    private CategoryReader() {}

    /** Reads the list of a file: groups hold their kinds under «children». */
    static CategoryReader read(JsonNode list) {
        CategoryReader reader = new CategoryReader();
        if (!list.isArray()) {
            reader.problems.add("categories: a list is expected");
        } else {
            reader.readAll(list, null, "categories");
        }
        return reader;
    }

    /** Reads one definition as it was stored. */
    static Category readStored(JsonNode written, @Nullable String parent) {
        return new CategoryReader().category(written, parent, "stored");
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }

    List<String> problems() {
        return List.copyOf(problems);
    }

    private void readAll(JsonNode list, @Nullable String parent, String path) {
        for (int i = 0; i < list.size(); i++) {
            JsonNode node = list.get(i);
            String here = path + "[" + i + "]";
            Category category = category(node, parent, here);
            if (!codes.add(category.code())) {
                problems.add(here + ".code: «" + category.code() + "» is used twice");
            }
            entries.add(new Entry(category, node));
            if (node.has("children")) {
                readAll(node.get("children"), category.code(), here + ".children");
            }
        }
    }

    private Category category(JsonNode node, @Nullable String parent, String path) {
        node.propertyNames().stream()
                .filter(name -> !KNOWN.contains(name))
                .forEach(name -> problems.add(path + "." + name + ": unknown; known are " + KNOWN.stream().sorted().toList()));
        return new Category(
                code(node, path),
                parent,
                required(node, "label", path),
                translated(node.get("hint"), path + ".hint"),
                node.path("icon").asString("dot"),
                vocabulary(node.path("words"), path + ".words"),
                questions(node.path("questions"), path + ".questions"),
                Set.copyOf(strings(node.path("districts"), path + ".districts")),
                rules(node, path),
                handling(node, path),
                textOrNull(node, "objectLayer"));
    }

    /** One list, or lists by language of which the first is the usual one. */
    private Vocabulary vocabulary(JsonNode words, String path) {
        if (!words.isObject()) {
            return new Vocabulary(strings(words, path), List.of());
        }
        List<List<String>> byLanguage = words.properties().stream()
                .map(list -> strings(list.getValue(), path + "." + list.getKey()))
                .toList();
        return new Vocabulary(
                byLanguage.isEmpty() ? List.of() : byLanguage.getFirst(),
                byLanguage.stream().skip(1).flatMap(List::stream).toList());
    }

    private Category.Rules rules(JsonNode node, String path) {
        int hours = node.path("promiseHours").asInt(DEFAULT_PROMISE_HOURS);
        if (hours < 1) {
            problems.add(path + ".promiseHours: at least 1 working hour");
        }
        return new Category.Rules(
                oneOf(node, "contact", Category.Contact.OPTIONAL, path),
                node.path("public").asBoolean(true) ? Category.Publication.PUBLIC : Category.Publication.PRIVATE,
                oneOf(node, "photo", Category.Photo.OPTIONAL, path),
                node.path("batch").asBoolean(false) ? Category.Acceptance.BATCH : Category.Acceptance.REALTIME,
                hours);
    }

    private Handling handling(JsonNode node, String path) {
        if (node.has("emergency")) {
            JsonNode emergency = node.get("emergency");
            String here = path + ".emergency";
            return new Handling.Emergency(required(emergency, "message", here), strings(emergency.path("numbers"), here));
        }
        if (node.has("elsewhere")) {
            JsonNode elsewhere = node.get("elsewhere");
            String here = path + ".elsewhere";
            return new Handling.Elsewhere(
                    elsewhere.path("to").asString(""),
                    required(elsewhere, "message", here),
                    textOrNull(elsewhere, "phone"),
                    textOrNull(elsewhere, "link"),
                    oneOf(elsewhere, "then", Handling.Passage.STOP, here));
        }
        return new Handling.Here();
    }

    private List<Question> questions(JsonNode list, String path) {
        List<Question> questions = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            questions.add(question(list.get(i), path + "[" + i + "]"));
        }
        for (Question question : questions) {
            Question.Condition condition = question.shownWhen();
            if (condition != null && questions.stream().noneMatch(q -> q.code().equals(condition.question()))) {
                problems.add(path + ": «" + question.code() + "» depends on the unknown question «" + condition.question() + "»");
            }
        }
        return questions;
    }

    private Question question(JsonNode node, String path) {
        Question.Kind kind = oneOf(node, "kind", Question.Kind.TEXT, path);
        List<Question.Option> options = new ArrayList<>();
        for (JsonNode option : node.path("options")) {
            options.add(new Question.Option(code(option, path + ".options"), required(option, "label", path + ".options")));
        }
        if (kind.isChoice() && options.size() < 2) {
            problems.add(path + ".options: at least two are needed for «" + kind + "»");
        }
        JsonNode when = node.path("shownWhen");
        return new Question(
                code(node, path),
                required(node, "label", path),
                translated(node.get("hint"), path + ".hint"),
                kind,
                node.path("required").asBoolean(false) ? Question.Need.REQUIRED : Question.Need.OPTIONAL,
                when.isObject()
                        ? new Question.Condition(when.path("question").asString(""), when.path("equals").asString(""))
                        : null,
                options);
    }

    private String code(JsonNode node, String path) {
        String code = node.path("code").asString("");
        if (!code.matches("[A-Za-z0-9][A-Za-z0-9_.-]{0,59}")) {
            problems.add(path + ".code: 1 to 60 letters, digits, - . _ are expected, not «" + code + "»");
        }
        return code;
    }

    private Translated required(JsonNode node, String field, String path) {
        Translated text = translated(node.get(field), path + "." + field);
        if (text.isEmpty()) {
            problems.add(path + "." + field + ": missing");
        }
        return text;
    }

    private Translated translated(@Nullable JsonNode node, String path) {
        if (node == null || node.isNull()) {
            return Translated.NONE;
        }
        if (node.isString()) {
            return Translated.of(node.asString());
        }
        if (!node.isObject()) {
            problems.add(path + ": a text, or texts by language, are expected");
            return Translated.NONE;
        }
        Map<String, String> byLanguage = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> text : node.properties()) {
            if (!text.getKey().matches("[a-z]{2}") || !text.getValue().isString()) {
                problems.add(path + ": «" + text.getKey() + "» is no language; put quotes around a text with commas");
            }
            byLanguage.put(text.getKey(), text.getValue().asString(""));
        }
        return new Translated(byLanguage);
    }

    private List<String> strings(JsonNode list, String path) {
        List<String> strings = new ArrayList<>();
        if (!list.isMissingNode() && !list.isArray()) {
            problems.add(path + ": a list is expected");
            return strings;
        }
        list.forEach(item -> strings.add(item.asString("")));
        return strings;
    }

    private <E extends Enum<E>> E oneOf(JsonNode node, String field, E otherwise, String path) {
        String written = textOrNull(node, field);
        if (written == null) {
            return otherwise;
        }
        E[] choices = otherwise.getDeclaringClass().getEnumConstants();
        for (E choice : choices) {
            if (choice.name().replace("_", "").equalsIgnoreCase(written.replace("_", ""))) {
                return choice;
            }
        }
        problems.add(path + "." + field + ": «" + written + "» is none of "
                + List.of(choices).toString().toLowerCase(Locale.ROOT));
        return otherwise;
    }

    private static @Nullable String textOrNull(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isMissingNode() || value.isNull() ? null : value.asString("");
    }
}
