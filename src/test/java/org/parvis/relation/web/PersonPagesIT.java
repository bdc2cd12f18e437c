package org.parvis.relation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.shared.Role;
import org.parvis.testing.Person;

/** Karim has somebody on the phone. */
class PersonPagesIT extends FilePagesCase {

    private static final String AWA = "family=Diop&given=Awa&phone=06+39+98+40+12&email=awa%40habitants.example&language=fr";

    private Person nadia;

    @BeforeEach
    void build() {
        nadia = anAgent(town, voirie);
    }

    /** The file of the first who is found, as this agent's address of it. */
    private String find(Person agent, String typed) {
        Document page = Jsoup.parse(post(agent, PAGE, "q=" + encoded(typed)).body());
        return inTown(page.select("#trouves a").attr("href"));
    }

    private HttpResponse<String> note(Person agent, String file, String fields) {
        return post(agent, file + "/echanges", "key=" + UUID.randomUUID() + "&" + fields);
    }

    @Test
    void showsWhomItFindsByThreeLettersAndNotesTheCall() {
        create(karim, AWA);
        String file = find(karim, "dio");
        Document before = Jsoup.parse(get(karim, file).body());
        assertThat(before.select("h1").text()).isEqualTo("Awa Diop");
        assertThat(before.select("a[href^=tel:]").attr("href")).isEqualTo("tel:+33639984012");
        HttpResponse<String> noted = note(karim, file, "channel=COUNTER&direction=IN&words=" + encoded("Demande où en est <b>son</b> dossier."));
        assertThat(noted.statusCode()).isEqualTo(303);
        Document after = Jsoup.parse(get(karim, path(noted)).body());
        assertThat(after.select("#echanges li").text()).contains("Visite au guichet").contains("Demande où en est <b>son</b> dossier.");
        assertThat(one("select channel || ' ' || direction || ' ' || account_id from relation.interaction")).isEqualTo("COUNTER IN " + karim.id());
    }

    @Test
    void keepsTheWordsOfADepartmentForItsColleagues() {
        create(karim, AWA);
        assertThat(note(nadia, find(nadia, "diop"), "channel=PHONE&direction=OUT&department=" + voirie + "&words=Rappel+pour+le+trou").statusCode())
                .isEqualTo(303);
        assertThat(get(nadia, find(nadia, "diop")).body()).contains("Rappel pour le trou");
        String seen = get(karim, find(karim, "diop")).body();
        assertThat(seen).doesNotContain("Rappel pour le trou").contains("Note d’un autre service").contains("Appel passé");
        HttpResponse<String> forged = note(karim, find(karim, "diop"), "channel=PHONE&department=" + voirie + "&words=Je+suis+de+la+voirie");
        assertThat(forged.statusCode()).isEqualTo(422);
        assertThat(forged.body()).contains("Je suis de la voirie").contains("réserver cette note");
    }

    @Test
    void writesDownEachLookWithoutTheName() {
        String file = create(karim, AWA);
        get(karim, file);
        assertThat(one("select count(*)::text from journal.entry where act = 'relation.personSeen'")).isEqualTo("1");
        assertThat(one("select string_agg(subject || facts::text || act, ' ') from journal.entry")).doesNotContain("Diop").doesNotContain("0639");
        Person admin = anAdministrator(town);
        assertThat(get(admin, "/admin/journal").body()).contains("a consulté une fiche").doesNotContain("Diop");
    }

    @Test
    void hasNoAddressThatAnotherAgentCouldUse() {
        String file = create(karim, AWA);
        assertThat(file).doesNotContain(one("select id::text from relation.person"));
        assertThat(get(karim, file).statusCode()).isEqualTo(200);
        assertThat(get(nadia, file).statusCode()).as("somebody else's handle").isEqualTo(404);
        assertThat(note(nadia, file, "words=x").statusCode()).isEqualTo(404);
        for (String made : List.of("x", "AAAA", "%20", one("select id::text from relation.person"), file.substring(file.lastIndexOf('/') + 1, file.length() - 2))) {
            assertThat(get(karim, PAGE + "/" + made).statusCode()).as(made).isEqualTo(404);
            assertThat(post(karim, PAGE + "/" + made + "/fiche", "version=0&" + AWA).statusCode()).as(made).isEqualTo(404);
        }
    }

    @Test
    void stopsAProgramThatReadsOutTheFilesAndNobodyElse() {
        create(karim, AWA);
        for (int i = 0; i < 120; i++) {
            assertThat(post(karim, PAGE, "q=diop").statusCode()).isEqualTo(200);
        }
        assertThat(post(karim, PAGE, "q=diop").statusCode()).isEqualTo(429);
        assertThat(post(nadia, PAGE, "q=diop").statusCode()).isEqualTo(200);
    }

    @Test
    void asksWhetherItIsSomebodyWhoIsKnown() {
        create(karim, AWA);
        String form = "key=" + UUID.randomUUID() + "&family=Diop&given=A.&phone=0639984012";
        HttpResponse<String> asked = post(karim, PAGE + "/nouvelle", form);
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.body()).contains("Est-ce l’une de ces personnes").contains("Awa Diop").contains("0639984012");
        assertThat(one("select count(*)::text from relation.person")).isEqualTo("1");
        assertThat(post(karim, PAGE + "/nouvelle", form + "&quandMeme=oui").statusCode()).isEqualTo(303);
        assertThat(post(karim, PAGE + "/nouvelle", form + "&quandMeme=oui").statusCode()).as("sent twice").isEqualTo(303);
        assertThat(one("select count(*)::text from relation.person")).isEqualTo("2");
    }

    @Test
    void saysWhatIsWrongAndKeepsWhatWasTyped() {
        HttpResponse<String> refused = post(karim, PAGE + "/nouvelle",
                "key=k&family=&given=&phone=0899123456&email=" + encoded("awa@\nb@habitants.example") + "&needs=" + encoded("Écrire plutôt"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("href=\"#family\"").contains("href=\"#phone\"").contains("href=\"#email\"")
                .contains("0899123456").contains("b@habitants.example").contains("Écrire plutôt");
        assertThat(note(karim, create(karim, AWA), "words=+").body()).contains("Écrivez en quelques mots");
    }

    @Test
    void changesAFileUnlessSomebodyElseWasFaster() {
        String file = create(karim, AWA + "&address=" + encoded("12 rue Houdan, 92330 Sceaux"));
        Document form = Jsoup.parse(get(karim, file + "/fiche").body());
        assertThat(form.select("#phone").val()).isEqualTo("06 39 98 40 12");
        String changed = "version=0&family=Diop&given=Awa+Marie&phone=0639984013&email=awa%40habitants.example&seen=PHONE";
        assertThat(post(karim, file + "/fiche", changed).statusCode()).isEqualTo(303);
        assertThat(one("select string_agg(kind || value || proof, ' ' order by kind) from relation.identifier"))
                .isEqualTo("EMAILawa@habitants.exampleSTATED PHONE+33639984013SEEN");
        HttpResponse<String> late = post(nadia, find(nadia, "awa") + "/fiche", changed.replace("Marie", "Rose"));
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("entre-temps").contains("Awa Rose");
        assertThat(one("select given_name from relation.person")).isEqualTo("Awa Marie");
    }

    @Test
    void isOnlyForThoseWhoAnswerPeople() {
        String file = create(karim, AWA);
        assertThat(get(town, PAGE).statusCode()).as("not logged in").isEqualTo(302);
        assertThat(get(town, file).statusCode()).as("not logged in").isEqualTo(302);
        for (Person other : List.of(aResident(town), aStaffMember(town, Role.MODERATOR, null), anAdministrator(town), aStaffMember(town, Role.ELECTED, null), aStaffMember(town, Role.AUDITOR, null))) {
            assertThat(get(other, PAGE).statusCode()).isEqualTo(403);
            assertThat(get(other, file).statusCode()).isEqualTo(403);
            assertThat(post(other, PAGE, "q=diop").statusCode()).isEqualTo(403);
            assertThat(post(other, PAGE + "/nouvelle", "key=k&" + AWA).statusCode()).isEqualTo(403);
            assertThat(post(other, file + "/echanges", "key=k&words=x").statusCode()).isEqualTo(403);
            assertThat(post(other, file + "/fiche", "version=0&" + AWA).statusCode()).isEqualTo(403);
        }
        Person abroad = aStaffMember(aTerritory(), Role.FRONT_DESK, null);
        assertThat(get(abroad, file).statusCode()).as("another town").isEqualTo(404);
        assertThat(get(new Person(town, abroad.account(), abroad.cookie()), file).statusCode()).as("another town's session").isEqualTo(302);
    }

    @Test
    void knowsAnOrganisationByItsSiret() {
        String bakery = "kind=ORGANISATION&family=Fournil&siret=";
        String file = create(karim, bakery + encoded("999 999 014 00015") + "&seen=SIRET");
        Document page = Jsoup.parse(get(karim, file).body());
        assertThat(page.select("dl.facts").text().replace('\u00A0', ' ')).contains("SIRET 999 999 014 00015");
        assertThat(find(karim, "999999014")).isNotEmpty();
        assertThat(Jsoup.parse(get(karim, file + "/fiche").body()).select("#siret").val()).isEqualTo("999 999 014 00015");
        HttpResponse<String> wrong = post(karim, PAGE + "/nouvelle", "key=a&" + bakery + "99999901400016");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(wrong.body()).select("#siret-erreur").text()).contains("14 chiffres");
        assertThat(Jsoup.parse(wrong.body()).select("#siret").val()).isEqualTo("99999901400016");
        HttpResponse<String> somebody = post(karim, PAGE + "/nouvelle", "key=b&family=Diop&siret=99999901400015");
        assertThat(somebody.statusCode()).isEqualTo(422);
        assertThat(somebody.body()).contains("Seule une organisation");
        HttpResponse<String> again = post(karim, PAGE + "/nouvelle", "key=c&kind=ORGANISATION&family=" + encoded("SARL Malik") + "&siret=99999901400015");
        assertThat(again.body()).contains("même numéro SIRET");
        assertThat(post(karim, PAGE + "/nouvelle", "key=d&quandMeme=oui&kind=ORGANISATION&family=Malik&siret=99999901400015").statusCode())
                .as("only with a reason").isEqualTo(422);
        assertThat(one("select count(*)::text from relation.person")).isEqualTo("1");
    }
}
