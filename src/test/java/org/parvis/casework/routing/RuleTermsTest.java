package org.parvis.casework.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parvis.casework.routing.RoutingRule.Condition;
import org.parvis.casework.routing.RuleTerms.Term;

class RuleTermsTest {

    private static final Term STREETS = new Term("category", "voirie", "Voirie", "");
    private static final Term PAVEMENTS = new Term("category", "trottoirs", "Voirie › Trottoirs", "voirie");
    private static final Term HOLE = new Term("category", "trou", "Trou", "voirie");
    private static final Term KERB = new Term("category", "bordure", "Bordure", "trottoirs");
    private static final Term OTHER = new Term("category", "autre", "Autre", "");
    private static final RuleTerms TERMS = new RuleTerms(
            List.of(STREETS, PAVEMENTS, HOLE, KERB, OTHER, new Term("district:quartier", "O", "Ouest", "")), List.of(), List.of());

    @Test
    void offerEachCategoryUnderTheGroupThatARuleForTheGroupReaches() {
        assertThat(TERMS.families()).containsExactly(
                Map.entry("Voirie", List.of(STREETS, HOLE)),
                Map.entry("Voirie › Trottoirs", List.of(PAVEMENTS, KERB)),
                Map.entry("", List.of(OTHER)));
    }

    @Test
    void nameWhatARuleAsksForInVain() {
        RoutingRule rule = new RoutingRule(
                "R",
                List.of(
                        new Condition("category", Set.of("TROU", "puits")),
                        new Condition("group", Set.of("voirie")),
                        new Condition("district:quartier", Set.of("O", "Z")),
                        new Condition("channel", Set.of("web"))),
                null,
                "x");
        assertThat(TERMS.unknown(rule)).containsExactly(
                new RuleTerms.Unknown("category", "puits"),
                new RuleTerms.Unknown("district:quartier", "Z"),
                new RuleTerms.Unknown("channel", "web"));
    }
}
