package org.parvis.testing;

import java.util.Random;
import org.parvis.report.Cells;
import org.parvis.shared.GeoPoint;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Places in a town as reports lie there: half of them around a few hot spots. */
final class Spread {

    private static final GeoPoint CENTRE = new GeoPoint(2.2950, 48.7780);

    private Spread() {}

    static void fill(JdbcClient jdbc, int number) {
        Random random = new Random(42);
        int most = 50_000;
        for (int from = 0; from < number; from += most) {
            int size = Math.min(most, number - from);
            Integer[] n = new Integer[size];
            Double[] lon = new Double[size];
            Double[] lat = new Double[size];
            Long[] cell = new Long[size];
            for (int i = 0; i < size; i++) {
                GeoPoint point = place(random);
                n[i] = from + i;
                lon[i] = point.lon();
                lat[i] = point.lat();
                cell[i] = Cells.of(point);
            }
            jdbc.sql("insert into spread select * from unnest(?::int[], ?::float8[], ?::float8[], ?::bigint[])")
                    .params(n, lon, lat, cell)
                    .update();
        }
    }

    private static GeoPoint place(Random random) {
        if (random.nextBoolean()) {
            int spot = random.nextInt(8);
            return CENTRE.movedBy(
                    Math.cos(spot) * 700 + random.nextGaussian() * 40, Math.sin(spot) * 600 + random.nextGaussian() * 40);
        }
        return CENTRE.movedBy((random.nextDouble() - 0.5) * 2_000, (random.nextDouble() - 0.5) * 1_800);
    }
}
