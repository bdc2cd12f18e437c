package org.parvis.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.shared.GeoPoint;
import org.parvis.territory.Changes;
import org.parvis.territory.Department;
import org.parvis.territory.Departments;
import org.parvis.territory.District;
import org.parvis.territory.Districts;
import org.parvis.territory.ImportReport;
import org.parvis.territory.Place;
import org.parvis.territory.Places;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryImport;
import org.parvis.territory.TerritoryMap;
import org.parvis.testing.ParvisIT;
import org.springframework.beans.factory.annotation.Autowired;

class TrialTownIT extends ParvisIT {

    @Autowired
    private TerritoryImport imports;

    @Autowired
    private Districts districts;

    @Autowired
    private Departments departments;

    @Autowired
    private Places places;

    @Autowired
    private TerritoryMap map;

    @SuppressWarnings("NullAway.Init")
    private ImportReport report;

    @SuppressWarnings("NullAway.Init")
    private Territory sceaux;

    @BeforeEach
    void theTrialTown() {
        report = imports.run(new TownFolder(), TownFolder.FILE);
        sceaux = territories.findTerritory("sceaux").orElseThrow();
    }

    @Test
    void comesInWithoutAWarningAndOnceOnly() {
        assertThat(report.warnings()).isEmpty();
        ImportReport again = imports.run(new TownFolder(), TownFolder.FILE);
        assertThat(again.changes()).allMatch(Changes::isNothing);
    }

    @Test
    void hasQuartiersThatCoverAllOfIt() {
        in(sceaux, () -> {
            assertThat(districts.list("quartier")).hasSize(8);
            assertThat(districts.list("secteur")).hasSize(2);
            List<Place> houses = places.streetInitials().stream()
                    .flatMap(letter -> places.streets(letter).stream())
                    .flatMap(street -> places.addresses(street.id()).stream())
                    .toList();
            assertThat(houses).hasSizeGreaterThan(1_000);
            long inside = houses.stream()
                    .filter(house -> districts.locate(house.point()).isInside())
                    .count();
            assertThat(inside).isGreaterThan(houses.size() * 97L / 100);
            assertThat(houses.stream().filter(house -> districts.locate(house.point()).isInside()))
                    .allMatch(house -> districts.at(house.point()).size() == 2);
        });
    }

    @Test
    void isWhereItShouldBe() {
        in(sceaux, () -> {
            assertThat(districts.at(new GeoPoint(2.2892, 48.7782))).extracting(District::name)
                    .containsExactlyInAnyOrder("Centre", "Secteur du parc");
            assertThat(places.search("122 rue houdan").getFirst().label()).contains("rue Houdan");
            assertThat(places.search("gare robinson").getFirst().label()).startsWith("Gare Robinson");
            assertThat(places.objectsNear("lamp", new GeoPoint(2.2912, 48.7782), 100)).isNotEmpty();
            assertThat(departments.list()).extracting(Department::code).contains("voirie", "eclairage", "enedis");
        });
    }

    @Test
    void canBeDrawn() {
        in(sceaux, () -> assertThat(map.svg(map.whole(800, 600), "Plan de Sceaux", List.of()))
                .contains("map-park")
                .contains("map-water")
                .contains("Rue Houdan")
                .hasSizeLessThan(40_000));
    }
}
