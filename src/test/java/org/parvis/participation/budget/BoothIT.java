package org.parvis.participation.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.ballot.tally.BallotKind;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Role;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An agent looks at the papers, and the person votes alone. */
class BoothIT extends BudgetCase {

    private static final String PAPERS = "familyName=Diop&givenName=Awa&born=1990-05-01";

    @Autowired
    private JdbcClient jdbc;

    private Person karim;

    @BeforeEach
    void openTheVote() {
        open(BallotKind.APPROVAL);
        karim = aStaffMember(town, Role.FRONT_DESK, null);
    }

    private String admit(String who) {
        HttpResponse<String> given = post(karim, COUNTER, who + "&isoloir=oui");
        assertThat(given.body()).contains("/isoloir");
        return code(given);
    }

    private HttpResponse<String> inTheBooth(String code, String more) {
        return post(town, "/isoloir", field("code", code) + more);
    }

    @Test
    void votesAloneOnceWithACode() {
        String code = admit(PAPERS);
        assertThat(get(town, "/isoloir").body()).contains("Voter avec un code");
        HttpResponse<String> ballot = inTheBooth(code.toLowerCase().replace("-", " "), "");
        assertThat(Jsoup.parse(ballot.body()).select("[name=projet]")).hasSize(3);
        assertThat(ballot.body()).as("whose it is stands on no screen").doesNotContain("Diop");
        HttpResponse<String> tooMany = inTheBooth(code, "&atteste=oui&voter=oui&projet=P1&projet=P2&projet=P3");
        assertThat(tooMany.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(tooMany.body()).select("[name=projet][checked]")).hasSize(3);
        assertThat(inTheBooth(code, "&voter=oui&projet=P2").body()).as("not declared").contains("Cochez cette case");
        HttpResponse<String> cast = inTheBooth(code, "&atteste=oui&voter=oui&projet=P2");
        code(cast);
        assertThat(cast.body()).contains("<li>Projet 2</li>").doesNotContain("Personne suivante", "Diop");
        HttpResponse<String> again = inTheBooth(code, "&atteste=oui&voter=oui&projet=P1");
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("Un vote a déjà été enregistré avec un code.");
        assertThat(post(karim, COUNTER, PAPERS).body()).contains("Un vote a déjà été enregistré avec un code.");
        assertThat(post(karim, COUNTER, PAPERS + "&isoloir=oui").statusCode()).as("no second code").isEqualTo(422);
    }

    @Test
    void givesOneCodeAtATime() {
        String lost = admit(PAPERS);
        String second = admit(PAPERS);
        assertThat(inTheBooth(lost, "").statusCode()).as("somebody has found it").isEqualTo(422);
        code(inTheBooth(second, "&atteste=oui&voter=oui&projet=P1"));
    }

    @Test
    void keepsNoNameThatTheDatabaseCouldTell() {
        admit(PAPERS);
        admit(field("email", LEA));
        List<String> kept = InTerritory.call(town.id(), () ->
                jdbc.sql("select encode(voter, 'escape') || c::text from participation.booth_code c").query(String.class).list());
        assertThat(kept).hasSize(2).noneMatch(row -> row.toLowerCase().contains("diop") || row.contains("lea@"));
    }

    @Test
    void refusesCodesThatAreOldOrOfElsewhere() {
        String code = admit(PAPERS);
        assertThat(inTheBooth("BCDF-GHJK", "").statusCode()).as("made up").isEqualTo(422);
        assertThat(inTheBooth("", "").statusCode()).isEqualTo(422);
        assertThat(post(aTerritory(), "/isoloir", field("code", code)).statusCode()).as("another town").isEqualTo(422);
        InTerritory.run(town.id(), () -> jdbc.sql("update participation.booth_code set good_until = now()").update());
        HttpResponse<String> late = inTheBooth(code, "&atteste=oui&voter=oui&projet=P1");
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("30 minutes");
    }

    @Test
    void isForThoseAtTheFrontDeskToGive() {
        for (Person wrong : List.of(aResident(town), anAdministrator(town))) {
            assertThat(post(wrong, COUNTER, PAPERS + "&isoloir=oui").statusCode()).isEqualTo(403);
        }
        assertThat(post(aStaffMember(aTerritory(), Role.FRONT_DESK, null), COUNTER, PAPERS + "&isoloir=oui").statusCode()).isEqualTo(404);
        assertThat(InTerritory.<Long, RuntimeException>call(town.id(), () ->
                jdbc.sql("select count(*) from participation.booth_code").query(Long.class).single())).isZero();
    }
}
