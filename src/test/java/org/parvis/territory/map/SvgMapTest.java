package org.parvis.territory.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parvis.shared.GeoPoint;
import org.parvis.territory.MapFrame;
import org.parvis.territory.MapPin;
import org.parvis.territory.file.TerritoryFile.MapShape;
import org.parvis.territory.geo.GeoJson;

class SvgMapTest {

    private static final GeoPoint CENTRE = new GeoPoint(2.29, 48.78);

    private final MapGround ground = new MapGround(
            List.of(
                    street("major", "Avenue <Longue> & Droite", "[2.285,48.78],[2.295,48.78]"),
                    street("minor", "Rue lointaine", "[2.5,48.9],[2.51,48.9]"),
                    street("path", "", "[2.29,48.779],[2.29,48.781]")),
            List.of(),
            GeoJson.geometry("{\"type\":\"Polygon\",\"coordinates\":[[[2.28,48.77],[2.30,48.77],[2.30,48.79],[2.28,48.77]]]}"));

    @Test
    void putsTheCentreInTheMiddleAndKeepsDistances() {
        MapFrame frame = MapFrame.around(CENTRE, 640);
        assertThat(frame.x(CENTRE.lon())).isCloseTo(320, within(1e-6));
        GeoPoint east = CENTRE.movedBy(100, 0);
        GeoPoint north = CENTRE.movedBy(0, 100);
        assertThat(frame.x(east.lon())).isCloseTo(420, within(0.1));
        assertThat(frame.y(north.lat())).isCloseTo(100, within(0.1));
        assertThat(frame.shows(east)).isTrue();
        assertThat(frame.shows(CENTRE.movedBy(321, 0))).isFalse();
    }

    @Test
    void drawsWhatLiesInTheFrameAndNothingElse() {
        String svg = draw(List.of());
        assertThat(svg).startsWith("<svg ").endsWith("</svg>");
        assertThat(svg).contains("map-major").contains("map-path").contains("map-outline").doesNotContain("Rue lointaine");
    }

    @Test
    void writesNamesEscapedAndNoStyleOrScript() {
        String svg = draw(List.of(new MapPin(CENTRE, "3", "\"><script>", "/s?a=1&b=2", MapPin.Tone.OPEN)));
        assertThat(svg)
                .contains("Avenue &lt;Longue&gt; &amp; Droite")
                .contains("href=\"/s?a=1&amp;b=2\"")
                .doesNotContain("<script")
                .doesNotContain("style=");
    }

    @Test
    void isAPictureUnlessItHasLinks() {
        assertThat(draw(List.of(MapPin.here(CENTRE, "Ici")))).contains("role=\"img\"");
        assertThat(draw(List.of(new MapPin(CENTRE, "1", "Un", "/1", MapPin.Tone.OPEN)))).contains("role=\"group\"");
    }

    @Test
    void leavesOutPinsThatLieElsewhere() {
        assertThat(draw(List.of(MapPin.here(new GeoPoint(3, 48), "Ailleurs")))).doesNotContain("Ailleurs");
    }

    private String draw(List<MapPin> pins) {
        MapFrame frame = MapFrame.around(CENTRE, 800);
        return SvgMap.draw(SvgGround.draw(ground, frame), frame, "Plan", pins);
    }

    private static MapShape street(String kind, String name, String coordinates) {
        return new MapShape(
                kind, name, GeoJson.geometry("{\"type\":\"LineString\",\"coordinates\":[" + coordinates + "]}"));
    }
}
