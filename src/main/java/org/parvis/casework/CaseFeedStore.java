package org.parvis.casework;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.CaseFeed.Place;
import org.parvis.casework.CaseFeed.Wanted;
import org.parvis.database.Rows;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Cases in the order in which they moved. */
@Repository
class CaseFeedStore {

    private static final int ROWS_AT_ONCE = 1_000;
    private static final Place BEGINNING = new Place(Instant.EPOCH, new UUID(0, 0));

    private final JdbcClient jdbc;
    private final CaseRowMapper mapper;

    CaseFeedStore(JdbcClient jdbc, CaseRowMapper mapper) {
        this.jdbc = jdbc;
        this.mapper = mapper;
    }

    /** Each department by its index, then the first of all. */
    List<Case> list(Wanted wanted, @Nullable Place after, int most) {
        Map<String, Object> values = values(wanted);
        Place place = after == null ? BEGINNING : after;
        values.put("at", Rows.time(place.movedAt()));
        values.put("id", place.id());
        values.put("most", most);
        return jdbc.sql("select " + CaseRowMapper.COLUMNS + """
                        from unnest(:departments) department (id)
                        cross join lateral (
                            select * from casework.case c
                            where c.territory_id = :territory and c.department_id = department.id
                                and (c.moved_at, c.id) > (:at, :id)
                        """ + conditions(wanted) + """
                            order by c.moved_at, c.id
                            limit :most) c
                        order by c.moved_at, c.id
                        limit :most
                        """)
                .params(values)
                .query(mapper)
                .list();
    }

    void each(Wanted wanted, Consumer<Case> taker) {
        jdbc.sql("select " + CaseRowMapper.COLUMNS + """
                        from casework.case c
                        where c.territory_id = :territory and c.department_id = any (:departments)
                        """ + conditions(wanted))
                .params(values(wanted))
                .withFetchSize(ROWS_AT_ONCE)
                .query((RowCallbackHandler) row -> taker.accept(mapper.mapRow(row, 0)));
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
