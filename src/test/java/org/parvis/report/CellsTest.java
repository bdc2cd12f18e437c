package org.parvis.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.parvis.shared.GeoPoint;

class CellsTest {

    private final Random random = new Random(92330);

    @Test
    void coversEveryPointOfABoxWithFewRanges() {
        for (int i = 0; i < 2000; i++) {
            GeoPoint southWest = new GeoPoint(random.nextDouble(-5, 8), random.nextDouble(42, 51));
            GeoPoint northEast = southWest.movedBy(random.nextDouble(1, 30_000), random.nextDouble(1, 30_000));
            GeoPoint inside = new GeoPoint(
                    random.nextDouble(southWest.lon(), northEast.lon()), random.nextDouble(southWest.lat(), northEast.lat()));
            var ranges = Cells.covering(southWest, northEast);
            assertThat(ranges).hasSizeLessThanOrEqualTo(16);
            assertThat(ranges).anyMatch(r -> r.low() <= Cells.of(inside) && Cells.of(inside) <= r.high());
        }
    }

    @Test
    void coversLittleMoreThanTheBox() {
        GeoPoint centre = new GeoPoint(2.29, 48.778);
        GeoPoint far = centre.movedBy(400, 0);
        assertThat(Cells.around(centre, 50)).noneMatch(r -> r.low() <= Cells.of(far) && Cells.of(far) <= r.high());
    }

    @Test
    void putsACellIntoItsTileOfAnyZoom() {
        GeoPoint place = new GeoPoint(2.29, 48.778);
        Cells.Range whole = Cells.ofTile(0, 0, 0);
        assertThat(Cells.of(place)).isBetween(whole.low(), whole.high());
        assertThat(Cells.centreOfTile(1, 1, 0).lon()).isEqualTo(90);
    }
}
