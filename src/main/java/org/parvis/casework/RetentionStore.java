package org.parvis.casework;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How long the territory in scope keeps what, where it says so; which cases ended so long ago. */
@Repository
class RetentionStore {

    /**
     * Whether a case {@code c} ended in time, and so did what it is a duplicate of: till then there is news. What no term
     * reaches is left out first, for the index.
     */
    static final String ENDED = """
            c.closed_at < :latest and c.closed_at < %1$s
                and not exists (
                    select from casework.case o
                    where o.territory_id = c.territory_id and o.id = c.original_id
                        and (o.closed_at is null or o.closed_at >= %1$s))"""
            .formatted("""
                    coalesce((
                        select t.before::timestamptz
                        from unnest(:termSorts::text[], :termMoments::text[]) as t (sort, before)
                        where t.sort = c.kind || '/' || c.category), :before)""");

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
        return bind(terms, jdbc.sql("""
                select c.id
                from casework.case c
                where c.territory_id = :territory and c.id = any (:ids) and %s
                for share of c
                """.formatted(ENDED)))
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

    /** Gives a statement with {@link #ENDED} its parameters. */
    static JdbcClient.StatementSpec bind(RetentionTerms terms, JdbcClient.StatementSpec statement) {
        List<Map.Entry<String, Instant>> sorts = List.copyOf(terms.own().entrySet());
        return statement
                .param("before", Timestamp.from(terms.before()))
                .param("latest", Timestamp.from(terms.latest()))
                .param("termSorts", sorts.stream().map(Map.Entry::getKey).toArray(String[]::new))
                .param("termMoments", sorts.stream().map(one -> one.getValue().toString()).toArray(String[]::new));
    }
}
