package org.parvis.participation.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.parvis.ballot.tally.BallotKind;
import org.parvis.ballot.vote.VoteKeeping;
import org.parvis.relation.TestVisitor;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Role;
import org.parvis.territory.Territory;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Residents vote on a budget, at home and at the counter; anybody checks. */
class BudgetVoteIT extends BudgetCase {

    private static final Pattern LINK = Pattern.compile("/bulletin\\?jeton=([A-Za-z0-9_-]+)");

    @Autowired
    private VoteKeeping keeping;

    @Autowired
    private JdbcClient jdbc;

    private String link(String email) {
        HttpResponse<String> sent = post(town, BUDGET + "/lien", field("email", email));
        assertThat(sent.statusCode()).isEqualTo(200);
        assertThat(sent.body()).contains("Un lien pour voter est parti");
        Matcher link = LINK.matcher(mailbox.list(town, email).getFirst());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private HttpResponse<String> vote(String token, String choices) {
        return post(town, BUDGET + "/bulletin", "atteste=oui&" + field("jeton", token) + "&" + choices);
    }

    @Test
    void isVotedOnByLinkChangedCheckedAndPublished() throws Exception {
        Instant closes = Instant.now().plusSeconds(7);
        open(BallotKind.APPROVAL, closes);
        assertThat(get(town, BUDGET).body()).contains("Un budget pour tous", "Projet 1", "Comment on vote", "11 ans");
        assertThat(get(town, "/participer").body()).contains(BUDGET);
        String token = link(LEA);
        Document ballot = Jsoup.parse(get(town, BUDGET + "/bulletin?jeton=" + token).body());
        assertThat(ballot.select("[name=projet]")).hasSize(3);
        String first = code(vote(token, "projet=P1&projet=P2"));
        assertThat(mailbox.list(town, LEA).getFirst()).as("not in this moment").contains("Ouvrez votre bulletin");
        assertThat(get(town, BUDGET + "/bulletin?jeton=" + token).body()).contains("Vous avez déjà voté");
        String second = code(vote(token, "projet=P3"));
        HttpResponse<String> waiting = post(town, BUDGET + "/verifier", field("code", second));
        assertThat(waiting.body()).contains("Votre bulletin est enregistré.").doesNotContain("Projet 3");
        Thread.sleep(Math.max(0, Duration.between(Instant.now(), closes).toMillis()) + 100);
        HttpResponse<String> late = vote(token, "projet=P1");
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("Le vote n’est pas ouvert en ce moment.");
        in(town, keeping::end);
        assertThat(mailbox.list(town, LEA).getFirst()).contains("Un vote en ligne a été enregistré").doesNotContain("Projet");
        assertThat(post(town, BUDGET + "/verifier", field("code", second.toLowerCase(Locale.ROOT).replace("-", " "))).body())
                .contains("Votre bulletin est dans le journal.", "C’est lui qui compte.", "Projet 3");
        assertThat(post(town, BUDGET + "/verifier", field("code", first)).body()).contains("Il a été remplacé").doesNotContain("<li>Projet");
        Document result = Jsoup.parse(get(town, BUDGET).body());
        assertThat(result.select("#P3").text()).contains("Retenu", "une voix");
        assertThat(result.select("#P1").text()).contains("Non retenu", "n’a pas réuni le minimum");
        for (String file : List.of("rule.json", "log.txt", "checkpoints.txt", "bulletins.csv", "emargement.csv", "result.json", "ballots.pb")) {
            assertThat(get(town, BUDGET + "/preuves/" + file).statusCode()).as(file).isEqualTo(200);
        }
        assertThat(get(town, BUDGET + "/preuves/bulletins.csv").body()).doesNotContain(LEA).contains("[\"P3\"]");
        assertThat(get(town, BUDGET + "/bulletin?jeton=" + token).body()).contains("Le vote n’est pas ouvert");
    }

    @Test
    void tellsWhatIsWrongAndKeepsWhatWasMarked() {
        open(BallotKind.APPROVAL);
        String token = link(LEA);
        HttpResponse<String> tooMany = vote(token, "projet=P1&projet=P2&projet=P3");
        assertThat(tooMany.statusCode()).isEqualTo(422);
        assertThat(tooMany.body()).contains("Vous avez choisi 3 projets ; le bulletin en admet 2.".replace(" ;", " ;"));
        assertThat(Jsoup.parse(tooMany.body()).select("[name=projet][checked]")).hasSize(3);
        assertThat(vote(token, "projet=P9").statusCode()).isEqualTo(422);
        assertThat(vote(token, "").body()).contains("Choisissez au moins un projet.");
        HttpResponse<String> unsworn = post(town, BUDGET + "/bulletin", field("jeton", token) + "&projet=P1");
        assertThat(unsworn.statusCode()).isEqualTo(422);
        assertThat(unsworn.body()).contains("Cochez cette case");
        assertThat(post(town, BUDGET + "/lien", "email=lea").statusCode()).isEqualTo(422);
        assertThat(post(town, BUDGET + "/verifier", "code=ABC").statusCode()).isEqualTo(422);
    }

    /** Rows that somebody changes after the rule was frozen change nothing of what people see and sign. */
    @Test
    void showsWhatWasFrozenWhateverItsRowsSayNow() {
        open(BallotKind.APPROVAL);
        InTerritory.run(town.id(), () -> jdbc.sql("update participation.budget_project set position = 9 - position, name = 'Autre chose', cost = 1").update());
        InTerritory.run(town.id(), () -> jdbc.sql("update participation.budget set most = 9, envelope = 1, title = 'Un autre'").update());
        String token = link(LEA);
        Document ballot = Jsoup.parse(get(town, BUDGET + "/bulletin?jeton=" + token).body());
        assertThat(ballot.select(".choice").eachText()).allMatch(text -> text.contains("Projet")).hasSize(3);
        assertThat(ballot.select("[value=P1] + span").text()).isEqualTo("Projet 1");
        assertThat(vote(token, "projet=P1&projet=P2&projet=P3").statusCode()).isEqualTo(422);
        assertThat(vote(token, "projet=P1").body()).contains("<li>Projet 1</li>");
    }

    @Test
    void readsPointsAndRanks() {
        open(BallotKind.CUMULATIVE);
        String token = link(LEA);
        assertThat(vote(token, "points.P1=3&points.P2=1").body()).contains("Projet 1 : 3 points", "Projet 2 : un point");
        assertThat(vote(token, "points.P1=4").body()).contains("Un projet reçoit 3 points au plus.");
        assertThat(vote(token, "points.P1=3&points.P2=2").body()).contains("Vous avez donné 5 points");
        assertThat(vote(token, "points.P1=-1").statusCode()).isEqualTo(422);
        town = aTerritory();
        admin = new TestVisitor(anAdministrator(town));
        open(BallotKind.RANKED);
        token = link(LEA);
        assertThat(vote(token, "points.P3=1&points.P1=2").body()).contains("1. Projet 3", "2. Projet 1");
        assertThat(vote(token, "points.P3=2&points.P1=2").body()).contains("chaque rang une seule fois");
    }

    @Test
    void votesOnceAtTheCounterAndNotAgainAtHome() {
        open(BallotKind.CHOOSE_ONE);
        Person karim = aStaffMember(town, Role.FRONT_DESK, null);
        assertThat(post(karim, COUNTER, "email=&familyName=Diop").statusCode()).as("who?").isEqualTo(422);
        assertThat(post(karim, COUNTER, field("email", LEA)).body()).contains("n’a pas encore voté");
        HttpResponse<String> cast = post(karim, COUNTER, field("email", LEA) + "&voter=oui&projet=P2");
        code(cast);
        assertThat(cast.body()).as("no way to change it").contains("Personne suivante");
        assertThat(cast.body()).as("an agent sees no choice afterwards").doesNotContain("Projet 2");
        assertThat(post(karim, COUNTER, field("email", LEA)).body()).contains("Un vote a déjà été enregistré au guichet.");
        assertThat(post(karim, COUNTER, field("email", LEA) + "&voter=oui&projet=P1").statusCode()).isEqualTo(422);
        String token = link(LEA);
        assertThat(get(town, BUDGET + "/bulletin?jeton=" + token).body()).contains("Votre vote est déjà enregistré", "au guichet");
        assertThat(vote(token, "projet=P1").statusCode()).isEqualTo(422);
        assertThat(post(karim, COUNTER, "familyName=Diop&givenName=Awa&born=" + LocalDate.now().minusYears(9)).body()).contains("n’a pas l’âge de voter");
        String papers = "familyName=Diop&givenName=Awa&born=1990-05-01";
        assertThat(post(karim, COUNTER, papers).body()).contains("Awa Diop n’a pas encore voté");
        code(post(karim, COUNTER, papers + "&voter=oui&projet=P1"));
        assertThat(post(karim, COUNTER, "familyName=DIOP&givenName=Aw%C3%A0&born=1990-05-01").body()).as("accents and capitals do not matter").contains("déjà été enregistré");
    }

    @Test
    void letsNobodyElseIn() {
        in(town, () -> budgets.create(draft(BallotKind.APPROVAL, Instant.now().plusSeconds(3600)), admin));
        assertThat(get(town, BUDGET).statusCode()).as("a draft").isEqualTo(404);
        town = aTerritory();
        admin = new TestVisitor(anAdministrator(town));
        open(BallotKind.APPROVAL);
        for (String path : List.of("", "/voter", "/bulletin?jeton=x", "/verifier", "/preuves/rule.json")) {
            assertThat(get(aTerritory(), BUDGET + path).statusCode()).as("another town: " + path).isEqualTo(404);
        }
        assertThat(get(town, BUDGET + "/preuves/bulletins.csv").statusCode()).as("not before the closing").isEqualTo(404);
        assertThat(get(town, BUDGET + "/preuves/secret").statusCode()).isEqualTo(404);
        assertThat(vote("made-up", "projet=P1").statusCode()).isEqualTo(404);
        assertThat(vote("", "projet=P1").statusCode()).isEqualTo(404);
        for (Person wrong : List.of(aResident(town), anAdministrator(town))) {
            assertThat(get(wrong, COUNTER).statusCode()).isEqualTo(403);
            assertThat(post(wrong, COUNTER, field("email", LEA) + "&voter=oui&projet=P1").statusCode()).isEqualTo(403);
        }
        Territory other = aTerritory();
        assertThat(post(aStaffMember(other, Role.FRONT_DESK, null), COUNTER, field("email", LEA)).statusCode()).isEqualTo(404);
        for (Person wrong : List.of(aResident(town), aStaffMember(town, Role.FRONT_DESK, null))) {
            assertThat(get(wrong, "/bureau/budgets").statusCode()).isIn(403, 404);
            assertThat(post(wrong, "/bureau/budgets/nouveau", "title=x").statusCode()).isIn(403, 404);
            assertThat(post(wrong, "/bureau/budgets/un-budget-pour-tous/projets", "name=x&cost=1").statusCode()).isIn(403, 404);
            assertThat(post(wrong, "/bureau/budgets/un-budget-pour-tous/figer", "").statusCode()).isIn(403, 404);
        }
        Person stranger = anAdministrator(other);
        for (String path : List.of("", "/projets", "/figer")) {
            assertThat(post(stranger, "/bureau/budgets/un-budget-pour-tous" + path, "name=x&cost=1").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void isWrittenFrozenAndThenNotChangedAnyMore() {
        Person antoine = anAdministrator(town);
        HttpResponse<String> refused = post(antoine, "/bureau/budgets/nouveau", "title=Les+parcs&envelope=beaucoup&kind=APPROVAL&method=GREEDY");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Les parcs", "beaucoup", "Écrivez un nombre entier.");
        String form = "title=Les+parcs&envelope=50+000+%E2%82%AC&kind=APPROVAL&method=GREEDY&least=1&most=3&mostPoints=1&sumPoints=1&leastScore=1"
                + "&opens=2026-01-05T09:00&closes=2090-01-05T09:00&interval=10&ageFrom=16";
        assertThat(post(antoine, "/bureau/budgets/nouveau", form).statusCode()).isEqualTo(303);
        String page = "/bureau/budgets/les-parcs";
        assertThat(post(antoine, page, form.replace("most=3", "most=0")).body()).contains("Projets au plus : Le nombre de projets au plus ne peut pas être inférieur");
        assertThat(post(antoine, page + "/figer", "").body()).contains("Cochez cette case après avoir relu");
        assertThat(post(antoine, page + "/figer", "relu=oui").body()).contains("Il faut au moins deux projets.");
        assertThat(post(antoine, page + "/projets", "name=Un+banc&cost=2+000").statusCode()).isEqualTo(303);
        assertThat(post(antoine, page + "/projets", "name=Un+lac&cost=200000").statusCode()).isEqualTo(303);
        assertThat(post(antoine, page + "/projets", "name=Un+pont&cost=rien").body()).contains("Écrivez un coût", "Un pont");
        assertThat(post(antoine, page + "/figer", "relu=oui").body()).contains("il ne pourrait jamais être payé en entier", "Voyez : Un lac.");
        assertThat(post(antoine, page + "/projets", "code=P2&name=Une+mare&cost=3000").statusCode()).isEqualTo(303);
        assertThat(post(antoine, page + "/figer", "relu=oui").body()).as("three choices among two projects").contains("Le bulletin demande plus de projets");
        assertThat(post(antoine, page, form.replace("most=3", "most=2")).statusCode()).isEqualTo(303);
        assertThat(get(antoine, page).body()).contains("Chaque personne choisit de 1 à 2 projets.", "16 ans");
        assertThat(post(antoine, page + "/figer", "relu=oui").statusCode()).isEqualTo(303);
        assertThat(get(antoine, page).body()).contains("Cette règle est figée", "Vote ouvert");
        assertThat(post(antoine, page, form).statusCode()).isEqualTo(422);
        assertThat(post(antoine, page + "/projets", "code=P2&retirer=oui").statusCode()).isEqualTo(422);
        assertThatThrownBy(() -> InTerritory.run(town.id(), () -> budgets.freeze("les-parcs", admin))).isInstanceOf(BudgetRefused.class);
    }

    @Test
    void namesEachFieldThatIsEmpty() {
        Document empty = Jsoup.parse(post(anAdministrator(town), "/bureau/budgets/nouveau", "title=&most=").body());
        assertThat(empty.title()).startsWith("Erreur");
        assertThat(empty.select(".error-summary li").eachText())
                .anyMatch(line -> line.startsWith("Donnez un titre"))
                .anyMatch(line -> line.startsWith("Enveloppe, en euros :"))
                .anyMatch(line -> line.startsWith("Projets au plus :"))
                .doesNotHaveDuplicates();
    }

    @Test
    void isFoundByTheWordsOfItsBudget() {
        in(town, () -> budgets.create(draft(BallotKind.APPROVAL, Instant.now().plusSeconds(3600)), admin));
        assertThat(get(town, "/recherche?q=budget+tous").body()).as("a draft").doesNotContain("/budgets/un-budget-pour-tous");
        in(town, () -> {
            for (int i = 1; i <= 3; i++) {
                budgets.save("un-budget-pour-tous", new BudgetProject("", "Projet " + i, "", i * 1_000_000L, ""), admin);
            }
            budgets.freeze("un-budget-pour-tous", admin);
        });
        assertThat(get(town, "/recherche?q=budget+tous").body()).contains("/budgets/un-budget-pour-tous");
        assertThat(get(aTerritory(), "/recherche?q=budget+tous").body()).doesNotContain("/budgets/un-budget-pour-tous");
    }
}
