package org.parvis.casework.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Case;
import org.parvis.casework.Viewer;
import org.parvis.casework.texts.AnswerTemplate;
import org.parvis.casework.texts.AnswerTemplate.Purpose;
import org.parvis.casework.texts.AnswerTemplates;
import org.parvis.casework.texts.LegalText;
import org.parvis.casework.texts.LegalTexts;
import org.parvis.web.View;
import org.springframework.stereotype.Component;

/** The territory's prepared texts, with the case's own values put in. */
@Component
class Library {

    private final AnswerTemplates templates;
    private final LegalTexts laws;

    Library(AnswerTemplates templates, LegalTexts laws) {
        this.templates = templates;
        this.laws = laws;
    }

    Optional<Choice> template(String id, Case subject, View view) {
        UUID wanted = id(id);
        return wanted == null ? Optional.empty() : templates.find(wanted).map(found -> choice(found, subject, view));
    }

    Optional<String> law(String id) {
        UUID wanted = id(id);
        return wanted == null ? Optional.empty() : laws.find(wanted).map(LegalText::body);
    }

    /** Templates for these purposes that suit the case, their texts ready. */
    List<Choice> templates(Case subject, View view, Purpose... purposes) {
        List<Purpose> wanted = List.of(purposes);
        return templates.list().stream()
                .filter(template -> wanted.contains(template.purpose()) && template.suits(subject))
                .map(template -> choice(template, subject, view))
                .toList();
    }

    List<Choice> laws() {
        return laws.list().stream()
                .map(law -> new Choice(law.id().toString(), law.label(), law.body(), ""))
                .toList();
    }

    /** Its group is the decision that it suits, if any. */
    private Choice choice(AnswerTemplate template, Case subject, View view) {
        return new Choice(
                template.id().toString(), template.label(), filled(template, subject, view), outcome(template));
    }

    private String filled(AnswerTemplate template, Case subject, View view) {
        return templates.fill(template, subject, Viewer.of(view.visitor()).actor(), view.locale());
    }

    private static String outcome(AnswerTemplate template) {
        return switch (template.purpose()) {
            case RESOLVED, DECLINED -> template.purpose().name();
            default -> "";
        };
    }

    private static @Nullable UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
