package org.parvis.casework;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.CaseFeed.Place;
import org.parvis.casework.CaseFeed.Wanted;
import org.parvis.database.Rows;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Cases in the order in which they moved. */
@Repository
class CaseFeedStore {

    private static final UUID FIRST = new UUID(0, 0);
    private static final Place BEGINNING = new Place(Instant.EPOCH, FIRST);

    private final JdbcClient jdbc;
    private final CaseRowMapper mapper;

    CaseFeedStore(JdbcClient jdbc, CaseRowMapper mapper) {
        this.jdbc = jdbc;
        this.mapper = mapper;
    }

    /**
     * Before when no transaction can still bring in a case that has moved: asked before the cases, so that one that ends in
     * between is in sight there. Ten seconds are more than clocks of nodes differ by, and more than passes between the moment
     * that an act names and its first writing.
     */
    Instant settled() {
        return jdbc.sql("""
                select least(now(), min(xact_start)) - interval '10 seconds' as settled
                from pg_stat_activity
                where datname = current_database() and usename = current_user and backend_xid is not null
                """).query((row, n) -> Rows.instant(row, "settled")).single();
    }

    /**
     * Each department by its index, then the first of all.
     *
     * @param before only those that moved before; null for all
     */
    List<Case> list(Wanted wanted, @Nullable Place after, @Nullable Instant before, int most) {
        Map<String, Object> values = values(wanted);
        Place place = after == null ? BEGINNING : after;
        values.put("at", Rows.time(place.movedAt()));
        values.put("id", place.id());
        values.put("most", most);
        put(values, "before", Rows.time(before));
        return jdbc.sql("select " + CaseRowMapper.COLUMNS + """
                        from unnest(:departments) department (id)
                        cross join lateral (
                            select * from casework.case c
                            where c.territory_id = :territory and c.department_id = department.id
                                and (c.moved_at, c.id) > (:at, :id)
                        """ + conditions(wanted) + (before == null ? "" : "and c.moved_at < :before\n") + """
                            order by c.moved_at, c.id
                            limit :most) c
                        order by c.moved_at, c.id
                        limit :most
                        """)
                .params(values)
                .query(mapper)
                .list();
    }

    List<Case> page(Wanted wanted, @Nullable UUID after, int most) {
        Map<String, Object> values = values(wanted);
        values.put("id", after == null ? FIRST : after);
        values.put("most", most);
        return jdbc.sql("select " + CaseRowMapper.COLUMNS + """
                        from casework.case c
                        where c.territory_id = :territory and c.department_id = any (:departments) and c.id > :id
                        """ + conditions(wanted) + """
                        order by c.id
                        limit :most
                        """)
                .params(values)
                .query(mapper)
                .list();
    }

    private static Map<String, Object> values(Wanted wanted) {
        Map<String, Object> values = new HashMap<>();
        values.put("territory", InTerritory.current());
        values.put("departments", wanted.departments().toArray(UUID[]::new));
        values.put("statuses", wanted.statuses().stream().map(Enum::name).toArray(String[]::new));
        put(values, "kind", wanted.kind());
        put(values, "category", wanted.category());
        put(values, "number", wanted.number());
        put(values, "ids", wanted.ids() == null ? null : wanted.ids().toArray(UUID[]::new));
        put(values, "since", Rows.time(wanted.since()));
        return values;
    }

    private static void put(Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value);
        }
    }

    private static String conditions(Wanted wanted) {
        return (wanted.statuses().isEmpty() ? "" : "and c.status = any (:statuses)\n")
                + (wanted.kind() == null ? "" : "and c.kind = :kind\n")
                + (wanted.category() == null ? "" : "and c.category = :category\n")
                + (wanted.number() == null ? "" : "and c.number = :number\n")
                + (wanted.ids() == null ? "" : "and c.id = any (:ids)\n")
                + (wanted.since() == null ? "" : "and c.moved_at >= :since\n");
    }
}
