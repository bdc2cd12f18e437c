package org.parvis.participation.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.participation.SubmittedProposal;
import org.parvis.participation.TownWithIdeas;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Role;
import org.parvis.territory.Territory;

import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ideas under the charter: an article, a reason, one appeal to somebody else, one register. */
class IdeaModerationIT extends TownWithIdeas {

    private static final String QUEUE = "/bureau/commentaires";
    private static final String REASON = "Elle met en cause quelqu’un.";

    @Autowired
    private JdbcClient jdbc;

    private Territory town;
    private Person nadia;
    private Person lea;
    private Person awa;
    private SubmittedProposal idea;

    @BeforeEach
    void send() {
        town = aTown();
        publish(town);
        nadia = aStaffMember(town, Role.AGENT, voirie(town));
        lea = aStaffMember(town, Role.MODERATOR, null);
        awa = aResident(town);
        idea = anIdea(town, "Mon voisin est un voleur", awa.account().email());
    }

    private String desk() {
        return "/bureau/idees/" + idea.number();
    }

    private HttpResponse<String> rule(Person by, String act, String article, String reason) {
        return post(by, desk(), form("acte", act, "lu", "1", "article", article, "raison", reason));
    }

    private HttpResponse<String> appeal(String words) {
        return post(town, "/suivi/" + idea.linkToken() + "/charte", form("texte", words));
    }

    private Document register() {
        return Jsoup.parse(get(town, "/participer/moderation").body());
    }

    @Test
    void waitInTheQueueOfModeratorsWithADay() {
        Document queue = Jsoup.parse(get(lea, QUEUE).body());
        assertThat(queue.select("main ul.rows li").text()).contains("Mon voisin est un voleur", "Idée à lire", "À lire avant la fin du");
        assertThat(queue.select("main ul.rows a").attr("href")).endsWith(desk());
        assertThat(get(nadia, QUEUE).body()).as("of her department").contains("Mon voisin est un voleur");
        HttpResponse<String> done = rule(lea, "PUBLISH", "", "");
        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(done.headers().firstValue("Location").orElseThrow()).as("the case is not hers").endsWith(QUEUE + "?fait=decision");
        assertThat(Jsoup.parse(get(lea, QUEUE + "?fait=decision").body()).select("[role=status]").text()).contains("Décision enregistrée");
        assertThat(get(lea, QUEUE).body()).doesNotContain("voleur");
        assertThat(register().select("tbody td").eachText()).contains("Publié Idée");
    }

    @Test
    void areHiddenByAnArticleWithAReason() {
        assertThat(rule(nadia, "", "1", REASON).body()).contains("id=\"acte-erreur\"");
        Document noArticle = Jsoup.parse(rule(nadia, "HIDE", "", REASON).body());
        assertThat(noArticle.select("#article-erreur").text()).contains("Choisissez l’article");
        assertThat(noArticle.select("#raison").text()).as("kept").isEqualTo(REASON);
        assertThat(rule(nadia, "HIDE", "1", "").statusCode()).isEqualTo(422);
        assertThat(rule(nadia, "UPHOLD", "", REASON).statusCode()).as("nobody has appealed").isEqualTo(422);
        assertThat(noArticle.title()).startsWith("Erreur – ");
        HttpResponse<String> hidden = rule(nadia, "HIDE", "1", REASON);
        assertThat(hidden.statusCode()).isEqualTo(303);
        assertThat(get(nadia, "/bureau/dossiers/" + idea.number() + "?fait=moderation").body()).contains("Décision enregistrée");
        HttpResponse<String> gone = get(town, PROCESS + "/idees/" + idea.number());
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(gone.body()).contains("Respecter les personnes", REASON, "/participer/charte").doesNotContain("voleur");
        assertThat(mailbox.list(town, awa.account().email()).getFirst()).contains("Respecter les personnes", REASON, "contester");
        assertThat(register().select("tbody tr").text()).contains("Masqué", "Idée", "Respecter les personnes", REASON).doesNotContain("voleur", "Nadia");
        assertThat(get(town, "/participer/moderation.csv").body()).contains("HIDE,Respecter les personnes," + REASON).contains(",NONE,IDEA");
    }

    @Test
    void areLookedAtAgainBySomebodyElseOnce() throws IOException, InterruptedException {
        rule(nadia, "HIDE", "1", REASON);
        assertThat(get(town, "/suivi/" + idea.linkToken()).body()).contains("Contester la décision");
        assertThat(appeal("").statusCode()).isEqualTo(422);
        assertThat(appeal("Je parle du voisin de palier de mon chat.").statusCode()).isEqualTo(303);
        Document again = Jsoup.parse(appeal("Encore.").body());
        assertThat(again.select("#charte-erreur").text()).as("once").isNotEmpty();
        assertThat(again.select("#charte").text()).as("kept, to be copied").isEqualTo("Encore.");
        assertThat(get(town, "/suivi/" + idea.linkToken()).body()).doesNotContain("Contester la décision");
        assertThat(register().select("tbody tr").text()).contains("En cours d’examen");
        assertThat(get(lea, QUEUE).body()).contains("Idée contestée");
        assertThat(get(lea, desk()).body()).contains("Je parle du voisin de palier de mon chat.", REASON);
        Document own = Jsoup.parse(rule(nadia, "RESTORE", "", "Relue.").body());
        assertThat(own.select("#acte-erreur").text()).as("somebody else decides").isNotEmpty();
        assertThat(rule(lea, "UPHOLD", "", "Un voisin se reconnaît.").statusCode()).isEqualTo(303);
        assertThat(get(town, PROCESS + "/idees/" + idea.number()).statusCode()).isEqualTo(410);
        assertThat(get(lea, QUEUE).body()).doesNotContain("voleur");
        assertThat(mailbox.list(town, awa.account().email()).getFirst()).contains("Un voisin se reconnaît.");
        assertThat(appeal("Toujours pas.").statusCode()).as("that was the answer").isEqualTo(422);
        assertThat(export(awa)).as("theirs").contains("Mon voisin est un voleur");
    }

    @Test
    void areShownAgainWhereTheAppealWasRight() {
        rule(nadia, "HIDE", "1", REASON);
        appeal("C’est le titre d’un livre.");
        assertThat(rule(lea, "RESTORE", "", "C’est un titre.").statusCode()).isEqualTo(303);
        assertThat(get(town, PROCESS + "/idees/" + idea.number()).statusCode()).isEqualTo(200);
        assertThat(register().select("tbody tr").eachText()).hasSize(2).anyMatch(line -> line.contains("Masqué"));
        assertThat(get(town, "/participer/moderation.csv").body()).contains(",RESTORED,IDEA");
        assertThat(Jsoup.parse(rule(nadia, "HIDE", "1", REASON).body()).select("#acte-erreur")).as("she was overruled").hasSize(1);
        assertThat(rule(lea, "HIDE", "2", REASON).statusCode()).as("somebody else may see it differently").isEqualTo(303);
    }

    @Test
    void areJudgedAsTheyAreNow() {
        assertThat(post(town, "/idees/modifier", "jeton=" + idea.linkToken() + "&title=Des+bancs&words=Au+soleil").statusCode()).isEqualTo(303);
        assertThat(Jsoup.parse(rule(nadia, "HIDE", "1", REASON).body()).select("#acte-erreur").text()).contains("changée pendant que vous la lisiez");
        assertThat(post(nadia, desk(), form("acte", "PUBLISH", "lu", "2")).statusCode()).isEqualTo(303);
        assertThat(get(town, PROCESS + "/idees/" + idea.number()).body()).contains("Des bancs");
    }

    @Test
    void areContestedAgainstTheLastDecisionAlone() {
        rule(nadia, "HIDE", "1", REASON);
        appeal("Ce n’est pas mon voisin.");
        assertThat(post(town, "/idees/modifier", "jeton=" + idea.linkToken() + "&title=Mon+voisin&words=Encore+lui").statusCode()).isEqualTo(303);
        assertThat(post(nadia, desk(), form("acte", "HIDE", "lu", "2", "article", "1", "raison", "Toujours lui.")).statusCode()).isEqualTo(303);
        assertThat(get(lea, QUEUE).body()).as("what was contested is not what is hidden now").doesNotContain("Mon voisin");
        assertThat(get(town, "/participer/moderation.csv").body()).contains(",MOOT,IDEA").doesNotContain(",PENDING,IDEA");
        assertThat(appeal("Ni celui-là.").statusCode()).isEqualTo(303);
        assertThat(get(lea, QUEUE).body()).contains("Idée contestée");
    }

    @Test
    void areNotTheirAuthorsToJudge() {
        SubmittedProposal own = anIdea(town, "Des bancs", nadia.account().email());
        assertThat(post(nadia, "/bureau/idees/" + own.number() + "/publier", "").body()).contains("C’est votre idée");
        assertThat(post(lea, "/bureau/idees/" + own.number(), form("acte", "PUBLISH", "lu", "1")).statusCode()).isEqualTo(303);
    }

    @Test
    void areNobodysElseToJudge() {
        Territory other = aTown();
        publish(other);
        Person stranger = aStaffMember(other, Role.MODERATOR, null);
        assertThat(get(stranger, desk()).statusCode()).isEqualTo(404);
        assertThat(rule(stranger, "PUBLISH", "", "").statusCode()).isEqualTo(404);
        assertThat(rule(awa, "PUBLISH", "", "").statusCode()).isEqualTo(403);
        assertThat(post(town, desk(), form("acte", "PUBLISH", "lu", "1")).statusCode()).isEqualTo(401);
        assertThat(get(stranger, QUEUE).body()).doesNotContain("voleur");
        assertThat(post(other, "/suivi/" + idea.linkToken() + "/charte", form("texte", "x")).statusCode()).isEqualTo(404);
    }

    @Test
    void forgetWhatWasSaidAgainstThemWithTheirAuthor() {
        rule(nadia, "HIDE", "1", REASON);
        appeal("Je suis Awa.");
        in(town, () -> moderation.forgetAppeals(List.of(idea.caseId())));
        assertThat(InTerritory.call(town.id(), () -> jdbc.sql("select words from participation.comment_appeal").query(String.class).list())).containsExactly("");
        assertThat(get(lea, desk()).body()).doesNotContain("Je suis Awa.");
    }

    @Test
    void areReportedByReadersWhoAreToldWhatBecameOfIt() {
        String page = PROCESS + "/idees/" + idea.number();
        String flag = page + "/signaler";
        assertThat(get(town, flag).statusCode()).as("nobody can read it yet").isEqualTo(404);
        rule(lea, "PUBLISH", "", "");
        assertThat(get(town, page).body()).contains(flag);
        Document wrong = Jsoup.parse(post(town, flag, form("texte", "Il y a un nom.", "email", "idris")).body());
        assertThat(wrong.select(".error-summary li")).hasSize(2);
        assertThat(wrong.select("#texte").text() + wrong.select("#email").val()).as("kept").isEqualTo("Il y a un nom.idris");
        int told = mailbox.list(town, awa.account().email()).size();
        HttpResponse<String> sent = post(town, flag, form("article", "1", "texte", "Il y a un nom.", "email", "Idris@habitants.example"));
        assertThat(sent.headers().firstValue("Location").orElseThrow()).endsWith(page + "?fait=signale");
        assertThat(get(town, page + "?fait=signale").body()).contains("sous deux jours ouvrés");
        assertThat(post(aResident(town), flag, form("article", "2")).statusCode()).as("with an account, and without words").isEqualTo(303);
        assertThat(get(lea, QUEUE).body()).contains("Idée signalée", "voleur");
        assertThat(get(aStaffMember(aTown(), Role.MODERATOR, null), QUEUE).body()).as("of another town").doesNotContain("voleur");
        assertThat(get(lea, desk()).body()).contains("Il y a un nom.", "Respecter les personnes", "2 signalements").doesNotContain("idris@");
        assertThat(rule(awa, "KEEP", "", REASON).statusCode()).as("not by residents").isEqualTo(403);
        assertThat(rule(lea, "KEEP", "", "").statusCode()).as("without a reason").isEqualTo(422);
        assertThat(rule(lea, "KEEP", "", "C’est le titre d’un livre.").statusCode()).isEqualTo(303);
        assertThat(get(lea, QUEUE).body()).doesNotContain("voleur");
        assertThat(mailbox.list(town, "idris@habitants.example")).singleElement().asString().contains("reste publié", "C’est le titre d’un livre.", "voleur");
        assertThat(mailbox.list(town, awa.account().email())).as("nothing changed for her").hasSize(told);
        assertThat(register().select("tbody tr").text()).contains("C’est le titre d’un livre.");
        assertThat(rule(lea, "KEEP", "", REASON).statusCode()).as("nobody objects any more").isEqualTo(422);
    }

    @Test
    void areHiddenOnAReportAndShownAgainWithTheirSupports() {
        String page = PROCESS + "/idees/" + idea.number();
        rule(lea, "PUBLISH", "", "");
        post(aResident(town), page + "/soutenir", "");
        post(town, page + "/signaler", form("article", "1", "email", "idris@habitants.example"));
        assertThat(rule(lea, "HIDE", "1", REASON).statusCode()).isEqualTo(303);
        assertThat(mailbox.list(town, "idris@habitants.example").getFirst()).contains("l’idée " + idea.number() + ".", "est masqué", REASON).as("no more than the page").doesNotContain("voleur");
        assertThat(mailbox.list(town, awa.account().email()).getFirst()).contains("contester");
        assertThat(get(town, page + "/signaler").statusCode()).isEqualTo(404);
        appeal("C’est le titre d’un livre.");
        rule(nadia, "RESTORE", "", "C’est un titre.");
        assertThat(Jsoup.parse(get(town, page).body()).select("#soutiens").text()).isEqualTo("Un soutien");
    }

    @Test
    void keepNothingOfWhoReportedThemOnceTheyAreErased() throws IOException, InterruptedException {
        rule(lea, "PUBLISH", "", "");
        Person idris = aResident(town);
        post(idris, PROCESS + "/idees/" + idea.number() + "/signaler", form("article", "1", "texte", "Il y a un nom.", "email", idris.account().email()));
        assertThat(export(idris)).contains("Il y a un nom.");
        post(idris, "/compte/suppression", "confirmation=oui");
        assertThat(get(lea, desk()).body()).contains("Un signalement").doesNotContain("Il y a un nom.");
        rule(lea, "KEEP", "", REASON);
        assertThat(mailbox.list(town, idris.account().email())).noneMatch(mail -> mail.contains(REASON));
    }
}
