package org.parvis.relation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.parvis.shared.Role;
import org.parvis.testing.Person;

/** Two files of one person, at the desk. */
class MergePagesIT extends FilePagesCase {

    private static final String AWA = "family=Diop&given=Awa&born=1980-05-17&phone=06+39+98+40+12&email=awa%40habitants.example&seen=EMAIL";
    private static final String AGAIN = "family=Diopp&given=Awa&born=1980-05-17&address=14+rue+du+Lyc%C3%A9e&quandMeme=oui";

    private Document page(String path) {
        HttpResponse<String> answer = get(karim, path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    /** The form as a browser would send it, with one button pressed. */
    private static String fields(Element form, String more) {
        String typed = form.select("input, textarea").stream()
                .filter(one -> !one.attr("name").isEmpty())
                .filter(one -> !one.attr("type").matches("radio|checkbox") || one.hasAttr("checked"))
                .map(one -> one.attr("name") + "=" + encoded(one.tagName().equals("textarea") ? one.text() : one.val()))
                .collect(Collectors.joining("&"));
        return typed + "&" + more;
    }

    /** Once all files of this town have been; those of another test are not waited for. */
    private void compared() {
        await().until(() -> one("select count(*)::text from relation.comparing where territory_id = '%s'".formatted(town.id())).equals("0"));
    }

    /** Where two files that are suggested are compared. */
    private String comparing() {
        compared();
        return inTown(page(PAGE + "/doublons").select("main ol a").attr("href"));
    }

    @Test
    void comparesShowsAndMergesWithAReason() {
        String kept = create(AWA);
        String again = create(AGAIN);
        assertThat(page(PAGE).select("a[href$=doublons]")).isNotEmpty();
        compared();
        assertThat(page(PAGE + "/doublons").select("main li").text()).contains("Awa Diop").contains("nom proche").contains("même date de naissance");
        assertThat(page(kept).select("#doublons ~ ul").text()).contains("Awa Diopp");
        String path = comparing();
        Element form = page(path).expectFirst("form.merge");
        HttpResponse<String> preview = post(karim, path, fields(form, "etape=apercu"));
        assertThat(preview.statusCode()).isEqualTo(200);
        Document shown = Jsoup.parse(preview.body());
        assertThat(shown.select("#resultat").text()).isEqualTo("Awa Diop");
        assertThat(shown.select(".facts").text()).contains("06 39 98 40 12").contains("14 rue du Lycée").contains("17 mai 1980");
        assertThat(one("select count(*)::text from relation.merge")).as("nothing yet").isEqualTo("0");
        Element last = shown.expectFirst("form.merge");
        HttpResponse<String> refused = post(karim, path, fields(last, "etape=fusionner"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("href=\"#raison\"");
        String sent = fields(Jsoup.parse(refused.body()).expectFirst("form.merge"), "etape=fusionner").replace("raison=&", "raison=" + encoded("Vue au guichet") + "&");
        HttpResponse<String> done = post(karim, path, sent);
        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(post(karim, path, sent).statusCode()).as("sent twice").isEqualTo(303);
        assertThat(one("select count(*)::text from relation.merge")).isEqualTo("1");
        assertThat(page(again).select("h1").text()).as("the old address").isEqualTo("Awa Diop");
        assertThat(page(kept).select("main").text()).contains("Réunie avec la fiche").contains("Vue au guichet");
        assertThat(page(PAGE + "/doublons").select("main").text()).contains("Aucun doublon");
        assertThat(get(karim, path).statusCode()).as("compared with itself").isEqualTo(303);
        assertThat(get(anAdministrator(town), "/admin/journal").body()).contains("a réuni deux fiches").contains("Vue au guichet").doesNotContain("Diopp");
    }

    @Test
    void undoesAndAsksWhoseIsWhatCameSince() {
        create(AWA);
        String again = create(AGAIN);
        String path = comparing();
        String sent = fields(page(path).expectFirst("form.merge"), "etape=fusionner&raison=Au+guichet");
        String kept = path(post(karim, path, sent));
        post(karim, kept + "/echanges", "key=k&channel=PHONE&direction=IN&words=" + encoded("Depuis la réunion"));
        String undo = inTown(page(kept).select("#liens ~ ul a").attr("href"));
        assertThat(page(undo).select("main").text()).contains("1 élément est arrivé depuis");
        assertThat(post(karim, undo, "raison=").statusCode()).isEqualTo(422);
        HttpResponse<String> undone = post(karim, undo, "raison=" + encoded("Deux cousines"));
        assertThat(undone.statusCode()).isEqualTo(303);
        String sort = path(undone);
        Document asked = page(sort);
        assertThat(asked.select("fieldset").text()).contains("Depuis la réunion").contains("Awa Diopp");
        assertThat(asked.select("main input[checked]")).as("nobody answers for the agent").isEmpty();
        assertThat(page(kept).select(".notice").text()).contains("1 élément reçu");
        HttpResponse<String> sorted = post(karim, sort, asked.select("fieldset input").attr("name") + "=rend");
        assertThat(sorted.statusCode()).isEqualTo(303);
        assertThat(page(again).select("h1").text()).isEqualTo("Awa Diopp");
        assertThat(page(again).select("#echanges").text()).contains("Depuis la réunion");
        assertThat(page(kept).select("#echanges").text()).doesNotContain("Depuis la réunion");
        assertThat(page(kept).select("#liens ~ ul").text()).contains("Ce n’est pas Awa Diopp").contains("Deux cousines");
    }

    @Test
    void notesThatTheyAreTwoAndTakesItBack() {
        String kept = create(AWA);
        create(AGAIN);
        String path = comparing();
        HttpResponse<String> refused = post(karim, path + "/distinctes", "pourquoi=+");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("href=\"#pourquoi\"");
        assertThat(post(karim, path + "/distinctes", "pourquoi=Cousines").statusCode()).isEqualTo(303);
        assertThat(page(PAGE + "/doublons").select("main").text()).contains("Aucun doublon");
        assertThat(page(path).select(".notice").text()).contains("Cousines");
        HttpResponse<String> merged = post(karim, path, fields(page(path).expectFirst("form.merge"), "etape=fusionner&raison=x"));
        assertThat(merged.statusCode()).isEqualTo(422);
        assertThat(merged.body()).contains("deux personnes");
        assertThat(post(karim, path + "/a-revoir", "pourquoi=Erreur").statusCode()).isEqualTo(303);
        await().until(() -> one("select count(*)::text from relation.suggestion").equals("1"));
        assertThat(page(kept).select("#doublons ~ ul").text()).contains("Awa Diopp");
    }

    @Test
    void opensTheFileThatExistsFirst() {
        create(AWA);
        String form = "key=" + UUID.randomUUID() + "&family=Diop&given=Idris&seen=EMAIL&email=" + encoded("autre@habitants.example\nAwa@habitants.example");
        HttpResponse<String> blocked = post(karim, PAGE + "/nouvelle", form);
        assertThat(Jsoup.parse(blocked.body()).select("#proches-liste").text()).contains("Un dossier existe").contains("Ouvrir la fiche").contains("même adresse électronique vérifiée");
        HttpResponse<String> refused = post(karim, PAGE + "/nouvelle", form + "&quandMeme=oui");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("href=\"#raison\"");
        assertThat(one("select count(*)::text from relation.person")).isEqualTo("1");
        assertThat(post(karim, PAGE + "/nouvelle", form + "&quandMeme=oui&raison=" + encoded("Son mari")).statusCode()).isEqualTo(303);
        assertThat(one("select facts ->> 'reason' from journal.entry where act = 'relation.personBeside'")).isEqualTo("Son mari");
    }

    @Test
    void keepsTheDayAndTheNameOfBirth() {
        HttpResponse<String> refused = post(karim, PAGE + "/nouvelle", "key=k&family=Diop&given=Awa&birthName=Traor%C3%A9&born=1980-02-30");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("href=\"#born\"").contains("Traoré");
        assertThat(post(karim, PAGE + "/nouvelle", "key=k&family=Diop&given=Awa&born=2099-01-01").statusCode()).isEqualTo(422);
        String file = create("family=Diop&given=Awa&birthName=Traor%C3%A9&born=1980-05-17&seen=BIRTH");
        assertThat(page(file).select(".facts").text()).contains("Nom de naissance Traoré").contains("17 mai 1980 justificatif vu");
        Document form = page(file + "/fiche");
        assertThat(form.select("#born").val()).isEqualTo("1980-05-17");
        assertThat(form.select("input[value=BIRTH]").hasAttr("checked")).isTrue();
        assertThat(Jsoup.parse(post(karim, PAGE, "q=traor").body()).select("#trouves").text()).contains("Awa Diop");
        assertThat(Jsoup.parse(post(karim, PAGE, "q=Traoer+Awa").body()).select("#trouves").text()).as("with a slip").contains("Awa Diop");
    }

    @Test
    void looksForAnotherFileByHand() {
        String awa = create(AWA);
        create("family=Ndiaye&given=Awa&quandMeme=oui");
        HttpResponse<String> found = post(karim, awa + "/fusion", "q=ndiaye");
        String path = inTown(Jsoup.parse(found.body()).select("main li a").attr("href"));
        assertThat(page(path).select("fieldset").text()).contains("Ndiaye").contains("Diop");
        assertThat(page(awa + "/fusion").select("#q")).isNotEmpty();
    }

    @Test
    void turnsThePagesOfALongList() {
        for (int i = 0; i < 9; i++) {
            create("family=Diop&given=Awa&born=1980-05-17&quandMeme=oui");
        }
        compared();
        Document first = page(PAGE + "/doublons");
        assertThat(first.select("main ol > li")).hasSize(30);
        String next = inTown(first.select("a[rel=next]").attr("href"));
        assertThat(next).doesNotContain(one("select first_id::text from relation.suggestion limit 1"));
        assertThat(page(next).select("main ol > li")).as("36 pairs of nine").hasSize(6);
    }

    @Test
    void isOnlyForThoseWhoMayMerge() {
        String awa = create(AWA);
        create(AGAIN);
        String path = comparing();
        Person head = aStaffMember(town, Role.HEAD, voirie);
        assertThat(get(head, PAGE + "/doublons").statusCode()).isEqualTo(200);
        assertThat(get(head, path).statusCode()).as("somebody else's handles").isEqualTo(404);
        Person agent = anAgent(town, voirie);
        assertThat(get(agent, PAGE).body()).doesNotContain("doublons");
        for (Person other : List.of(agent, aResident(town), anAdministrator(town), aStaffMember(town, Role.AUDITOR, null))) {
            for (String shown : List.of(PAGE + "/doublons", path, awa + "/fusion", awa + "/fusions/" + UUID.randomUUID())) {
                assertThat(get(other, shown).statusCode()).as(shown).isEqualTo(403);
            }
            assertThat(post(other, path, "key=k&etape=fusionner&raison=x").statusCode()).isEqualTo(403);
            assertThat(post(other, path + "/distinctes", "pourquoi=x").statusCode()).isEqualTo(403);
        }
        assertThat(get(town, PAGE + "/doublons").statusCode()).as("not logged in").isEqualTo(302);
        Person abroad = aStaffMember(aTerritory(), Role.FRONT_DESK, null);
        assertThat(get(abroad, path).statusCode()).as("another town").isEqualTo(404);
        assertThat(get(karim, awa + "/fusions/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        assertThat(get(karim, awa + "/fusions/x").statusCode()).isIn(400, 404);
        assertThat(get(karim, PAGE + "/doublons?apres=%27").statusCode()).isEqualTo(200);
    }
}
