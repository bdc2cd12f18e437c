package org.parvis.participation.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.ballot.tally.BallotKind;
import org.parvis.ballot.tally.Method;
import org.parvis.testing.Person;

/** A rule that promises what no envelope pays, or asks of ballots what nobody can fill in, is not frozen. */
class RulesThatCannotBePaidIT extends ListedVoteCase {

    private static final String GROUPS = DESK + "/groupes";

    private Person antoine;

    @BeforeEach
    void appoint() {
        antoine = anAdministrator(town);
    }

    private void draft(BallotKind kind, int least, int leastScore, VoterProof proof, int... thousands) {
        in(town, () -> {
            budgets.create(
                    new BudgetDraft(
                            "Un budget pour tous", "", "", kind, least, 3, 2, 4, 10_000_000, Method.GREEDY, leastScore, Instant.now().minus(Duration.ofDays(1)),
                            Instant.now().plusSeconds(3600), Duration.ofMinutes(1), 11).with(proof),
                    admin);
            for (int cost : thousands) {
                budgets.save(SLUG, new BudgetProject("", "Projet à " + cost, "", cost * 100_000L, ""), admin);
            }
        });
    }

    private String refused(String path, String fields) {
        HttpResponse<String> answer = post(antoine, path, fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        return Jsoup.parse(answer.body().replace('\u00a0', ' ')).select(".error-summary").text();
    }

    private void saved(String fields) {
        assertThat(post(antoine, GROUPS, fields).statusCode()).as(fields).isEqualTo(303);
    }

    private String freeze() {
        return refused(DESK + "/figer", "relu=oui");
    }

    private void isFrozen() {
        assertThat(post(antoine, DESK + "/figer", "relu=oui").statusCode()).isEqualTo(303);
    }

    /** 60, 70 and 30 thousand of 100: 80 are reached by none of them, nor by two without going beyond. */
    @Test
    void anAmountThatNoChoiceReachesWithinTheEnvelope() {
        draft(BallotKind.APPROVAL, 1, 1, VoterProof.DECLARED, 60, 70, 15, 30);
        assertThat(refused(GROUPS, "groupName=Nord&groupProjects=P1&groupProjects=P2&groupAmount=80000")).contains("n’atteint ce minimum sans dépasser l’enveloppe");
        saved("groupName=Nord&groupProjects=P1&groupProjects=P2&groupProjects=P4&groupAmount=80000");
        // One who costs more afterwards takes the way away.
        in(town, () -> budgets.save(SLUG, new BudgetProject("P4", "Projet à 30", "", 4_500_000L, ""), admin));
        assertThat(freeze()).contains("n’atteint ce minimum sans dépasser l’enveloppe", "Nord");
        saved("code=G1&groupName=Nord&groupProjects=P1&groupProjects=P2&groupProjects=P3&groupAmount=80000");
        isFrozen();
    }

    /** Two of three would do, but another group lets only one of the two be chosen that fit together. */
    @Test
    void aNumberThatAnotherGroupForbids() {
        draft(BallotKind.APPROVAL, 1, 1, VoterProof.DECLARED, 20, 30, 90, 10);
        saved("groupName=Nord&groupProjects=P1&groupProjects=P2&groupProjects=P3&groupLeast=2");
        saved("groupName=Parcs&groupProjects=P1&groupProjects=P2&groupMost=1");
        assertThat(freeze()).contains("le maximum d’un groupe");
        saved("code=G2&groupName=Parcs&groupProjects=P1&groupProjects=P4&groupMost=1");
        isFrozen();
    }

    @Test
    void aNumberThatTheCheapestDoNotLeaveRoomFor() {
        draft(BallotKind.APPROVAL, 1, 1, VoterProof.DECLARED, 40, 50, 60);
        assertThat(refused(GROUPS, "groupName=Nord&groupProjects=P1&groupProjects=P2&groupProjects=P3&groupLeast=3")).contains("n’atteint ce minimum sans dépasser");
    }

    @Test
    void aProjectThatCostsMoreThanItsEnvelope() {
        draft(BallotKind.APPROVAL, 1, 1, VoterProof.DECLARED, 40, 101);
        assertThat(freeze()).contains("Projet à 101");
    }

    @Test
    void aBallotThatNobodyCanFillIn() {
        draft(BallotKind.KNAPSACK, 2, 1, VoterProof.DECLARED, 60, 70, 80);
        assertThat(freeze()).contains("même les moins chers coûtent ensemble plus");
        in(town, () -> budgets.save(SLUG, new BudgetProject("", "Projet à 30", "", 3_000_000L, ""), admin));
        isFrozen();
    }

    /** Three on the list, two points from each. */
    @Test
    void aLeastScoreThatTheListCannotReach() {
        draft(BallotKind.CUMULATIVE, 1, 7, VoterProof.LETTER, 20, 30, 40);
        bring(THREE);
        assertThat(freeze()).contains("trop peu de personnes sur la liste");
        bring(THREE + "Léo Durand;4 rue Houdan, 92330 Sceaux;\n");
        isFrozen();
        assertThat(get(town, BUDGET).statusCode()).isEqualTo(200);
    }
}
