package org.parvis.territory;

import java.util.List;
import java.util.UUID;
import org.parvis.shared.GeoPoint;
import org.parvis.shared.InTerritory;
import org.parvis.territory.places.AddressRow;
import org.parvis.territory.places.StreetWords;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What imports write of streets and houses. */
@Component
class StreetStore {

    /** A street's identity within the territory. */
    record Key(Place.Kind kind, String cityCode, String plain) {}

    record StreetRow(UUID id, Place.Kind kind, String cityCode, String city, String name, double lon, double lat) {

        Key key() {
            return new Key(kind, cityCode, StreetWords.plain(name));
        }

        GeoPoint point() {
            return new GeoPoint(lon, lat);
        }
    }

    record HouseRow(String id, UUID streetId, int number, String suffix, String postcode, double lon, double lat) {

        static HouseRow of(AddressRow row, UUID streetId) {
            return new HouseRow(
                    row.id(),
                    streetId,
                    row.number(),
                    row.suffix(),
                    row.postcode(),
                    row.point().lon(),
                    row.point().lat());
        }
    }

    private static final int BATCH = 1_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    StreetStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    List<StreetRow> listStreets() {
        return jdbc.sql("""
                        select id, kind, city_code, city, name, spot[0] as lon, spot[1] as lat
                        from territory.street
                        where territory_id = ?
                        """)
                .param(InTerritory.current())
                .query(StreetRow.class)
                .list();
    }

    /** The streets that have houses: they stay, whatever a map says. */
    List<UUID> listStreetsWithHouses() {
        return jdbc.sql("select distinct street_id from territory.address where territory_id = ?")
                .param(InTerritory.current())
                .query(UUID.class)
                .list();
    }

    void saveStreets(List<StreetRow> streets) {
        batches.batchUpdate("""
                insert into territory.street (territory_id, id, kind, city_code, city, name, plain, sort_word, spot)
                values (?, ?, ?, ?, ?, ?, ?, ?, point(?, ?))
                on conflict (territory_id, id) do update
                set city = excluded.city, name = excluded.name, spot = excluded.spot
                """, streets, BATCH, (statement, street) -> {
            String plain = StreetWords.plain(street.name());
            statement.setObject(1, InTerritory.current());
            statement.setObject(2, street.id());
            statement.setString(3, street.kind().name());
            statement.setString(4, street.cityCode());
            statement.setString(5, street.city());
            statement.setString(6, street.name());
            statement.setString(7, plain);
            statement.setString(8, StreetWords.sortWord(plain));
            statement.setDouble(9, street.lon());
            statement.setDouble(10, street.lat());
        });
    }

    void removeStreets(List<StreetRow> streets) {
        batches.batchUpdate(
                "delete from territory.street where territory_id = ? and id = ?", streets, BATCH, (statement, street) -> {
                    statement.setObject(1, InTerritory.current());
                    statement.setObject(2, street.id());
                });
    }

    List<HouseRow> listHouses() {
        return jdbc.sql("""
                        select id, street_id, number, suffix, postcode, spot[0] as lon, spot[1] as lat
                        from territory.address
                        where territory_id = ?
                        """)
                .param(InTerritory.current())
                .query(HouseRow.class)
                .list();
    }

    void saveHouses(List<HouseRow> houses) {
        batches.batchUpdate("""
                insert into territory.address (territory_id, id, street_id, number, suffix, postcode, spot)
                values (?, ?, ?, ?, ?, ?, point(?, ?))
                on conflict (territory_id, id) do update
                set street_id = excluded.street_id, number = excluded.number, suffix = excluded.suffix,
                    postcode = excluded.postcode, spot = excluded.spot
                """, houses, BATCH, (statement, house) -> {
            statement.setObject(1, InTerritory.current());
            statement.setString(2, house.id());
            statement.setObject(3, house.streetId());
            statement.setInt(4, house.number());
            statement.setString(5, house.suffix());
            statement.setString(6, house.postcode());
            statement.setDouble(7, house.lon());
            statement.setDouble(8, house.lat());
        });
    }

    void removeHouses(List<HouseRow> houses) {
        batches.batchUpdate(
                "delete from territory.address where territory_id = ? and id = ?", houses, BATCH, (statement, house) -> {
                    statement.setObject(1, InTerritory.current());
                    statement.setString(2, house.id());
                });
    }
}
