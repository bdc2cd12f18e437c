package org.parvis.report.category;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.ChecklistReader;
import org.parvis.questions.QuestionReader;
import org.parvis.questions.TranslatedReader;
import org.parvis.territory.FileProblem;
import org.parvis.territory.file.Entry;
import org.parvis.territory.file.Findings;
import org.parvis.territory.file.Rules;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Reads categories as a territory's file writes them (docs/recipes/category.md). Collects what is wrong instead of
 * stopping at the first mistake, each with the path where it stands.
 */
final class CategoryReader {

    /** Eighty working hours are two weeks of a town hall. */
    private static final int DEFAULT_PROMISE_HOURS = 80;

    /** Symbols of {@code report/icon.jte}; what is none of them is drawn as a dot. */
    static final List<String> ICONS = List.of(
            "dot", "lamp", "road", "water", "broom", "spray", "tree", "bench", "sign", "car", "alert", "plug", "bus");

    /** A category with what was written of it. */
    record Defined(Category category, Entry entry) {

        JsonNode written() {
            return entry.written();
        }
    }

    private final List<Defined> defined = new ArrayList<>();
    private final Findings findings = new Findings();
    private final Set<String> codes = new HashSet<>();

    private CategoryReader() {}

    /**
     * Reads the list of a file: groups hold their kinds under «children».
     *
     * @param file its name, for problems
     */
    static CategoryReader read(JsonNode list, String file) {
        CategoryReader reader = new CategoryReader();
        JsonNode root = JsonNodeFactory.instance.objectNode().set("categories", list);
        reader.readAll(new Entry(root, file, "", reader.findings).entries("categories"), null);
        return reader;
    }

    /** Reads one definition as it was stored. */
    static Category readStored(JsonNode written, @Nullable String parent) {
        return category(new Entry(written, "", "stored", new Findings()), parent);
    }

    List<Defined> categories() {
        return List.copyOf(defined);
    }

    List<FileProblem> problems() {
        return findings.problems();
    }

    private void readAll(List<Entry> entries, @Nullable String parent) {
        for (Entry entry : entries) {
            Category category = category(entry, parent);
            if (!codes.add(category.code())) {
                entry.problem("code", "\"" + category.code() + "\" stands here for the second time");
            }
            if (!ICONS.contains(category.icon())) {
                entry.problem("icon", "must be one of " + String.join(", ", ICONS.stream().sorted().toList()));
            }
            defined.add(new Defined(category, entry));
            readAll(entry.entries("children"), category.code());
            entry.refuseOthers();
        }
    }

    private static Category category(Entry entry, @Nullable String parent) {
        return new Category(
                entry.text("code", Rules.CODE),
                parent,
                TranslatedReader.required(entry, "label"),
                TranslatedReader.translated(entry, "hint"),
                entry.optional("icon").orElse("dot"),
                vocabulary(entry),
                QuestionReader.questions(entry),
                Set.copyOf(entry.texts("districts")),
                rules(entry),
                handling(entry),
                entry.optional("department", Rules.CODE).orElse(null),
                ChecklistReader.steps(entry),
                entry.optional("objectLayer").orElse(null));
    }

    /** One list, or lists by language: the usual one is French where there is one, for stored JSON keeps no order. */
    private static Vocabulary vocabulary(Entry entry) {
        if (!entry.raw("words").isObject()) {
            return new Vocabulary(entry.texts("words"), List.of());
        }
        Entry byLanguage = entry.entry("words").orElseThrow();
        List<List<String>> lists = byLanguage.written().propertyNames().stream()
                .sorted(Comparator.comparing((String language) -> !language.equals("fr")))
                .map(byLanguage::texts)
                .toList();
        return new Vocabulary(
                lists.isEmpty() ? List.of() : lists.getFirst(), lists.stream().skip(1).flatMap(List::stream).toList());
    }

    private static Category.Rules rules(Entry entry) {
        return new Category.Rules(
                entry.choice("offer", Category.Offer.class, Category.Offer.EVERYWHERE),
                entry.choice("contact", Category.Contact.class, Category.Contact.OPTIONAL),
                entry.flag("public", true) ? Category.Publication.PUBLIC : Category.Publication.PRIVATE,
                entry.choice("photo", Category.Photo.class, Category.Photo.OPTIONAL),
                entry.flag("batch", false) ? Category.Acceptance.BATCH : Category.Acceptance.REALTIME,
                entry.count("promiseHours", DEFAULT_PROMISE_HOURS));
    }

    private static Handling handling(Entry entry) {
        Entry emergency = entry.entry("emergency").orElse(null);
        Entry elsewhere = entry.entry("elsewhere").orElse(null);
        if (emergency != null) {
            Handling handling = new Handling.Emergency(TranslatedReader.required(emergency, "message"), emergency.texts("numbers"));
            emergency.refuseOthers();
            return handling;
        }
        if (elsewhere != null) {
            Handling handling = new Handling.Elsewhere(
                    elsewhere.optional("to").orElse(""),
                    TranslatedReader.required(elsewhere, "message"),
                    elsewhere.optional("phone").orElse(null),
                    elsewhere.optional("link").orElse(null),
                    elsewhere.choice("then", Handling.Passage.class, Handling.Passage.STOP));
            elsewhere.refuseOthers();
            return handling;
        }
        return new Handling.Here();
    }
}
