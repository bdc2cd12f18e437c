package org.parvis.participation.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parvis.participation.petition.PetitionRule.Birth;
import org.parvis.participation.petition.PetitionRule.Step;
import org.parvis.participation.petition.PetitionRule.Taking;
import org.parvis.participation.petition.Signature.Who;

/** What a rule can say, and by what one person is found again. */
class PetitionRuleTest {

    private static PetitionRule with(@Nullable Long base, Step... steps) {
        return new PetitionRule(0, null, Taking.YES, 16, Birth.NOT_ASKED, List.of(), 6, 21, 15, 6, base, base == null ? "" : "électeurs", "voirie", List.of(steps));
    }

    private static Step number(int signatures) {
        return new Step(signatures, null, Duty.ANSWER, "", 60);
    }

    private static Step share(int thousandths) {
        return new Step(null, thousandths, Duty.COUNCIL, "", 60);
    }

    @Test
    void roundsAShareUp() {
        assertThat(share(100).needed(12_341L)).isEqualTo(1_235);
        assertThat(share(100).needed(12_340L)).isEqualTo(1_234);
        assertThat(share(1).needed(1L)).isEqualTo(1);
        assertThat(share(1_000).needed(10_000_000L)).isEqualTo(10_000_000);
    }

    @Test
    void refusesWhatContradictsItself() {
        assertThat(with(null, number(500)).problems()).isEmpty();
        assertThat(with(10_000L, number(500), share(100)).problems()).isEmpty();
        assertThat(with(null, number(500), share(100)).problems()).containsKey("base");
        assertThat(with(10_000L, number(1_000), share(100)).problems()).as("both are 1,000").containsKey("seuil1");
        assertThat(with(null, number(500), number(400)).problems()).containsKey("seuil1");
        assertThat(with(null).problems()).as("nothing would oblige to answer").containsKey("seuil0");
        assertThat(with(null, new Step(5, null, Duty.OTHER, "", 60)).problems()).containsKey("effet0");
        assertThat(with(null, new Step(5, null, Duty.ANSWER, "", 0)).problems()).containsKey("jours0");
        assertThat(with(null, new Step(null, null, Duty.ANSWER, "", 3)).problems()).containsKey("seuil0");
    }

    @Test
    void findsOnePersonHoweverTheyAreWritten() {
        UUID petition = UUID.randomUUID();
        String awa = Likeness.of(petition, new Who("Élise-Marie", "Le Goff", "92 330", null));
        assertThat(Likeness.of(petition, new Who("elise marie", "LEGOFF", "92330", null))).isEqualTo(awa);
        assertThat(Likeness.of(petition, new Who("elise marie", "LEGOFF", "92340", null))).isNotEqualTo(awa);
        assertThat(Likeness.of(UUID.randomUUID(), new Who("Élise-Marie", "Le Goff", "92 330", null))).as("of another petition").isNotEqualTo(awa);
    }
}
