package org.parvis.participation.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.ballot.tally.BallotKind;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Role;
import org.parvis.testing.Person;
import org.parvis.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Two agents type what stands on a sheet of paper. */
class PaperIT extends BudgetCase {

    private static final String PAPER = "/bureau/papier/un-budget-pour-tous";
    private static final String AWA = "&familyName=Diop&givenName=Awa&born=1990-05-01";

    @Autowired
    private JdbcClient jdbc;

    private Person karim;
    private Person nadia;
    private Person paul;

    @BeforeEach
    void openTheVote() {
        open(BallotKind.APPROVAL);
        karim = aStaffMember(town, Role.FRONT_DESK, null);
        nadia = aStaffMember(town, Role.FRONT_DESK, null);
        paul = aStaffMember(town, Role.FRONT_DESK, null);
    }

    private String type(Person agent, String fields) {
        HttpResponse<String> answer = post(agent, PAPER, fields);
        return answer.statusCode() + " " + Jsoup.parse(answer.body()).select("[role=status], .error-summary").text();
    }

    private long roll() {
        return InTerritory.call(town.id(), () -> jdbc.sql("select count(*) from ballot.roll where channel = 'PAPER'").query(Long.class).single());
    }

    @Test
    void countsOnceTwoAgentsReadTheSame() {
        assertThat(type(karim, "sheet=a-17" + AWA + "&projet=P1&projet=P2")).startsWith("200").contains("première saisie");
        assertThat(type(karim, "sheet=A-17" + AWA + "&projet=P1&projet=P2")).as("the same agent twice").contains("première saisie");
        assertThat(get(karim, PAPER).body()).contains("A-17", "Une feuille attend").doesNotContain("Diop");
        assertThat(roll()).isZero();
        HttpResponse<String> differs = post(nadia, PAPER, "sheet=A-17" + AWA + "&projet=P1");
        assertThat(differs.body()).contains("ne disent pas la même chose");
        assertThat(Jsoup.parse(differs.body()).select("[name=projet][checked]")).as("what she typed").hasSize(1);
        assertThat(type(nadia, "sheet=A-17&familyName=Diop&givenName=Awa&born=1990-05-02&projet=P1&projet=P2")).contains("ne disent pas la même chose");
        assertThat(roll()).isZero();
        assertThat(type(paul, "sheet=A-17&familyName=DIOP&givenName=Awa&born=1990-05-01&projet=P2&projet=P1")).as("a third agrees with the first").contains("Le vote compte");
        assertThat(roll()).isEqualTo(1);
        assertThat(type(nadia, "sheet=A-17" + AWA + "&projet=P1")).startsWith("422").contains("déjà compté");
        assertThat(get(karim, PAPER).body()).contains("Un bulletin papier compté.", "Aucune feuille n’attend");
        assertThat(post(karim, COUNTER, AWA).body()).contains("Un bulletin papier a déjà été enregistré");
        assertThat(InTerritory.<Long, RuntimeException>call(town.id(), () ->
                jdbc.sql("select count(*) from participation.paper_typing").query(Long.class).single())).as("nothing typed is kept").isZero();
    }

    @Test
    void setsAsideTheSheetOfSomebodyWhoHasVoted() {
        code(post(karim, COUNTER, AWA + "&voter=oui&projet=P1"));
        assertThat(type(karim, "sheet=1" + AWA + "&projet=P2")).contains("première saisie");
        assertThat(type(nadia, "sheet=1" + AWA + "&projet=P2")).startsWith("422").contains("déjà été enregistré au guichet");
        assertThat(type(paul, "sheet=1" + AWA + "&projet=P2")).contains("écarté");
        assertThat(roll()).isZero();
    }

    @Test
    void castsASheetOnceWhoeverTypesItAtTheSameTime() {
        type(karim, "sheet=1" + AWA + "&projet=P2");
        List<Person> agents = IntStream.range(0, 8).mapToObj(_ -> aStaffMember(town, Role.FRONT_DESK, null)).toList();
        List<String> said = agents.parallelStream().map(agent -> type(agent, "sheet=1" + AWA + "&projet=P2")).toList();
        assertThat(said.stream().filter(one -> one.contains("Le vote compte"))).hasSize(1);
        assertThat(roll()).isEqualTo(1);
        assertThat(get(karim, PAPER).body()).contains("Un bulletin papier compté.");
    }

    /** The ballot is written and the server dies: whoever types the sheet once more finds that it counts. */
    @Test
    void countsASheetWhoseServerDiedAfterItsBallotWasWritten() {
        type(karim, "sheet=1" + AWA + "&projet=P2");
        type(nadia, "sheet=1" + AWA + "&projet=P2");
        superuser().sql("update participation.paper_sheet set state = 'OPEN', voter = null where territory_id = ?").param(town.id()).update();
        type(karim, "sheet=1" + AWA + "&projet=P2");
        assertThat(type(paul, "sheet=1" + AWA + "&projet=P2")).startsWith("422").contains("déjà compté");
        assertThat(get(karim, PAPER).body()).contains("Un bulletin papier compté.").doesNotContain("écarté,");
        type(karim, "sheet=2" + AWA + "&projet=P1");
        assertThat(type(nadia, "sheet=2" + AWA + "&projet=P1")).as("another sheet of hers").startsWith("422").contains("Un bulletin papier a déjà été enregistré");
        assertThat(get(karim, PAPER).body()).contains("Un bulletin papier compté.", "Un bulletin écarté");
        assertThat(roll()).isEqualTo(1);
    }

    @Test
    void letsNobodyGuess() {
        type(karim, "sheet=1" + AWA + "&projet=P2");
        for (int i = 0; i < 3; i++) {
            assertThat(type(nadia, "sheet=1" + AWA + "&projet=P1")).contains("ne disent pas la même chose");
        }
        assertThat(type(nadia, "sheet=1" + AWA + "&projet=P2")).startsWith("422").contains("un autre agent");
        assertThat(roll()).isZero();
    }

    @Test
    void takesNothingBeforeOrAfterTheVote() {
        superuser().sql("update ballot.vote set closes_at = clock_timestamp() where territory_id = ?").param(town.id()).update();
        assertThat(type(karim, "sheet=1" + AWA + "&projet=P2")).startsWith("422").contains("Le vote n’est pas ouvert");
        assertThat(InTerritory.<Long, RuntimeException>call(town.id(), () ->
                jdbc.sql("select count(*) from participation.paper_typing").query(Long.class).single())).isZero();
    }

    private static JdbcClient superuser() {
        return JdbcClient.create(new DriverManagerDataSource(TestDatabase.superuserUrl()));
    }

    @Test
    void tellsWhatIsWrongAndSealsWhatIsTyped() {
        HttpResponse<String> wrong = post(karim, PAPER, "sheet=&email=lea&projet=P1&projet=P2&projet=P3");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Donnez une adresse e-mail", "Vous avez choisi 3 projets");
        assertThat(Jsoup.parse(wrong.body()).select("[name=projet][checked]")).hasSize(3);
        assertThat(type(karim, "sheet=n°1" + AWA + "&projet=P1")).startsWith("422").contains("numéro imprimé");
        assertThat(type(karim, "sheet=1&familyName=Diop&givenName=Awa&born=2024-05-01&projet=P1")).contains("n’a pas l’âge");
        type(karim, "sheet=1" + AWA + "&projet=P1");
        assertThat(InTerritory.call(town.id(), () -> jdbc.sql("select content from participation.paper_typing").query(String.class).list()))
                .singleElement().asString().doesNotContainIgnoringCase("diop").doesNotContain("P1");
    }

    @Test
    void isForThoseAtTheFrontDesk() {
        for (Person wrong : List.of(aResident(town), anAdministrator(town))) {
            assertThat(get(wrong, PAPER).statusCode()).isEqualTo(403);
            assertThat(post(wrong, PAPER, "sheet=1" + AWA + "&projet=P1").statusCode()).isEqualTo(403);
        }
        Person stranger = aStaffMember(aTerritory(), Role.FRONT_DESK, null);
        assertThat(get(stranger, PAPER).statusCode()).isEqualTo(404);
        assertThat(post(stranger, PAPER, "sheet=1" + AWA + "&projet=P1").statusCode()).isEqualTo(404);
        assertThat(get(town, PAPER).headers().firstValue("Location").orElse("")).as("nobody").contains("/connexion");
    }
}
