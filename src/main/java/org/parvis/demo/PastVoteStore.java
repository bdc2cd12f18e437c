package org.parvis.demo;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Says that a vote of the trial town is long over: it was held a moment ago, as no vote can be held in the past. */
@Repository
class PastVoteStore {

    private final JdbcClient jdbc;

    PastVoteStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void end(UUID budget, UUID vote, Instant closed) {
        jdbc.sql("update participation.budget set closes_at = ? where territory_id = ? and id = ?")
                .params(Timestamp.from(closed), InTerritory.current(), budget)
                .update();
        jdbc.sql("update ballot.vote set closed_at = ?, published_at = ? where territory_id = ? and id = ? and published_at is not null")
                .params(Timestamp.from(closed), Timestamp.from(closed), InTerritory.current(), vote)
                .update();
    }
}
