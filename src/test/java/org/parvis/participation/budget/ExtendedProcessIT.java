package org.parvis.participation.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.ballot.tally.BallotKind;
import org.parvis.ballot.tally.Method;
import org.parvis.participation.Capability;
import org.parvis.participation.Phase;
import org.parvis.participation.Process;
import org.parvis.participation.ProcessDraft;
import org.parvis.participation.Processes;
import org.parvis.relation.TestVisitor;
import org.parvis.report.ReportingTown;
import org.parvis.shared.InTerritory;
import org.parvis.territory.TerritoryImport;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of the process of a vote whose closing is put off: its phase of the vote goes on as long, and nothing else moves. */
class ExtendedProcessIT extends ListedVoteCase {

    @Autowired
    private Processes processes;

    @Autowired
    private TerritoryImport imports;

    @Autowired
    private ChangeTelling telling;

    private final LocalDate promised = LocalDate.now(ZONE).plusDays(30);
    private final Instant begun = Instant.now().minus(Duration.ofDays(9)).truncatedTo(ChronoUnit.MINUTES);
    /** In the afternoon, so that a phase can end later that day. */
    private final Instant first = LocalDate.now(ZONE).plusDays(2).atTime(LocalTime.of(18, 0)).atZone(ZONE).toInstant();
    private final Instant later = first.plus(Duration.ofDays(4));

    @BeforeEach
    void buildAReportingTown() {
        town = ReportingTown.create(imports, territories);
        admin = new TestVisitor(anAdministrator(town));
    }

    private Process process(List<Phase> phases) {
        return InTerritory.call(town.id(), () -> {
            Process made = processes.create(new ProcessDraft("Nos idées", "Des idées.", "", "Nous répondons.", promised, "voirie", phases), admin);
            processes.publish(made.slug(), admin);
            return made;
        });
    }

    private Person open(Process process) {
        open(BallotKind.APPROVAL, first);
        in(town, () -> budgets.attach(SLUG, process, admin));
        return anAdministrator(town);
    }

    private List<Phase> phases(Process process) {
        return InTerritory.call(town.id(), () -> processes.get(process.id())).phases();
    }

    /** No process is public without ideas. */
    private Phase ideas() {
        return new Phase("Vos idées", begun, begun.plus(Duration.ofDays(5)), Set.of(Capability.PROPOSE));
    }

    private static Phase named(String name, Instant opens, Instant closes) {
        return new Phase(name, opens, closes, Set.of());
    }

    @Test
    void goesOnAsLongAndSaysWhy() {
        Process process = process(List.of(
                ideas(),
                named("Vote", begun.plus(Duration.ofDays(6)), first)));
        Person officer = open(process);
        assertThat(post(officer, EXTEND, fields(first, first.plus(Duration.ofDays(40)))).body()).contains("La démarche promet sa réponse");
        extend(officer, Duration.ofDays(4));
        assertThat(phases(process)).extracting(Phase::closes).containsExactly(begun.plus(Duration.ofDays(5)), later);
        Document page = Jsoup.parse(get(town, process.path()).body());
        assertThat(page.select("#dates ~ *, [aria-labelledby=dates]").text()).contains("Un budget pour tous", "Vote", "La salle a pris l’eau.");
        extend(officer, Duration.ofDays(1));
        assertThat(phases(process)).as("and once more").extracting(Phase::closes).contains(later.plus(Duration.ofDays(1)));
    }

    /** Of two votes the first moved the phase: it goes on with the second too, where that one closes last. */
    @Test
    void goesOnWithTheLastOfTwoVotes() {
        Process process = process(List.of(ideas(), named("Vote", begun.plus(Duration.ofDays(6)), first)));
        Person officer = open(process);
        String other = InTerritory.call(town.id(), () -> {
            BudgetDraft draft = new BudgetDraft(
                    "Un autre budget", "", "", BallotKind.APPROVAL, 1, 2, 3, 4, 3_000_000, Method.GREEDY, 1, Instant.now().minus(Duration.ofDays(1)), first, Duration.ofMinutes(1), 16);
            String slug = budgets.create(draft, admin).slug();
            for (int i = 1; i <= 3; i++) {
                budgets.save(slug, new BudgetProject("", "Autre " + i, "", i * 1_000_000L, ""), admin);
            }
            budgets.freeze(slug, admin);
            budgets.attach(slug, process, admin);
            return slug;
        });
        extend(officer, Duration.ofDays(2));
        assertThat(phases(process)).last().extracting(Phase::closes).isEqualTo(first.plus(Duration.ofDays(2)));
        String path = "/bureau/budgets/" + other + "/prolongation";
        Instant earlier = first.plus(Duration.ofDays(1));
        assertThat(post(officer, path, fields(first, earlier) + "&etape=confirmer").statusCode()).isEqualTo(303);
        assertThat(phases(process)).as("no sooner").last().extracting(Phase::closes).isEqualTo(first.plus(Duration.ofDays(2)));
        assertThat(post(officer, path, fields(earlier, later) + "&etape=confirmer").statusCode()).isEqualTo(303);
        assertThat(phases(process)).last().extracting(Phase::closes).isEqualTo(later);
    }

    /** Phases that only have a name, which the vote's closing lies in: one of the whole way, one of the works, one of the vote. */
    @Test
    void leavesAloneWhatIsNotTheVote() {
        Instant evening = first.plus(Duration.ofHours(5));
        List<Phase> before = List.of(
                ideas(),
                named("Le projet", begun, first.plus(Duration.ofDays(2))),
                named("Étude des services", begun.plus(Duration.ofDays(1)), first.plus(Duration.ofDays(1))),
                named("Année du budget", begun, evening),
                named("Vote", begun.plus(Duration.ofDays(7)), evening),
                named("Dépouillement", first.minus(Duration.ofHours(2)), first.plus(Duration.ofDays(1))),
                new Phase("Vos avis", begun, first, Set.of(Capability.COMMENT)));
        Process process = process(before);
        Person officer = open(process);
        extend(officer, Duration.ofDays(4));
        assertThat(phases(process)).filteredOn(phase -> !before.contains(phase)).as("the vote alone").containsExactly(named("Vote", begun.plus(Duration.ofDays(7)), later));
        assertThat(Jsoup.parse(get(town, process.path()).body()).select("#dates ~ *, [aria-labelledby=dates]").text()).doesNotContain("Étude des services", "Dépouillement");
    }

    /** Who asked for letters on the process, or on all, is told once, with a link that ends it; who ended it is not. */
    @Test
    void tellsWhoFollowsIt() {
        Process process = process(List.of(ideas()));
        Person officer = open(process);
        for (String email : List.of("awa@habitants.example", "lea@habitants.example", "zoe@habitants.example")) {
            assertThat(post(town, "/participer/lettres/abonnement", field("email", email) + "&demarche=" + (email.startsWith("zoe") ? "" : process.slug())).statusCode()).isEqualTo(303);
            String confirm = mailbox.latestLink(town, email, "/participer/lettres/confirmer?jeton=");
            assertThat(post(town, "/participer/lettres/confirmer", field("jeton", confirm.substring(confirm.indexOf('=') + 1))).statusCode()).isEqualTo(303);
        }
        extend(officer, Duration.ofDays(4));
        assertThat(InTerritory.call(town.id(), telling::tell)).isEqualTo(3);
        String mail = mailbox.list(town, "lea@habitants.example").getFirst();
        assertThat(mail).contains("est repoussée", "La salle a pris l’eau.", "Si vous pouvez voter et ne l’avez pas encore fait", "votre vote reste bon", "/participer/lettres/desinscription?jeton=");
        String end = mailbox.latestLink(town, "lea@habitants.example", "/participer/lettres/desinscription?jeton=");
        assertThat(post(town, "/participer/lettres/desinscription", field("jeton", end.substring(end.indexOf('=') + 1))).statusCode()).isIn(200, 303);
        extend(officer, Duration.ofDays(1));
        assertThat(InTerritory.call(town.id(), telling::tell)).isEqualTo(2);
        assertThat(InTerritory.call(town.id(), telling::tell)).isZero();
        assertThat(get(officer, EXTEND).body()).contains(": 3 messages.", ": 2 messages.");
    }

    /** None of them is the vote's: the vote alone moves. */
    @Test
    void movesNothingWhereNoPhaseEndsWithTheVote() {
        List<Phase> before = List.of(ideas(), named("De la première idée aux travaux", begun, first.plus(Duration.ofDays(20))));
        Process process = process(before);
        Person officer = open(process);
        extend(officer, Duration.ofDays(25));
        assertThat(phases(process)).isEqualTo(before);
        assertThat(Jsoup.parse(get(town, process.path()).body()).select("#dates ~ *, [aria-labelledby=dates]").text()).contains("Un budget pour tous");
    }
}
