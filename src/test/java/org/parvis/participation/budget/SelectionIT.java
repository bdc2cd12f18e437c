package org.parvis.participation.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.ballot.tally.BallotKind;
import org.parvis.shared.Role;
import org.parvis.testing.Person;

/** The whole rule of selection at the desk: set in plain words, refused where it contradicts itself, told in sentences, frozen. */
class SelectionIT extends BudgetCase {

    private static final String DESK = "/bureau/budgets/les-places";
    private static final String FORM = "title=Les+places&envelope=10000&kind=APPROVAL&method=GREEDY&least=1&most=2&mostPoints=1&sumPoints=1&leastScore=10"
            + "&opens=2026-01-05T09:00&closes=2090-01-05T09:00&interval=10&ageFrom=16";

    private Person antoine;

    private String refused(String path, String fields) {
        HttpResponse<String> answer = post(antoine, path, fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        return Jsoup.parse(answer.body()).select(".error-summary").text();
    }

    private void saved(String path, String fields) {
        HttpResponse<String> answer = post(antoine, path, fields);
        assertThat(answer.statusCode()).as(fields).isEqualTo(303);
    }

    private List<String> rule(String path) {
        return Jsoup.parse(get(antoine, path).body()).select(".rules li").eachText();
    }

    @BeforeEach
    void write() {
        antoine = anAdministrator(town);
        saved("/bureau/budgets/nouveau", FORM);
        for (String project : List.of("Un+banc&cost=2000", "Un+arbre&cost=3000", "Une+fontaine&cost=4000&divisible=oui", "Un+kiosque&cost=6000")) {
            saved(DESK + "/projets", "name=" + project);
        }
    }

    @Test
    void isSetToldAndFrozenWhole() {
        assertThat(rule(DESK)).contains("Un projet doit réunir au moins 10 voix.").anyMatch(one -> one.startsWith("À égalité, le moins cher passe d’abord"));
        saved(DESK, FORM + "&leastUnit=PERCENT&firstTie=MORE_VOTERS&secondTie=HIGHER_COST&part=DIVISIBLE&partPercent=40");
        saved(DESK + "/groupes", "groupName=Place+du+march%C3%A9&groupProjects=P1&groupProjects=P3&groupMost=1");
        saved(DESK + "/groupes", "groupName=Verdure&groupProjects=P2&groupProjects=P4&groupAmount=3+000");
        saved(DESK + "/groupes", "groupName=Repos&groupProjects=P1&groupProjects=P4&groupLeast=1");
        saved(DESK + "/groupes", "code=G3&monter=oui");
        List<String> sentences = List.of(
                "D’abord, dans l’ordre de leurs voix ou points, un projet du groupe « Repos » (Un banc ; Un kiosque), s’il tient dans l’enveloppe.",
                "Puis, de même, des projets du groupe « Verdure » (Un arbre ; Un kiosque), jusqu’à ce qu’ils fassent 3\u202f000 € au moins.",
                "Un projet doit être choisi sur au moins 10 % des bulletins. Le nombre est arrondi au-dessus.",
                "Dans le groupe « Place du marché » (Un banc ; Une fontaine), un seul projet peut être retenu : les suivants sont passés.",
                "Le premier projet qui ne tient pas dans ce qui reste est payé en partie, s’il peut être réalisé en partie (Une fontaine) et s’il reste au moins 40 % de son coût.",
                "À égalité passe d’abord celui que le plus de personnes soutiennent, puis le plus cher, puis le sort : il a été tiré d’avance et sera révélé à la clôture.");
        assertThat(rule(DESK)).containsSubsequence(sentences);
        Document form = Jsoup.parse(get(antoine, DESK + "?groupe=G2").body());
        assertThat(form.select("[name=groupProjects][checked]").eachAttr("value")).containsExactly("P2", "P4");
        assertThat(form.select("#groupAmount").val()).isEqualTo("3000");
        assertThat(form.select("#secondTie option[selected]").val()).isEqualTo("HIGHER_COST");
        saved(DESK + "/figer", "relu=oui");
        assertThat(rule(DESK)).as("from what was frozen alone").containsSubsequence(sentences);
        assertThat(Jsoup.parse(get(town, "/budgets/les-places").body()).select(".rules li").eachText()).containsSubsequence(sentences);
        assertThat(get(town, "/budgets/les-places?lang=en").body()).contains("can be carried out in part", "only one project can be chosen", "at least 10% of the ballots");
        assertThat(get(town, "/budgets/les-places").body()).contains("peut être payé en partie");
        assertThat(get(town, "/budgets/les-places/preuves/rule.json").body())
                .contains("\"minScore\":\"10\",\"minScorePercent\":true", "\"ties\":[\"MORE_VOTERS\",\"HIGHER_COST\",\"LOT\"]",
                        "\"part\":{\"leastPercent\":40,\"onlyDivisible\":true}", "{\"most\":1,\"name\":\"Place du marché\",\"projects\":[\"P1\",\"P3\"]}",
                        "\"minimums\":[{\"amount\":0,\"count\":1,\"name\":\"Repos\"");
        assertThat(refused(DESK + "/groupes", "code=G1&retirer=oui")).contains("figée");
    }

    @Test
    void refusesWhatContradictsItselfByItsField() {
        for (String[] wrong : new String[][] {
            {"&leastUnit=PERCENT&leastScore=", "leastScore"},
            {"&firstTie=LOWER_COST&secondTie=LOWER_COST", "ties"},
            {"&firstTie=LOWER_COST&secondTie=HIGHER_COST", "ties"},
            {"&part=ANY&partPercent=100", "partPercent"},
            {"&part=ANY&partPercent=dix", "partPercent"},
            {"&leftover=NEXT_ZONE", "leftover"},
            {"&leftover=CITY_WIDE&zoneChoice=ALL", "leftover"}
        }) {
            String form = wrong[0].endsWith("leastScore=") ? FORM.replace("leastScore=10", "leastScore=101") + "&leastUnit=PERCENT" : FORM + wrong[0];
            HttpResponse<String> answer = post(antoine, DESK, form);
            assertThat(answer.statusCode()).as(wrong[0]).isEqualTo(422);
            Document page = Jsoup.parse(answer.body());
            assertThat(page.select(".error-summary a").eachAttr("href")).as(wrong[0]).containsExactly("#" + wrong[1]);
            assertThat(page.select("#" + wrong[1])).as("where the link leads").hasSize(1);
        }
        assertThat(refused(DESK, FORM.replace("method=GREEDY", "method=EQUAL_SHARES") + "&part=ANY&partPercent=50")).contains("aucun projet n’est payé en partie");
        for (String[] wrong : new String[][] {
            {"groupName=&groupProjects=P1&groupProjects=P2&groupMost=1", "Donnez un nom"},
            {"groupName=A&groupMost=1", "au moins un projet"},
            {"groupName=A&groupProjects=P1&groupProjects=P9&groupMost=1", "seulement des projets de la liste"},
            {"groupName=A&groupProjects=P1&groupProjects=P2", "Dites combien"},
            {"groupName=A&groupProjects=P1&groupProjects=P2&groupMost=2", "ne limite rien"},
            {"groupName=A&groupProjects=P1&groupProjects=P2&groupMost=un", "nombre entier"},
            {"groupName=A&groupProjects=P1&groupLeast=2", "plus qu’il n’a de projets"},
            {"groupName=A&groupProjects=P1&groupProjects=P2&groupProjects=P3&groupMost=1&groupLeast=2", "plus qu’il n’en retient"},
            {"groupName=A&groupProjects=P1&groupProjects=P2&groupLeast=1&groupAmount=1000", "l’un des deux"},
            {"groupName=A&groupProjects=P1&groupProjects=P2&groupAmount=5001", "ne serait jamais atteinte"},
            {"groupName=A&groupProjects=P1&groupProjects=P2&groupMost=1&groupAmount=3001", "ne serait jamais atteinte"}
        }) {
            assertThat(refused(DESK + "/groupes", wrong[0])).as(wrong[0]).contains(wrong[1]);
        }
        assertThat(post(antoine, DESK + "/groupes", "groupName=Nord&groupProjects=P2&groupLeast=5").body()).as("what was typed stays").contains("value=\"Nord\"", "value=\"5\"");
        saved(DESK, FORM + "&part=DIVISIBLE&partPercent=40");
        saved(DESK + "/projets", "code=P3&name=Une+fontaine&cost=4000");
        assertThat(refused(DESK + "/figer", "relu=oui")).contains("Aucun projet ne peut être réalisé en partie");
        saved(DESK, FORM);
        saved(DESK + "/groupes", "groupName=A&groupProjects=P1&groupProjects=P2&groupLeast=2");
        saved(DESK + "/groupes", "groupName=B&groupProjects=P3&groupProjects=P4&groupAmount=6000");
        assertThat(refused(DESK + "/figer", "relu=oui")).contains("Ce qui est servi d’abord coûte plus que l’enveloppe");
        saved(DESK + "/groupes", "code=G2&groupName=B&groupProjects=P1&groupProjects=P2&groupProjects=P3&groupMost=1");
        assertThat(refused(DESK + "/figer", "relu=oui")).contains("qu’un autre groupe n’en admet");
        assertThat(refused(DESK + "/groupes", "groupName=b&groupProjects=P1&groupLeast=1")).contains("porte déjà ce nom");
        saved(DESK + "/groupes", "code=G2&retirer=oui");
        // A project that goes leaves its groups, which then ask for more than there is.
        saved(DESK + "/projets", "code=P1&retirer=oui");
        assertThat(refused(DESK + "/figer", "relu=oui")).contains("plus qu’il n’a de projets");
        saved(DESK + "/groupes", "code=G1&groupName=A&groupProjects=P2&groupLeast=1");
        saved(DESK, FORM.replace("method=GREEDY", "method=EQUAL_SHARES") + "&completion=ADD1_GREEDY");
        assertThat(refused(DESK + "/figer", "relu=oui")).contains("il n’y a pas de groupes de projets");
        saved(DESK + "/groupes", "code=G1&retirer=oui");
        assertThat(rule(DESK)).anyMatch(one -> one.endsWith("Ce qui reste va aux projets suivants dans l’ordre de leurs voix, s’ils y tiennent."));
        saved(DESK + "/figer", "relu=oui");
        assertThat(get(town, "/budgets/les-places/preuves/rule.json").body()).contains("\"completion\":\"ADD1_GREEDY\"");
    }

    @Test
    void letsNobodyElseGroupProjects() {
        String fields = "groupName=A&groupProjects=P1&groupLeast=1";
        for (Person wrong : List.of(aResident(town), aStaffMember(town, Role.FRONT_DESK, null))) {
            assertThat(post(wrong, DESK + "/groupes", fields).statusCode()).isIn(403, 404);
        }
        assertThat(post(anAdministrator(aTerritory()), DESK + "/groupes", fields).statusCode()).isEqualTo(404);
        assertThat(post(town, DESK + "/groupes", fields).statusCode()).as("nobody").isNotIn(200, 303);
        assertThat(Jsoup.parse(get(antoine, DESK).body()).select("#groups").text()).isEqualTo("Aucun groupe de projets");
    }

    /** What a rule said before it could say more stays as it is, byte for byte. */
    @Test
    void addsNothingToARuleThatUsesNothingOfIt() {
        open(BallotKind.APPROVAL);
        assertThat(get(town, BUDGET + "/preuves/rule.json").body())
                .contains("\"selection\":{\"completion\":\"NONE\",\"groups\":[],\"method\":\"GREEDY\",\"minScore\":\"1\",\"minScorePercent\":false,\"minimums\":[],"
                        + "\"step\":0,\"ties\":[\"LOWER_COST\",\"MORE_VOTERS\",\"LOT\"],\"wholeStart\":true}")
                .doesNotContain("\"divisible\":true", "leftover", "\"part\"");
    }
}
