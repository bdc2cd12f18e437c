package org.parvis.report.category;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parvis.territory.Changes;
import org.parvis.territory.FileProblem;
import org.parvis.territory.TerritoryDraft;
import org.parvis.territory.TerritorySection;
import org.parvis.territory.file.Findings;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The part «categories» of a territory's file: the list itself, or the name of a file beside it that holds the list. */
@Component
@Order(100)
class CategorySection implements TerritorySection {

    private static final YAMLMapper YAML = new YAMLMapper();

    private final Categories categories;

    CategorySection(Categories categories) {
        this.categories = categories;
    }

    @Override
    public String name() {
        return "categories";
    }

    @Override
    public List<FileProblem> check(JsonNode section, TerritoryDraft draft) {
        String file = section.isString() ? section.asString() : draft.file();
        Optional<JsonNode> list = list(section, draft);
        if (list.isEmpty()) {
            return List.of(new FileProblem(draft.file(), name(), "the file \"" + file + "\" is not there, or is no YAML"));
        }
        CategoryReader read = CategoryReader.read(list.get(), file);
        CategoryReferences references = new CategoryReferences(draft);
        read.categories().forEach(references::check);
        Findings rules = new Findings();
        references.checkRules(read.categories(), rules);
        return Stream.concat(read.problems().stream(), rules.problems().stream()).toList();
    }

    private static Optional<JsonNode> list(JsonNode section, TerritoryDraft draft) {
        if (!section.isString()) {
            return Optional.of(section);
        }
        try {
            return draft.files().text(section.asString()).map(YAML::readTree);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    @Override
    public Changes apply(JsonNode section, TerritoryDraft draft) {
        Categories.Outcome outcome = categories.replace(list(section, draft).orElseThrow());
        return new Changes("categories", outcome.created(), outcome.updated(), outcome.retired(), outcome.unchanged());
    }
}
