package org.parvis.participation.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.ballot.proof.Finding;
import org.parvis.ballot.proof.Leftover;
import org.parvis.ballot.proof.Verification;
import org.parvis.ballot.proof.ZoneChoice;
import org.parvis.ballot.proof.ZoneLimits;
import org.parvis.ballot.tally.BallotKind;
import org.parvis.ballot.tally.Method;
import org.parvis.ballot.vote.VoteKeeping;
import org.parvis.shared.Role;
import org.parvis.testing.Person;
import org.parvis.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Zones that leave money to the whole town and have ballots of their own, voted on by every channel, explained and verified. */
class LeftoverIT extends BudgetCase {

    private static final String NAME = "nos-quartiers";
    private static final String PAGE = "/budgets/" + NAME;
    private static final Pattern LINK = Pattern.compile("/bulletin\\?jeton=([A-Za-z0-9_-]+)");

    @Autowired
    private BudgetZones zones;

    @Autowired
    private BudgetGroups groups;

    @Autowired
    private VoteKeeping keeping;

    @TempDir
    private Path scratch;

    /** The whole town (Z1: P1 to P3, 15 000 €) and two quarters (Z2: P4 and P5; Z3: P6 and P7, 10 000 € each). */
    private void openZones(BallotKind kind) {
        draftZones(kind);
        in(town, () -> budgets.freeze(NAME, admin));
    }

    private void draftZones(BallotKind kind) {
        BudgetDraft draft = new BudgetDraft(
                        "Nos quartiers", "", "", kind, 1, 2, 3, 4, 3_500_000, Method.GREEDY, 1, Instant.now().minus(Duration.ofDays(1)),
                        Instant.now().plusSeconds(3600), Duration.ofMinutes(1), 11)
                .with(ZoneChoice.CITY_AND_ONE)
                .with(Selection.USUAL.with(Leftover.CITY_WIDE).withPart(50));
        in(town, () -> {
            budgets.create(draft, admin);
            zones.save(NAME, new BudgetZone("", "Toute la ville", 1_500_000, true, new ZoneLimits(0, 3, kind == BallotKind.CUMULATIVE ? 6 : 0)), admin);
            zones.save(NAME, new BudgetZone("", "Nord", 1_000_000, false), admin);
            zones.save(NAME, new BudgetZone("", "Sud", 1_000_000, false), admin);
            long[] costs = {1_400_000, 800_000, 700_000, 600_000, 700_000, 900_000, 300_000};
            for (int i = 0; i < costs.length; i++) {
                String zone = i < 3 ? "Z1" : i < 5 ? "Z2" : "Z3";
                budgets.save(NAME, new BudgetProject("", "Projet " + (i + 1), "", costs[i], "", zone, i == 1), admin);
            }
            groups.save(NAME, new BudgetGroup("", "Écoles", List.of("P2", "P3"), 0, 1, 0), admin);
            groups.save(NAME, new BudgetGroup("", "La place", List.of("P6", "P7"), 1, 0, 0), admin);
        });
    }

    /** What quarters leave goes to the whole town: a minimum there may need it; one in a quarter has the quarter's envelope alone. */
    @Test
    void aMinimumMayBePaidFromWhatOthersLeave() {
        draftZones(BallotKind.APPROVAL);
        in(town, () -> groups.save(NAME, new BudgetGroup("", "Les grands", List.of("P1", "P2"), 0, 2, 0), admin));
        assertThatThrownBy(() -> in(town, () -> groups.save(NAME, new BudgetGroup("", "Nord", List.of("P4", "P5"), 0, 2, 0), admin))).isInstanceOf(BudgetRefused.class);
        in(town, () -> budgets.freeze(NAME, admin));
    }

    private HttpResponse<String> vote(String email, String fields) {
        post(town, PAGE + "/lien", field("email", email));
        Matcher link = LINK.matcher(mailbox.list(town, email).getFirst());
        assertThat(link.find()).isTrue();
        return post(town, PAGE + "/bulletin", field("jeton", link.group(1)) + "&atteste=oui&" + fields);
    }

    private void close() {
        JdbcClient.create(new DriverManagerDataSource(TestDatabase.superuserUrl()))
                .sql("update ballot.vote set closes_at = clock_timestamp() where territory_id = ?")
                .param(town.id())
                .update();
        in(town, keeping::end);
    }

    @Test
    void saysWhereMoneyWentAndIsVerified() throws IOException {
        openZones(BallotKind.APPROVAL);
        assertThat(Jsoup.parse(get(town, PAGE).body()).select(".rules li").eachText())
                .anyMatch(one -> one.endsWith("« Toute la ville » est dépouillée la dernière : ce que les autres zones ne dépensent pas s’ajoute à son enveloppe."))
                .anyMatch(one -> one.endsWith("Cela vaut pour chaque zone où elle vote, sauf : Toute la ville, de 1 à 3 projets."))
                .anyMatch(one -> one.startsWith("Dans chaque zone, le premier projet qui ne tient pas"));
        code(vote("a@habitants.example", "zone=Z2&projet.Z1=P1&projet.Z1=P3&projet.Z1=P2&projet.Z2=P4"));
        code(vote("b@habitants.example", "zone=Z2&projet.Z1=P1&projet.Z1=P2&projet.Z2=P4&projet.Z2=P5"));
        code(vote("c@habitants.example", "zone=Z3&projet.Z1=P1&projet.Z1=P3&projet.Z3=P6"));
        code(vote("d@habitants.example", "zone=Z3&projet.Z1=P3&projet.Z3=P7&projet.Z3=P6"));
        close();
        Document result = Jsoup.parse(get(town, PAGE).body());
        // P4 leaves 4 000 € of the north, P6 leaves 1 000 € of the south; the town has 20 000 €, first for a school, then 13 000 € of 14 000 €.
        assertThat(result.text())
                .contains("Il restait 4\u202f000 € de « Nord » : ils s’ajoutent à cette enveloppe.", "Il restait 1\u202f000 € de « Sud »",
                        "Ces 4\u202f000 € passent à « Toute la ville ».", "sur 20\u202f000 €");
        assertThat(result.select("#P3").text()).contains("Retenu d’abord, pour le groupe « Écoles »");
        assertThat(result.select("#P1").text()).contains("Non retenu", "il restait 13\u202f000 €");
        assertThat(result.select("#P2").text()).contains("Retenu au rang 3".isEmpty() ? "" : "Retenu");
        assertThat(result.select("#P7").text()).contains("Non retenu", "dans le groupe « La place », assez de projets étaient déjà retenus");
        for (String file : List.of(
                "rule.json", "log.txt", "checkpoints.txt", "bulletins.csv", "emargement.csv", "result.json", "ballots-Z1.pb", "ballots-Z2.pb", "ballots-Z3.pb")) {
            Files.writeString(scratch.resolve(file), get(town, PAGE + "/preuves/" + file).body());
        }
        assertThat(Verification.of(scratch, List.of())).allMatch(Finding::right);
        assertThat(Files.readString(scratch.resolve("result.json"))).contains("\"received\":500000", "\"received\":0");
        assertThat(Files.readString(scratch.resolve("ballots-Z1.pb"))).contains("budget;20000.00", "comment;the whole rule is in rule.json");
    }

    @Test
    void holdsTheLimitsOfEachZoneInEachChannel() {
        openZones(BallotKind.APPROVAL);
        Person karim = aStaffMember(town, Role.FRONT_DESK, null);
        String counter = "/bureau/guichet/" + NAME;
        Document ballot = Jsoup.parse(post(karim, counter, field("email", LEA) + "&etape=zone&zone=Z2").body());
        assertThat(ballot.select("[id=bulletin.Z1] .hint").text()).contains("de 1 à 3 projets");
        assertThat(ballot.select("[id=bulletin.Z1]").attr("data-most")).isEqualTo("3");
        assertThat(ballot.select("[id=bulletin.Z2] .hint").text()).contains("de 1 à 2 projets");
        Document south = Jsoup.parse(post(karim, counter, field("email", LEA) + "&etape=zone&zone=Z3").body());
        assertThat(south.select("[id=bulletin.Z3] .hint").text()).contains("un seul projet peut être retenu");
        String three = "zone=Z2&projet.Z1=P1&projet.Z1=P2&projet.Z1=P3&projet.Z2=P4";
        code(post(karim, counter, field("email", LEA) + "&voter=oui&" + three));
        code(vote("a@habitants.example", three));
        String paper = "/bureau/papier/" + NAME;
        String awa = "&familyName=Diop&givenName=Awa&born=1990-05-01&";
        assertThat(post(karim, paper, "sheet=1" + awa + three).body()).contains("première saisie");
        HttpResponse<String> admitted = post(karim, counter, "familyName=Sy&givenName=Ali&born=1990-05-01&isoloir=oui");
        code(post(town, "/isoloir", field("code", code(admitted)) + "&atteste=oui&voter=oui&" + three));
    }

    @Test
    void refusesMoreThanAZoneTakes() {
        openZones(BallotKind.CUMULATIVE);
        Document over = Jsoup.parse(vote(LEA, "zone=Z2&points.P1=3&points.P2=3&points.P4=3&points.P5=2").body());
        assertThat(over.select("[id=bulletin.Z2] .error").text()).contains("Vous avez donné 5 points", "4");
        assertThat(over.select("[id=bulletin.Z1] .error")).isEmpty();
        over = Jsoup.parse(vote(LEA, "zone=Z2&points.P1=3&points.P2=3&points.P3=1&points.P4=1").body());
        assertThat(over.select("[id=bulletin.Z1] .error").text()).contains("Vous avez donné 7 points", "6");
        code(vote(LEA, "zone=Z2&points.P1=3&points.P2=2&points.P3=1&points.P4=1"));
        Person karim = aStaffMember(town, Role.FRONT_DESK, null);
        String paper = "/bureau/papier/" + NAME;
        String awa = "sheet=1&familyName=Diop&givenName=Awa&born=1990-05-01&zone=Z2";
        assertThat(post(karim, paper, awa + "&points.P1=3&points.P2=3&points.P3=1").statusCode()).isEqualTo(422);
        HttpResponse<String> admitted = post(karim, "/bureau/guichet/" + NAME, "familyName=Sy&givenName=Ali&born=1990-05-01&isoloir=oui");
        assertThat(post(town, "/isoloir", field("code", code(admitted)) + "&atteste=oui&voter=oui&zone=Z2&points.P1=3&points.P2=3&points.P3=1").statusCode()).isEqualTo(422);
    }

    @Test
    void ranksWhatAZoneRanks() {
        openZones(BallotKind.RANKED);
        assertThat(vote(LEA, "zone=Z2&points.P1=3&points.P2=1&points.P3=2&points.P4=1&points.P5=2").body())
                .contains("Toute la ville\u00a0: 1. Projet 2", "Toute la ville\u00a0: 3. Projet 1", "Nord\u00a0: 2. Projet 5");
    }

    @Test
    void zonesAreArrangedAndLimitedAtTheDesk() {
        Person antoine = anAdministrator(town);
        String form = "title=Nos+quartiers&envelope=9000&kind=APPROVAL&method=GREEDY&least=1&most=2&mostPoints=1&sumPoints=1&leastScore=1"
                + "&opens=2026-01-05T09:00&closes=2090-01-05T09:00&interval=10&ageFrom=16&zoneChoice=ALL&leftover=NEXT_ZONE";
        String desk = "/bureau/budgets/" + NAME;
        assertThat(post(antoine, "/bureau/budgets/nouveau", form).statusCode()).isEqualTo(303);
        post(antoine, desk + "/zones", "zoneName=Nord&zoneEnvelope=5000");
        HttpResponse<String> wrong = post(antoine, desk + "/zones", "zoneName=Sud&zoneEnvelope=4000&zoneLeast=3");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("ne peut pas être inférieur au nombre de projets au moins", "value=\"3\"");
        assertThat(post(antoine, desk + "/zones", "zoneName=Sud&zoneEnvelope=4000&zoneMost=0").body()).contains("ou laissez vide");
        assertThat(post(antoine, desk + "/zones", "zoneName=Sud&zoneEnvelope=4000&zoneMost=3").statusCode()).isEqualTo(303);
        for (String project : List.of("name=A&zone=Z1", "name=B&zone=Z1", "name=C&zone=Z2", "name=D&zone=Z2")) {
            post(antoine, desk + "/projets", project + "&cost=1000");
        }
        HttpResponse<String> few = post(antoine, desk + "/figer", "relu=oui");
        assertThat(Jsoup.parse(few.body()).select(".error-summary a[href=#zones]").text()).contains("plus de projets ou de points");
        assertThat(post(antoine, desk, form.replace("kind=APPROVAL", "kind=KNAPSACK")).statusCode()).isEqualTo(303);
        HttpResponse<String> unfit = post(antoine, desk + "/figer", "relu=oui");
        assertThat(Jsoup.parse(unfit.body()).select(".error-summary a[href=#zones]").text()).contains("ne vont pas avec ce que dit le bulletin");
        assertThat(post(antoine, desk, form).statusCode()).isEqualTo(303);
        post(antoine, desk + "/zones", "code=Z2&zoneName=Sud&zoneEnvelope=4000&zoneMost=1");
        HttpResponse<String> across = post(antoine, desk + "/groupes", "groupName=G&groupProjects=P1&groupProjects=P3&groupMost=1");
        assertThat(across.body()).contains("Les projets d’un groupe sont dans une seule zone.");
        assertThat(post(antoine, desk + "/zones", "code=Z2&monter=oui").statusCode()).isEqualTo(303);
        assertThat(get(antoine, desk).body()).contains("Sud, 4\u202f000\u00a0€\u00a0; Nord, 5\u202f000\u00a0€. Les zones sont dépouillées dans cet ordre.");
        assertThat(post(antoine, desk + "/figer", "relu=oui").statusCode()).isEqualTo(303);
        assertThat(get(town, PAGE + "/preuves/rule.json").body())
                .contains("\"leftover\":\"NEXT_ZONE\",\"zones\":[{\"cityWide\":false,\"envelope\":400000,\"id\":\"Z2\",\"limits\":{\"max\":1},\"name\":\"Sud\"}");
    }
}
