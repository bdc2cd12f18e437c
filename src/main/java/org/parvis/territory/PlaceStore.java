package org.parvis.territory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.shared.GeoPoint;
import org.parvis.shared.InTerritory;
import org.parvis.territory.Place.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class PlaceStore {

    /** A street that may be meant. */
    record Candidate(UUID id, Kind kind, String name, String plain, String city, GeoPoint point) {}

    /** A numbered house. */
    record House(UUID streetId, int number, String suffix, String postcode, GeoPoint point) {}

    private static final String ADDRESS = """
            select a.street_id, a.number, a.suffix, a.postcode, a.spot[0] as lon, a.spot[1] as lat, s.name, s.city
            from territory.address a
            join territory.street s on s.territory_id = a.territory_id and s.id = a.street_id
            """;

    private final JdbcClient jdbc;

    PlaceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The streets whose names look most like the words; order of the index, so that any number of streets is quick. */
    List<Candidate> like(String words) {
        return jdbc.sql("""
                        select id, kind, name, plain, city, spot[0] as lon, spot[1] as lat
                        from territory.street
                        where territory_id = ?
                        order by ? <<-> plain
                        limit 40
                        """)
                .params(InTerritory.current(), words)
                .query((row, n) -> new Candidate(
                        row.getObject("id", UUID.class),
                        Kind.valueOf(row.getString("kind")),
                        row.getString("name"),
                        row.getString("plain"),
                        row.getString("city"),
                        point(row)))
                .list();
    }

    /** The houses of some streets that bear a number, and the nearest ones where none does. */
    List<House> houses(List<UUID> streets, int number) {
        return jdbc.sql("""
                        select street_id, number, suffix, postcode, spot[0] as lon, spot[1] as lat
                        from (
                            select a.*, min(abs(a.number - :number)) over (partition by a.street_id) as nearest
                            from territory.address a
                            where a.territory_id = :territory and a.street_id in (:streets)) numbered
                        where abs(number - :number) = nearest
                        order by street_id, number, suffix
                        """)
                .param("number", number)
                .param("territory", InTerritory.current())
                .param("streets", streets)
                .query((row, n) -> new House(
                        row.getObject("street_id", UUID.class),
                        row.getInt("number"),
                        row.getString("suffix"),
                        row.getString("postcode"),
                        point(row)))
                .list();
    }

    /** Some addresses around a point; the very nearest is among them. */
    List<Place> addressesNear(GeoPoint point) {
        return jdbc.sql(ADDRESS + """
                        where a.territory_id = ?
                        order by a.spot <-> point(?, ?)
                        limit 24
                        """)
                .params(InTerritory.current(), point.lon(), point.lat())
                .query((row, n) -> address(row))
                .list();
    }

    List<Place> addressesOf(UUID streetId) {
        return jdbc.sql(ADDRESS + """
                        where a.territory_id = ? and a.street_id = ?
                        order by a.number, a.suffix
                        """)
                .params(InTerritory.current(), streetId)
                .query((row, n) -> address(row))
                .list();
    }

    List<String> initials() {
        return jdbc.sql("""
                        select distinct left(sort_word, 1) as initial
                        from territory.street
                        where territory_id = ? and kind = 'STREET'
                        order by initial
                        """)
                .param(InTerritory.current())
                .query(String.class)
                .list();
    }

    List<Street> streets(String initial) {
        return jdbc.sql("""
                        select id, name, city, spot[0] as lon, spot[1] as lat
                        from territory.street
                        where territory_id = ? and kind = 'STREET' and left(sort_word, 1) = ?
                        order by sort_word, name, city
                        """)
                .params(InTerritory.current(), initial)
                .query((row, n) -> street(row))
                .list();
    }

    Optional<Street> findStreet(UUID id) {
        return jdbc.sql("""
                        select id, name, city, spot[0] as lon, spot[1] as lat
                        from territory.street
                        where territory_id = ? and id = ?
                        """)
                .params(InTerritory.current(), id)
                .query((row, n) -> street(row))
                .optional();
    }

    private static Street street(ResultSet row) throws SQLException {
        return new Street(row.getObject("id", UUID.class), row.getString("name"), row.getString("city"), point(row));
    }

    private static Place address(ResultSet row) throws SQLException {
        UUID streetId = row.getObject("street_id", UUID.class);
        House house = new House(
                streetId, row.getInt("number"), row.getString("suffix"), row.getString("postcode"), point(row));
        String label = Labels.address(house, row.getString("name"), row.getString("city"));
        return new Place(Kind.ADDRESS, label, streetId, house.point(), true);
    }

    private static GeoPoint point(ResultSet row) throws SQLException {
        return new GeoPoint(row.getDouble("lon"), row.getDouble("lat"));
    }
}
