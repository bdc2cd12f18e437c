package org.parvis.request.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parvis.questions.QuestionLines;
import org.parvis.request.RequestKind;
import org.parvis.web.Processing.Basis;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A kind of request as it was typed, written down as its definition. */
final class KindWriting {

    private static final JsonMapper JSON = new JsonMapper();

    private KindWriting() {}

    /** The definition, as a territory's file would write it; what the form does not show stays as it was. */
    static ObjectNode write(KindForm form, String newCode, @Nullable RequestKind before) {
        KindForm.Law law = form.law();
        ObjectNode node = JSON.createObjectNode();
        node.put("code", newCode);
        node.set("label", translated(form.french(), form.english()));
        if (!form.frenchHint().isEmpty() || !form.englishHint().isEmpty()) {
            node.set("hint", translated(form.frenchHint(), form.englishHint()));
        }
        node.put("offer", form.offer().toLowerCase(Locale.ROOT));
        node.put("contact", form.contact().toLowerCase(Locale.ROOT));
        if (!form.department().isEmpty()) {
            node.put("department", form.department());
        }
        if (!form.hours().isEmpty()) {
            node.put("promiseHours", Integer.parseInt(form.hours()));
        }
        node.put("silence", law.silence().toLowerCase(Locale.ROOT));
        if (!law.isNone()) {
            node.put("article", law.article());
            if (!law.months().isEmpty()) {
                node.put("silenceMonths", Integer.parseInt(law.months()));
            }
        }
        if (law.concernsOthers()) {
            node.put("concerns", "others");
        }
        if (!law.kept().isEmpty()) {
            node.put("monthsKept", Integer.parseInt(law.kept()));
        }
        if (!law.basis().equals(Basis.PUBLIC_INTEREST.name())) {
            node.put("basis", law.basis().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        if (!form.steps().isEmpty()) {
            ArrayNode steps = node.putArray("checklist");
            form.steps().forEach(step -> steps.addObject().put("label", step.label()).put("required", step.isRequired()));
        }
        node.set("questions", QuestionLines.write(form.questions(), before == null ? List.of() : before.questions()));
        return node;
    }

    private static JsonNode translated(String french, String english) {
        ObjectNode node = JSON.createObjectNode();
        node.put("fr", french.strip());
        if (!english.isBlank()) {
            node.put("en", english.strip());
        }
        return node;
    }
}
