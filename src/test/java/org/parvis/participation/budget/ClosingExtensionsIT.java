package org.parvis.participation.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.ballot.proof.Finding;
import org.parvis.ballot.proof.OutageRule;
import org.parvis.ballot.proof.Verification;
import org.parvis.ballot.tally.BallotKind;
import org.parvis.ballot.vote.VoteFiles;
import org.parvis.ballot.vote.VoteKeeping;
import org.parvis.ballot.vote.VotePulse;
import org.parvis.participation.Capability;
import org.parvis.participation.Phase;
import org.parvis.participation.Process;
import org.parvis.participation.ProcessDraft;
import org.parvis.participation.Processes;
import org.parvis.relation.TestVisitor;
import org.parvis.report.ReportingTown;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Role;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryImport;
import org.parvis.testing.Person;
import org.parvis.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A town puts the closing of a vote off, or its rule for outages does: everybody reads it where they read when it closes. */
class ClosingExtensionsIT extends ListedVoteCase {

    private static final Pattern LINK = Pattern.compile("/bulletin\\?jeton=([A-Za-z0-9_-]+)");

    @Autowired
    private VoteKeeping keeping;

    @Autowired
    private VotePulse pulse;

    @Autowired
    private Processes processes;

    @Autowired
    private TerritoryImport imports;

    @TempDir
    private Path scratch;

    private String link(String email) {
        assertThat(post(town, BUDGET + "/lien?lang=" + Locale.FRENCH.getLanguage(), field("email", email)).statusCode()).isEqualTo(200);
        Matcher link = LINK.matcher(mailbox.list(town, email).getFirst());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private HttpResponse<String> vote(String token, String choices) {
        return post(town, BUDGET + "/bulletin", "atteste=oui&" + field("jeton", token) + "&" + choices);
    }

    private static JdbcClient superuser() {
        return JdbcClient.create(new DriverManagerDataSource(TestDatabase.superuserUrl()));
    }

    /** The clock cannot be turned; what it is held against can. */
    private void now(Instant closes) {
        superuser().sql("update ballot.vote set closes_at = ? where territory_id = ?").params(java.sql.Timestamp.from(closes), town.id()).update();
    }

    /** With plain spaces. */
    private static String plain(HttpResponse<String> answer) {
        return answer.body().replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    private Path download() throws IOException {
        for (String name : Stream.concat(Stream.concat(VoteFiles.GROWING.stream(), VoteFiles.FINAL.stream()), Stream.of("extensions.json")).toList()) {
            Files.writeString(scratch.resolve(name), get(town, BUDGET + "/preuves/" + name).body());
        }
        return scratch;
    }

    @Test
    void isReadAgainPublicAndMovesWhateverNamesTheClosing() throws Exception {
        Instant first = Instant.now().plus(Duration.ofHours(2)).truncatedTo(ChronoUnit.MINUTES);
        open(BallotKind.APPROVAL, first);
        Instant later = first.plus(Duration.ofDays(3));
        String lea = link(LEA);
        String early = code(vote(lea, "projet=P1"));
        Person officer = anAdministrator(town);
        assertThat(get(officer, DESK).body()).contains(EXTEND);
        assertThat(get(town, BUDGET + "/preuves/extensions.json").statusCode()).as("nothing was put off yet").isEqualTo(404);
        HttpResponse<String> refused = post(officer, EXTEND, field("avant", first.toString()) + "&cloture=bientot&raison=Parce+que");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Écrivez qui l’a décidé", "Parce que", "Donnez une date et une heure");
        assertThat(post(officer, EXTEND, fields(first, first)).body()).contains("Choisissez un moment après la clôture");
        assertThat(post(officer, EXTEND, fields(first, first.plus(Duration.ofDays(61)))).body()).contains("60 jours après la clôture");
        assertThat(plain(post(officer, EXTEND, fields(first, later) + "&" + field("debut", time(Instant.now()))))).contains("Donnez le début et la fin de la panne");
        HttpResponse<String> confirm = post(officer, EXTEND, fields(first, later));
        assertThat(confirm.body()).contains("Confirmez la nouvelle clôture", "La salle a pris l’eau.");
        assertThat(closes()).as("nothing happened yet").isEqualTo(first);
        assertThat(post(officer, EXTEND, fields(first, later) + "&etape=corriger").body()).contains("La salle a pris l’eau.");
        assertThat(post(officer, EXTEND, fields(first, later) + "&etape=confirmer").statusCode()).isEqualTo(303);
        assertThat(closes()).isEqualTo(later);
        HttpResponse<String> twice = post(officer, EXTEND, fields(first, later.plus(Duration.ofDays(1))) + "&etape=confirmer");
        assertThat(twice.statusCode()).isEqualTo(422);
        assertThat(twice.body()).contains("vient d’être repoussée");
        assertThat(closes()).isEqualTo(later);

        assertThat(get(officer, EXTEND + "?fait=oui").body()).contains("La nouvelle clôture est publique", "La salle a pris l’eau.");
        assertThat(plain(get(town, BUDGET))).contains("Clôture repoussée", "La salle a pris l’eau.", "La maire", "extensions.json", "La clôture était d’abord annoncée pour le");
        assertThat(get(town, BUDGET + "/preuves/rule.json").body()).as("the rule stays").contains("\"closes\":\"" + first + "\"");
        assertThat(get(town, BUDGET + "/preuves/extensions.json").body()).contains("\"closes\":\"" + later + "\"");
        assertThat(get(town, BUDGET + "/changements.atom").body()).contains("Clôture repoussée", "La salle a pris l’eau.");
        assertThat(get(town, "/participer/calendrier.ics").body()).contains(DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmm").format(later.atZone(ZoneId.of("UTC"))));

        now(Instant.now().minusSeconds(1));
        assertThat(vote(lea, "projet=P2").statusCode()).as("after the closing").isEqualTo(422);
        now(later);
        code(vote(lea, "projet=P3"));
        now(Instant.now());
        in(town, keeping::end);
        Path folder = download();
        assertThat(Verification.of(folder, List.of())).allMatch(Finding::right).extracting(Finding::key).contains("extensions");
        assertThat(python(folder)).isZero();
        assertThat(Jsoup.parse(plain(get(town, BUDGET))).text()).contains("Clôture repoussée", "Un bulletin compté");
        assertThat(post(town, BUDGET + "/verifier", field("code", early)).statusCode()).isEqualTo(200);
        assertThat(post(officer, EXTEND, fields(closes(), closes().plus(Duration.ofDays(3))) + "&etape=confirmer").statusCode()).as("after the closing").isEqualTo(422);
        Files.writeString(folder.resolve("extensions.json"), Files.readString(folder.resolve("extensions.json")).replace("eau", "air"));
        assertThat(Verification.of(folder, List.of())).contains(new Finding("extension.other", false, List.of()));
        assertThat(python(folder)).isEqualTo(1);
    }

    private static int python(Path folder) throws IOException, InterruptedException {
        java.lang.Process process = new ProcessBuilder("python3", Path.of("verifier/verify.py").toAbsolutePath().toString(), folder.toString())
                .redirectErrorStream(true)
                .start();
        process.getInputStream().readAllBytes();
        return process.waitFor();
    }

    @Test
    void theRuleForOutagesIsAskedForToldFrozenAndDone() {
        Person officer = anAdministrator(town);
        Document blank = Jsoup.parse(get(officer, "/bureau/budgets/nouveau").body());
        assertThat(blank.select("[name=outageMinutes]").val()).isEqualTo("30");
        in(town, () -> {
            budgets.create(draft(BallotKind.APPROVAL, Instant.now().plusSeconds(7200)).with(new OutageRule(30, 12)), admin);
            for (int i = 1; i <= 3; i++) {
                budgets.save(SLUG, new BudgetProject("", "Projet " + i, "", i * 1_000_000L, ""), admin);
            }
        });
        Document edit = Jsoup.parse(get(officer, DESK).body());
        assertThat(edit.select("[name=outageMinutes]").val()).isEqualTo("30");
        assertThat(edit.select("[name=outageHours]").val()).isEqualTo("12");
        HttpResponse<String> wrong = post(officer, DESK, "title=Un+budget+pour+tous&kind=APPROVAL&outageMinutes=2&outageHours=beaucoup");
        assertThat(plain(wrong)).contains("Écrivez de 5 à 1 440 minutes");
        in(town, () -> budgets.freeze(SLUG, admin));
        assertThat(plain(get(town, BUDGET))).contains("Si le vote n’est pas accessible pendant plus de 30 minutes", "12 heures au plus en tout");
        assertThat(get(town, BUDGET + "?lang=en").body()).contains("for more than 30 minutes");
        assertThat(get(town, BUDGET + "/preuves/rule.json").body()).contains("\"outage\":{\"hours\":12,\"minutes\":30}");
        Instant before = closes();
        superuser().sql("update ballot.pulse set beat_at = clock_timestamp() - interval '45 minutes' where territory_id = ?").param(town.id()).update();
        HttpResponse<String> early = post(officer, EXTEND, fields(before, before.plus(Duration.ofDays(1))) + "&etape=confirmer");
        assertThat(early.statusCode()).as("what the rule gives comes first").isEqualTo(422);
        assertThat(early.body()).contains("vient d’être repoussée");
        in(town, pulse::beat);
        assertThat(closes()).as("once").isEqualTo(before.truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofHours(1)));
        assertThat(plain(get(town, BUDGET))).contains("Une panne pendant le vote", "(45 minutes)", "C’est ce que la règle du vote prévoyait");
        assertThat(get(town, BUDGET + "?lang=en").body()).contains("One outage during the vote", "The rule of the vote says so");
        assertThat(get(town, BUDGET + "/changements.rss").body()).contains("Clôture repoussée");
    }

    @Test
    void isForThoseWhoWriteBudgets() {
        open(BallotKind.APPROVAL);
        Instant first = closes();
        String all = fields(first, first.plus(Duration.ofDays(1))) + "&etape=confirmer";
        for (Person wrong : List.of(aResident(town), aStaffMember(town, Role.FRONT_DESK, null))) {
            assertThat(get(wrong, EXTEND).statusCode()).isIn(403, 404);
            assertThat(post(wrong, EXTEND, all).statusCode()).isIn(403, 404);
        }
        Territory other = aTerritory();
        Person stranger = anAdministrator(other);
        assertThat(get(stranger, EXTEND).statusCode()).isEqualTo(404);
        assertThat(post(stranger, EXTEND, all).statusCode()).isEqualTo(404);
        assertThat(post(town, EXTEND, all).statusCode()).as("nobody").isNotEqualTo(200);
        assertThat(closes()).isEqualTo(first);
    }

    /** A letter and a code of the booth are good as long as the vote is open. */
    @Test
    void lettersStayGood() {
        List<String> codes = openByLetter(Instant.now().plusSeconds(3600).truncatedTo(ChronoUnit.MINUTES));
        Instant first = closes();
        Instant later = first.plus(Duration.ofDays(1));
        String outage = "&" + field("debut", time(Instant.now().minus(Duration.ofMinutes(125)))) + "&" + field("fin", time(Instant.now().minus(Duration.ofMinutes(65))));
        Person officer = anAdministrator(town);
        assertThat(plain(post(officer, EXTEND, fields(first, later) + outage))).contains("(60 minutes)");
        assertThat(post(officer, EXTEND, fields(first, later) + outage + "&etape=confirmer").statusCode()).isEqualTo(303);
        assertThat(plain(get(town, BUDGET))).contains("Le vote n’était pas accessible").doesNotContain("Une panne pendant le vote");
        code(typed(codes.getFirst(), "&voter=oui&atteste=oui&projet=P2"));
    }
}
