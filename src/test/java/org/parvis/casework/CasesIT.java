package org.parvis.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Refusal;
import org.parvis.territory.Territory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class CasesIT extends CaseworkIT {

    private static final String FACT = "Luminaire remplacé le 3 par l’équipe voirie.";

    @Autowired
    JdbcClient jdbc;

    Territory town;

    @BeforeEach
    void findsATown() {
        town = aTown();
    }

    @Test
    void numbersRiseInEachTerritory() {
        OpenedCase first = inside(town, () -> cases.open(aCase()));
        OpenedCase second = inside(town, () -> cases.open(aCase()));
        OpenedCase elsewhere = inside(aTerritory(), () -> cases.open(aCase()));
        assertThat(first.number()).matches("T-20\\d\\d-000001");
        assertThat(second.number()).endsWith("-000002");
        assertThat(elsewhere.number()).isEqualTo(first.number());
    }

    @Test
    void findsACaseByItsNumberAndCodeHoweverTheyAreTyped() {
        OpenedCase opened = inside(town, () -> cases.open(aCase()));
        String typed = opened.code().toLowerCase().replace("-", " ");
        assertThat(inside(town, () -> cases.findByCode(opened.number().toLowerCase(), typed))).isPresent();
        assertThat(inside(town, () -> cases.findByCode(opened.number(), "BCDF-GHJK"))).isEmpty();
        assertThat(inside(town, () -> cases.findByLink(opened.linkToken()))).isPresent();
        assertThat(inside(town, () -> cases.findByLink("x"))).isEmpty();
    }

    @Test
    void goesFromReceptionToADecision() {
        UUID id = anOpenCase(town);
        inside(town, () -> acts.take(id, NADIA));
        Case waiting = inside(town, () -> acts.askRequester(id, "Quel numéro sur le mât ?", NADIA));
        assertThat(waiting.state().dueAt()).as("paused").isNull();
        Case answered = inside(town, () -> acts.requesterAnswers(id, "Le 42.", Actor.requester()));
        assertThat(answered.state().dueAt()).isNotNull();
        Case done = inside(town, () -> acts.decide(id, DecisionDraft.resolved(FACT), NADIA));
        assertThat(done.status()).isEqualTo(CaseStatus.RESOLVED);
        assertThat(done.state().decisionId()).isNotNull();
        Case again = inside(town, () -> acts.reopen(id, "Toujours éteint", Actor.requester()));
        assertThat(again.status()).isEqualTo(CaseStatus.RECEIVED);
        assertThat(again.state().reopened()).isEqualTo(1);
        assertThat(inside(town, () -> cases.get(id))).isEqualTo(again);
    }

    @Test
    void refusesToDeclineWithoutAReasonOfLaw() {
        UUID id = anOpenCase(town);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> inside(town, () -> acts.decide(id, DecisionDraft.declined(FACT, " "), NADIA)))
                .withMessage("casework.refused.missing.REASON_OF_LAW");
    }

    @Test
    void undoesADuplicate() {
        UUID original = anOpenCase(town);
        UUID copy = anOpenCase(town);
        Case taken = inside(town, () -> acts.take(copy, NADIA));
        Case marked = inside(town, () -> acts.decide(copy, DecisionDraft.duplicateOf(original, "Même lampadaire"), NADIA));
        assertThat(marked.state().originalId()).isEqualTo(original);
        Case restored = inside(town, () -> acts.undoDuplicate(copy, "Ce n’est pas le même", NADIA));
        assertThat(restored.status()).isEqualTo(CaseStatus.ACCEPTED);
        assertThat(restored.state().dueAt()).isEqualTo(taken.state().dueAt());
        assertThat(cycles(copy)).isZero();
        inside(town, () -> acts.decide(copy, DecisionDraft.resolved(FACT), NADIA));
        assertThat(cycles(copy)).isEqualTo(1);
    }

    private int cycles(UUID id) {
        return inside(town, () -> jdbc.sql("select count(*)::int from casework.cycle where territory_id = ? and case_id = ?")
                .params(InTerritory.current(), id)
                .query(Integer.class)
                .single());
    }

    @Test
    void hidesCasesOfOtherTerritories() {
        OpenedCase opened = inside(town, () -> cases.open(aCase()));
        Territory other = aTerritory();
        assertThat(inside(other, () -> cases.find(opened.number()))).isEmpty();
        assertThat(inside(other, () -> cases.findByLink(opened.linkToken()))).isEmpty();
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> inside(other, () -> acts.take(opened.id(), NADIA)));
    }
}
