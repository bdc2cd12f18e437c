package org.parvis.participation.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** When a vote was held, closed and published is not changed afterwards, whoever asks the database. */
class DecidedVotesStayIT extends TownWithAVote {

    @Autowired
    private JdbcClient jdbc;

    @Test
    void keepTheirTimes() {
        for (String change : List.of(
                "ballot.vote set published_at = published_at - interval '1 year'", "ballot.vote set closed_at = closed_at - interval '1 year'",
                "ballot.vote set published_at = null", "ballot.vote set closed_at = null",
                "participation.budget set opens_at = opens_at - interval '1 year'", "participation.budget set closes_at = now()",
                "participation.budget set vote_id = null")) {
            assertThatThrownBy(() -> in(town, () -> jdbc.sql("update " + change).update())).as(change).rootCause().hasMessageContaining("keeps its times");
            String ofTheTown = "update " + change + " where territory_id = '" + town.id() + "'";
            assertThatThrownBy(() -> superuser().sql(ofTheTown).update()).as("the owner: " + change).rootCause().hasMessageContaining("keeps its times");
        }
        assertThat(inTown(() -> jdbc.sql("update ballot.vote set waiting_since = null").update())).as("what says nothing of its times").isPositive();
    }
}
