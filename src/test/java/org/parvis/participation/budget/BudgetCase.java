package org.parvis.participation.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.parvis.ballot.tally.BallotKind;
import org.parvis.ballot.tally.Method;
import org.parvis.relation.TestVisitor;
import org.parvis.territory.Territory;
import org.parvis.testing.ParvisIT;
import org.springframework.beans.factory.annotation.Autowired;

/** What tests of votes on a budget share: a town, its administrator, and a budget with three projects. */
abstract class BudgetCase extends ParvisIT {

    static final String BUDGET = "/budgets/un-budget-pour-tous";
    static final String COUNTER = "/bureau/guichet/un-budget-pour-tous";
    static final String LEA = "lea@habitants.example";

    @Autowired
    Budgets budgets;

    Territory town;
    TestVisitor admin;

    @BeforeEach
    void build() {
        town = aTerritory();
        admin = new TestVisitor(anAdministrator(town));
    }

    static BudgetDraft draft(BallotKind kind, Instant closes) {
        return new BudgetDraft(
                "Un budget pour tous", "30 000 € à répartir.", "", kind, 1, 2, 3, 4, 3_000_000, Method.GREEDY, 1,
                Instant.now().minus(Duration.ofDays(1)), closes, Duration.ofMinutes(1), 11);
    }

    void open(BallotKind kind, Instant closes) {
        in(town, () -> {
            budgets.create(draft(kind, closes), admin);
            for (int i = 1; i <= 3; i++) {
                budgets.save("un-budget-pour-tous", new BudgetProject("", "Projet " + i, "", i * 1_000_000L, ""), admin);
            }
            budgets.freeze("un-budget-pour-tous", admin);
        });
    }

    void open(BallotKind kind) {
        open(kind, Instant.now().plusSeconds(3600));
    }

    static String field(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    static String code(HttpResponse<String> receipt) {
        assertThat(receipt.statusCode()).as(receipt.body()).isEqualTo(200);
        return Jsoup.parse(receipt.body()).expectFirst(".receipt .number").text();
    }
}
