package org.parvis.participation.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.ballot.tally.BallotKind;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Role;
import org.parvis.testing.Person;

/** When a sheet of paper was handed in is what both agents read on it, once a rule or a closing hangs on it. */
class HandedInIT extends ChangedVoteCase {

    private static final String PAPER = "/bureau/papier/un-budget-pour-tous";
    private static final String AWA = "&familyName=Diop&givenName=Awa&born=1990-05-01";
    private static final String JEAN = "&familyName=Petit&givenName=Jean&born=1980-02-03";

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MINUTES);
    private Person karim;
    private Person nadia;
    private Person officer;

    @BeforeEach
    void hire() {
        officer = anAdministrator(town);
        karim = aStaffMember(town, Role.FRONT_DESK, null);
        nadia = aStaffMember(town, Role.FRONT_DESK, null);
    }

    private String type(Person agent, String fields) {
        HttpResponse<String> answer = post(agent, PAPER, fields);
        Document page = Jsoup.parse(plain(answer));
        return answer.statusCode() + " " + page.select("[role=status], .error-summary, .error").text();
    }

    private static String at(Instant handedIn) {
        return "&" + field("remise", time(handedIn));
    }

    private String participation() {
        return Jsoup.parse(plain(get(town, BUDGET))).select("[aria-labelledby=participation]").text();
    }

    @Test
    void isNotAskedForWhileNothingHangsOnIt() {
        open(BallotKind.APPROVAL);
        assertThat(Jsoup.parse(get(karim, PAPER).body()).select("[name=remise]")).isEmpty();
        assertThat(type(karim, "sheet=1" + AWA + "&projet=P1")).startsWith("200");
        assertThat(type(nadia, "sheet=1" + AWA + "&projet=P1" + at(now))).contains("Le vote compte");
        assertThat(participation()).as("nothing happened").doesNotContain("papier");
    }

    @Test
    void isReadAlikeByBothAndWrittenDown() {
        open(BallotKind.APPROVAL);
        change(officer, WITHDRAW);
        Instant yesterday = now.minus(Duration.ofHours(20));
        assertThat(Jsoup.parse(get(karim, PAPER).body()).select("[name=remise]")).hasSize(1);
        assertThat(type(karim, "depot=0&connus=1&sheet=1" + AWA + "&projet=P2")).startsWith("422").contains("Écrivez le jour et l’heure");
        assertThat(type(karim, "depot=0&connus=1&sheet=1" + AWA + "&projet=P2&remise=hier")).startsWith("422").contains("Écrivez le jour et l’heure");
        assertThat(type(karim, "depot=0&connus=1&sheet=1" + AWA + "&projet=P2" + at(now.minus(Duration.ofDays(2))))).startsWith("422").contains("le vote n’était pas ouvert");
        assertThat(type(karim, "depot=1&connus=1&sheet=1" + AWA + "&projet=P1" + at(now.plus(Duration.ofMinutes(30))))).startsWith("422").contains("n’est pas encore passée");
        assertThat(type(karim, "depot=1&connus=1&sheet=1" + AWA + "&projet=P1" + at(yesterday))).as("before the change").startsWith("422").contains("d’autres règles valaient");
        HttpResponse<String> kept = post(karim, PAPER, "depot=1&connus=1&sheet=1" + AWA + "&projet=P1" + at(yesterday));
        assertThat(Jsoup.parse(kept.body()).select("[name=remise]").val()).as("what was typed stays").isEqualTo(time(yesterday));

        assertThat(type(karim, "depot=0&connus=1&sheet=1" + AWA + "&projet=P2" + at(yesterday))).contains("première saisie");
        assertThat(type(nadia, "depot=0&connus=1&sheet=1" + AWA + "&projet=P2" + at(yesterday.plusSeconds(60)))).as("another minute").contains("ne disent pas la même chose");
        assertThat(type(nadia, "depot=0&connus=1&sheet=1" + AWA + "&projet=P2" + at(yesterday))).contains("Le vote compte");
        assertThat(InTerritory.call(town.id(), () -> jdbc.sql("select facts ->> 'handedIn' from journal.entry where act = 'participation.paperTyped' and facts ->> 'handedIn' is not null")
                .query(String.class).list())).contains(yesterday.toString());
        assertThat(participation()).as("by channel after the closing alone").doesNotContain("papier", "feuille");
        assertThat(plain(get(karim, PAPER))).contains("Une feuille a été remise avant un changement");
        close();
        assertThat(participation()).contains("Un vote est venu sur papier.", "Une feuille a été remise avant un changement");
    }

    /** The first closing has passed: everybody reads how many sheets came in before it and were typed after it. */
    @Test
    void isToldOfAClosingThatWasPutOff() {
        open(BallotKind.APPROVAL, Instant.now().plusSeconds(3600));
        extend(officer, Duration.ofDays(1));
        // The clock cannot be turned; what the terms say of the first closing can.
        Instant passed = now.minus(Duration.ofMinutes(5));
        superuser().sql("update ballot.vote set terms = regexp_replace(terms, '\"closes\":\"[^\"]*\"', ?) where territory_id = ?")
                .params("\"closes\":\"" + passed + "\"", town.id())
                .update();
        for (Person agent : new Person[] {karim, nadia}) {
            assertThat(type(agent, "sheet=1" + AWA + "&projet=P2" + at(passed.minus(Duration.ofMinutes(10))))).startsWith("200");
            assertThat(type(agent, "sheet=2" + JEAN + "&projet=P1" + at(passed.plus(Duration.ofMinutes(2))))).startsWith("200");
        }
        assertThat(participation()).doesNotContain("papier");
        assertThat(plain(get(karim, PAPER))).as("the desk").contains("2 votes sont venus sur papier.");
        close();
        assertThat(participation()).contains("2 votes sont venus sur papier.", "Une feuille a été remise avant une clôture qui a été repoussée, et saisie après.").doesNotContain("changement");
        assertThat(get(town, BUDGET + "?lang=en").body()).contains("One sheet was handed in before a closing that was put off");
    }

    /** Typed once while nobody was asked when it was handed in, and once after that: both read the same sheet. */
    @Test
    void agreesWithWhatWasTypedBeforeItWasAskedFor() {
        open(BallotKind.APPROVAL);
        assertThat(type(karim, "sheet=1" + AWA + "&projet=P2")).contains("première saisie");
        assertThat(type(karim, "sheet=2" + JEAN + "&projet=P1")).contains("première saisie");
        Instant yesterday = now.minus(Duration.ofHours(20));
        extend(officer, Duration.ofDays(1));
        assertThat(type(nadia, "sheet=2" + JEAN + "&projet=P3" + at(yesterday))).as("another choice").contains("ne disent pas la même chose", "le moment où elle a été remise");
        assertThat(type(nadia, "sheet=2" + JEAN + "&projet=P1" + at(yesterday))).contains("Le vote compte");
        change(officer, WITHDRAW);
        assertThat(type(nadia, "depot=0&connus=1&sheet=1" + AWA + "&projet=P2" + at(yesterday))).as("before a change too").contains("Le vote compte");
    }
}
