package org.parvis.request.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parvis.questions.Question;
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
        ArrayNode list = node.putArray("questions");
        int next = form.questions().size() + 1;
        for (KindForm.Line line : form.questions()) {
            if (!line.isEmpty()) {
                list.add(question(line, line.code().isEmpty() ? "q" + next++ : line.code(), before));
            }
        }
        return node;
    }

    private static ObjectNode question(KindForm.Line line, String code, @Nullable RequestKind before) {
        ObjectNode node = JSON.createObjectNode();
        node.put("code", code);
        node.set("label", translated(line.french(), line.english()));
        node.put("kind", line.kind().toLowerCase(Locale.ROOT).replace('_', '-'));
        node.put("required", line.need().equals("REQUIRED"));
        Question known = before == null
                ? null
                : before.questions().stream().filter(one -> one.code().equals(code)).findFirst().orElse(null);
        if (known != null && !known.hint().isEmpty()) {
            node.set("hint", JSON.valueToTree(known.hint().byLanguage()));
        }
        if (known != null && known.shownWhen() != null) {
            node.putObject("shownWhen").put("question", known.shownWhen().question()).put("equals", known.shownWhen().equals());
        }
        if (line.kind().equals("ONE") || line.kind().equals("SEVERAL")) {
            ArrayNode options = node.putArray("options");
            options(line).forEach(options::add);
        }
        return node;
    }

    /** «code = français / English», of which all but the French is optional. */
    static List<ObjectNode> options(KindForm.Line line) {
        List<ObjectNode> options = new ArrayList<>();
        for (String typed : line.options().lines().map(String::strip).filter(one -> !one.isEmpty()).toList()) {
            int equals = typed.indexOf(" = ");
            String texts = equals < 0 ? typed : typed.substring(equals + 3).strip();
            int slash = texts.indexOf(" / ");
            ObjectNode option = JSON.createObjectNode();
            option.put("code", equals < 0 ? "o" + (options.size() + 1) : typed.substring(0, equals).strip());
            option.set("label", translated(
                    slash < 0 ? texts : texts.substring(0, slash), slash < 0 ? "" : texts.substring(slash + 3)));
            options.add(option);
        }
        return options;
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
