package org.parvis.report.browse;

import java.util.List;
import java.util.Optional;
import org.parvis.report.Cells;
import org.parvis.shared.GeoPoint;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The squares of the map: some hundred rows a view, however many reports they count. */
@Repository
class MapStore {

    /** More than a screen of squares: what a map of any size can use. */
    private static final int MOST_SQUARES = 1_500;

    private final JdbcClient jdbc;

    MapStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Cluster> clusters(String facet, int grid, List<Cells.Range> ranges) {
        int shift = 2 * (Cells.ZOOM - grid);
        return jdbc.sql("""
                select c.tile, c.reports, c.lon / c.reports as lon, c.lat / c.reports as lat
                from unnest(:lows::bigint[], :highs::bigint[]) as span (low, high)
                join report.map_cell c
                    on c.territory_id = :territory
                    and c.facet = :facet
                    and c.zoom = :zoom
                    and c.tile between span.low and span.high
                where c.reports > 0
                limit :most
                """)
                .param("territory", InTerritory.current())
                .param("facet", facet)
                .param("zoom", grid)
                .param("lows", ranges.stream().map(range -> range.low() >> shift).toArray(Long[]::new))
                .param("highs", ranges.stream().map(range -> range.high() >> shift).toArray(Long[]::new))
                .param("most", MOST_SQUARES)
                .query((row, n) -> new Cluster(
                        new Square(grid, row.getLong("tile")),
                        row.getInt("reports"),
                        new GeoPoint(row.getDouble("lon"), row.getDouble("lat"))))
                .list();
    }

    /** How many public reports there are of a facet. */
    long count(String facet) {
        return jdbc.sql("""
                select coalesce(sum(reports), 0)
                from report.map_cell
                where territory_id = ? and facet = ? and zoom = 6
                """)
                .params(InTerritory.current(), facet)
                .query(Long.class)
                .single();
    }

    record Box(GeoPoint southWest, GeoPoint northEast) {}

    /** The box that holds most of the reports: squares with hardly any, far outside, do not stretch it. */
    Optional<Box> box() {
        return jdbc.sql("""
                select min(lon / reports) as west, min(lat / reports) as south,
                    max(lon / reports) as east, max(lat / reports) as north
                from report.map_cell
                where territory_id = ? and facet = '|' and zoom = 14 and reports > 0
                """)
                .param(InTerritory.current())
                .query((row, n) -> row.getObject("west") == null
                        ? Optional.<Box>empty()
                        : Optional.of(new Box(
                                new GeoPoint(row.getDouble("west"), row.getDouble("south")),
                                new GeoPoint(row.getDouble("east"), row.getDouble("north")))))
                .single();
    }
}
