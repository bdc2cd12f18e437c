package org.parvis.participation.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Role;
import org.parvis.testing.Person;

/** What whoever handles a petition does about signatures that came on the web. */
class SignatureOversightIT extends TownWithPetitions {

    private static final String WHY = "Ce prénom insulte quelqu’un.";

    private String place(Petition petition, String key) {
        UUID id = InTerritory.call(town.id(), () -> signatures.findByLink(key)).orElseThrow().id();
        return petition.deskPath() + "/signatures/" + id;
    }

    @Test
    void hidesANameAndSetsASignatureAside() {
        Petition petition = open("Des arbres");
        String key = sign(petition, AWA, "Grosmot", "Diop");
        sign(petition, LEA, "Léa", "Petit");
        String one = place(petition, key);
        String list = petition.deskPath() + "/signatures";
        assertThat(read(get(nadia, petition.deskPath())).text()).contains("Signatures en ligne");
        assertThat(read(get(nadia, list)).text()).contains("Grosmot Diop, 92330", "Léa Petit");
        assertThat(read(get(nadia, list + "?q=dio")).text()).contains("Grosmot Diop").doesNotContain("Léa Petit");
        HttpResponse<String> silent = post(nadia, one, form("verdict", "HIDE_NAME", "raison", ""));
        assertThat(silent.statusCode()).isEqualTo(422);
        HttpResponse<String> none = post(nadia, one, form("verdict", "", "raison", WHY));
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(read(none).select("details[open] input[name=raison]").val()).as("nothing is lost").isEqualTo(WHY);
        assertThat(post(nadia, one, form("verdict", "HIDE_NAME", "raison", WHY)).statusCode()).isEqualTo(303);
        assertThat(read(get(town, petition.path())).text()).contains("2 signatures", "Léa (92330)").doesNotContain("Grosmot");
        assertThat(read(get(town, "/petitions/signature?cle=" + key)).text()).contains(WHY);

        assertThat(post(nadia, one, form("verdict", "SET_ASIDE", "raison", "Cette personne n’existe pas.")).statusCode()).isEqualTo(303);
        assertThat(read(petition).signed()).isEqualTo(new Petition.Signed(1, 0));
        assertThat(get(town, petition.path() + "/signatures.csv").body()).contains("WEB,1");
        assertThat(mailbox.list(town, AWA).getFirst()).contains("Cette personne n’existe pas.");
        assertThat(read(get(town, "/petitions/signature?cle=" + key)).text()).contains("Non comptée", "Cette personne n’existe pas.").doesNotContain("Retirer ma signature");
        assertThat(post(town, "/petitions/signature/retirer", form("cle", key)).statusCode()).as("it would come back").isEqualTo(422);
        ask(petition, AWA, "Awa", "Diop");
        confirm(key(AWA));
        assertThat(signed(petition)).isOne();
        assertThat(post(nadia, one, form("verdict", "SET_ASIDE", "raison", "Encore une fois.")).statusCode()).as("once").isEqualTo(422);
        assertThat(post(nadia, one, form("verdict", "COUNTS", "raison", "La personne est venue à l’accueil.")).statusCode()).isEqualTo(303);
        assertThat(signed(petition)).isEqualTo(2);
        List<String> entries = InTerritory.call(town.id(), () -> jdbc.sql(
                "select act from journal.entry where territory_id = ? and act like 'participation.petitionSignature%'").param(town.id()).query(String.class).list());
        assertThat(entries).contains("participation.petitionSignaturesRead", "participation.petitionSignatureJudged");
    }

    @Test
    void changesNoFigureThatIsFrozen() {
        Petition petition = open("Des arbres");
        String one = place(petition, sign(petition, AWA, "Grosmot", "Diop"));
        end(petition, 2);
        in(town, () -> jdbc.sql("update participation.petition set counted_until = now() - interval '1 minute' where territory_id = ?").param(town.id()).update());
        assertThat(post(nadia, one, form("verdict", "SET_ASIDE", "raison", WHY)).statusCode()).isEqualTo(422);
        assertThat(signed(petition)).isOne();
        assertThat(post(nadia, one, form("verdict", "HIDE_NAME", "raison", WHY)).statusCode()).as("a name is hidden whenever").isEqualTo(303);
    }

    @Test
    void isForWhoeverHandlesThePetition() {
        Petition petition = open("Des arbres");
        String one = place(petition, sign(petition, AWA, "Awa", "Diop"));
        String list = petition.deskPath() + "/signatures";
        String form = form("verdict", "SET_ASIDE", "raison", WHY);
        for (Person person : List.of(aStaffMember(town, Role.FRONT_DESK, null), aResident(town))) {
            assertThat(get(person, list).statusCode()).isEqualTo(403);
            assertThat(post(person, one, form).statusCode()).isEqualTo(403);
        }
        for (Person person : List.of(anAgent(town, UUID.randomUUID()), aStaffMember(aTown(), Role.ADMINISTRATOR, null))) {
            assertThat(get(person, list).statusCode()).isEqualTo(404);
            assertThat(post(person, one, form).statusCode()).isEqualTo(404);
        }
        assertThat(get(town, list).statusCode()).as("nobody").isEqualTo(302);
        Petition other = open("Des bancs");
        assertThat(post(nadia, one.replace(petition.number(), other.number()), form).statusCode()).as("of another petition").isEqualTo(422);
        assertThat(signed(petition)).isOne();
    }
}
