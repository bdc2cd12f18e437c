package org.parvis.participation.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.relation.TestVisitor;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Refusal;
import org.parvis.shared.Role;
import org.parvis.territory.Territory;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;

/** By the charter, with a reason that the author gets; appeals go to somebody else; all of it is in a public register. */
class CommentModerationIT extends TownThatTalks {

    private static final String QUEUE = "/bureau/commentaires";

    @Autowired
    private CommentQueue commentQueue;

    private Person idris;
    private UUID comment;

    @BeforeEach
    void say() {
        idris = aKnownResident();
        comment = say(idris, "Le maire est un âne.");
    }

    private HttpResponse<String> flag(String reason, String email) {
        return post(town, page + "/" + comment + "/signaler", form("texte", reason, "email", email));
    }

    private List<String> journal() {
        return InTerritory.call(town.id(), () -> jdbc.sql("select act from journal.entry where act like 'participation.comment%' order by id").query(String.class).list());
    }

    @Test
    void goesFromAnObjectionToARegisterWithoutNames() {
        HttpResponse<String> wrong = flag("", "awa");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(wrong.body()).select("#email").val()).isEqualTo("awa");
        assertThat(flag("C’est une insulte.", AWA).statusCode()).isEqualTo(303);
        assertThat(flag("Inadmissible", "").statusCode()).isEqualTo(303);
        assertThat(get(lea, QUEUE).body()).contains("Signalé", "À lire avant la fin du", "2 fois");
        in(town, () -> jdbc.sql("update participation.comment_waiting set since = since - interval '30 days', due_at = due_at - interval '30 days'").update());
        UUID later = say(aResident(town), "Un premier.");
        Document queue = Jsoup.parse(get(lea, QUEUE).body());
        assertThat(queue.select("main ul.rows a").eachText()).as("what is late first").containsExactly("Le maire est un âne.", "Un premier.");
        assertThat(queue.select(".late").text()).contains("en retard");
        assertThat(get(lea, QUEUE + "/" + comment).body()).contains("C’est une insulte.", "Inadmissible").doesNotContain(AWA);
        assertThat(rule(lea, comment, "HIDE", "", "Une insulte.").body()).contains("Choisissez l’article");
        assertThat(rule(lea, comment, "HIDE", "1", "").statusCode()).isEqualTo(422);
        assertThat(rule(lea, comment, "", "1", "x").statusCode()).isEqualTo(422);
        assertThat(rule(lea, comment, "RESTORE", "", "x").statusCode()).isEqualTo(422);
        assertThat(rule(lea, comment, "HIDE", "1", "Une insulte contre une personne.").statusCode()).isEqualTo(303);
        String shown = read(page).select("#c-" + comment).text();
        assertThat(shown).contains("masqué", "Respecter les personnes", "Une insulte contre une personne.").doesNotContain("âne", "Idris");
        assertThat(get(town, page + "/" + comment).body()).doesNotContain("âne");
        assertThat(mailbox.list(town, idris.account().email()).getFirst()).contains("Respecter les personnes", "Une insulte contre une personne.");
        assertThat(mailbox.list(town, AWA).getFirst()).contains("est masqué");
        assertThat(InTerritory.call(town.id(), () -> jdbc.sql("select count(*) from participation.comment_flag").query(Long.class).single())).as("told, then forgotten").isZero();
        String own = ownLink(idris.account().email());
        assertThat(get(town, own).body()).contains("Le maire est un âne.", "Contester la décision");
        assertThat(get(idris, "/commentaires/mien?id=" + comment).body()).contains("Le maire est un âne.");

        assertThat(post(town, "/commentaires/mien/contester", token(own) + "&" + form("pourquoi", "")).statusCode()).isEqualTo(422);
        assertThat(post(town, "/commentaires/mien/contester", token(own) + "&" + form("pourquoi", "C’est une image.")).statusCode()).isEqualTo(303);
        assertThat(post(town, "/commentaires/mien/contester", token(own) + "&" + form("pourquoi", "Encore")).statusCode()).as("once").isEqualTo(422);
        assertThat(get(lea, QUEUE).body()).contains("Contesté");
        assertThat(get(town, "/participer/moderation").body()).contains("En cours d’examen");
        HttpResponse<String> same = rule(lea, comment, "UPHOLD", "", "Je maintiens.");
        assertThat(same.statusCode()).as("not whoever hid it").isEqualTo(422);
        assertThat(same.body()).contains("quelqu’un d’autre", "Je maintiens.");
        assertThat(rule(lea, comment, "RESTORE", "", "Soit.").statusCode()).isEqualTo(422);
        assertThat(rule(nadia, comment, "RESTORE", "", "Une image, pas une insulte.").statusCode()).isEqualTo(303);
        assertThat(read(page).select("#c-" + comment).text()).contains("âne");
        assertThat(mailbox.list(town, idris.account().email()).getFirst()).contains("publié à nouveau");
        Document register = read("/participer/moderation");
        assertThat(register.select("tbody tr")).as("the publication of the idea is the first").hasSize(4);
        assertThat(register.select("tbody tr").get(1).text()).contains("Masqué", "Respecter les personnes", "Acceptée");
        assertThat(register.text()).doesNotContain("Idris", "âne", nadia.account().name(), lea.account().name());
        String data = get(town, "/participer/moderation.csv").body();
        assertThat(data.lines().toList()).hasSize(5);
        assertThat(data).contains("HIDE,Respecter les personnes,Une insulte contre une personne.,").contains(",RESTORED").doesNotContain("Idris", "âne");
        assertThat(journal()).containsExactly("participation.commentPublished", "participation.commentHidden", "participation.commentRestored");
        publishFirst(later);
        assertThat(comment(later).isReadable()).isTrue();
    }

    @Test
    void keepsWhatIsRightAndUpholdsWhatWasRight() {
        flag("Je n’aime pas.", AWA);
        assertThat(rule(nadia, comment, "KEEP", "", "Une critique a sa place.").statusCode()).isEqualTo(303);
        assertThat(mailbox.list(town, AWA).getFirst()).contains("reste publié", "Une critique a sa place.");
        rule(nadia, comment, "HIDE", "1", "Une insulte.");
        post(idris, "/commentaires/mien/contester", form("id", comment.toString(), "pourquoi", "Non."));
        assertThat(rule(lea, comment, "UPHOLD", "", "C’en est une.").statusCode()).isEqualTo(303);
        assertThat(mailbox.list(town, idris.account().email()).getFirst()).contains("reste masqué", "C’en est une.");
        assertThat(read("/participer/moderation").select("tbody tr").get(1).text()).contains("Refusée");
        assertThat(get(idris, "/commentaires/mien?id=" + comment).body()).doesNotContain("Contester la décision");
        UUID first = say(aResident(town), "Jamais vu.");
        rule(nadia, first, "HIDE", "3", "Un appel à la violence.");
        assertThat(read(page).select("#c-" + first)).as("never was shown, leaves no place").isEmpty();
    }

    @Test
    void isDoneByNobodyElse() {
        UUID waits = say(aResident(town), "En attente.");
        Person colleague = anAgent(town, UUID.randomUUID());
        Territory elsewhere = aTown();
        publish(elsewhere);
        Person stranger = aStaffMember(elsewhere, Role.MODERATOR, null);
        assertThat(get(colleague, QUEUE).body()).doesNotContain("En attente.");
        assertThat(get(stranger, QUEUE).body()).doesNotContain("En attente.");
        for (Person other : List.of(colleague, stranger)) {
            assertThat(get(other, QUEUE + "/" + waits).statusCode()).isEqualTo(404);
            assertThat(rule(other, waits, "PUBLISH", "", "").statusCode()).isEqualTo(404);
        }
        assertThat(get(idris, QUEUE).statusCode()).isEqualTo(403);
        assertThat(rule(idris, waits, "PUBLISH", "", "").statusCode()).isEqualTo(403);
        Person inNoTeam = anAdministrator(town);
        assertThat(get(inNoTeam, QUEUE).body()).doesNotContain("En attente.");
        assertThat(rule(inNoTeam, waits, "PUBLISH", "", "").statusCode()).isEqualTo(404);
        assertThat(get(town, QUEUE + "/" + waits).body()).as("logs in first").doesNotContain("En attente.");
        assertThat(post(town, QUEUE + "/" + waits, form("acte", "PUBLISH")).statusCode()).isNotEqualTo(303);
        assertThat(post(elsewhere, page + "/" + comment + "/signaler", form("texte", "x")).statusCode()).isEqualTo(404);
        assertThat(get(elsewhere, "/participer/moderation.csv").body().lines()).hasSize(1);
        UUID own = say(lea, "Ce que je pense.");
        assertThat(rule(lea, own, "PUBLISH", "", "").body()).as("one’s own").contains("C’est votre commentaire");
        post(town, page, said("PRO", "Je n’étais pas connectée.") + "&email=" + lea.account().email());
        post(town, "/commentaires/mien/publier", token(ownLink(lea.account().email())));
        UUID byMail = last().orElseThrow().id();
        assertThat(rule(lea, byMail, "PUBLISH", "", "").body()).as("one’s own by mail").contains("C’est votre commentaire");
        in(town, () -> jdbc.sql("update participation.participant set account_id = null").update());
        assertThat(rule(lea, byMail, "PUBLISH", "", "").body()).as("known by its address alone").contains("C’est votre commentaire");
        assertThat(comment(waits).isListed() || comment(own).isListed() || comment(byMail).isListed()).isFalse();
        assertThat(get(aTown(), "/participer/charte").statusCode()).as("nothing to moderate").isEqualTo(404);
    }

    @Test
    void takesNoObjectionToWhatIsHidden() {
        rule(lea, comment, "HIDE", "1", "Une insulte.");
        assertThat(flag("Trop tard", "").statusCode()).isEqualTo(404);
        in(town, () -> assertThatThrownBy(() -> commentQueue.flag(comment, "Trop tard", null, Locale.FRENCH)).isInstanceOf(Refusal.class));
        assertThat(get(lea, QUEUE).body()).contains("Rien n’attend");
    }

    @Test
    void decidesOnWhatWasRead() {
        UUID first = say(aResident(town), "Des bancs, merci.");
        String read = Jsoup.parse(get(lea, QUEUE + "/" + first).body()).select("[name=lu]").val();
        in(town, () -> comments.edit(first, "Le maire est un âne.", ""));
        HttpResponse<String> changed = rule(lea, first, read, "PUBLISH", "", "");
        assertThat(changed.statusCode()).isEqualTo(422);
        Document again = Jsoup.parse(changed.body());
        assertThat(again.text()).contains("pendant que vous lisiez", "Le maire est un âne.");
        assertThat(again.select("[name=acte][checked]").val()).isEqualTo("PUBLISH");
        assertThat(comment(first).isListed()).isFalse();
        assertThat(rule(lea, first, again.select("[name=lu]").val(), "HIDE", "1", "Une insulte.").statusCode()).isEqualTo(303);
        in(town, () -> comments.edit(comment, "Le maire se trompe.", ""));
        String shown = Jsoup.parse(get(lea, QUEUE + "/" + comment).body()).select("[name=lu]").val();
        in(town, () -> comments.edit(comment, "Le maire se trompe.", "www.sceaux.example"));
        assertThat(rule(lea, comment, shown, "HIDE", "1", "x").statusCode()).as("another source").isEqualTo(422);
    }

    @Test
    void goesByACharterThatTheTownWrites() {
        Person admin = anAdministrator(town);
        assertThat(read("/participer/charte").select("ol h2").eachText()).hasSize(7);
        assertThat(post(admin, "/bureau/charte", form("version", "0", "texte1", "Sans titre")).statusCode()).isEqualTo(422);
        assertThat(post(admin, "/bureau/charte", form("version", "0", "titre1", "Rester poli", "texte1", "Vraiment.")).statusCode()).isEqualTo(303);
        HttpResponse<String> meanwhile = post(admin, "/bureau/charte", form("version", "0", "titre1", "Une autre"));
        assertThat(meanwhile.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(meanwhile.body()).select("#titre1").val()).isEqualTo("Une autre");
        assertThat(read("/participer/charte").select("ol h2").eachText()).containsExactly("Rester poli");
        assertThat(read("/participer/charte?version=0").text()).contains("version ancienne", "Protéger la vie privée");
        assertThat(get(town, "/participer/charte?version=7").statusCode()).isEqualTo(404);
        assertThat(rule(lea, comment, "HIDE", "2", "x").statusCode()).as("no such article now").isEqualTo(422);
        rule(lea, comment, "HIDE", "1", "Ce n’est pas poli.");
        assertThat(read("/participer/moderation").text()).contains("Rester poli");
        assertThat(get(nadia, "/bureau/charte").statusCode()).isEqualTo(403);
        assertThat(get(idris, "/bureau/charte").statusCode()).isEqualTo(403);
        assertThat(post(nadia, "/bureau/charte", form("version", "1", "titre1", "Non")).statusCode()).isEqualTo(403);
        Territory elsewhere = aTown();
        publish(elsewhere);
        assertThat(get(elsewhere, "/participer/charte").body()).doesNotContain("Rester poli");
    }

    @Test
    void namesNoIdeaThatIsHidden() {
        String author = idris.account().email();
        flag("C’est une insulte.", AWA);
        in(town, () -> moderation.rule(idea.id(), new Ruling(ModerationAct.HIDE, "1", 1, "Non."), new TestVisitor(nadia)));
        assertThat(rule(lea, comment, "HIDE", "1", "Une insulte.").statusCode()).isEqualTo(303);
        assertThat(mailbox.list(town, author).getFirst()).contains("une idée non publiée").doesNotContain("Des bancs");
        assertThat(mailbox.list(town, AWA).getFirst()).contains("une idée non publiée").doesNotContain("Des bancs");
        in(town, () -> assertThat(jdbc.sql("select subject from messaging.message where recipient in (?, ?)").params(author, AWA).query(String.class).list())
                .contains("Votre commentaire est masqué\u00a0: une idée non publiée", "Le commentaire que vous avez signalé\u00a0: une idée non publiée")
                .noneMatch(subject -> subject.startsWith("Votre commentaire est masqué") && subject.contains("Des bancs")));
        String hidden = get(idris, "/commentaires/mien?id=" + comment).body();
        assertThat(hidden).contains("Le maire est un âne.", "une idée non publiée").doesNotContain("Des bancs", page);
        rule(lea, comment, "RESTORE", "", "Une image.");
        assertThat(get(town, ownLink(author)).body()).contains("Pas lisible en ce moment").doesNotContain("Des bancs", page, "Tout le monde peut le lire");
        assertThat(get(lea, QUEUE + "/" + comment).body()).as("who moderates knows beneath what").contains("Des bancs");
        in(town, () -> moderation.rule(idea.id(), new Ruling(ModerationAct.RESTORE, "1", 0, "Relue."), new TestVisitor(nadia)));
        assertThat(get(town, ownLink(author)).body()).contains("Des bancs", page, "Tout le monde peut le lire");
    }

    @Test
    void losesNothingThatWasTyped() {
        rule(lea, comment, "HIDE", "1", "Une insulte.");
        assertThat(Jsoup.parse(flag("Une longue explication.", "").body()).select("textarea#texte[readonly]").val()).isEqualTo("Une longue explication.");
        String appeal = form("id", comment.toString(), "pourquoi", "Une image.");
        post(idris, "/commentaires/mien/contester", appeal);
        HttpResponse<String> again = post(idris, "/commentaires/mien/contester", appeal);
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(again.body()).select("textarea#pourquoi[readonly]").val()).isEqualTo("Une image.");
        HttpResponse<String> loggedOut = post(town, "/commentaires/mien/contester", appeal);
        assertThat(loggedOut.statusCode()).isEqualTo(404);
        assertThat(Jsoup.parse(loggedOut.body()).select("textarea#texte[readonly]").val()).isEqualTo("Une image.");
        assertThat(loggedOut.body()).as("nothing of the comment").doesNotContain("Le maire est un âne.");
    }
}
