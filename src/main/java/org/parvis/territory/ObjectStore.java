package org.parvis.territory;

import java.util.List;
import java.util.Optional;
import org.parvis.shared.GeoPoint;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ObjectStore {

    /** A thing as it is stored. */
    record Row(String kind, String reference, String label, String owner, double lon, double lat) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    ObjectStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    List<ObjectKind> kinds() {
        return jdbc.sql("""
                        select kind, name
                        from territory.object_kind
                        where territory_id = ?
                        order by name collate "fr-x-icu"
                        """)
                .param(InTerritory.current())
                .query(ObjectKind.class)
                .list();
    }

    List<String> owners() {
        return jdbc.sql("""
                        select distinct owner collate "fr-x-icu" as owner
                        from territory.street_object
                        where territory_id = ? and owner <> ''
                        order by owner
                        """)
                .param(InTerritory.current())
                .query(String.class)
                .list();
    }

    List<Row> list() {
        return jdbc.sql("""
                        select kind, reference, label, owner, spot[0] as lon, spot[1] as lat
                        from territory.street_object
                        where territory_id = ?
                        """)
                .param(InTerritory.current())
                .query(Row.class)
                .list();
    }

    /** Some things of a kind around a point; the nearest are among them. */
    List<StreetObject> near(String kind, GeoPoint point) {
        return jdbc.sql("""
                        select kind, reference, label, owner, spot[0] as lon, spot[1] as lat
                        from territory.street_object
                        where territory_id = ? and kind = ?
                        order by spot <-> point(?, ?)
                        limit 32
                        """)
                .params(InTerritory.current(), kind, point.lon(), point.lat())
                .query(Row.class)
                .stream()
                .map(row -> object(row, point))
                .toList();
    }

    Optional<StreetObject> find(String kind, String reference) {
        return jdbc.sql("""
                        select kind, reference, label, owner, spot[0] as lon, spot[1] as lat
                        from territory.street_object
                        where territory_id = ? and kind = ? and reference = ?
                        """)
                .params(InTerritory.current(), kind, reference)
                .query(Row.class)
                .optional()
                .map(row -> object(row, new GeoPoint(row.lon(), row.lat())));
    }

    void save(ObjectKind kind) {
        jdbc.sql("""
                        insert into territory.object_kind (territory_id, kind, name)
                        values (?, ?, ?)
                        on conflict (territory_id, kind) do update set name = excluded.name
                        """)
                .params(InTerritory.current(), kind.kind(), kind.name())
                .update();
    }

    void remove(ObjectKind kind) {
        jdbc.sql("delete from territory.object_kind where territory_id = ? and kind = ?")
                .params(InTerritory.current(), kind.kind())
                .update();
    }

    void save(List<Row> rows) {
        batches.batchUpdate("""
                insert into territory.street_object (territory_id, kind, reference, label, owner, spot)
                values (?, ?, ?, ?, ?, point(?, ?))
                on conflict (territory_id, kind, reference) do update
                set label = excluded.label, owner = excluded.owner, spot = excluded.spot
                """, rows, 1_000, (statement, row) -> {
            statement.setObject(1, InTerritory.current());
            statement.setString(2, row.kind());
            statement.setString(3, row.reference());
            statement.setString(4, row.label());
            statement.setString(5, row.owner());
            statement.setDouble(6, row.lon());
            statement.setDouble(7, row.lat());
        });
    }

    void remove(List<Row> rows) {
        batches.batchUpdate(
                "delete from territory.street_object where territory_id = ? and kind = ? and reference = ?",
                rows,
                1_000,
                (statement, row) -> {
                    statement.setObject(1, InTerritory.current());
                    statement.setString(2, row.kind());
                    statement.setString(3, row.reference());
                });
    }

    private static StreetObject object(Row row, GeoPoint asked) {
        GeoPoint point = new GeoPoint(row.lon(), row.lat());
        return new StreetObject(row.kind(), row.reference(), row.label(), row.owner(), point, point.metresTo(asked));
    }
}
