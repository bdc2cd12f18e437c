package org.parvis.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.shared.Ids;
import org.parvis.shared.Refusal;
import org.parvis.territory.Territory;
import org.springframework.beans.factory.annotation.Autowired;

class PastCasesIT extends CaseworkIT {

    private static final Instant MONDAY = Instant.parse("2024-01-08T09:00:00Z");
    private static final DecisionDraft REPAIRED =
            DecisionDraft.resolved("Le luminaire a été remplacé.").signedBy(new Signatory("Nadia Benali", "Voirie"));

    @Autowired
    PastCases pastCases;

    @Autowired
    Timeline timeline;

    @Test
    void bringsACaseInWithItsWholeHistory() {
        Territory territory = aTerritory();
        PastCase past = past(
                PastStep.of(MONDAY.plusSeconds(3_600), MoveKind.TAKE, NADIA),
                PastStep.deciding(MONDAY.plusSeconds(7_200), NADIA, REPAIRED));
        Case brought = inside(territory, () -> pastCases.bring(List.of(past)).getFirst());
        assertThat(brought.number()).startsWith("T-2024-");
        assertThat(inside(territory, () -> cases.get(past.id()))).isEqualTo(brought);
        assertThat(brought.status()).isEqualTo(CaseStatus.RESOLVED);
        assertThat(inside(territory, () -> timeline.of(past.id())))
                .extracting(Entry::kind)
                .containsExactly(EntryKind.OPENED, EntryKind.TAKEN, EntryKind.RESOLVED);
        assertThat(inside(territory, () -> timeline.decisionsOn(brought.id())).getLast().fact())
                .contains("remplacé");
    }

    @Test
    void goesOnNumberingWhereThePastEnded() {
        Territory territory = aTerritory();
        List<Case> brought = inside(territory, () -> pastCases.bring(List.of(past(), past(), past())));
        assertThat(brought).extracting(Case::number).containsExactly("T-2024-000001", "T-2024-000002", "T-2024-000003");
    }

    @Test
    void letsABroughtCaseBeHandledLikeAnyOther() {
        Territory territory = aTerritory();
        UUID id = inside(territory, () -> pastCases.bring(List.of(past())).getFirst().id());
        assertThat(inside(territory, () -> acts.take(id, NADIA)).status()).isEqualTo(CaseStatus.ACCEPTED);
    }

    @Test
    void refusesAHistoryThatTheRulesDoNotAllow() {
        Territory territory = aTerritory();
        PastCase impossible = past(
                PastStep.deciding(MONDAY, NADIA, REPAIRED), PastStep.of(MONDAY.plusSeconds(1), MoveKind.START, NADIA));
        assertThatThrownBy(() -> inside(territory, () -> pastCases.bring(List.of(impossible))))
                .isInstanceOf(Refusal.class);
        assertThat(inside(territory, () -> cases.list(List.of(impossible.id())))).isEmpty();
    }

    private static PastCase past(PastStep... steps) {
        return new PastCase(Ids.next(), aCase(), MONDAY, null, List.of(steps));
    }
}
