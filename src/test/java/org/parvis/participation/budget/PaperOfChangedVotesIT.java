package org.parvis.participation.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.ballot.proof.Finding;
import org.parvis.ballot.proof.Verification;
import org.parvis.ballot.proof.ZoneChoice;
import org.parvis.ballot.tally.BallotKind;
import org.parvis.ballot.vote.VoteFiles;
import org.parvis.shared.Role;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;

/** Sheets of paper that were handed in before a project changed, and typed after it. */
class PaperOfChangedVotesIT extends ChangedVoteCase {

    private static final String PAPER = "/bureau/papier/un-budget-pour-tous";
    private static final String AWA = "&familyName=Diop&givenName=Awa&born=1990-05-01";
    private static final String JEAN = "&familyName=Petit&givenName=Jean&born=1980-02-03";

    @Autowired
    private BudgetZones zones;

    @TempDir
    private Path scratch;

    private Person karim;
    private Person nadia;
    private Person officer;

    @BeforeEach
    void hire() {
        officer = anAdministrator(town);
        karim = aStaffMember(town, Role.FRONT_DESK, null);
        nadia = aStaffMember(town, Role.FRONT_DESK, null);
    }

    /** Of a sheet that was handed in this minute, as far as it does not say otherwise. */
    private String type(Person agent, String fields) {
        HttpResponse<String> answer = post(agent, PAPER, fields.contains("remise=") ? fields : fields + "&" + field("remise", time(Instant.now())));
        Document page = Jsoup.parse(plain(answer));
        return answer.statusCode() + " " + page.select("[role=status], .error-summary, .error").text();
    }

    private List<Finding> published() throws Exception {
        for (String name : Stream.concat(Stream.concat(VoteFiles.GROWING.stream(), VoteFiles.FINAL.stream()), Stream.of("changes.json")).toList()) {
            Files.writeString(scratch.resolve(name), get(town, BUDGET + "/preuves/" + name).body());
        }
        Process process = new ProcessBuilder("python3", Path.of("verifier/verify.py").toAbsolutePath().toString(), scratch.toString())
                .redirectErrorStream(true)
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        return Verification.of(scratch, List.of());
    }

    @Test
    void countASheetThatNamesNothingElseAndBothVerifiersAgree() throws Exception {
        open(BallotKind.APPROVAL);
        assertThat(get(karim, PAPER).body()).as("nothing has changed").doesNotContain("Quand ces feuilles");
        code(vote(link(LEA, Locale.FRENCH), "projet=P1"));
        change(officer, WITHDRAW);
        Document page = Jsoup.parse(plain(get(karim, PAPER)));
        assertThat(page.select("nav[aria-labelledby=depot] [aria-current=true]").text()).contains("Depuis le changement du");
        assertThat(page.select("[name=projet]").eachAttr("value")).containsExactly("P1", "P3");
        assertThat(type(karim, "sheet=1" + AWA + "&projet=P2")).as("handed in since").startsWith("422").contains("a été retiré du vote");
        Document before = Jsoup.parse(plain(get(karim, PAPER + "?depot=0")));
        assertThat(before.select("nav [aria-current=true]").text()).contains("Avant le changement du");
        assertThat(before.select("[name=projet]").eachAttr("value")).containsExactly("P1", "P2", "P3");
        assertThat(before.select("[name=depot]").val()).isEqualTo("0");

        assertThat(type(karim, "depot=0&connus=1&sheet=1" + AWA + "&projet=P2")).startsWith("200").contains("première saisie");
        assertThat(type(nadia, "depot=0&connus=1&sheet=1" + AWA + "&projet=P2")).startsWith("200").contains("Le vote compte");
        type(karim, "depot=0&connus=1&sheet=2" + JEAN + "&projet=P2&projet=P3");
        assertThat(type(nadia, "depot=1&connus=1&sheet=2" + JEAN + "&projet=P3")).as("they do not agree when it came").contains("ne disent pas la même chose");
        assertThat(type(nadia, "depot=0&connus=1&sheet=2" + JEAN + "&projet=P2&projet=P3")).contains("Le vote compte");
        assertThat(type(karim, "depot=0&connus=1&sheet=3" + AWA + "&projet=P2")).contains("première saisie");
        assertThat(type(nadia, "depot=0&connus=1&sheet=3" + AWA + "&projet=P2")).as("once").startsWith("422").contains("Un bulletin papier a déjà été enregistré");

        close();
        assertThat(published()).allMatch(Finding::right).extracting(Finding::key).contains("changes");
        Document result = Jsoup.parse(plain(get(town, BUDGET)));
        assertThat(result.text()).contains("3 bulletins comptés");
        assertThat(result.select("#P3").text()).contains("une voix");
        assertThat(Files.readString(scratch.resolve("bulletins.csv"))).as("nothing says what came on paper, but of whom nothing is left")
                .contains(";[\"P2\"]", ";[\"P3\"]")
                .doesNotContain("[\"P2\",\"P3\"]");
    }

    private String bulletins() {
        close();
        return get(town, BUDGET + "/preuves/bulletins.csv").body();
    }

    /** Late in the log it is a ballot like those that come after the change. */
    @Test
    void closeRanksUpBehindWhatIsWithdrawn() {
        open(BallotKind.RANKED);
        change(officer, WITHDRAW);
        for (Person agent : List.of(karim, nadia)) {
            assertThat(type(agent, "depot=0&connus=1&sheet=1" + AWA + "&points.P2=1&points.P3=2")).startsWith("200");
            assertThat(type(agent, "depot=1&connus=1&sheet=2" + JEAN + "&points.P3=1&points.P1=2")).startsWith("200");
        }
        assertThat(bulletins()).contains(";[\"P3\"]", ";[\"P3\",\"P1\"]").doesNotContain("P2");
    }

    /** It counts in each zone in which it was cast: one in which nothing else is left keeps what is withdrawn. */
    @Test
    void stayBallotsOfTheirZones() {
        in(town, () -> {
            budgets.create(draft(BallotKind.APPROVAL, Instant.now().plusSeconds(3600)).with(ZoneChoice.ALL), admin);
            zones.save(SLUG, new BudgetZone("", "Nord", 1_500_000, false), admin);
            zones.save(SLUG, new BudgetZone("", "Sud", 1_500_000, false), admin);
            for (int i = 1; i <= 4; i++) {
                budgets.save(SLUG, new BudgetProject("", "Projet " + i, "", 1_000_000L, "", i < 3 ? "Z1" : "Z2", false), admin);
            }
            budgets.freeze(SLUG, admin);
        });
        change(officer, WITHDRAW);
        for (Person agent : List.of(karim, nadia)) {
            assertThat(type(agent, "depot=0&connus=1&sheet=1" + AWA + "&projet.Z1=P1&projet.Z1=P2&projet.Z2=P3")).startsWith("200");
            assertThat(type(agent, "depot=0&connus=1&sheet=2" + JEAN + "&projet.Z1=P2&projet.Z2=P4")).startsWith("200");
        }
        assertThat(bulletins()).contains(";{\"Z1\":[\"P1\"],\"Z2\":[\"P3\"]}", ";{\"Z1\":[\"P2\"],\"Z2\":[\"P4\"]}");
    }

    /** A sheet that fitted into the envelope when it was handed in. */
    @Test
    void areHeldToTheCostsOfTheirTime() throws Exception {
        open(BallotKind.KNAPSACK);
        change(officer, "projet=P1&acte=cout&cout=15000&raison=Devis&autorite=La+maire");
        change(officer, "projet=P1&acte=cout&cout=8000&raison=Autre+devis&autorite=La+maire");
        Document page = Jsoup.parse(plain(get(karim, PAPER + "?depot=1")));
        assertThat(page.select("nav[aria-labelledby=depot] li")).hasSize(3);
        assertThat(page.select("nav [aria-current=true]").text()).startsWith("Entre le changement du");
        assertThat(page.select("[value=P1] ~ .num").text()).contains("15 000");
        assertThat(type(karim, "depot=1&connus=2&sheet=1" + AWA + "&projet=P1&projet=P2")).startsWith("422").contains("Vos projets coûtent plus de");
        for (Person agent : List.of(karim, nadia)) {
            assertThat(type(agent, "depot=0&connus=2&sheet=1" + AWA + "&projet=P1&projet=P2")).startsWith("200");
            assertThat(type(agent, "depot=2&connus=2&sheet=2" + JEAN + "&projet=P1&projet=P2")).startsWith("200");
        }
        close();
        assertThat(published()).allMatch(Finding::right);
    }

    /** A project changes while an agent types: nobody knows by then whether the sheet came before or after. */
    @Test
    void areTypedAnewWhereSomethingChangesMeanwhile() {
        open(BallotKind.APPROVAL);
        change(officer, "projet=P1&acte=cout&cout=12000&raison=Devis&autorite=La+maire");
        String form = get(karim, PAPER).body();
        assertThat(Jsoup.parse(form).select("[name=connus]").val()).isEqualTo("1");
        change(officer, WITHDRAW);
        HttpResponse<String> late = post(karim, PAPER, "depot=1&connus=1&sheet=1" + AWA + "&projet=P2");
        assertThat(late.statusCode()).isEqualTo(422);
        Document again = Jsoup.parse(plain(late));
        assertThat(again.text()).contains("Un projet vient de changer.", "Entre le changement du");
        assertThat(again.select("[value=P2][checked]")).as("what was typed stays").hasSize(1);
        assertThat(again.select("[name=connus]").val()).isEqualTo("2");
        assertThat(type(karim, "depot=1&connus=2&sheet=1" + AWA + "&projet=P2")).contains("première saisie");
        assertThat(type(karim, "depot=beaucoup&sheet=2" + JEAN + "&projet=P2")).as("no moment is the last").startsWith("422");
        assertThat(type(karim, "depot=99&connus=2&sheet=2" + JEAN + "&projet=P2")).startsWith("422");
    }
}
