package org.parvis.report.category;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

class CategoryReaderTest {

    @Test
    void readsTheDemoWithoutProblem() {
        assertThat(problems(DemoCategories.file())).isEmpty();
        assertThat(DemoCategories.ofSceaux()).hasSizeGreaterThan(30);
    }

    @Test
    void givesEveryDemoLabelInFrenchAndEnglish() {
        assertThat(DemoCategories.ofSceaux())
                .allSatisfy(c -> assertThat(c.label().byLanguage()).containsKeys("fr", "en"))
                .flatExtracting(Category::questions)
                .allSatisfy(q -> assertThat(q.label().byLanguage()).containsKeys("fr", "en"));
    }

    @Test
    void saysWhereEachMistakeStands() {
        assertThat(problems(yaml("""
                        - code: eclairage
                          label: Éclairage
                          children:
                            - code: lampe
                              couleur: bleue
                              promiseHours: 0
                              questions:
                                - { code: n, label: Combien, kind: nombre }
                                - { code: p, label: Où, kind: one, shownWhen: { question: absente, equals: a } }
                        - code: eclairage
                        """)))
                .anyMatch(p -> p.startsWith("categories[0].children[0].couleur: is not known here"))
                .anyMatch(p -> p.startsWith("categories[0].children[0].promiseHours: must be a whole number"))
                .anyMatch(p -> p.contains("questions[0].kind: must be one of text, long-text"))
                .anyMatch(p -> p.contains("questions[1].options: must be at least two"))
                .anyMatch(p -> p.contains("unknown question «absente»"))
                .anyMatch(p -> p.equals("categories[1].label: is missing"))
                .anyMatch(p -> p.equals("categories[1].code: \"eclairage\" stands here for the second time"));
    }

    @Test
    void refusesValuesOfAnotherType() {
        assertThat(problems(yaml("""
                        - code: lampe
                          label: [Lampe]
                          promiseHours: vingt
                          public: oui
                          batch: 1
                          words: lampe, lampadaire
                          districts: { quartier: O }
                          icon: lampadaire
                          inactive: true
                          emergency: 112
                          questions:
                            - code: q
                              label: Quand
                              kind: one
                              required: souvent
                              options: [{ code: a, label: A }, { code: b, label: B, prix: 3 }]
                            - { code: r, label: Combien, shownWhen: { question: q, equals: c } }
                        """)))
                .extracting(p -> p.substring(0, p.indexOf(':')))
                .containsExactlyInAnyOrder(
                        "categories[0].label",
                        "categories[0].label",
                        "categories[0].promiseHours",
                        "categories[0].public",
                        "categories[0].batch",
                        "categories[0].words",
                        "categories[0].districts",
                        "categories[0].icon",
                        "categories[0].inactive",
                        "categories[0].emergency",
                        "categories[0].questions[0].required",
                        "categories[0].questions[0].options[1].prix",
                        "categories[0].questions");
    }

    @Test
    void knowsTheIconsThatAreDrawn() throws IOException {
        String template = Files.readString(Path.of("src/main/jte/report/icon.jte"));
        assertThat(Pattern.compile("equals\\(\"(\\w+)\"\\)").matcher(template).results().map(found -> found.group(1)))
                .containsExactlyInAnyOrderElementsOf(CategoryReader.ICONS.stream()
                        .filter(icon -> !icon.equals("dot"))
                        .toList());
    }

    @Test
    void understandsEachKindOfHandling() {
        assertThat(DemoCategories.ofSceaux())
                .anyMatch(c -> c.handling() instanceof Handling.Emergency e && e.numbers().contains("18"))
                .anyMatch(c -> c.handling() instanceof Handling.Elsewhere e && e.passage() == Handling.Passage.STOP)
                .anyMatch(c -> c.handling() instanceof Handling.Elsewhere e && e.passage() == Handling.Passage.FORWARD)
                .anyMatch(c -> c.rules().acceptance() == Category.Acceptance.BATCH);
    }

    private static List<String> problems(JsonNode list) {
        return CategoryReader.read(list, "").problems().stream()
                .map(problem -> problem.path() + ": " + problem.message())
                .toList();
    }

    private static JsonNode yaml(String text) {
        return new YAMLMapper().readTree(text);
    }
}
