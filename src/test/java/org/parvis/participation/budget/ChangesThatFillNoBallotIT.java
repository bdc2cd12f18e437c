package org.parvis.participation.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.parvis.ballot.proof.ZoneChoice;
import org.parvis.ballot.tally.BallotKind;
import org.parvis.ballot.tally.Method;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;

/** A change after which nobody could fill in a ballot is refused, in its zone alone where there are zones. */
class ChangesThatFillNoBallotIT extends ChangedVoteCase {

    @Autowired
    private BudgetZones zones;

    private static BudgetDraft draftOfTwo() {
        return new BudgetDraft(
                "Un budget pour tous", "", "", BallotKind.KNAPSACK, 2, 3, 1, 1, 3_000_000, Method.GREEDY, 1,
                Instant.now().minus(Duration.ofDays(1)), Instant.now().plusSeconds(3600), Duration.ofMinutes(1), 11);
    }

    private HttpResponse<String> wish(Person officer, String fields) {
        return post(officer, CHANGE, fields + "&raison=Devis&autorite=La+maire&etape=confirmer");
    }

    private void refused(HttpResponse<String> answer, String why) {
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(plain(answer)).contains(why);
    }

    @Test
    void isRefusedWhereTheCheapestCostTooMuchTogether() {
        in(town, () -> {
            budgets.create(draftOfTwo(), admin);
            for (int i = 1; i <= 3; i++) {
                budgets.save(SLUG, new BudgetProject("", "Projet " + i, "", i * 1_000_000L, ""), admin);
            }
            budgets.freeze(SLUG, admin);
        });
        Person officer = anAdministrator(town);
        refused(wish(officer, "projet=P1&acte=cout&cout=15000"), "Avec ce coût, on ne pourrait plus remplir un bulletin");
        refused(wish(officer, "projet=P2&acte=retirer"), "Sans ce projet, on ne pourrait plus remplir un bulletin");
        assertThat(get(town, BUDGET).body()).as("nothing happened").doesNotContain("changements-1", "Retiré du vote");
        assertThat(wish(officer, "projet=P3&acte=retirer").statusCode()).isEqualTo(303);
        assertThat(wish(officer, "projet=P2&acte=cout&cout=15000").statusCode()).isEqualTo(303);
        assertThat(wish(officer, "projet=P1&acte=cout&cout=15000").statusCode()).as("fits by now").isEqualTo(303);
        code(vote(link(LEA, Locale.FRENCH), "projet=P1&projet=P2"));
    }

    @Test
    void isHeldAgainstTheEnvelopeOfItsZone() {
        in(town, () -> {
            budgets.create(draftOfTwo().with(ZoneChoice.ALL), admin);
            zones.save(SLUG, new BudgetZone("", "Nord", 1_000_000, false), admin);
            zones.save(SLUG, new BudgetZone("", "Sud", 2_000_000, false), admin);
            for (int i = 0; i < 3; i++) {
                budgets.save(SLUG, new BudgetProject("", "Nord " + i, "", 500_000, "", "Z1"), admin);
                budgets.save(SLUG, new BudgetProject("", "Sud " + i, "", 500_000, "", "Z2"), admin);
            }
            budgets.freeze(SLUG, admin);
        });
        Person officer = anAdministrator(town);
        assertThat(wish(officer, "projet=P1&acte=retirer").statusCode()).isEqualTo(303);
        refused(wish(officer, "projet=P3&acte=cout&cout=6000"), "Avec ce coût, on ne pourrait plus remplir un bulletin");
        assertThat(wish(officer, "projet=P4&acte=cout&cout=6000").statusCode()).as("the other zone has more").isEqualTo(303);
    }
}
