package org.parvis.report.category;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.parvis.report.Reports;
import org.parvis.territory.TerritoryDraft;
import org.parvis.territory.file.Entry;
import org.parvis.territory.file.Findings;
import tools.jackson.databind.JsonNode;

/**
 * Whether what a territory's categories and its routing rules name is in the file: a rule for a category that does not
 * exist never applies, and nobody would notice.
 */
final class CategoryReferences {

    private static final String DISTRICT = "district:";
    /** What a rule can ask of a report ({@link Reports#routingFacts}). */
    private static final Set<String> FACTS = Set.of("category", "group", "objectOwner");

    private final TerritoryDraft draft;

    CategoryReferences(TerritoryDraft draft) {
        this.draft = draft;
    }

    void check(CategoryReader.Defined defined) {
        Category category = defined.category();
        Entry entry = defined.entry();
        String layer = category.objectLayer();
        if (layer != null && !draft.objectKinds().contains(layer)) {
            entry.problem("objectLayer", "names no kind of the objects: \"" + layer + "\"");
        }
        String department = category.department();
        if (department != null && !draft.departments().containsKey(department)) {
            entry.problem("department", "no department has the code \"" + department + "\"");
        }
        category.districts().stream()
                .filter(district -> !isDistrict(district))
                .forEach(district -> entry.problem(
                        "districts", "no district is \"" + district + "\" (layer:code, as in quartier:centre)"));
        if (category.handling() instanceof Handling.Elsewhere elsewhere) {
            checkBody(elsewhere, entry);
        }
    }

    private void checkBody(Handling.Elsewhere elsewhere, Entry entry) {
        boolean named = !elsewhere.body().isEmpty();
        if (named && !draft.departments().containsKey(elsewhere.body())) {
            entry.problem("elsewhere.to", "no department has the code \"" + elsewhere.body() + "\"");
        } else if (!named && elsewhere.passage() == Handling.Passage.FORWARD) {
            entry.problem("elsewhere.to", "is missing: nobody is named to whom reports are forwarded");
        }
    }

    /** The conditions of the part «routing», which cannot know what a report is. */
    void checkRules(List<CategoryReader.Defined> categories, Findings findings) {
        Set<String> codes = categories.stream().map(one -> one.category().code()).collect(Collectors.toSet());
        Set<String> groups = categories.stream()
                .filter(one -> one.written().has("children"))
                .map(one -> one.category().code())
                .collect(Collectors.toSet());
        JsonNode routing = draft.sections().get("routing");
        if (routing == null || !routing.isObject()) {
            return;
        }
        Entry section = new Entry(routing, draft.file(), "routing", findings);
        for (Entry rule : section.entries("rules")) {
            rule.entry("when").ifPresent(when -> when.written().properties().forEach(fact -> {
                for (JsonNode value : fact.getValue().isArray() ? fact.getValue() : List.of(fact.getValue())) {
                    checkFact(when, fact.getKey(), value.asString(""), codes, groups);
                }
            }));
        }
    }

    private void checkFact(Entry when, String fact, String value, Set<String> codes, Set<String> groups) {
        if (fact.startsWith(DISTRICT)) {
            if (!isDistrict(fact.substring(DISTRICT.length()) + ":" + value)) {
                when.problem(fact, "no such district: \"" + value + "\"");
            }
        } else if (!FACTS.contains(fact)) {
            when.problem(fact, "is nothing a rule can ask for; known are category, group, district:LAYER, objectOwner");
        } else if (fact.equals("category") && !codes.contains(value)) {
            when.problem(fact, "no category has the code \"" + value + "\"");
        } else if (fact.equals("group") && !groups.contains(value)) {
            when.problem(fact, "no group of categories has the code \"" + value + "\"");
        }
    }

    private boolean isDistrict(String reference) {
        String[] parts = reference.split(":", 2);
        return parts.length == 2
                && draft.districts().getOrDefault(parts[0], Set.of()).contains(parts[1]);
    }
}
