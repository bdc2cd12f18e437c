package org.parvis.questions;

import java.util.List;
import java.util.Map;
import org.parvis.territory.file.Entry;
import org.parvis.territory.file.Findings;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Questions and answers as they lie in a column of the database. */
public final class QuestionsJson {

    /** No question. */
    public static final String NONE = "[]";

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, List<String>>> ANSWERS = new TypeReference<>() {};

    private QuestionsJson() {}

    /** Those that {@link QuestionLines#write} has written. */
    public static List<Question> read(String json) {
        if (json.equals(NONE)) {
            return List.of();
        }
        ObjectNode node = JSON.createObjectNode();
        node.set("questions", JSON.readTree(json));
        return QuestionReader.questions(new Entry(node, "", "stored", new Findings()));
    }

    public static String write(Answers answers) {
        return JSON.writeValueAsString(answers.byQuestion());
    }

    public static Answers readAnswers(String json) {
        return json.equals("{}") ? Answers.NONE : new Answers(JSON.readValue(json, ANSWERS));
    }
}
