package org.parvis.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.shared.GeoPoint;
import org.parvis.testing.ParvisIT;
import org.springframework.beans.factory.annotation.Autowired;

class PlacesIT extends ParvisIT {

    private static final String ADDRESSES = """
            id,numero,rep,nom_voie,code_postal,code_insee,nom_commune,lon,lat
            h10,10,,Rue Houdan,92330,92999,Vallée-sur-Seine,2.2850,48.7801
            h12,12,,Rue Houdan,92330,92999,Vallée-sur-Seine,2.2855,48.7801
            h12b,12,bis,Rue Houdan,92330,92999,Vallée-sur-Seine,2.2857,48.7801
            h20,20,,Rue Houdan,92330,92999,Vallée-sur-Seine,2.2870,48.7801
            j3,3,,Avenue Jean-Jaures,92330,92999,Vallée-sur-Seine,2.2901,48.7750
            m8,8,,Rue du 8 Mai 1945,92330,92999,Vallée-sur-Seine,2.3000,48.7850
            e1,1,,Place de l'Eglise,92330,92999,Vallée-sur-Seine,2.2950,48.7810
            """;

    @Autowired
    private TerritoryImport imports;

    @Autowired
    private AddressImport addresses;

    @Autowired
    private Places places;

    private final String slug = "p" + UUID.randomUUID().toString().substring(0, 8);
    private final TownFiles town = new TownFiles(slug);

    @SuppressWarnings("NullAway.Init")
    private Territory territory;

    @BeforeEach
    void aTownWithAddresses() {
        imports.run(town, "territory.yml");
        territory = territories.findTerritory(slug).orElseThrow();
        in(territory, () -> addresses.run("ban.csv", ADDRESSES, (done, total) -> {}));
    }

    @Test
    void namesTheOwnersOfThingsAsTheLastImportDid() {
        in(territory, () -> assertThat(places.objectOwners()).isEmpty());
        imports.run(town.with("lampes.geojson", lampOf("sigeif")), "territory.yml");
        in(territory, () -> assertThat(places.objectOwners()).containsExactly("sigeif"));
        imports.run(town.with("lampes.geojson", lampOf("departement")), "territory.yml");
        in(territory, () -> assertThat(places.objectOwners()).containsExactly("departement"));
    }

    private static String lampOf(String owner) {
        return TownFiles.collection(TownFiles.feature(
                "\"id\":\"L1\",\"owner\":\"" + owner + "\"", "{\"type\":\"Point\",\"coordinates\":[2.2900,48.7801]}"));
    }

    @Test
    void findsAnAddressHoweverItIsWritten() {
        for (String typed : List.of("12 rue Houdan", "12 r houdan", "rue Houdan 12", "12 rue hudan", "12 RUE HOUDAN 92330")) {
            assertThat(labels(typed)).as(typed).startsWith("12 rue Houdan, 92330 Vallée-sur-Seine");
        }
        assertThat(labels("12 bis rue houdan")).first().isEqualTo("12 bis rue Houdan, 92330 Vallée-sur-Seine");
        assertThat(labels("12b rue houdan")).first().isEqualTo("12 bis rue Houdan, 92330 Vallée-sur-Seine");
    }

    @Test
    void findsStreetsByAbbreviationAccentsAndBeginnings() {
        assertThat(labels("av j. jaurès")).first().isEqualTo("Avenue Jean-Jaurès, Vallée-sur-Seine");
        assertThat(labels("pl eglise")).first().isEqualTo("Place de l'Eglise, Vallée-sur-Seine");
        assertThat(labels("hou")).first().isEqualTo("Rue Houdan, Vallée-sur-Seine");
        assertThat(labels("8 mai 1945")).first().isEqualTo("Rue du 8 Mai 1945, Vallée-sur-Seine");
        assertThat(labels("8 rue du 8 mai 1945")).first().isEqualTo("8 rue du 8 Mai 1945, 92330 Vallée-sur-Seine");
        assertThat(labels("hotel de ville")).first().isEqualTo("Hôtel de ville, Vallée-sur-Seine");
    }

    @Test
    void offersTheNearestNumberWhereTheNumberDoesNotExist() {
        in(territory, () -> assertThat(places.search("14 rue houdan").getFirst()).satisfies(place -> {
            assertThat(place.label()).startsWith("12 rue Houdan");
            assertThat(place.exact()).isFalse();
        }));
    }

    @Test
    void findsNothingForWordsThatNameNothingHere() {
        assertThat(labels("zzzz")).isEmpty();
        assertThat(labels("")).isEmpty();
        assertThat(labels("' or 1=1 --")).isEmpty();
    }

    @Test
    void namesTheAddressNearestToAPoint() {
        in(territory, () -> {
            NearPlace near = places.at(new GeoPoint(2.28551, 48.7802)).orElseThrow();
            assertThat(near.place().label()).startsWith("12 rue Houdan");
            assertThat(near.metres()).isBetween(5.0, 15.0);
        });
    }

    @Test
    void listsStreetsByLetterAndTheirNumbers() {
        in(territory, () -> {
            assertThat(places.streetInitials()).containsExactly("8", "e", "h", "j");
            Street houdan = places.streets("h").getFirst();
            assertThat(houdan.name()).isEqualTo("Rue Houdan");
            assertThat(places.addresses(houdan.id())).hasSize(4);
            assertThat(places.findStreet(houdan.id())).contains(houdan);
        });
    }

    @Test
    void findsTheNearestLamps() {
        in(territory, () -> {
            GeoPoint here = new GeoPoint(2.2904, 48.7801);
            assertThat(places.objectsNear("lamp", here, 100)).extracting(StreetObject::reference).containsExactly("L2", "L1");
            assertThat(places.objectsNear("bin", here, 100)).isEmpty();
            assertThat(places.findObject("lamp", "L3")).isPresent();
            assertThat(places.objectKinds()).extracting(ObjectKind::name).containsExactly("Lampadaires");
        });
    }

    @Test
    void importsTheSameAddressesWithoutChange() {
        in(territory, () -> {
            AddressReport again = addresses.run("ban.csv", ADDRESSES, (done, total) -> {});
            assertThat(again.addresses().isNothing()).isTrue();
            assertThat(again.streets().isNothing()).isTrue();
            AddressReport fewer = addresses.run("ban.csv", ADDRESSES.replace("h20,20,,Rue Houdan", "h20,22,,Rue Houdan")
                    .replaceAll("(?m)^m8.*\n", ""), (done, total) -> {});
            assertThat(fewer.addresses()).hasToString("addresses: 0 created, 1 updated, 1 removed, 5 unchanged");
        });
        assertThat(imports.run(town, "territory.yml").changes())
                .filteredOn(change -> change.what().startsWith("streets"))
                .allSatisfy(change -> assertThat(change.created() + change.updated()).isZero());
    }

    @Test
    void refusesTheAddressesOfAnotherPlace() {
        in(territory, () -> assertThatThrownBy(() ->
                        addresses.run("ban.csv", ADDRESSES.replace(",2.2", ",5.2"), (done, total) -> {}))
                .isInstanceOf(TerritoryFileRefused.class)
                .hasMessageContaining("another place"));
    }

    @Test
    void findsNothingOfAnotherTerritory() {
        UUID street = inTerritory(() -> places.streets("h").getFirst().id());
        in(aTerritory(), () -> {
            assertThat(places.search("rue houdan")).isEmpty();
            assertThat(places.at(new GeoPoint(2.2855, 48.78))).isEmpty();
            assertThat(places.findStreet(street)).isEmpty();
            assertThat(places.addresses(street)).isEmpty();
            assertThat(places.objectsNear("lamp", new GeoPoint(2.29, 48.78), 1_000)).isEmpty();
        });
    }

    private List<String> labels(String typed) {
        return inTerritory(() -> places.search(typed).stream().map(Place::label).toList());
    }

    private <T> T inTerritory(java.util.function.Supplier<T> work) {
        return org.parvis.shared.InTerritory.<T, RuntimeException>call(territory.id(), work::get);
    }
}
