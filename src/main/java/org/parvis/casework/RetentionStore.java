package org.parvis.casework;

import java.util.Optional;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How long the territory in scope keeps what, where it says so. */
@Repository
class RetentionStore {

    private final JdbcClient jdbc;

    RetentionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Integer> findContactMonths() {
        return jdbc.sql("select contact_months from casework.retention where territory_id = ?")
                .param(InTerritory.current())
                .query(Integer.class)
                .optional();
    }

    void save(int contactMonths) {
        jdbc.sql("""
                insert into casework.retention (territory_id, contact_months) values (?, ?)
                on conflict (territory_id) do update set contact_months = excluded.contact_months
                """)
                .params(InTerritory.current(), contactMonths)
                .update();
    }
}
