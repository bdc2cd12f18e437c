package org.parvis.participation.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.ballot.proof.Finding;
import org.parvis.ballot.proof.Verification;
import org.parvis.ballot.tally.BallotKind;
import org.parvis.ballot.vote.VoteFiles;
import org.parvis.ballot.vote.VoteKeeping;
import org.parvis.shared.Role;
import org.parvis.testing.Person;
import org.parvis.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A vote with few ballots, of which the sums are published alone, and which observers count again. */
class SumsAloneIT extends BudgetCase {

    private static final String OBSERVERS = "/bureau/budgets/un-budget-pour-tous/observateurs";
    private static final String PHRASE = "quatre chevaux sur la place";
    private static final String PAPERS = "familyName=Diop&givenName=Awa&born=1990-05-0";

    @Autowired
    private VoteKeeping keeping;

    @TempDir
    private Path scratch;

    /** Three people vote at the counter. */
    private void vote() {
        in(town, () -> {
            budgets.create(draft(BallotKind.APPROVAL, Instant.now().plusSeconds(3600)).withSumsOfFew(), admin);
            for (int i = 1; i <= 3; i++) {
                budgets.save("un-budget-pour-tous", new BudgetProject("", "Projet " + i, "", i * 1_000_000L, ""), admin);
            }
            budgets.freeze("un-budget-pour-tous", admin);
        });
        Person karim = aStaffMember(town, Role.FRONT_DESK, null);
        for (int i = 1; i <= 3; i++) {
            code(post(karim, COUNTER, PAPERS + i + "&voter=oui&projet=P" + i + "&projet=P1"));
        }
    }

    private void close() {
        JdbcClient.create(new DriverManagerDataSource(TestDatabase.superuserUrl()))
                .sql("update ballot.vote set closes_at = clock_timestamp() where territory_id = ?")
                .param(town.id())
                .update();
        in(town, keeping::end);
    }

    private Path download() throws IOException {
        for (String name : Stream.concat(VoteFiles.GROWING.stream(), VoteFiles.FINAL.stream()).toList()) {
            Files.writeString(scratch.resolve(name), get(town, BUDGET + "/preuves/" + name).body());
        }
        return scratch;
    }

    private byte[] sealed(Person who) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(at(town, OBSERVERS))
                .header("Cookie", "parvis=" + who.cookie())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofString(field("phrase", PHRASE)))
                .build();
        try (var http = java.net.http.HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.ofByteArray()).body();
        }
    }

    @Test
    void publishesNoBallotAndSaysWhatThatMeans() throws IOException {
        vote();
        assertThat(get(town, BUDGET).body()).contains("S’il y a moins de 30 bulletins, ils ne sont pas publiés un par un");
        close();
        String page = get(town, BUDGET).body();
        assertThat(page).contains("3 bulletins comptés", "Retenu", "Personne ne peut vérifier avec les fichiers publiés que ces sommes sont celles des bulletins");
        Path folder = download();
        assertThat(Files.readString(folder.resolve("bulletins.csv"))).doesNotContain("P1", "P2").hasLineCount(4);
        assertThat(Files.readString(folder.resolve("rule.json"))).contains("\"sumsBelow\":30");
        assertThat(Verification.of(folder, List.of())).allMatch(Finding::right).extracting(Finding::key).contains("result.sums");
    }

    @Test
    void givesObserversWhatTheyCountAgain() throws IOException, InterruptedException {
        vote();
        Person officer = anAdministrator(town);
        assertThat(get(officer, OBSERVERS).statusCode()).as("not before it is published").isEqualTo(404);
        close();
        assertThat(get(officer, "/bureau/budgets/un-budget-pour-tous").body()).contains(OBSERVERS);
        assertThat(get(officer, OBSERVERS).body()).contains("openssl");
        assertThat(post(officer, OBSERVERS, "phrase=court").statusCode()).isEqualTo(422);
        byte[] file = sealed(officer);
        assertThat(new String(file, java.nio.charset.StandardCharsets.ISO_8859_1)).startsWith("Salted__").doesNotContain("P1");
        assumeTrue(Stream.of(System.getenv("PATH").split(":")).anyMatch(place -> Files.isExecutable(Path.of(place, "openssl"))), "No openssl");
        Path folder = download();
        Files.write(folder.resolve("bulletins.csv.enc"), file);
        Process open = new ProcessBuilder(
                        "openssl", "enc", "-d", "-aes-256-cbc", "-pbkdf2", "-iter", "600000", "-in", "bulletins.csv.enc", "-out", "bulletins.csv", "-pass",
                        "pass:" + PHRASE)
                .directory(folder.toFile())
                .start();
        assertThat(open.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(folder.resolve("bulletins.csv"))).contains("[\"P1\",\"P2\"]");
        assertThat(Verification.of(folder, List.of())).allMatch(Finding::right).extracting(Finding::key).doesNotContain("result.sums");
    }

    @Test
    void isForThoseWhoWriteBudgets() {
        vote();
        close();
        for (Person wrong : List.of(aResident(town), aStaffMember(town, Role.FRONT_DESK, null))) {
            assertThat(get(wrong, OBSERVERS).statusCode()).isIn(403, 404);
            assertThat(post(wrong, OBSERVERS, field("phrase", PHRASE)).statusCode()).isIn(403, 404);
        }
        assertThat(post(anAdministrator(aTerritory()), OBSERVERS, field("phrase", PHRASE)).statusCode()).isEqualTo(404);
        assertThat(post(town, OBSERVERS, field("phrase", PHRASE)).body()).as("nobody").doesNotContain("Salted__");
    }

    @Test
    void isRefusedWhereNobodyCouldCheckSums() {
        Person officer = anAdministrator(town);
        String form = "title=Un+budget&envelope=9000&kind=APPROVAL&least=1&most=3&mostPoints=1&sumPoints=1&leastScore=1"
                + "&opens=2026-01-05T09:00&closes=2090-01-05T09:00&interval=10&ageFrom=16&sums=oui";
        assertThat(post(officer, "/bureau/budgets/nouveau", form + "&method=EQUAL_SHARES").body()).contains("personne ne pourrait recompter des sommes");
        assertThat(post(officer, "/bureau/budgets/nouveau", form + "&method=GREEDY&zoneChoice=ALL").body()).contains("serait caché dans toutes");
        assertThat(post(officer, "/bureau/budgets/nouveau", form + "&method=GREEDY").statusCode()).isEqualTo(303);
        assertThat(get(officer, "/bureau/budgets/un-budget").body()).containsPattern("name=\"sums\"[^>]*checked");
    }
}
