package org.parvis.casework;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How long the territory in scope keeps what, where it says so; which cases ended so long ago. */
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

    /** Of these cases, those that ended in time, and so did what they are duplicates of. */
    Set<UUID> listEnded(Collection<UUID> caseIds, RetentionTerms terms) {
        return terms.bind(jdbc.sql("""
                select c.id
                from casework.case c
                where c.territory_id = :territory and c.id = any (:ids) and %s
                for share of c
                """.formatted(RetentionTerms.ENDED)))
                .param("territory", InTerritory.current())
                .param("ids", caseIds.toArray(UUID[]::new))
                .query(UUID.class)
                .set();
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
