package org.parvis.territory;

import java.util.Optional;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The GeoJSON that the map is drawn from, by kind. */
@Component
class MapLayers {

    static final String OUTLINE = "outline";
    static final String STREETS = "streets";
    static final String AREAS = "areas";

    private final JdbcClient jdbc;

    MapLayers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<String> find(String kind) {
        return jdbc.sql("select features from territory.map_layer where territory_id = ? and kind = ?")
                .params(InTerritory.current(), kind)
                .query(String.class)
                .optional();
    }

    void save(String kind, String features) {
        jdbc.sql("""
                        insert into territory.map_layer (territory_id, kind, features)
                        values (?, ?, ?)
                        on conflict (territory_id, kind) do update set features = excluded.features
                        """)
                .params(InTerritory.current(), kind, features)
                .update();
    }

    void remove(String kind) {
        jdbc.sql("delete from territory.map_layer where territory_id = ? and kind = ?")
                .params(InTerritory.current(), kind)
                .update();
    }
}
