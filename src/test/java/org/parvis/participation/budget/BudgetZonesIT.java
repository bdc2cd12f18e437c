package org.parvis.participation.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.ballot.proof.Finding;
import org.parvis.ballot.proof.Verification;
import org.parvis.ballot.proof.ZoneChoice;
import org.parvis.ballot.tally.BallotKind;
import org.parvis.ballot.tally.Method;
import org.parvis.ballot.vote.VoteKeeping;
import org.parvis.relation.TestVisitor;
import org.parvis.shared.Role;
import org.parvis.territory.Territory;
import org.parvis.testing.ParvisIT;
import org.parvis.testing.Person;
import org.parvis.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Budgets with zones: written at the desk, voted on zone by zone, published and checked. */
class BudgetZonesIT extends ParvisIT {

    private static final String BUDGET = "/budgets/nos-quartiers";
    private static final String COUNTER = "/bureau/guichet/nos-quartiers";
    private static final String DESK = "/bureau/budgets/nos-quartiers";
    private static final String LEA = "lea@habitants.example";
    private static final Pattern LINK = Pattern.compile("/bulletin\\?jeton=([A-Za-z0-9_-]+)");

    @Autowired
    private Budgets budgets;

    @Autowired
    private BudgetZones zones;

    @Autowired
    private VoteKeeping keeping;

    @TempDir
    private Path scratch;

    private Territory town;

    @BeforeEach
    void build() {
        town = aTerritory();
    }

    /** Three zones, the first city-wide where there is one; P1 and P2 are in Z1, P3 and P4 in Z2, P5 and P6 in Z3. */
    private void open(ZoneChoice choice, BallotKind kind) {
        TestVisitor admin = new TestVisitor(anAdministrator(town));
        in(town, () -> {
            BudgetDraft draft = new BudgetDraft(
                            "Nos quartiers", "", "", kind, 1, 2, 3, 4, 3_000_000, Method.GREEDY, 1, Instant.now().minus(Duration.ofDays(1)),
                            Instant.now().plusSeconds(3600), Duration.ofMinutes(1), 11)
                    .with(choice);
            budgets.create(draft, admin);
            for (int zone = 1; zone <= 3; zone++) {
                zones.save("nos-quartiers", new BudgetZone("", "Zone " + zone, 1_000_000, zone == 1 && choice == ZoneChoice.CITY_AND_ONE), admin);
                for (int i = 0; i < 2; i++) {
                    String name = "Projet " + (2 * zone - 1 + i);
                    budgets.save("nos-quartiers", new BudgetProject("", name, "", 600_000L + 100_000L * i, "", "Z" + zone), admin);
                }
            }
            budgets.freeze("nos-quartiers", admin);
        });
    }

    private static String field(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private String link(String email) {
        post(town, BUDGET + "/lien", field("email", email));
        Matcher link = LINK.matcher(mailbox.list(town, email).getFirst());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private HttpResponse<String> send(String token, String fields) {
        return post(town, BUDGET + "/bulletin", field("jeton", token) + "&" + fields);
    }

    private static String code(HttpResponse<String> receipt) {
        assertThat(receipt.statusCode()).as(receipt.body()).isEqualTo(200);
        return Jsoup.parse(receipt.body()).expectFirst(".receipt .number").text();
    }

    private void close() {
        JdbcClient.create(new DriverManagerDataSource(TestDatabase.superuserUrl()))
                .sql("update ballot.vote set closes_at = clock_timestamp() where territory_id = ?")
                .param(town.id())
                .update();
        in(town, keeping::end);
    }

    @Test
    void asksForTheZoneFirstKeepsMarksAndPublishesEachZone() throws IOException {
        open(ZoneChoice.FREE_ONE, BallotKind.APPROVAL);
        assertThat(get(town, BUDGET).body())
                .contains("Chaque personne vote dans une zone, celle qu’elle choisit.", "est perdu", "moins de 30 personnes", "Zone 3");
        String token = link(LEA);
        Document step = Jsoup.parse(get(town, BUDGET + "/bulletin?jeton=" + token).body());
        assertThat(step.select("[name=zone]").eachAttr("value")).containsExactly("Z1", "Z2", "Z3");
        assertThat(step.select("[name^=projet]")).as("no project yet").isEmpty();
        HttpResponse<String> none = send(token, "etape=zone");
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(none.body()).contains("Choisissez une zone de la liste.");
        assertThat(send(token, "etape=zone&zone=Z9").statusCode()).isEqualTo(422);
        Document second = Jsoup.parse(send(token, "etape=zone&zone=Z2").body());
        assertThat(second.select("[name^=projet]").eachAttr("value")).containsExactly("P3", "P4");

        // Marks go with whoever looks at another zone, and come back with them.
        Document changed = Jsoup.parse(send(token, "etape=changer&zone=Z2&projet.Z2=P4&atteste=oui").body());
        assertThat(changed.select("[name=garde.P4]").eachAttr("value")).containsExactly("1");
        Document other = Jsoup.parse(send(token, "etape=zone&zone=Z3&garde.P4=1&atteste=oui").body());
        assertThat(other.select("[name^=projet]").eachAttr("value")).containsExactly("P5", "P6");
        assertThat(other.select("[name=garde.P4]")).hasSize(1);
        assertThat(other.select("[name=atteste][checked]")).hasSize(1);
        Document back = Jsoup.parse(send(token, "etape=zone&zone=Z2&garde.P4=1").body());
        assertThat(back.select("[name^=projet][checked]").eachAttr("value")).containsExactly("P4");

        assertThat(send(token, "atteste=oui&zone=Z3&projet.Z2=P4").statusCode()).as("a mark of another zone").isEqualTo(422);
        assertThat(send(token, "atteste=oui&zone=Z3&projet.Z3=P5&projet.Z2=P4").statusCode()).isEqualTo(422);
        assertThat(send(token, "atteste=oui&projet.Z3=P5").body()).contains("Choisissez une zone de la liste.");
        HttpResponse<String> cast = send(token, "atteste=oui&zone=Z3&projet.Z3=P5&garde.P4=1");
        assertThat(cast.body()).contains("Zone 3 : Projet 5".replace(" :", "\u00a0:")).doesNotContain("Projet 4");
        code(cast);
        String mine = code(send(token, "atteste=oui&zone=Z2&projet.Z2=P4"));
        code(send(link("awa@habitants.example"), "atteste=oui&zone=Z3&projet.Z3=P6&projet.Z3=P5"));
        close();

        Document result = Jsoup.parse(get(town, BUDGET).body());
        assertThat(result.select("#P4").text()).contains("Retenu");
        assertThat(result.select("#P5").text()).as("its zone has money for one").contains("Retenu", "une voix");
        assertThat(result.select("#P6").text()).contains("Non retenu", "il manquait");
        assertThat(result.select("h3").eachText()).containsSequence("Zone 1", "Zone 2", "Zone 3");
        assertThat(result.text()).contains("Moins de 30 bulletins dans cette zone", "Le vote au format Pabulib");
        assertThat(post(town, BUDGET + "/verifier", field("code", mine)).body()).contains("Zone 2\u00a0: Projet 4");
        assertThat(get(town, BUDGET + "/preuves/bulletins.csv").body()).contains(";Z2;{\"Z2\":[\"P4\"]}");
        assertThat(get(town, BUDGET + "/preuves/ballots.pb").statusCode()).isEqualTo(404);
        for (String file : List.of(
                "rule.json", "log.txt", "checkpoints.txt", "bulletins.csv", "emargement.csv", "result.json", "ballots-Z1.pb", "ballots-Z2.pb",
                "ballots-Z3.pb")) {
            Files.writeString(scratch.resolve(file), get(town, BUDGET + "/preuves/" + file).body());
        }
        assertThat(Verification.of(scratch, List.of())).allMatch(Finding::right);
    }

    @Test
    void showsTheWholeTownAndOneZoneAtTheCounterToo() {
        open(ZoneChoice.CITY_AND_ONE, BallotKind.CHOOSE_ONE);
        Person karim = aStaffMember(town, Role.FRONT_DESK, null);
        Document step = Jsoup.parse(post(karim, COUNTER, field("email", LEA)).body());
        assertThat(step.select("[name=zone]").eachAttr("value")).containsExactly("Z2", "Z3");
        Document ballot = Jsoup.parse(post(karim, COUNTER, field("email", LEA) + "&etape=zone&zone=Z3").body());
        assertThat(ballot.select("[type=radio]").eachAttr("name")).containsExactly("projet.Z1", "projet.Z1", "projet.Z1", "projet.Z3", "projet.Z3", "projet.Z3");
        assertThat(ballot.select("[name=email]").attr("value")).isEqualTo(LEA);
        assertThat(post(karim, COUNTER, field("email", LEA) + "&voter=oui&zone=Z3&projet.Z1=P1&projet.Z2=P3").statusCode()).isEqualTo(422);
        Document two = Jsoup.parse(post(karim, COUNTER, field("email", LEA) + "&voter=oui&zone=Z3&projet.Z3=P5&projet.Z3=P6").body());
        assertThat(two.select("[id=bulletin.Z3] .error").text()).contains("Zone 3", "le bulletin en admet 1");
        HttpResponse<String> cast = post(karim, COUNTER, field("email", LEA) + "&voter=oui&zone=Z3&projet.Z1=P1&projet.Z3=P6");
        code(cast);
        assertThat(cast.body()).as("an agent sees no zone afterwards").doesNotContain("Zone 3", "Projet 6");
        // The city-wide marks stay when somebody looks at another zone; one zone alone is a ballot too.
        String token = link("awa@habitants.example");
        Document changed = Jsoup.parse(send(token, "etape=zone&zone=Z2&garde.P1=1&garde.P5=1").body());
        assertThat(changed.select("[checked][name^=projet][value^=P]").eachAttr("value")).containsExactly("P1");
        assertThat(send(token, "atteste=oui&zone=Z2").body()).contains("Choisissez au moins un projet.");
        code(send(token, "atteste=oui&zone=Z2&projet.Z2=P3"));
    }

    @Test
    void asksWhereSomebodyLivesOrShowsEachZone() {
        open(ZoneChoice.RESIDENCE, BallotKind.RANKED);
        String token = link(LEA);
        assertThat(send(token, "etape=zone&zone=Z2").body()).contains("dans la zone «\u00a0Zone 2\u00a0»");
        assertThat(send(token, "atteste=oui&zone=Z2&points.P3=2&points.P4=1").body()).contains("Zone 2\u00a0: 1. Projet 4");
        assertThat(get(town, BUDGET + "/preuves/rule.json").body()).contains("pour la zone où elle habite", "\"choice\":\"RESIDENCE\"");
        town = aTerritory();
        open(ZoneChoice.ALL, BallotKind.CUMULATIVE);
        token = link(LEA);
        assertThat(Jsoup.parse(get(town, BUDGET + "/bulletin?jeton=" + token).body()).select("fieldset[data-ballot]")).hasSize(3);
        HttpResponse<String> over = send(token, "atteste=oui&points.P1=3&points.P3=3&points.P4=3");
        assertThat(Jsoup.parse(over.body()).select("[id=bulletin.Z2] .error").text()).contains("Zone 2", "Vous avez donné 6 points");
        assertThat(send(token, "atteste=oui&points.P1=3&points.P3=3&points.P4=1").body()).contains("Zone 1\u00a0: Projet 1", "Zone 2\u00a0: Projet 3");
    }

    @Test
    void saysOfEachZoneAtOnceWhatIsWrong() {
        open(ZoneChoice.ALL, BallotKind.KNAPSACK);
        HttpResponse<String> over = send(link(LEA), "atteste=oui&projet.Z1=P1&projet.Z1=P2&projet.Z2=P3&projet.Z2=P4&projet.Z3=P5");
        assertThat(over.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(over.body());
        assertThat(page.select(".error-summary li")).hasSize(2);
        assertThat(page.select("[id=bulletin.Z1] .error, [id=bulletin.Z2] .error")).hasSize(2);
        assertThat(page.select("[id=bulletin.Z3] .error")).isEmpty();
    }

    @Test
    void isWrittenAtTheDeskWithoutContradiction() {
        Person antoine = anAdministrator(town);
        String form = "title=Nos+quartiers&envelope=9000&kind=APPROVAL&method=GREEDY&least=1&most=3&mostPoints=1&sumPoints=1&leastScore=1"
                + "&opens=2026-01-05T09:00&closes=2090-01-05T09:00&interval=10&ageFrom=16";
        assertThat(post(antoine, "/bureau/budgets/nouveau", form + "&zoneChoice=FREE_ONE").statusCode()).isEqualTo(303);
        assertThat(freeze(antoine)).contains("Il faut au moins deux zones.");
        assertThat(get(antoine, DESK).body()).contains("Les zones manquent encore").doesNotContain("dépouillement :", "«  »");
        assertThat(post(antoine, DESK + "/zones", "zoneName=Nord&zoneEnvelope=5+000").statusCode()).isEqualTo(303);
        HttpResponse<String> twice = post(antoine, DESK + "/zones", "zoneName=nord&zoneEnvelope=4000");
        assertThat(twice.statusCode()).isEqualTo(422);
        assertThat(twice.body()).contains("Une autre zone porte déjà ce nom.", "value=\"nord\"");
        assertThat(post(antoine, DESK + "/zones", "zoneName=Sud&zoneEnvelope=rien").body()).contains("plus grande que zéro", "value=\"rien\"");
        assertThat(post(antoine, DESK + "/zones", "zoneName=Sud&zoneEnvelope=3000").statusCode()).isEqualTo(303);
        for (String project : List.of("name=A&cost=1000&zone=Z1", "name=B&cost=1000&zone=Z1", "name=C&cost=3500&zone=Z2", "name=D&cost=1000")) {
            assertThat(post(antoine, DESK + "/projets", project).statusCode()).isEqualTo(303);
        }
        assertThat(post(antoine, DESK + "/projets", "name=E&cost=1&zone=Z7").body()).contains("Cette zone n’existe plus.");
        assertThat(freeze(antoine)).contains("ne font pas l’enveloppe du budget", "Un projet n’a pas de zone.");
        assertThat(post(antoine, DESK + "/zones", "code=Z2&zoneName=Sud&zoneEnvelope=4000&cityWide=oui").statusCode()).isEqualTo(303);
        assertThat(freeze(antoine)).contains("la règle ne le demande pas");
        post(antoine, DESK + "/zones", "code=Z2&zoneName=Sud&zoneEnvelope=4000");
        post(antoine, DESK + "/projets", "code=P4&name=D&cost=4500&zone=Z2");
        assertThat(freeze(antoine)).contains("Un projet coûte plus que l’enveloppe de sa zone", "qu’il n’y en a dans une zone");
        post(antoine, DESK + "/projets", "code=P4&name=D&cost=500&zone=Z1");
        assertThat(freeze(antoine)).contains("Il faut au moins deux projets dans chaque zone.");
        post(antoine, DESK + "/projets", "code=P4&name=D&cost=500&zone=Z2");
        assertThat(post(antoine, DESK, form.replace("most=3", "most=2")).statusCode()).isEqualTo(303);
        assertThat(freeze(antoine)).as("zones that nobody votes in").contains("dites qui vote où, ou retirez-les");
        assertThat(post(antoine, DESK, form.replace("most=3", "most=2") + "&zoneChoice=CITY_AND_ONE").statusCode()).isEqualTo(303);
        assertThat(get(antoine, DESK).body()).contains("La zone qui est toute la ville manque encore.");
        assertThat(freeze(antoine)).contains("Dites quelle zone est toute la ville");
        assertThat(post(antoine, DESK, form.replace("most=3", "most=2") + "&zoneChoice=ALL").statusCode()).isEqualTo(303);
        assertThat(get(antoine, DESK).body()).contains("Chaque personne vote dans toutes les zones.", "Si vous attendez moins de 30 bulletins");
        // A zone that goes leaves its projects in none.
        assertThat(post(antoine, DESK + "/zones", "zoneName=Est&zoneEnvelope=1").statusCode()).isEqualTo(303);
        post(antoine, DESK + "/projets", "code=P3&name=C&cost=3500&zone=Z3");
        assertThat(post(antoine, DESK + "/zones", "code=Z3&retirer=oui").statusCode()).isEqualTo(303);
        assertThat(freeze(antoine)).contains("Un projet n’a pas de zone. Voyez : C.");
        post(antoine, DESK + "/projets", "code=P3&name=C&cost=3500&zone=Z2");
        assertThat(post(antoine, DESK + "/figer", "relu=oui").statusCode()).isEqualTo(303);
        assertThat(post(antoine, DESK + "/zones", "code=Z2&retirer=oui").statusCode()).isEqualTo(422);

        for (Person wrong : List.of(aResident(town), aStaffMember(town, Role.FRONT_DESK, null))) {
            assertThat(post(wrong, DESK + "/zones", "zoneName=x&zoneEnvelope=1").statusCode()).isIn(403, 404);
        }
        assertThat(post(anAdministrator(aTerritory()), DESK + "/zones", "zoneName=x&zoneEnvelope=1").statusCode()).isEqualTo(404);
        assertThat(post(town, DESK + "/zones", "zoneName=x&zoneEnvelope=1").statusCode()).as("nobody").isNotEqualTo(200);
    }

    private String freeze(Person who) {
        HttpResponse<String> refused = post(who, DESK + "/figer", "relu=oui");
        assertThat(refused.statusCode()).isEqualTo(422);
        return refused.body();
    }
}
