package org.parvis.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.shared.GeoPoint;
import org.parvis.testing.ParvisIT;
import org.springframework.beans.factory.annotation.Autowired;

class TerritoryImportIT extends ParvisIT {

    private static final GeoPoint IN_THE_WEST = new GeoPoint(2.285, 48.78);

    @Autowired
    private TerritoryImport imports;

    @Autowired
    private Districts districts;

    @Autowired
    private Departments departments;

    private final String slug = "v" + UUID.randomUUID().toString().substring(0, 8);
    private final TownFiles town = new TownFiles(slug);

    @Test
    void createsATerritory() {
        ImportReport report = imports.run(town, "territory.yml");
        Territory territory = territories.findTerritory(slug).orElseThrow();
        assertThat(report.created()).isTrue();
        assertThat(territory.name()).isEqualTo("Vallée-sur-Seine");
        assertThat(territory.contact().phone()).isEqualTo("01 99 00 00 00");
        assertThat(territory.calendar().hours().on(DayOfWeek.WEDNESDAY)).isEmpty();
        in(territory, () -> {
            assertThat(districts.layers()).extracting(DistrictLayer::code).containsExactly("quartier", "secteur");
            assertThat(districts.list("quartier")).extracting(District::name).containsExactly("Est", "Ouest");
            assertThat(departments.list()).extracting(Department::code).containsExactly("voirie", "gaz");
            assertThat(departments.find("gaz").orElseThrow().open311().orElseThrow().apiKeyEnv()).isEqualTo("PARVIS_OPEN311_KEY_GAZ");
        });
    }

    @Test
    void changesNothingTheSecondTime() {
        imports.run(town, "territory.yml");
        Territory before = territories.findTerritory(slug).orElseThrow();
        assertThat(imports.run(town, "territory.yml").changedNothing()).isTrue();
        assertThat(territories.findTerritory(slug)).contains(before);
    }

    @Test
    void keepsIdsWhenThingsChangeAndRetiresDepartmentsThatAreGone() {
        imports.run(town, "territory.yml");
        Territory territory = territories.findTerritory(slug).orElseThrow();
        UUID voirie = inGet(territory, () -> departments.find("voirie").orElseThrow().id());
        UUID gaz = inGet(territory, () -> departments.find("gaz").orElseThrow().id());
        UUID tout = inGet(territory, () -> districts.find("secteur", "1").orElseThrow().id());
        town.replacing("name: Voirie", "name: Direction de la voirie")
                .replacing("code: gaz", "code: eau")
                .with("secteurs.geojson", TownFiles.collection(TownFiles.feature(
                        "\"num\":1,\"nom\":\"Moitié\"", TownFiles.square(2.28, 48.77, 2.295, 48.79))));
        ImportReport report = imports.run(town, "territory.yml");
        assertThat(report.changes()).anySatisfy(change -> assertThat(change)
                .hasToString("departments: 1 created, 1 updated, 1 removed, 0 unchanged"));
        in(territory, () -> {
            assertThat(departments.get(voirie).name()).isEqualTo("Direction de la voirie");
            assertThat(departments.get(gaz).active()).isFalse();
            assertThat(departments.list()).extracting(Department::code).doesNotContain("gaz");
            assertThat(districts.get(tout).name()).isEqualTo("Moitié");
            assertThat(districts.at(new GeoPoint(2.30, 48.78))).extracting(District::layer).containsExactly("quartier");
        });
    }

    @Test
    void findsTheDistrictOfEachLayer() {
        imports.run(town, "territory.yml");
        in(territories.findTerritory(slug).orElseThrow(), () -> {
            assertThat(districts.at(IN_THE_WEST)).extracting(District::name).containsExactly("Ouest", "Tout");
            assertThat(districts.at(new GeoPoint(2.295, 48.78))).as("on the common border").hasSize(2);
            assertThat(districts.at(new GeoPoint(2.4, 48.78))).isEmpty();
        });
    }

    @Test
    void saysInWhichCommuneAPointOutsideLies() {
        imports.run(town, "territory.yml");
        in(territories.findTerritory(slug).orElseThrow(), () -> {
            assertThat(districts.locate(IN_THE_WEST).isInside()).isTrue();
            assertThat(outside(new GeoPoint(2.32, 48.78))).isEqualTo("Bourg");
            assertThat(outside(new GeoPoint(2.27, 48.78))).isEqualTo("Ville");
            assertThat(outside(new GeoPoint(5, 45))).isEqualTo("?");
        });
    }

    @Test
    void writesNothingOfAFileWithAMistake() {
        town.replacing("email: gaz@syndicat.example", "email: nobody");
        assertThatThrownBy(() -> imports.run(town, "territory.yml"))
                .isInstanceOf(TerritoryFileRefused.class)
                .hasMessageContaining("territory.yml: departments[1].email");
        assertThat(territories.findTerritory(slug)).isEmpty();
    }

    @Test
    void refusesAHostNameThatIsSomebodyElses() {
        String host = slug + ".example";
        imports.run(town.adding("hosts: [" + host + "]\n"), "territory.yml");
        TownFiles other = new TownFiles(slug + "b").adding("hosts: [" + host + "]\n");
        assertThatThrownBy(() -> imports.run(other, "territory.yml"))
                .isInstanceOf(TerritoryFileRefused.class)
                .hasMessageContaining("is the host name of the territory \"" + slug + "\"");
    }

    @Test
    void showsNothingOfOneTerritoryInAnother() {
        imports.run(town, "territory.yml");
        in(aTerritory(), () -> {
            assertThat(districts.at(IN_THE_WEST)).isEmpty();
            assertThat(departments.list()).isEmpty();
        });
    }

    private String outside(GeoPoint point) {
        return switch (districts.locate(point)) {
            case Whereabouts.Outside(var neighbour) -> neighbour.map(Neighbour::name).orElse("?");
            case Whereabouts.Inside inside -> "inside";
        };
    }

    private static <T> T inGet(Territory territory, java.util.function.Supplier<T> work) {
        return org.parvis.shared.InTerritory.<T, RuntimeException>call(territory.id(), work::get);
    }
}
