package org.parvis.casework.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parvis.casework.law.LegalParameter.Scope;
import org.parvis.casework.law.LegalParameter.Standing;

class LegalValuesTest {

    private static final LegalRule REJECTION = LegalRule.rejection("CRPA L231-4");
    private static final Scope PERMITS = new Scope("request", "permis");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private static LegalParameter own(LegalCode code, Scope scope, String value, String from) {
        return new LegalParameter(
                code, scope, value, "Décret", Standing.OWN, LocalDate.parse(from), null, null, null, "Essai");
    }

    private static LegalValues with(LegalParameter... own) {
        List<LegalParameter> all = new ArrayList<>(ShippedValues.read());
        all.addAll(List.of(own));
        return new LegalValues(all);
    }

    @Test
    void shipsTheValuesOfTheReferenceWithTheirSources() {
        LegalTerms terms = with().terms(REJECTION, Scope.ALL, DAY);
        assertThat(terms).isEqualTo(LegalEvents.terms(REJECTION));
        assertThat(ShippedValues.read()).allSatisfy(one -> {
            assertThat(one.source()).isNotBlank();
            assertThat(one.code().accepts(one.value())).isTrue();
        });
    }

    @Test
    void leavesAloneWhatWasReceivedBeforeAChange() {
        LegalValues values = with(own(LegalCode.SILENCE_MONTHS, Scope.ALL, "4", "2026-03-02"));
        assertThat(values.terms(REJECTION, PERMITS, DAY)).isEqualTo(with().terms(REJECTION, PERMITS, DAY));
        assertThat(values.terms(REJECTION, PERMITS, DAY.plusDays(1)).months()).isEqualTo(4);
    }

    @Test
    void prefersTheMoreExactThenTheLater() {
        LegalValues values = with(
                own(LegalCode.SILENCE_MONTHS, PERMITS, "3", "2026-01-01"),
                own(LegalCode.SILENCE_MONTHS, new Scope("request", ""), "5", "2026-02-01"),
                own(LegalCode.SILENCE_MONTHS, Scope.ALL, "6", "2026-02-15"),
                own(LegalCode.SILENCE_MONTHS, Scope.ALL, "7", "2026-02-15"));
        assertThat(values.terms(REJECTION, PERMITS, DAY).months()).isEqualTo(3);
        assertThat(values.terms(REJECTION, new Scope("request", "autre"), DAY).months()).isEqualTo(5);
        assertThat(values.terms(REJECTION, new Scope("report", ""), DAY).months()).isEqualTo(7);
        assertThat(values.terms(REJECTION.within(1), new Scope("report", ""), DAY).months()).isEqualTo(1);
        assertThat(values.terms(REJECTION.within(1), PERMITS, DAY).months()).isEqualTo(3);
    }

    @Test
    void takesWhatTheTerritorySaysOfAKindBeforeItsWing() {
        LegalValues values = with(
                own(LegalCode.SILENCE, PERMITS, "ACCEPTANCE", "2026-01-01"),
                own(LegalCode.ACKNOWLEDGEMENT, PERMITS, "EXEMPT", "2026-01-01"));
        LegalTerms terms = values.terms(LegalRule.NONE, PERMITS, DAY);
        assertThat(terms.silence()).isEqualTo(Silence.ACCEPTANCE);
        assertThat(terms.rule().article()).isEqualTo("Décret");
        assertThat(terms.rule().exemptBy()).isEqualTo("Décret");
        assertThat(values.terms(LegalRule.NONE, new Scope("request", "autre"), DAY).silence()).isEqualTo(Silence.NONE);
    }

    @Test
    void endsWithItsLastDay() {
        LegalParameter spring = new LegalParameter(
                LegalCode.ARE_DAYS, Scope.ALL, "20", "Arrêté", Standing.OWN, DAY, DAY.plusDays(9), null, null, "Crue");
        assertThat(with(spring).terms(REJECTION, Scope.ALL, DAY.plusDays(9)).areDays()).isEqualTo(20);
        assertThat(with(spring).terms(REJECTION, Scope.ALL, DAY.plusDays(10)).areDays()).isEqualTo(10);
    }

    @Test
    void knowsWhatALetterLacks() {
        assertThat(LegalLetter.AEE.missing("Reçu le {recu_le}")).containsExactly(Mention.NUMBER);
        assertThat(LegalLetter.unknown("{numero} {prenom}")).containsExactly("prenom");
    }
}
