package org.parvis.report.category.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.ChecklistStep;
import org.parvis.casework.ChecklistText;
import org.parvis.questions.QuestionLines;
import org.parvis.questions.Translated;
import org.parvis.report.category.Category;
import org.parvis.report.category.CategoryEditing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A category as it was typed, written down as its definition. */
final class CategoryWriting {

    private static final JsonMapper JSON = new JsonMapper();

    private CategoryWriting() {}

    /** As a territory's file would write it; what the form does not show stays as it was. Without mistakes. */
    static ObjectNode write(CategoryForm form, String code, CategoryEditing.@Nullable Stored before) {
        ObjectNode node = before == null ? JSON.createObjectNode() : before.written().deepCopy();
        Category known = before == null ? null : before.category();
        CategoryForm.Names names = form.names();
        node.put("code", code);
        node.set("label", QuestionLines.translated(known == null ? Translated.NONE : known.label(), names.french(), names.english()));
        ObjectNode hint = QuestionLines.translated(
                known == null ? Translated.NONE : known.hint(), names.frenchHint(), names.englishHint());
        if (names.frenchHint().isEmpty()) {
            hint.remove("fr");
        }
        put(node, "hint", hint.isEmpty() ? null : hint);
        node.put("icon", form.icon());
        put(node, "words", words(node.path("words"), names));
        if (form.department().isEmpty()) {
            node.remove("department");
        } else {
            node.put("department", form.department());
        }
        node.put("promiseHours", Integer.parseInt(form.hours()));
        choices(node, form.choices());
        List<ChecklistStep> steps = ChecklistText.read(form.checklist());
        ArrayNode checklist = JSON.createArrayNode();
        steps.forEach(step -> checklist.addObject().put("label", step.label()).put("required", step.isRequired()));
        put(node, "checklist", steps.isEmpty() ? null : checklist);
        ArrayNode questions = QuestionLines.write(form.questions(), known == null ? List.of() : known.questions());
        put(node, "questions", questions.isEmpty() ? null : questions);
        return node;
    }

    private static void choices(ObjectNode node, CategoryForm.Choices choices) {
        node.put("offer", choices.offer().name().toLowerCase(Locale.ROOT));
        node.put("public", choices.publication() == Category.Publication.PUBLIC);
        node.put("contact", choices.contact().name().toLowerCase(Locale.ROOT));
        node.put("photo", choices.photo().name().toLowerCase(Locale.ROOT));
    }

    /** Words of other languages than the two stay. */
    private static @Nullable ObjectNode words(JsonNode before, CategoryForm.Names names) {
        ObjectNode words = before.isObject() ? (ObjectNode) before.deepCopy() : JSON.createObjectNode();
        put(words, "fr", list(names.frenchWords()));
        put(words, "en", list(names.englishWords()));
        return words.isEmpty() ? null : words;
    }

    private static @Nullable ArrayNode list(String typed) {
        List<String> lines = CategoryForm.lines(typed);
        ArrayNode list = JSON.createArrayNode();
        lines.forEach(list::add);
        return lines.isEmpty() ? null : list;
    }

    private static void put(ObjectNode node, String name, @Nullable JsonNode value) {
        if (value == null) {
            node.remove(name);
        } else {
            node.set(name, value);
        }
    }
}
