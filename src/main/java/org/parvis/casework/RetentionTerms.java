package org.parvis.casework;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * By when a case must have ended to be due for forgetting.
 *
 * @param before for whatever has no term of its own
 * @param own by sort of case, written kind/category
 */
record RetentionTerms(Instant before, Map<String, Instant> own) {

    /** Whether a case {@code c} ended in time, and so did what it is a duplicate of: till then there is news. */
    static final String ENDED = """
            c.closed_at < %1$s
                and not exists (
                    select from casework.case o
                    where o.territory_id = c.territory_id and o.id = c.original_id
                        and (o.closed_at is null or o.closed_at >= %1$s))"""
            .formatted("""
                    coalesce((
                        select t.before::timestamptz
                        from unnest(:termSorts::text[], :termMoments::text[]) as t (sort, before)
                        where t.sort = c.kind || '/' || c.category), :before)""");

    RetentionTerms {
        own = Map.copyOf(own);
    }

    static RetentionTerms same(Instant before) {
        return new RetentionTerms(before, Map.of());
    }

    /** Whatever ended after it is due nowhere. */
    Instant latest() {
        return own.values().stream().filter(before::isBefore).max(Instant::compareTo).orElse(before);
    }

    /** Gives a statement with {@link #ENDED} its parameters. */
    JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement) {
        List<Map.Entry<String, Instant>> sorts = List.copyOf(own.entrySet());
        return statement
                .param("before", Timestamp.from(before))
                .param("termSorts", sorts.stream().map(Map.Entry::getKey).toArray(String[]::new))
                .param("termMoments", sorts.stream().map(one -> one.getValue().toString()).toArray(String[]::new));
    }
}
