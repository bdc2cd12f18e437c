package org.parvis.participation.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parvis.participation.budget.BudgetProject;
import org.parvis.relation.TestVisitor;
import org.parvis.territory.Territory;
import org.parvis.testing.Person;
import org.parvis.testing.StatementCounter;

/** Deciding on many projects asks the database as often as deciding on few, their deliveries with it. */
class DecisionStatementsIT extends TownWithAVote {

    private static final int FEW = 3;
    private static final int MANY = 40;
    /** As often as {@link StatementCounter} does something. */
    private static final int TIMES = 5;

    private record Town(Territory territory, Person admin, int projects) {}

    private static String slug(int vote) {
        return "un-vote-" + vote;
    }

    /** Nobody votes: no project is chosen, all that is decided departs from that. */
    private Town withVotes(int projects) {
        Territory place = aTerritory();
        Person somebody = anAdministrator(place);
        TestVisitor admin = new TestVisitor(somebody);
        in(place, () -> {
            for (int vote = 1; vote <= TIMES; vote++) {
                budgets.create(aBudget("Un vote " + vote, Instant.now().minus(Duration.ofDays(1))), admin);
                for (int i = 1; i <= projects; i++) {
                    budgets.save(slug(vote), new BudgetProject("", "Projet " + i, "", 100_000L + i, ""), admin);
                }
                budgets.freeze(slug(vote), admin);
            }
        });
        close(place);
        return new Town(place, somebody, projects);
    }

    private static List<Said> all(Town in, int more) {
        return IntStream.rangeClosed(1, in.projects())
                .mapToObj(i -> new Said("P" + i, Fate.TAKEN, "Le conseil l’ajoute.", 100_000L + i + more))
                .toList();
    }

    private int ofDeciding(Town where) {
        Deque<String> open = new ArrayDeque<>(IntStream.rangeClosed(1, TIMES).mapToObj(DecisionStatementsIT::slug).toList());
        return StatementCounter.count(where.territory(), () -> in(where.territory(), () -> decide(where, open.remove(), "", all(where, 0))));
    }

    private int ofCorrecting(Town where) {
        AtomicInteger more = new AtomicInteger();
        return StatementCounter.count(
                where.territory(), () -> in(where.territory(), () -> decide(where, slug(1), "Les devis.", all(where, more.incrementAndGet()))));
    }

    private void decide(Town where, String vote, String reason, List<Said> said) {
        decide(matters.findVoted(vote).orElseThrow(), reason, "Tout sera fait.", said, new TestVisitor(where.admin()));
    }

    private int ofReading(Town where, String path) {
        return StatementCounter.count(
                where.territory(), () -> assertThat(get(where.admin(), path).statusCode()).as(path).isEqualTo(200));
    }

    @Test
    void areAsManyForManyProjectsAsForFew() {
        Town small = withVotes(FEW);
        Town large = withVotes(MANY);
        assertThat(ofDeciding(large)).as("deciding").isEqualTo(ofDeciding(small));
        assertThat(ofCorrecting(large)).as("correcting").isEqualTo(ofCorrecting(small));
        assertThat(ofReading(large, "/bureau/realisations")).as("the queue").isEqualTo(ofReading(small, "/bureau/realisations"));
    }
}
