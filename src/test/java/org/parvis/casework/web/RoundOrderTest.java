package org.parvis.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parvis.shared.GeoPoint;

class RoundOrderTest {

    private static final GeoPoint START = new GeoPoint(2.29, 48.78);

    @Test
    void visitsEveryPlaceOnceStartingFromTheFirst() {
        for (int seed = 0; seed < 200; seed++) {
            List<GeoPoint> places = places(seed, seed % 30);
            List<Integer> way = RoundOrder.of(places);
            assertThat(way).hasSize(places.size()).doesNotHaveDuplicates();
            if (!places.isEmpty()) {
                assertThat(way.getFirst()).isZero();
            }
        }
    }

    @Test
    void isNeverLongerThanTheOrderOfTheList() {
        for (int seed = 0; seed < 200; seed++) {
            List<GeoPoint> places = places(seed, 25);
            List<Integer> asListed = IntStream.range(0, places.size()).boxed().toList();
            assertThat(RoundOrder.metres(RoundOrder.of(places), places))
                    .isLessThanOrEqualTo(RoundOrder.metres(asListed, places) + 1);
        }
    }

    @Test
    void followsAStreet() {
        List<GeoPoint> street = List.of(START, START.movedBy(300, 0), START.movedBy(100, 0), START.movedBy(200, 0));
        assertThat(RoundOrder.of(street)).containsExactly(0, 2, 3, 1);
    }

    private static List<GeoPoint> places(int seed, int number) {
        Random random = new Random(seed);
        List<GeoPoint> places = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            places.add(START.movedBy(random.nextInt(3_000), random.nextInt(3_000)));
        }
        return places;
    }
}
