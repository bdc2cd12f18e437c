package org.parvis.participation.budget;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of the codes for the booth. */
@Repository
class BoothCodeStore {

    private final JdbcClient jdbc;

    BoothCodeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param person tells the same person again: they have one code at a time */
    void put(String hash, String person, UUID budget, byte[] voter, Duration good) {
        jdbc.sql("""
                        insert into participation.booth_code (territory_id, hash, person, budget_id, voter, good_until)
                        values (?, ?, ?, ?, ?, now() + ? * interval '1 second')
                        on conflict (territory_id, person) do update
                        set hash = excluded.hash, voter = excluded.voter, good_until = excluded.good_until
                        """)
                .params(InTerritory.current(), hash, person, budget, voter, good.toSeconds())
                .update();
    }

    /** Whom a code is for, sealed. */
    Optional<byte[]> find(String hash) {
        return jdbc.sql("select voter from participation.booth_code where territory_id = ? and hash = ? and good_until > now()")
                .params(InTerritory.current(), hash)
                .query(byte[].class)
                .optional();
    }

    void forgetOld() {
        jdbc.sql("delete from participation.booth_code where territory_id = ? and good_until <= now()")
                .params(InTerritory.current())
                .update();
    }

    void forget(UUID budget) {
        jdbc.sql("delete from participation.booth_code where territory_id = ? and budget_id = ?")
                .params(InTerritory.current(), budget)
                .update();
    }
}
