package org.parvis.casework.texts;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.shared.Ids;
import org.parvis.territory.TerritoryDraft;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The part «templates» of a territory's file: {@code code, label, for, category, department, text}. */
@Component
@Order(220)
class TemplatesSection extends TextsSection<AnswerTemplate> {

    private final AnswerTemplates templates;

    TemplatesSection(AnswerTemplates templates, FileTexts files) {
        super("templates", Set.of("code", "label", "for", "text"), FileTexts.Kind.ANSWER_TEMPLATE, files);
        this.templates = templates;
    }

    @Override
    AnswerTemplate read(JsonNode node, TerritoryDraft draft) {
        String body = node.path("text").asString("");
        if (!TemplateText.unknown(body).isEmpty()) {
            throw new IllegalArgumentException("{" + TemplateText.unknown(body).getFirst() + "} is no variable; there are "
                    + new TreeSet<>(TemplateText.VARIABLES));
        }
        String category = node.path("category").asString("");
        return new AnswerTemplate(
                Ids.next(),
                node.path("code").asString(""),
                node.path("label").asString(""),
                constant(AnswerTemplate.Purpose.class, node, "for"),
                category.isBlank() ? null : category,
                department(node.path("department").asString(""), draft),
                body.strip());
    }

    private static @Nullable UUID department(String code, TerritoryDraft draft) {
        if (code.isBlank()) {
            return null;
        }
        UUID id = draft.departments().get(code);
        if (id == null) {
            throw new IllegalArgumentException("no department has the code \"" + code + "\"");
        }
        return id;
    }

    @Override
    String code(AnswerTemplate template) {
        return template.code();
    }

    @Override
    List<AnswerTemplate> stored() {
        return templates.stored();
    }

    @Override
    void save(AnswerTemplate template, int position) {
        templates.save(template, position);
    }

    @Override
    void remove(AnswerTemplate template) {
        templates.remove(template.code());
    }

    @Override
    boolean same(AnswerTemplate stored, AnswerTemplate wanted) {
        return stored.label().equals(wanted.label())
                && stored.purpose() == wanted.purpose()
                && Objects.equals(stored.category(), wanted.category())
                && Objects.equals(stored.departmentId(), wanted.departmentId())
                && stored.body().equals(wanted.body());
    }
}
