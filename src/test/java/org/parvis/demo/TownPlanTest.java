package org.parvis.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parvis.shared.GeoPoint;

class TownPlanTest {

    private static final GeoPoint START = new GeoPoint(2.29, 48.78);

    @Test
    void walksAStreetOnBothSides() {
        List<StreetWalk.Stop> stops =
                new StreetWalk(List.of(START, START.movedBy(100, 0), START.movedBy(100, 50))).bothSides(20, 10);
        assertThat(stops).hasSize(2 * 7);
        assertThat(stops.getFirst().point().metresTo(START.movedBy(10, 10))).isLessThan(0.1);
        assertThat(stops.getLast().point().metresTo(START.movedBy(110, 30))).isLessThan(0.1);
    }

    @Test
    void numbersHousesOddOnTheLeftAndEvenOnTheRight() {
        assertThat(plan().addresses())
                .contains(",1,,Rue Droite,92330,92071,Sceaux,")
                .contains(",2,,Rue Droite,")
                .doesNotContain("Allée");
    }

    @Test
    void drawsTheSameEveryTime() {
        assertThat(plan().lamps()).isEqualTo(plan().lamps()).contains("\"id\":\"1001\"");
    }

    private static TownPlan plan() {
        return new TownPlan("""
                {"type":"FeatureCollection","features":[
                {"type":"Feature","properties":{"kind":"minor","name":"Rue Droite"},"geometry":{"type":"LineString","coordinates":[[2.29,48.78],[2.295,48.78]]}},
                {"type":"Feature","properties":{"kind":"path","name":"Allée"},"geometry":{"type":"LineString","coordinates":[[2.29,48.78],[2.295,48.77]]}}
                ]}
                """);
    }
}
