package org.parvis.casework.texts;

import java.util.List;
import java.util.Set;
import org.parvis.shared.Ids;
import org.parvis.territory.TerritoryDraft;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The part «legalTexts» of a territory's file: {@code code, label, text}. */
@Component
@Order(210)
class LegalTextsSection extends TextsSection<LegalText> {

    private final LegalTexts texts;

    LegalTextsSection(LegalTexts texts, FileTexts files) {
        super("legalTexts", Set.of("code", "label", "text"), FileTexts.Kind.LEGAL_TEXT, files);
        this.texts = texts;
    }

    @Override
    LegalText read(JsonNode node, TerritoryDraft draft) {
        return new LegalText(
                Ids.next(),
                node.path("code").asString(""),
                node.path("label").asString(""),
                node.path("text").asString("").strip());
    }

    @Override
    String code(LegalText text) {
        return text.code();
    }

    @Override
    List<LegalText> stored() {
        return texts.stored();
    }

    @Override
    void save(LegalText text, int position) {
        texts.save(text, position);
    }

    @Override
    void remove(LegalText text) {
        texts.remove(text.code());
    }

    @Override
    boolean same(LegalText stored, LegalText wanted) {
        return stored.label().equals(wanted.label()) && stored.body().equals(wanted.body());
    }
}
