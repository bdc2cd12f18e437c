package org.parvis.participation.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.participation.petition.PetitionRule.Birth;
import org.parvis.relation.TestVisitor;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Role;
import org.parvis.testing.Person;

/** Signatures on paper: typed in by an agent, once per person whatever the channel. */
class SheetsIT extends TownWithPetitions {

    private Person desk() {
        return aStaffMember(town, Role.FRONT_DESK, null);
    }

    private static String sheet(String number, String... people) {
        StringBuilder form = new StringBuilder(form("feuille", number));
        for (int i = 0; i < people.length; i++) {
            String[] names = people[i].split(" ");
            form.append('&').append(form("prenom" + i, names[0], "nom" + i, names[1], "postcode" + i, names.length > 2 ? names[2] : "92330"));
        }
        return form.toString();
    }

    @Test
    void countsSheetsBesideTheWeb() {
        Petition petition = open("Des arbres");
        String path = petition.deskPath() + "/feuilles";
        Person desk = desk();
        HttpResponse<String> wrong = post(desk, path, sheet("1", "Awa Diop", "Zoé Léger 75001"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(read(wrong).select("#postcode1-erreur").text()).contains("92330");
        assertThat(read(wrong).select("#nom0").val()).as("nothing is lost").isEqualTo("Diop");
        assertThat(signed(petition)).isZero();
        assertThat(post(desk, path, sheet("1", "Awa Diop", "Zoé Léger")).statusCode()).isEqualTo(303);
        assertThat(read(petition).signed()).isEqualTo(new Petition.Signed(0, 2));
        assertThat(post(desk, path, sheet("1", "Léo Petit")).statusCode()).as("that sheet is typed").isEqualTo(422);
        assertThat(post(desk, path, form("feuille", "2")).statusCode()).as("empty").isEqualTo(422);
        assertThat(read(get(town, petition.path())).text()).contains("2 signatures", "0 en ligne, 2 sur papier").doesNotContain("Diop");
        assertThat(get(town, petition.path() + "/signatures.csv").body()).contains("PAPER,2");
        assertThat(read(get(desk, path + "/1")).text()).contains("Diop", "Léger", "Comptée").doesNotContain("Noter la comparaison");
        assertThat(read(get(nadia, path + "/1")).text()).contains("Noter la comparaison");
        post(desk, path, sheet("2", "Paul Roux"));
        assertThat(read(petition).course().isOwed()).as("three, a threshold").isTrue();
        assertThat(post(desk, path + "/2/retirer", form("pourquoi", "")).statusCode()).isEqualTo(422);
        assertThat(post(desk, path + "/2/retirer", form("pourquoi", "Saisie deux fois.")).statusCode()).isEqualTo(303);
        assertThat(signed(petition)).isEqualTo(2);
        assertThat(get(desk, path + "/2").statusCode()).isEqualTo(404);
        assertThat(post(nadia, path + "/1/controler", form("trouve", "Deux lignes conformes.")).statusCode()).isEqualTo(303);
        assertThat(read(get(nadia, path)).text()).contains("Comparée");
    }

    @Test
    void findsWhoSignedTwiceAndLetsAnAgentSay() {
        Petition petition = open("Des arbres");
        sign(petition, AWA, "Awa", "Diop");
        in(town, () -> sheets.type(petition, 1, List.of(line("AWÀ", "diop", null), line("Zoé", "Léger", null), line("zoe", "LEGER", null)), null, new TestVisitor(nadia)));
        assertThat(read(petition).signed()).as("one on the web, one Zoé").isEqualTo(new Petition.Signed(1, 1));
        String path = petition.deskPath() + "/feuilles";
        assertThat(read(get(nadia, path)).text()).contains("Doubles possibles", "En ligne :", "Sur papier :");
        assertThat(read(get(desk(), path)).text()).as("not for whoever only types").doesNotContain("Doubles possibles");
        List<SigningSheets.Doubt> doubts = InTerritory.call(town.id(), () -> sheets.doubts(petition, 10));
        assertThat(doubts).hasSize(2);
        UUID first = doubts.getFirst().line().id();
        UUID second = doubts.getLast().line().id();
        assertThat(post(nadia, path + "/lignes/" + first, form("verdict", "SET_ASIDE", "raison", "")).statusCode()).isEqualTo(422);
        assertThat(post(desk(), path + "/lignes/" + first, form("verdict", "SET_ASIDE", "raison", "Même main")).statusCode()).isEqualTo(404);
        assertThat(post(nadia, path + "/lignes/" + first, form("verdict", "SET_ASIDE", "raison", "Même signature.")).statusCode()).isEqualTo(303);
        assertThat(post(nadia, path + "/lignes/" + second, form("verdict", "COUNTS", "raison", "Mère et fille, deux écritures.")).statusCode()).isEqualTo(303);
        assertThat(read(petition).signed()).isEqualTo(new Petition.Signed(1, 2));
        assertThat(post(nadia, path + "/lignes/" + second, form("verdict", "COUNTS", "raison", "Encore.")).statusCode()).as("once").isEqualTo(422);
        sign(petition, LEA, "Léa", "Petit");
        in(town, () -> sheets.type(petition, 2, List.of(line("Paul", "Roux", null)), null, new TestVisitor(nadia)));
        int before = signed(petition);
        sign(petition, JO, "Paul", "Roux");
        assertThat(signed(petition)).as("whoever signs online after paper counts once").isEqualTo(before);
        assertThat(read(petition).signed().byWeb()).isEqualTo(3);
    }

    @Test
    void asksForTheDayOfBirthWhereTheRulesDo() {
        rule(town, admin, Birth.ASKED);
        Petition petition = open("Des arbres");
        assertThatThrownBy(() -> in(town, () -> sheets.type(petition, 1, List.of(line("Awa", "Diop", null)), null, admin)))
                .isInstanceOf(PetitionRefused.class);
        in(town, () -> sheets.type(petition, 1, List.of(line("Awa", "Diop", "1980-01-02"), line("Awa", "Diop", "1990-01-02")), null, admin));
        assertThat(signed(petition)).as("two people of one name").isEqualTo(2);
    }

    @Test
    void areTypedSomeDaysAfterTheEndAndNoLonger() {
        Petition petition = open("Des arbres");
        end(petition, 2);
        in(town, () -> sheets.type(petition, 1, List.of(line("Awa", "Diop", null)), null, admin));
        assertThat(signed(petition)).isOne();
        in(town, () -> jdbc.sql("update participation.petition set counted_until = now() - interval '1 minute' where territory_id = ?").param(town.id()).update());
        HttpResponse<String> late = post(desk(), petition.deskPath() + "/feuilles", sheet("2", "Léo Petit"));
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("ne sont plus saisies");
        assertThat(signed(petition)).isOne();
    }

    @Test
    void areNobodysBusinessElsewhere() {
        Petition petition = open("Des arbres");
        in(town, () -> sheets.type(petition, 1, List.of(line("Awa", "Diop", null)), null, admin));
        String path = petition.deskPath() + "/feuilles";
        Person elsewhere = anAgent(town, UUID.randomUUID());
        assertThat(get(elsewhere, path).statusCode()).isEqualTo(404);
        assertThat(get(elsewhere, path + "/1").statusCode()).isEqualTo(404);
        assertThat(post(elsewhere, path, sheet("2", "Léo Petit")).statusCode()).isEqualTo(404);
        assertThat(post(elsewhere, path + "/1/retirer", form("pourquoi", "X")).statusCode()).isEqualTo(404);
        assertThat(get(aResident(town), path).statusCode()).isEqualTo(403);
        Person stranger = aStaffMember(aTown(), Role.ADMINISTRATOR, null);
        assertThat(get(stranger, path + "/1").statusCode()).isEqualTo(404);
        assertThat(post(stranger, path, sheet("2", "Léo Petit")).statusCode()).isEqualTo(404);
    }
}
