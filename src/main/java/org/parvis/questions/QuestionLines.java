package org.parvis.questions;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Questions between a page of administrators, where they are typed line by line, and the definition that they belong to. */
public final class QuestionLines {

    /** Of one question, in letters. */
    public static final int LONGEST = 300;

    private static final int MOST = 30;
    private static final int MORE = 3;
    private static final JsonMapper JSON = new JsonMapper();

    private QuestionLines() {}

    /** Those of a definition, with some empty lines for more. */
    public static List<QuestionLine> of(List<Question> questions) {
        return withMore(questions.stream().map(QuestionLines::line).toList());
    }

    private static QuestionLine line(Question question) {
        List<String> options = question.options().stream()
                .map(option -> option.code() + " = " + text(option.label(), "fr")
                        + (text(option.label(), "en").isEmpty() ? "" : " / " + text(option.label(), "en")))
                .toList();
        return new QuestionLine(
                question.code(), text(question.label(), "fr"), text(question.label(), "en"), question.kind().name(),
                question.need().name(), String.join("\n", options));
    }

    /** Those of a form that was sent, with some empty lines for more. */
    public static List<QuestionLine> read(MultiValueMap<String, String> fields) {
        List<QuestionLine> lines = new ArrayList<>();
        for (int i = 0; i < MOST && fields.containsKey("q" + i + ".fr"); i++) {
            String q = "q" + i + ".";
            QuestionLine line = new QuestionLine(
                    first(fields, q + "code"),
                    first(fields, q + "fr"),
                    first(fields, q + "en"),
                    first(fields, q + "kind"),
                    first(fields, q + "need"),
                    first(fields, q + "options"));
            if (!line.isEmpty()) {
                lines.add(line);
            }
        }
        return withMore(lines);
    }

    private static List<QuestionLine> withMore(List<QuestionLine> known) {
        List<QuestionLine> lines = new ArrayList<>(known);
        for (int i = 0; i < MORE; i++) {
            lines.add(QuestionLine.EMPTY);
        }
        return lines;
    }

    /** What is wrong with them, as message keys by field; those take {@link #LONGEST}. */
    public static Map<String, String> problems(List<QuestionLine> lines) {
        Map<String, String> problems = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            QuestionLine line = lines.get(i);
            if (line.isEmpty()) {
                continue;
            }
            if (line.french().isBlank() || line.french().length() > LONGEST) {
                problems.put("q" + i + ".fr", "questions.form.refused.question");
            }
            List<String> codes = options(line, List.of()).stream().map(one -> one.get("code").asString()).toList();
            if (line.isChoice() && (codes.size() < 2 || codes.stream().distinct().count() < codes.size()
                    || !codes.stream().allMatch(one -> one.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,59}")))) {
                problems.put("q" + i + ".options", "questions.form.refused.options");
            }
        }
        return problems;
    }

    /** As a territory's file would write them; what the form does not show stays as it was before. */
    public static ArrayNode write(List<QuestionLine> lines, List<Question> before) {
        ArrayNode list = JSON.createArrayNode();
        Set<String> taken = new HashSet<>(lines.stream().map(QuestionLine::code).toList());
        before.forEach(one -> taken.add(one.code()));
        for (QuestionLine line : lines) {
            if (!line.isEmpty()) {
                list.add(question(line, line.code().isEmpty() ? free("q", taken) : line.code(), before));
            }
        }
        return list;
    }

    /** A code that nothing has, nor had when the form was opened: it is taken from now on. */
    private static String free(String letter, Set<String> taken) {
        int next = 1;
        while (!taken.add(letter + next)) {
            next++;
        }
        return letter + next;
    }

    private static ObjectNode question(QuestionLine line, String code, List<Question> before) {
        Question known = before.stream().filter(one -> one.code().equals(code)).findFirst().orElse(null);
        ObjectNode node = JSON.createObjectNode();
        node.put("code", code);
        node.set("label", translated(known == null ? Translated.NONE : known.label(), line.french(), line.english()));
        node.put("kind", line.kind().toLowerCase(Locale.ROOT).replace('_', '-'));
        node.put("required", line.need().equals(Question.Need.REQUIRED.name()));
        if (known != null && !known.hint().isEmpty()) {
            node.set("hint", JSON.valueToTree(known.hint().byLanguage()));
        }
        Question.@Nullable Condition condition = known == null ? null : known.shownWhen();
        if (condition != null) {
            node.putObject("shownWhen").put("question", condition.question()).put("equals", condition.equals());
        }
        if (line.isChoice()) {
            ArrayNode options = node.putArray("options");
            options(line, known == null ? List.of() : known.options()).forEach(options::add);
        }
        return node;
    }

    /** «code = français / English», of which all but the French is optional. */
    private static List<ObjectNode> options(QuestionLine line, List<Question.Option> before) {
        List<ObjectNode> options = new ArrayList<>();
        List<String> all = line.options().lines().map(String::strip).filter(one -> !one.isEmpty()).toList();
        Set<String> taken = all.stream().filter(one -> one.contains(" = ")).map(one -> one.substring(0, one.indexOf(" = ")).strip()).collect(Collectors.toSet());
        before.forEach(one -> taken.add(one.code()));
        for (String typed : all) {
            int equals = typed.indexOf(" = ");
            String texts = equals < 0 ? typed : typed.substring(equals + 3).strip();
            int slash = texts.indexOf(" / ");
            ObjectNode option = JSON.createObjectNode();
            option.put("code", equals < 0 ? free("o", taken) : typed.substring(0, equals).strip());
            option.set("label", translated(
                    Translated.NONE, slash < 0 ? texts : texts.substring(0, slash), slash < 0 ? "" : texts.substring(slash + 3)));
            options.add(option);
        }
        return options;
    }

    /** A text as it was typed in French and English; in other languages it stays what it was. */
    public static ObjectNode translated(Translated before, String french, String english) {
        ObjectNode node = JSON.createObjectNode();
        before.byLanguage().forEach(node::put);
        node.put("fr", french.strip());
        if (english.isBlank()) {
            node.remove("en");
        } else {
            node.put("en", english.strip());
        }
        return node;
    }

    /** A text in one language; empty where it is not written in it. */
    public static String text(Translated text, String language) {
        return text.byLanguage().getOrDefault(language, "");
    }

    private static String first(MultiValueMap<String, String> fields, String name) {
        String first = fields.getFirst(name);
        return first == null ? "" : first.strip();
    }
}
