package org.parvis.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parvis.participation.survey.SurveyForm;
import org.parvis.participation.survey.SurveyFormJson;
import org.parvis.participation.survey.SurveyItem;
import org.parvis.participation.survey.SurveyItem.Choice;
import org.parvis.participation.survey.SurveyKind;
import org.parvis.participation.survey.SurveyPage;
import org.parvis.questions.Answers;
import org.parvis.questions.Question.Need;
import org.parvis.questions.When;
import org.parvis.testing.Journey;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The browser asks what the server asks: on the file of cases, and on thousands of forms made at random. */
class SurveyLogicJourney extends Journey {

    private static final int FORMS = 4_000;
    private static final JsonMapper JSON = new JsonMapper();

    /** Answers that are easily taken for others. */
    private static final List<String> SAID = List.of(
            "o1", "o2", "o3", " o1", "o2\u00a0", "", " ", "\u2003", "\u202f", "5", "5,0", "05", "-3", "1 000", "1\u202f000,5", "1e3", "٣", "+7",
            "999999999999999.999999", "2026-01-31", "2026-02-30", "31/01/2026", "2026-01-31\n", "constructor", "é", "e\u0301", "😀");

    private final Random random = new Random(20260314);

    private String one(List<String> some) {
        return some.get(random.nextInt(some.size()));
    }

    private When when(List<String> keys, int depth) {
        String key = one(keys);
        return switch (random.nextInt(depth > 3 ? 6 : 9)) {
            case 0 -> new When.Answered(key);
            case 1 -> new When.Equals(key, one(SAID));
            case 2 -> new When.In(key, List.of(one(SAID), one(SAID)));
            case 3 -> new When.Contains(key, one(SAID));
            case 4 -> new When.Below(key, new BigDecimal(random.nextInt(-40, 2_000)).movePointLeft(random.nextInt(3)));
            case 5 -> new When.Before(key, LocalDate.of(2026, 1, 1).plusDays(random.nextInt(60)));
            case 6 -> new When.Not(when(keys, depth + 1));
            case 7 -> new When.All(some(keys, depth));
            default -> new When.Any(some(keys, depth));
        };
    }

    private List<When> some(List<String> keys, int depth) {
        return IntStream.range(0, random.nextInt(4)).mapToObj(_ -> when(keys, depth + 1)).toList();
    }

    private SurveyForm form() {
        List<SurveyItem> items = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        int size = 2 + random.nextInt(9);
        for (int i = 1; i <= size; i++) {
            SurveyKind kind = random.nextInt(6) == 0 ? SurveyKind.MATRIX : random.nextInt(8) == 0 ? SurveyKind.WORDS : SurveyKind.TEXT;
            SurveyItem item = new SurveyItem(
                    "q" + i, kind, "?", "", Need.OPTIONAL, List.of(), kind == SurveyKind.MATRIX ? List.of(new Choice("a", "A"), new Choice("b", "B")) : List.of(),
                    keys.isEmpty() || random.nextInt(3) == 0 ? When.ALWAYS : when(keys, 0));
            items.add(item);
            keys.addAll(item.keys());
        }
        return new SurveyForm(items, 100);
    }

    private Map<String, List<String>> answers(SurveyForm form) {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        form.items().stream().flatMap(item -> item.keys().stream()).forEach(key -> {
            if (random.nextInt(4) > 0) {
                answers.put(key, IntStream.range(0, 1 + random.nextInt(2)).mapToObj(_ -> one(SAID)).toList());
            }
        });
        return answers;
    }

    private Page logic() {
        Page page = onADesktop();
        go(page, aTerritory(), "/");
        return page;
    }

    private static final String IMPORT = "import(document.querySelector('script[type=module]').src.replace(/[^/]*$/, 'logic.js'))";

    @Test
    void agreesOnTheFileOfCases() throws IOException {
        try (InputStream file = Objects.requireNonNull(SurveyLogicJourney.class.getResourceAsStream("/questions/conditions.json"))) {
            Object wrong = logic().evaluate(
                    "text => " + IMPORT + ".then(({holds, said}) => JSON.parse(text).filter(one => holds(one.when, said(one.answers)) !== one.holds).map(one => one.name))",
                    new String(file.readAllBytes(), StandardCharsets.UTF_8));
            assertThat((List<?>) wrong).isEmpty();
        }
    }

    @Test
    void agreesOnThousandsOfFormsMadeAtRandom() {
        ArrayNode tasks = JSON.createArrayNode();
        List<SurveyForm.Asked> server = new ArrayList<>();
        List<String> written = new ArrayList<>();
        for (int i = 0; i < FORMS; i++) {
            SurveyForm form = form();
            Map<String, List<String>> answers = answers(form);
            server.add(form.asked(new Answers(answers)));
            written.add(SurveyFormJson.logic(form.items()) + " " + answers);
            ObjectNode task = tasks.addObject();
            task.set("items", JSON.readTree(SurveyFormJson.logic(form.items())));
            task.set("answers", JSON.valueToTree(answers));
        }
        String result = String.valueOf(logic().evaluate(
                "text => " + IMPORT + ".then(({asked}) => JSON.stringify(JSON.parse(text).map(one => asked(one.items, one.answers))))", tasks.toString()));
        int branching = 0;
        var browser = JSON.readTree(result);
        for (int i = 0; i < FORMS; i++) {
            assertThat(browser.get(i).path("shown")).as(written.get(i)).isEqualTo(JSON.valueToTree(server.get(i).codes()));
            assertThat(browser.get(i).path("kept")).as(written.get(i)).isEqualTo(JSON.valueToTree(server.get(i).answers().byQuestion()));
            branching += browser.get(i).path("shown").size() < sizeOf(written.get(i)) ? 1 : 0;
        }
        assertThat(branching).as("forms in which something was not asked").isGreaterThan(FORMS / 3);
    }

    /** The browser knows one page, and what was answered on the others. */
    @Test
    void agreesOnAnyPageOfThem() {
        ArrayNode tasks = JSON.createArrayNode();
        List<List<String>> server = new ArrayList<>();
        List<String> written = new ArrayList<>();
        int across = 0;
        for (int i = 0; i < FORMS; i++) {
            SurveyForm form = form();
            Map<String, List<String>> answers = answers(form);
            int from = random.nextInt(form.items().size());
            SurveyPage page = new SurveyPage(2, "", form.items().subList(from, from + 1 + random.nextInt(form.items().size() - from)));
            SurveyForm.Asked asked = form.asked(new Answers(answers));
            server.add(page.items().stream().map(SurveyItem::code).filter(asked.codes()::contains).toList());
            String given = SurveyFormJson.given(page, asked.answers());
            across += given.equals("{}") ? 0 : 1;
            written.add(SurveyFormJson.logic(page.items()) + " " + given + " " + answers);
            Map<String, List<String>> typed = new LinkedHashMap<>(answers);
            typed.keySet().retainAll(page.items().stream().flatMap(item -> item.keys().stream()).toList());
            ObjectNode task = tasks.addObject();
            task.set("items", JSON.readTree(SurveyFormJson.logic(page.items())));
            task.set("answers", JSON.valueToTree(typed));
            task.set("given", JSON.readTree(given));
        }
        String result = String.valueOf(logic().evaluate(
                "text => " + IMPORT + ".then(({asked}) => JSON.stringify(JSON.parse(text).map(one => asked(one.items, one.answers, one.given).shown)))",
                tasks.toString()));
        var browser = JSON.readTree(result);
        for (int i = 0; i < FORMS; i++) {
            assertThat(browser.get(i)).as(written.get(i)).isEqualTo(JSON.valueToTree(server.get(i)));
        }
        assertThat(across).as("pages that depend on an answer before them").isGreaterThan(FORMS / 4);
    }

    private static int sizeOf(String written) {
        return written.split("\"code\"", -1).length - 1;
    }
}
