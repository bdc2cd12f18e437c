package org.parvis.territory.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.shared.PublicHolidays;
import org.parvis.territory.FileProblem;
import org.parvis.territory.Open311Endpoint;
import org.parvis.territory.TownFiles;

class TerritoryFileReaderTest {

    private final TownFiles town = new TownFiles("vallee");

    @Test
    void readsAWholeTown() {
        TerritoryFile file = read();
        assertThat(file.problems()).isEmpty();
        assertThat(file.warnings()).isEmpty();
        assertThat(file.slug()).isEqualTo("vallee");
        assertThat(file.settings().hours().on(DayOfWeek.MONDAY)).hasSize(2);
        assertThat(file.settings().holidays()).isEqualTo(PublicHolidays.Region.ALSACE_MOSELLE);
        assertThat(file.settings().closingDays()).containsExactly(LocalDate.of(2026, 12, 24));
        assertThat(file.districts()).hasSize(3);
        assertThat(file.departments()).hasSize(2);
        assertThat(file.departments().getLast().isOutside()).isTrue();
        assertThat(file.streets()).extracting(TerritoryFile.MapShape::kind).containsExactly("minor", "major", "path");
        assertThat(file.objects().getFirst().objects()).hasSize(3);
    }

    @Test
    void tellsEveryMistakeWithItsPathAtOnce() {
        town.replacing("slug: vallee", "slug: Vallée !")
                .replacing("email: voirie@vallee.example", "email: voirie at vallee")
                .replacing("siren: \"219200714\"", "siren: \"219200715\"")
                .replacing("[\"08:30-12:00\"]", "[\"12:00-08:30\"]")
                .replacing("file: voisines.geojson", "file: absent.geojson")
                .adding("colour: red\n");
        assertThat(read().problems())
                .extracting(FileProblem::path)
                .containsExactlyInAnyOrder(
                        "slug",
                        "departments[0].email",
                        "siren",
                        "calendar.hours.tuesday[0]",
                        "neighbours.file",
                        "colour");
    }

    @Test
    void refusesColoursTooFaintToRead() {
        town.replacing("light: \"#155e48\"", "light: \"#e0e0a0\"");
        assertThat(problems()).singleElement().asString().contains("theme.light").contains("too faint");
    }

    @Test
    void refusesAKeyInPlaceOfAnEnvironmentVariable() {
        town.replacing("apiKeyEnv: PARVIS_OPEN311_KEY_GAZ", "apiKeyEnv: s3cr3t-key");
        assertThat(problems()).singleElement().asString().contains("departments[1].open311.apiKeyEnv");
    }

    /** Whoever writes the file would have it sent to a server of their choice. */
    @ParameterizedTest
    @ValueSource(strings = {"PARVIS_SECRET", "PARVIS_DATABASE_OWNER_PASSWORD", "PATH", "PARVIS_OPEN311_KEY_"})
    void refusesASecretThatIsNoKeyOfABody(String name) {
        town.replacing("PARVIS_OPEN311_KEY_GAZ", name);
        assertThat(problems()).singleElement().asString().contains("departments[1].open311.apiKeyEnv");
        assertThat(new Open311Endpoint("https://x.example", null, name).keyVariable()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://t.example;script-src/{z}/{x}/{y}.png", "https://t.example/{z};x/{x}/{y}.png", "https://t.example,/{z}"})
    void refusesTilesThatWouldWriteIntoThePagesPolicy(String url) {
        town.adding("tiles: {url: \"" + url + "\", attribution: x}\n");
        assertThat(problems()).singleElement().asString().contains("tiles.url");
    }

    @Test
    void saysWhichPropertyADistrictLacks() {
        town.replacing("code: num", "code: numero");
        assertThat(problems().getFirst()).contains("\"numero\"").contains("num, nom");
    }

    @Test
    void refusesCodesTwice() {
        town.replacing("code: gaz", "code: voirie");
        assertThat(problems()).singleElement().asString().contains("second time");
    }

    @Test
    void refusesCoordinatesInMetres() {
        town.with("outline.geojson", "{\"type\":\"Point\",\"coordinates\":[652000,6862000]}");
        assertThat(problems().getFirst()).startsWith("outline.geojson").contains("WGS 84");
    }

    @Test
    void repairsABorderThatCrossesItselfAndSaysSo() {
        town.with("secteurs.geojson", """
                {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"num":1,"nom":"Noeud"},
                "geometry":{"type":"Polygon","coordinates":[[[2.28,48.77],[2.31,48.79],[2.31,48.77],[2.28,48.79],[2.28,48.77]]]}}]}
                """);
        TerritoryFile file = read();
        assertThat(file.problems()).isEmpty();
        assertThat(file.warnings()).singleElement().asString().contains("repaired");
        assertThat(file.districts().getLast().shape().isValid()).isTrue();
    }

    @Test
    void saysWhereAFileIsNotYaml() {
        assertThat(new TerritoryFileReader(new TownFiles("a").with("territory.yml", "slug: [a\nname: }"), "territory.yml", Set.of())
                        .read()
                        .problems()
                        .getFirst()
                        .toString())
                .contains("line ")
                .contains("not YAML");
    }

    @Test
    void knowsLandmarksByTheirOtherNamesToo() {
        town.with("lieux.geojson", """
                {"type":"Feature","properties":{"name":"Hôtel de ville","alt_name":"Mairie; La mairie;"},
                 "geometry":{"type":"Point","coordinates":[2.2951,48.7801]}}
                """);
        assertThat(read().landmarks())
                .extracting(TerritoryFile.Landmark::name)
                .containsExactly("Hôtel de ville", "Mairie", "La mairie");
    }

    @Test
    void leavesSectionsToTheirOwners() {
        town.adding("categories: [{code: lamp}]\n");
        TerritoryFile file = new TerritoryFileReader(town, "territory.yml", Set.of("categories")).read();
        assertThat(file.problems()).isEmpty();
        assertThat(file.sections()).containsKey("categories");
    }

    private TerritoryFile read() {
        return new TerritoryFileReader(town, "territory.yml", Set.of()).read();
    }

    private List<String> problems() {
        return read().problems().stream().map(FileProblem::toString).toList();
    }
}
