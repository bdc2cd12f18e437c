package org.parvis.territory;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.parvis.shared.InTerritory;
import org.parvis.territory.Ground.Shaped;
import org.parvis.territory.geo.GeoJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class GroundStore {

    /** A district as it is stored. */
    record DistrictRow(UUID id, String layer, String code, String name, String shape) {
        DistrictRow withId(UUID other) {
            return new DistrictRow(other, layer, code, name, shape);
        }
    }

    record NeighbourRow(String code, String name, @Nullable String website, String shape) {}

    private final JdbcClient jdbc;
    private final MapLayers mapLayers;

    GroundStore(JdbcClient jdbc, MapLayers mapLayers) {
        this.jdbc = jdbc;
        this.mapLayers = mapLayers;
    }

    Ground load() {
        List<Shaped<District>> districts = listDistricts().stream()
                .map(row -> new Shaped<>(
                        new District(row.id(), row.layer(), row.code(), row.name()), GeoJson.geometry(row.shape())))
                .toList();
        List<Shaped<Neighbour>> neighbours = listNeighbours().stream()
                .map(row -> new Shaped<>(
                        new Neighbour(row.code(), row.name(), row.website()), GeoJson.geometry(row.shape())))
                .toList();
        Geometry outline = mapLayers.find(MapLayers.OUTLINE).map(GeoJson::geometry).orElse(null);
        return new Ground(listLayers(), districts, neighbours, outline);
    }

    List<DistrictLayer> listLayers() {
        return jdbc.sql("""
                        select code, name, position
                        from territory.district_layer
                        where territory_id = ?
                        order by position
                        """)
                .param(InTerritory.current())
                .query(DistrictLayer.class)
                .list();
    }

    List<DistrictRow> listDistricts() {
        return jdbc.sql("""
                        select id, layer, code, name, shape
                        from territory.district
                        where territory_id = ?
                        order by layer, name collate "fr-x-icu", code
                        """)
                .param(InTerritory.current())
                .query(DistrictRow.class)
                .list();
    }

    List<NeighbourRow> listNeighbours() {
        return jdbc.sql("""
                        select code, name, website, shape
                        from territory.neighbour
                        where territory_id = ?
                        order by code
                        """)
                .param(InTerritory.current())
                .query(NeighbourRow.class)
                .list();
    }

    void save(DistrictLayer layer) {
        jdbc.sql("""
                        insert into territory.district_layer (territory_id, code, name, position)
                        values (?, ?, ?, ?)
                        on conflict (territory_id, code) do update
                        set name = excluded.name, position = excluded.position
                        """)
                .params(InTerritory.current(), layer.code(), layer.name(), layer.position())
                .update();
    }

    void remove(DistrictLayer layer) {
        jdbc.sql("delete from territory.district_layer where territory_id = ? and code = ?")
                .params(InTerritory.current(), layer.code())
                .update();
    }

    void save(DistrictRow district) {
        jdbc.sql("""
                        insert into territory.district (territory_id, id, layer, code, name, shape)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (territory_id, id) do update
                        set name = excluded.name, shape = excluded.shape
                        """)
                .params(
                        InTerritory.current(),
                        district.id(),
                        district.layer(),
                        district.code(),
                        district.name(),
                        district.shape())
                .update();
    }

    void remove(DistrictRow district) {
        jdbc.sql("delete from territory.district where territory_id = ? and id = ?")
                .params(InTerritory.current(), district.id())
                .update();
    }

    void save(NeighbourRow neighbour) {
        jdbc.sql("""
                        insert into territory.neighbour (territory_id, code, name, website, shape)
                        values (?, ?, ?, ?, ?)
                        on conflict (territory_id, code) do update
                        set name = excluded.name, website = excluded.website, shape = excluded.shape
                        """)
                .param(InTerritory.current())
                .param(neighbour.code())
                .param(neighbour.name())
                .param(neighbour.website())
                .param(neighbour.shape())
                .update();
    }

    void remove(NeighbourRow neighbour) {
        jdbc.sql("delete from territory.neighbour where territory_id = ? and code = ?")
                .params(InTerritory.current(), neighbour.code())
                .update();
    }
}
