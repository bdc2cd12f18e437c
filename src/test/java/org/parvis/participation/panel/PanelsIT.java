package org.parvis.participation.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.participation.Capability;
import org.parvis.participation.panel.Candidate.State;
import org.parvis.relation.TestVisitor;
import org.parvis.relation.rights.Erasable;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Refusal;
import org.parvis.shared.Role;
import org.parvis.territory.Territory;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** A panel is announced with what decides it, drawn so that anybody can draw again, and filled as people answer. */
class PanelsIT extends TownThatDraws {

    @Autowired
    private PanelRecords records;

    @Autowired
    private PanelDraws draws;

    @Autowired
    private PanelRetention retention;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void areAnnouncedWithWhatDecidesThemAndThenStayAsTheyAre() {
        HttpResponse<String> wrong = post(officer, ALL, form("title", "Le conseil", "source", "", "sourceOn", "demain", "from", "2030-01-02", "to", "2030-01-01"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(wrong.body()).select(".field .error")).hasSize(3);
        assertThat(Jsoup.parse(wrong.body()).select("#title").val()).as("kept").isEqualTo("Le conseil");
        listed(4, 2);
        assertThat(post(officer, ALL, about(LocalDate.now().plusDays(10))).body()).contains("porte déjà ce nom");
        assertThat(get(town, PUBLIC).statusCode()).as("nobody else’s yet").isEqualTo(404);
        assertThat(get(town, PROCESS).body()).doesNotContain("/tirages");
        assertThat(bring(officer, "nom;groupe\nAwa;Nord\nAwa;Nord").body()).contains("Ligne 3").contains("Rien n’a été pris");
        HttpResponse<String> many = post(officer, DESK + "/places", form("groupe0", "Centre", "places0", "5", "groupe1", "Nord", "places1", "1"));
        assertThat(many.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(many.body()).select("#places0").val()).as("kept").isEqualTo("5");
        HttpResponse<String> first = post(officer, DESK + "/places", form("groupe0", "Centre", "places0", "deux", "groupe1", "Nord", "places1", "3"));
        assertThat(Jsoup.parse(first.body()).select("#places0, #places1").eachAttr("value")).as("both kept").containsExactly("deux", "3");
        assertThat(post(officer, DESK + "/places", form("groupe0", "Sud", "places0", "1")).body()).contains("remplacée entre-temps");
        assertThat(post(officer, DESK, about(LocalDate.now())).statusCode()).isEqualTo(303);
        assertThat(post(officer, DESK + "/annoncer", "").body()).as("its outcome may be known").contains("doit être à venir");
        assertThat(post(officer, DESK, about(LocalDate.now().plusDays(10))).statusCode()).isEqualTo(303);
        assertThat(post(officer, DESK + "/annoncer", "").statusCode()).isEqualTo(303);

        assertThat(get(town, PROCESS).body()).contains(PUBLIC);
        Document page = Jsoup.parse(get(town, PUBLIC).body());
        assertThat(page.text()).contains("3 places, 8 personnes sur la liste", panel().promise(), panel().digest()).doesNotContain("Habitant");
        String file = get(town, PUBLIC + ".json").body();
        assertThat(file).doesNotContain("Habitant").doesNotContain("habitants.example").doesNotContain("secret");
        assertThat(PanelFile.check(file).problems()).isEmpty();
        assertThat(PanelFile.check(file).isDrawn()).isFalse();
        assertThat(InTerritory.call(town.id(), () -> panels.terms(panel())).list().stream().map(Sortition.Entry::number).toList()).allMatch(file::contains);
        String number = InTerritory.call(town.id(), () -> panels.terms(panel())).list().iterator().next().number();
        assertThat(get(town, PUBLIC + "?numero=" + number.toLowerCase(Locale.ROOT).replace("-", "+")).body()).contains("est sur la liste, dans le groupe");
        assertThat(get(town, PUBLIC + "?numero=%3Cb%3E").body()).contains("n’est pas sur la liste").doesNotContain("<b>");

        assertThat(post(officer, DESK, about(LocalDate.now().plusDays(11))).statusCode()).isEqualTo(422);
        assertThat(bring(officer, "nom;groupe\nAwa;Nord").body()).contains("plus rien n’y change");
        assertThat(post(officer, DESK + "/annoncer", "").statusCode()).as("with another secret").isEqualTo(422);
        assertThat(post(officer, DESK + "/tirer", form("randomness", RANDOMNESS, "again", RANDOMNESS)).body()).contains("n’est pas arrivé");
        for (String act : List.of(
                "update participation.panel set source = 'Autre'", "update participation.panel set secret = '\\x00'",
                "update participation.panel set announced_at = null, secret = null", "delete from participation.panel",
                "update participation.panel_candidate set people_group = 'Sud'", "update participation.panel_candidate set name = 'Un ami'",
                "update participation.panel_seats set panel_id = gen_random_uuid()", "update participation.panel_candidate set panel_id = gen_random_uuid()", "delete from participation.panel_candidate",
                "update participation.panel_seats set seats = 1", "delete from participation.panel_seats")) {
            assertThatThrownBy(() -> in(town, () -> jdbc.sql(act + " where territory_id = ?").param(town.id()).update()))
                    .as(act).isInstanceOf(DataAccessException.class).hasMessageContaining("announced");
        }
    }

    @Test
    void areDrawnAsAnybodyDrawsAgain(@TempDir Path folder) throws Exception {
        listed(6, 2);
        announcedBefore();
        HttpResponse<String> slip = post(officer, DESK + "/tirer", form("randomness", RANDOMNESS, "again", "3 11 24 38 45 8"));
        assertThat(slip.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(slip.body()).select("#randomness").val()).as("kept").isEqualTo(RANDOMNESS);
        draw();
        assertThat(post(officer, DESK + "/tirer", form("randomness", "1", "again", "1")).body()).contains("déjà fait");
        String file = get(town, PUBLIC + ".json").body();
        PanelFile.Checked checked = PanelFile.check(file);
        assertThat(checked.problems()).isEmpty();
        assertThat(checked.drawn().get("Centre")).hasSize(2).isEqualTo(drawn("Centre").stream().map(Candidate::number).toList());
        assertThat(checked.drawn().get("Nord")).hasSize(1);
        assertThat(Jsoup.parse(get(town, PUBLIC).body()).text()).contains(RANDOMNESS, panel().secret(), panel().seed()).doesNotContain("Habitant");
        String next = new JsonMapper().readTree(file).path("order").path("Centre").path(2).asString();
        assertThat(get(town, PUBLIC + "?numero=" + next).body()).contains("au rang 3 du groupe");
        assertThat(python(folder, file)).contains("Conforme", String.join(" ", drawn(checked)));
        String seats = file.replace("\"Centre\":2", "\"Centre\":3");
        assertThat(python(folder, seats)).contains("! la liste, les places").doesNotContain("Conforme");
        assertThat(PanelFile.check(seats).problems()).isNotEmpty();
        String other = file.replace(RANDOMNESS, "1 2 3");
        assertThat(PanelFile.check(other).problems()).isNotEmpty();
        assertThat(python(folder, other)).contains("! la graine").doesNotContain("Conforme");
    }

    private static List<String> drawn(PanelFile.Checked checked) {
        return checked.drawn().getOrDefault("Centre", List.of());
    }

    private static String python(Path folder, String file) throws IOException, InterruptedException {
        assumeTrue(Stream.of("/usr/bin/python3", "/usr/local/bin/python3").anyMatch(place -> Files.isExecutable(Path.of(place))),
                "No python3: the second program is not tried");
        Path written = Files.writeString(folder.resolve("tirage.json"), file);
        Process process = new ProcessBuilder("python3", Path.of("verifier/draw.py").toAbsolutePath().toString(), written.toString())
                .redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isEqualTo(said.contains("! ") ? 1 : 0);
        return said;
    }

    @Test
    void areFilledInTheOrderOfTheDraw() {
        listed(4, 2);
        announcedBefore();
        draw();
        List<Candidate> first = drawn("Centre");
        assertThat(answer(first.get(0), State.ACCEPTED, "public").statusCode()).isEqualTo(303);
        assertThat(answer(first.get(1), State.REFUSED, "").statusCode()).isEqualTo(303);
        assertThat(answer(first.get(1), State.ACCEPTED, "").statusCode()).as("said already").isEqualTo(422);
        assertThat(drawn("Centre")).extracting(Candidate::state).containsExactly(State.ACCEPTED, State.REFUSED, State.ASKED);
        assertThat(drawn("Nord")).as("of the others nothing changed").hasSize(1);
        Candidate third = drawn("Centre").get(2);
        assertThat(answer(third, State.ACCEPTED, "").statusCode()).isEqualTo(303);
        String page = get(town, PUBLIC).body();
        assertThat(page).contains(first.get(0).name(), "Une personne qui ne souhaite pas être nommée").doesNotContain(third.name());
        assertThat(get(town, PUBLIC + "?numero=" + first.get(1).number()).body()).as("nobody learns who refused").contains("est tiré au sort").doesNotContain("a refusé");
        assertThat(post(officer, DESK + "/personnes/" + first.get(0).id() + "/nom", form("nom", "non")).statusCode()).isEqualTo(303);
        assertThat(get(town, PUBLIC + "?numero=").body()).as("no longer wanted").doesNotContain(first.get(0).name());
        assertThat(post(officer, DESK + "/personnes/" + first.get(1).id() + "/nom", form("nom", "public")).statusCode()).as("no member").isEqualTo(422);
        assertThat(answer(third, State.LEFT, "").statusCode()).isEqualTo(303);
        assertThat(answer(drawn("Centre").get(3), State.SILENT, "").statusCode()).isEqualTo(303);
        assertThat(get(officer, DESK).body()).contains("la liste de ce groupe est épuisée");
        assertThat(get(officer, DESK).body()).contains("h1.").contains("rue Haute");
    }

    @Test
    void neverSeatMoreThanTheyHaveWhoeverAnswersAtOnce() throws Exception {
        listed(30, 8);
        announcedBefore();
        draw();
        TestVisitor by = new TestVisitor(officer);
        List<Candidate> asked = drawn("Centre");
        AtomicInteger refused = new AtomicInteger();
        try (var pool = Executors.newFixedThreadPool(16)) {
            List<Future<?>> tries = Stream.concat(asked.stream(), asked.stream())
                    .<Future<?>>map(one -> pool.submit(() -> in(town, () -> {
                        try {
                            draws.answer(panel(), one.id(), State.REFUSED, false, by);
                            refused.incrementAndGet();
                        } catch (Refusal twice) {
                            assertThat(twice.messageKey()).isEqualTo("panel.refused.state");
                        }
                    })))
                    .toList();
            for (Future<?> one : tries) {
                one.get();
            }
        }
        assertThat(refused).as("each once").hasValue(8);
        List<Candidate> now = drawn("Centre");
        assertThat(now.stream().filter(one -> one.state() == State.ASKED)).hasSize(8);
        assertThat(now).extracting(Candidate::rank).as("in their order").containsExactlyElementsOf(Stream.iterate(1, i -> i + 1).limit(16).toList());
    }

    @Test
    void areGivenUpBeforeTheyAreAnnounced() {
        listed(3, 2);
        assertThat(bring(officer, "nom;groupe\nAwa;Centre\nZoé;Nord").statusCode()).isEqualTo(303);
        assertThat(InTerritory.call(town.id(), () -> panels.groups(panel()))).as("no more seats than people").extracting(Group::seats).containsExactly(0, 1);
        assertThat(get(officer, DESK + "/numeros.csv").body()).contains("numero;groupe;nom").contains(";Centre;Awa;");
        assertThat(get(aStaffMember(town, Role.HEAD, voirie(town)), DESK + "/numeros.csv").statusCode()).as("of the department in charge").isEqualTo(200);
        UUID other = InTerritory.call(town.id(), () -> departments.find("gaz").orElseThrow().id());
        assertThat(get(aStaffMember(town, Role.HEAD, other), DESK + "/numeros.csv").statusCode()).as("of another").isEqualTo(404);
        assertThat(post(officer, DESK + "/supprimer", "").statusCode()).isEqualTo(303);
        assertThat(get(officer, DESK).statusCode()).isEqualTo(404);
        assertThat(InTerritory.call(town.id(), () -> jdbc.sql("select count(*) from participation.panel_candidate where territory_id = ?").param(town.id()).query(Long.class).single())).isZero();
    }

    @Test
    void areNobodysElse() {
        listed(3, 1);
        String id = UUID.randomUUID().toString();
        Person other = anAdministrator(aTown());
        for (String path : List.of(ALL, DESK, DESK + "/places", DESK + "/annoncer", DESK + "/tirer", DESK + "/supprimer", DESK + "/personnes/" + id, DESK + "/personnes/" + id + "/nom")) {
            assertThat(post(town, path, about(LocalDate.now())).statusCode()).as(path).isEqualTo(401);
            assertThat(post(aResident(town), path, about(LocalDate.now())).statusCode()).as(path).isEqualTo(403);
            assertThat(post(aStaffMember(town, Role.FRONT_DESK, null), path, about(LocalDate.now())).statusCode()).as("in no team " + path).isEqualTo(404);
            assertThat(post(other, path, about(LocalDate.now())).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(bring(aResident(town), "nom;groupe\nAwa;Nord").statusCode()).isEqualTo(403);
        assertThat(bring(other, "nom;groupe\nAwa;Nord").statusCode()).isEqualTo(404);
        announcedBefore();
        assertThat(get(other.territory(), PUBLIC).statusCode()).isEqualTo(404);
        assertThat(get(other.territory(), PUBLIC + ".json").statusCode()).isEqualTo(404);
        draw();
        Territory elsewhere = aTown();
        publish(elsewhere, aDraft(phase("Se réunir", -1, 90, Capability.PROPOSE)));
        Person theirs = anAdministrator(elsewhere);
        assertThat(post(theirs, ALL, about(LocalDate.now().plusDays(3))).statusCode()).isEqualTo(303);
        assertThat(post(theirs, DESK + "/personnes/" + drawn("Nord").getFirst().id(), form("reponse", "ACCEPTED")).statusCode()).as("somebody of another town").isEqualTo(422);
    }

    @Test
    void forgetWhoWasOnTheListAndKeepTheNumbers() {
        listed(3, 1);
        announcedBefore();
        draw();
        Candidate asked = drawn("Centre").getFirst();
        in(town, () -> assertThat(records.erase(new Erasable.Erased(List.of(), List.of(), Set.of(asked.email()), Set.of())).getFirst().count()).isEqualTo(1));
        assertThat(drawn("Centre")).as("the next takes their seat").extracting(Candidate::state).containsExactly(State.LEFT, State.ASKED);
        assertThat(PanelFile.check(get(town, PUBLIC + ".json").body()).problems()).as("drawn again without them").isEmpty();
        assertThat(answer(drawn("Nord").getFirst(), State.ACCEPTED, "public").statusCode()).isEqualTo(303);
        in(town, () -> {
            assertThat(retention.forget(LocalDate.now().plusDays(401).atStartOfDay(town.zone()).toInstant())).as("at the end").isEqualTo(4);
            assertThat(retention.forget(LocalDate.now().plusDays(1_100).atStartOfDay(town.zone()).toInstant())).as("a member, for two years").isZero();
            assertThat(retention.forget(LocalDate.now().plusDays(1_140).atStartOfDay(town.zone()).toInstant())).isEqualTo(1);
        });
        assertThat(drawn("Nord").getFirst().name()).isEmpty();
        assertThat(get(officer, DESK).body()).contains("Personne oubliée").doesNotContain("rue Haute");
    }
}
