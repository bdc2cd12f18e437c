package org.parvis.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.territory.FileProblem;
import org.parvis.territory.TerritoryFileRefused;
import org.parvis.territory.TerritoryImport;
import org.parvis.territory.TownFiles;
import org.parvis.testing.ParvisIT;
import org.springframework.beans.factory.annotation.Autowired;

/** What a file names and does not have is said before anything is written. */
class TerritoryFileMistakesIT extends ParvisIT {

    private static final String CATEGORIES = """
            - code: rue
              label: Rue
              children:
                - { code: lampe, label: Lampe, objectLayer: lampadaire }
                - { code: trou, label: Trou, districts: ["quartier:O", "quartier:XXX", centre] }
                - { code: eau, label: Eau, elsewhere: { to: vallee-nord, message: Ailleurs, then: forward } }
                - { code: gaz, label: Gaz, elsewhere: { message: Ailleurs, then: forward } }
                - { code: bus, label: Bus, elsewhere: { message: Ailleurs } }
            """;
    private static final String ROUTING = """
            routing:
              default: voirie
              rules:
                - { label: A, when: { category: [lampe, lampion] }, to: voirie }
                - { label: B, when: { group: lampe }, to: voirie }
                - { label: C, when: { "district:quartier": [O, Z] }, to: voirie }
                - { label: D, when: { catgory: lampe }, to: voirie }
                - { label: E, when: { group: rue, objectOwner: syndicat }, to: voirie }
            """;

    @Autowired
    private TerritoryImport imports;

    private final String slug = "m" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void namesEachReferenceThatLeadsNowhere() {
        TownFiles town = new TownFiles(slug)
                .with("categories.yml", CATEGORIES)
                .adding("categories: categories.yml\n" + ROUTING);
        assertThat(refusal(town).problems()).extracting(FileProblem::path).containsExactly(
                "categories[0].children[0].objectLayer",
                "categories[0].children[1].districts",
                "categories[0].children[1].districts",
                "categories[0].children[2].elsewhere.to",
                "categories[0].children[3].elsewhere.to",
                "routing.rules[0].when.category",
                "routing.rules[1].when.group",
                "routing.rules[2].when.district:quartier",
                "routing.rules[3].when.catgory");
        assertThat(territories.findTerritory(slug)).isEmpty();
    }

    @Test
    void refusesALanguageThatHasNoWords() {
        assertThat(refusal(new TownFiles(slug).adding("languages: [fr, de]\n")).problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.path()).isEqualTo("languages");
                    assertThat(problem.message()).contains("\"de\"").contains("en, fr");
                });
    }

    private TerritoryFileRefused refusal(TownFiles town) {
        return catchThrowableOfType(TerritoryFileRefused.class, () -> imports.run(town, "territory.yml"));
    }
}
