package org.parvis.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

class CategoryReaderTest {

    @Test
    void readsTheDemoWithoutProblem() {
        assertThat(CategoryReader.read(DemoCategories.file()).problems()).isEmpty();
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
        assertThat(CategoryReader.read(yaml("""
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
                        """)).problems())
                .anyMatch(p -> p.startsWith("categories[0].children[0].couleur: unknown"))
                .anyMatch(p -> p.startsWith("categories[0].children[0].promiseHours"))
                .anyMatch(p -> p.contains("questions[0].kind: «nombre»"))
                .anyMatch(p -> p.contains("questions[1].options: at least two"))
                .anyMatch(p -> p.contains("unknown question «absente»"))
                .anyMatch(p -> p.equals("categories[1].label: missing"))
                .anyMatch(p -> p.equals("categories[1].code: «eclairage» is used twice"));
    }

    @Test
    void understandsEachKindOfHandling() {
        assertThat(DemoCategories.ofSceaux())
                .anyMatch(c -> c.handling() instanceof Handling.Emergency e && e.numbers().contains("18"))
                .anyMatch(c -> c.handling() instanceof Handling.Elsewhere e && e.passage() == Handling.Passage.STOP)
                .anyMatch(c -> c.handling() instanceof Handling.Elsewhere e && e.passage() == Handling.Passage.FORWARD)
                .anyMatch(c -> c.rules().acceptance() == Category.Acceptance.BATCH);
    }

    private static JsonNode yaml(String text) {
        return new YAMLMapper().readTree(text);
    }
}
