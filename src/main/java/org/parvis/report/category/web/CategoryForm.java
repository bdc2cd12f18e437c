package org.parvis.report.category.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.parvis.casework.ChecklistText;
import org.parvis.questions.QuestionLine;
import org.parvis.questions.QuestionLines;
import org.parvis.report.category.Category;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;

/**
 * A category as its administrators type it.
 *
 * @param group code of the one that it is in; empty for none
 * @param department code; empty to follow the routing rules
 * @param hours promised, as typed
 * @param checklist one step a line, with a star behind those that are required
 * @param questions with some empty lines for more
 */
public record CategoryForm(
        String code,
        Names names,
        String icon,
        String group,
        String department,
        String hours,
        Choices choices,
        String checklist,
        List<QuestionLine> questions) {

    /** @param frenchWords by which people find it, one a line */
    public record Names(
            String french, String english, String frenchHint, String englishHint, String frenchWords, String englishWords) {}

    /** What a report of it needs and who sees it. */
    public record Choices(
            Category.Offer offer, Category.Publication publication, Category.Contact contact, Category.Photo photo) {}

    static CategoryForm empty() {
        return new CategoryForm(
                "", new Names("", "", "", "", "", ""), "dot", "", "", "80",
                new Choices(
                        Category.Offer.EVERYWHERE, Category.Publication.PUBLIC, Category.Contact.OPTIONAL, Category.Photo.OPTIONAL),
                "", QuestionLines.of(List.of()));
    }

    /** @param written as it is stored: words are told by language there */
    static CategoryForm of(Category category, JsonNode written) {
        Category.Rules rules = category.rules();
        return new CategoryForm(
                category.code(),
                new Names(
                        QuestionLines.text(category.label(), "fr"),
                        QuestionLines.text(category.label(), "en"),
                        QuestionLines.text(category.hint(), "fr"),
                        QuestionLines.text(category.hint(), "en"),
                        words(written, "fr"),
                        words(written, "en")),
                category.icon(),
                category.parent() == null ? "" : category.parent(),
                category.department() == null ? "" : category.department(),
                String.valueOf(rules.promiseHours()),
                new Choices(rules.offer(), rules.publication(), rules.contact(), rules.photo()),
                ChecklistText.of(category.checklist()),
                QuestionLines.of(category.questions()));
    }

    /** A list without languages is French. */
    private static String words(JsonNode written, String language) {
        JsonNode words = written.path("words");
        JsonNode list = words.isArray() && language.equals("fr") ? words : words.path(language);
        return list.valueStream().map(JsonNode::asString).collect(Collectors.joining("\n"));
    }

    static CategoryForm read(String code, MultiValueMap<String, String> fields) {
        return new CategoryForm(
                code,
                new Names(
                        first(fields, "fr"),
                        first(fields, "en"),
                        first(fields, "hint.fr"),
                        first(fields, "hint.en"),
                        first(fields, "words.fr"),
                        first(fields, "words.en")),
                first(fields, "icon"),
                first(fields, "group"),
                first(fields, "department"),
                first(fields, "hours"),
                new Choices(
                        choice(fields, "offer", Category.Offer.EVERYWHERE),
                        choice(fields, "publication", Category.Publication.PUBLIC),
                        choice(fields, "contact", Category.Contact.OPTIONAL),
                        choice(fields, "photo", Category.Photo.OPTIONAL)),
                first(fields, "checklist"),
                QuestionLines.read(fields));
    }

    private static <E extends Enum<E>> E choice(MultiValueMap<String, String> fields, String name, E otherwise) {
        return Arrays.stream(otherwise.getDeclaringClass().getEnumConstants())
                .filter(one -> one.name().equals(first(fields, name)))
                .findFirst()
                .orElse(otherwise);
    }

    /** Words of a field, one a line. */
    static List<String> lines(String typed) {
        return typed.lines().map(String::strip).filter(line -> !line.isEmpty()).distinct().toList();
    }

    private static String first(MultiValueMap<String, String> fields, String name) {
        String first = fields.getFirst(name);
        return first == null ? "" : first.strip();
    }
}
