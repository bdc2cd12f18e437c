package org.parvis.report.browse;

import java.util.ArrayList;
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
        List<Cells.Range> tiles = tiles(ranges, 2 * (Cells.ZOOM - grid));
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
                .param("lows", tiles.stream().map(Cells.Range::low).toArray(Long[]::new))
                .param("highs", tiles.stream().map(Cells.Range::high).toArray(Long[]::new))
                .param("most", MOST_SQUARES)
                .query((row, n) -> new Cluster(
                        new Square(grid, row.getLong("tile")),
                        row.getInt("reports"),
                        new GeoPoint(row.getDouble("lon"), row.getDouble("lat"))))
                .list();
    }

    /** The squares in which cells lie; each once, also where several ranges of cells lie in one square. */
    private static List<Cells.Range> tiles(List<Cells.Range> ranges, int shift) {
        List<Cells.Range> tiles = new ArrayList<>();
        for (Cells.Range range : ranges) {
            long low = range.low() >> shift;
            long high = range.high() >> shift;
            if (!tiles.isEmpty() && low <= tiles.getLast().high() + 1) {
                Cells.Range before = tiles.removeLast();
                tiles.add(new Cells.Range(before.low(), Math.max(before.high(), high)));
            } else {
                tiles.add(new Cells.Range(low, high));
            }
        }
        return tiles;
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
