package org.parvis.ballot.vote;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.ballot.proof.Outage;
import org.parvis.database.Rows;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of when votes could be reached, and when not. */
@Repository
class PulseStore {

    private final JdbcClient jdbc;

    PulseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Beats where it last did so short a time ago, and gives when; empty where it did not. */
    Optional<Instant> beat(UUID vote, Duration shortest) {
        return jdbc.sql("""
                        update ballot.pulse set beat_at = clock_timestamp()
                        where territory_id = ? and vote_id = ? and beat_at >= clock_timestamp() - make_interval(secs => ?)
                        returning beat_at
                        """)
                .params(InTerritory.current(), vote, shortest.toSeconds())
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    Optional<Instant> last(UUID vote) {
        return jdbc.sql("select beat_at from ballot.pulse where territory_id = ? and vote_id = ?")
                .params(InTerritory.current(), vote)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    void put(UUID vote, Instant at) {
        jdbc.sql("""
                insert into ballot.pulse (territory_id, vote_id, beat_at) values (?, ?, ?)
                on conflict (territory_id, vote_id) do update set beat_at = excluded.beat_at
                """)
                .params(InTerritory.current(), vote, Timestamp.from(at))
                .update();
    }

    void insert(UUID vote, Outage outage) {
        jdbc.sql("insert into ballot.outage (territory_id, vote_id, from_at, until_at) values (?, ?, ?, ?)")
                .params(InTerritory.current(), vote, Timestamp.from(outage.from()), Timestamp.from(outage.until()))
                .update();
    }

    /** In order. */
    List<Outage> list(UUID vote) {
        return jdbc.sql("select from_at, until_at from ballot.outage where territory_id = ? and vote_id = ? order by from_at")
                .params(InTerritory.current(), vote)
                .query((row, n) -> new Outage(Rows.instant(row, "from_at"), Rows.instant(row, "until_at")))
                .list();
    }
}
