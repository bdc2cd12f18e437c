package org.parvis.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.participation.Process.Stage;

class ProcessTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Instant MARCH = Instant.parse("2026-03-01T08:00:00Z");
    private static final Instant APRIL = Instant.parse("2026-04-01T08:00:00Z");
    private static final Instant MAY = Instant.parse("2026-05-01T08:00:00Z");
    private static final Instant JUNE = Instant.parse("2026-06-01T08:00:00Z");

    private static final Phase IDEAS = new Phase("Idées", MARCH, APRIL, EnumSet.of(Capability.PROPOSE));
    private static final Phase SUPPORTS = new Phase("Soutiens", MAY, JUNE, EnumSet.of(Capability.SUPPORT));

    private static ProcessDraft draft(String promise, LocalDate day, Phase... phases) {
        return new ProcessDraft("Parcs", "Des idées", "", promise, day, "voirie", List.of(phases));
    }

    private static ProcessDraft good() {
        return draft("Tout sera lu.", LocalDate.of(2026, 7, 1), IDEAS, SUPPORTS);
    }

    private static Process published(Phase... phases) {
        return new Process(UUID.randomUUID(), "parcs", draft("Lu.", LocalDate.of(2026, 7, 1), phases), MARCH);
    }

    @Test
    void isOpenFromTheFirstMomentOfAPhaseToTheLastOne() {
        Process process = published(IDEAS, SUPPORTS);
        assertThat(process.isOpen(Capability.PROPOSE, MARCH.minusMillis(1))).isFalse();
        assertThat(process.isOpen(Capability.PROPOSE, MARCH)).isTrue();
        assertThat(process.isOpen(Capability.PROPOSE, APRIL.minusMillis(1))).isTrue();
        assertThat(process.isOpen(Capability.PROPOSE, APRIL)).isFalse();
        assertThat(process.isOpen(Capability.SUPPORT, MARCH)).as("another phase’s").isFalse();
        assertThat(process.isOpen(Capability.SUPPORT, MAY)).isTrue();
    }

    @Test
    void isOpenToNobodyAsADraft() {
        Process draft = new Process(UUID.randomUUID(), "parcs", good(), null);
        assertThat(draft.isOpen(Capability.PROPOSE, MARCH)).isFalse();
    }

    @Test
    void standsBetweenItsPhasesAsUnderWay() {
        Process process = published(IDEAS, SUPPORTS);
        assertThat(process.stage(MARCH.minusSeconds(1))).isEqualTo(Stage.COMING);
        assertThat(process.stage(APRIL.plusSeconds(1))).isEqualTo(Stage.OPEN);
        assertThat(process.stage(JUNE)).isEqualTo(Stage.FINISHED);
    }

    @Test
    void ordersItsPhasesByTheirBeginning() {
        assertThat(draft("", LocalDate.of(2026, 7, 1), SUPPORTS, IDEAS).phases()).containsExactly(IDEAS, SUPPORTS);
    }

    @Test
    void refusesWhatContradictsItself() {
        Phase backwards = new Phase("Idées", APRIL, MARCH, EnumSet.of(Capability.PROPOSE));
        assertThat(draft("", LocalDate.of(2026, 7, 1), backwards).contradictions()).containsEntry("phases", "participation.refused.closesFirst");
        Phase nameless = new Phase(" ", MARCH, APRIL, EnumSet.of(Capability.PROPOSE));
        assertThat(draft("", LocalDate.of(2026, 7, 1), nameless).contradictions()).containsEntry("phases", "participation.refused.phaseName");
        assertThat(good().contradictions()).isEmpty();
    }

    @Test
    void isNotPublishedWithoutPhasesIdeasPromiseAndDay() {
        assertThat(good().problems(PARIS)).isEmpty();
        assertThat(draft("Lu.", LocalDate.of(2026, 7, 1)).problems(PARIS)).containsEntry("phases", "participation.refused.noPhase");
        assertThat(draft("Lu.", LocalDate.of(2026, 7, 1), SUPPORTS).problems(PARIS)).containsEntry("phases", "participation.refused.noIdeas");
        assertThat(draft(" ", LocalDate.of(2026, 7, 1), IDEAS).problems(PARIS)).containsEntry("promise", "participation.refused.noPromise");
        assertThat(new ProcessDraft("Parcs", "Des idées", "", "Lu.", null, "voirie", List.of(IDEAS)).problems(PARIS))
                .containsEntry("promisedFor", "participation.refused.noDay");
        assertThat(draft("Lu.", LocalDate.of(2026, 5, 31), IDEAS, SUPPORTS).problems(PARIS))
                .containsEntry("promisedFor", "participation.refused.promisedFirst");
        Phase early = new Phase("Soutiens", MARCH.minusSeconds(60), APRIL, EnumSet.of(Capability.SUPPORT));
        assertThat(draft("Lu.", LocalDate.of(2026, 7, 1), early, IDEAS).problems(PARIS))
                .containsEntry("phases", "participation.refused.supportsFirst");
    }

    @Test
    void tellsMovedDatesFromChangedRules() {
        Phase later = new Phase("Idées", MARCH, APRIL.plusSeconds(3600), EnumSet.of(Capability.PROPOSE));
        ProcessDraft moved = draft("Tout sera lu.", LocalDate.of(2026, 7, 1), later, SUPPORTS);
        assertThat(moved.movesDatesOf(good())).isTrue();
        assertThat(moved.hasTheRulesOf(good())).isTrue();
        Phase more = new Phase("Idées", MARCH, APRIL, Set.of(Capability.values()));
        assertThat(draft("Tout sera lu.", LocalDate.of(2026, 7, 1), more, SUPPORTS).hasTheRulesOf(good())).isFalse();
        assertThat(draft("Rien.", LocalDate.of(2026, 7, 1), IDEAS, SUPPORTS).hasTheRulesOf(good())).isFalse();
        assertThat(draft("Tout sera lu.", LocalDate.of(2026, 7, 2), IDEAS, SUPPORTS).movesDatesOf(good())).isTrue();
        assertThat(good().movesDatesOf(good())).isFalse();
    }
}
