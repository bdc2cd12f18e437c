package org.parvis.participation.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.participation.Capability;
import org.parvis.participation.TownWithIdeas;
import org.parvis.participation.talk.Comments;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Refusal;
import org.parvis.shared.Role;
import org.parvis.territory.Territory;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A text from its draft to what becomes of it: articles, comments, other wordings, the town's answers, versions. */
class TextsIT extends TownWithIdeas {

    private static final String DESK = "/bureau/participation/" + SLUG + "/textes";
    private static final String TEXT = PROCESS + "/textes/1";
    private static final String FIRST = PROCESS + "/articles/1-1/commentaires";
    private static final String WORDS = "# Article 1 – Horaires\nOuvert de 8 h à 20 h.\n\n# Article 2 – Eau\nL’eau de pluie seulement.";
    private static final String BETTER = "Ouvert de 8 h à 22 h.";
    private static final String AWA = "awa.textes@habitants.example";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Comments comments;

    private Territory town;
    private Person admin;

    @BeforeEach
    void buildTown() {
        town = aTown();
        publish(town);
        admin = anAdministrator(town);
    }

    private Document read(String path) {
        return Jsoup.parse(get(town, path).body());
    }

    private void publishText() {
        assertThat(post(admin, DESK, form("titre", "Règlement du parc", "intro", "Adopté en mars.", "texte", WORDS)).statusCode()).isEqualTo(303);
        assertThat(post(admin, DESK + "/1/publier", "").statusCode()).isEqualTo(303);
    }

    private HttpResponse<String> suggest(Person who, String words) {
        Document page = Jsoup.parse(get(who, FIRST).body());
        return post(who, FIRST, form(
                "avis", "NEITHER", "texte", "En été on jardine le soir.", "nom", "Sonia", "redaction", words, "redaction-de",
                page.select("[name=redaction-de]").val()));
    }

    /** Whoever began before the version came spoke of the one before, whenever it is published. */
    @Test
    void tellOfWhichVersionSomebodyHadBeforeThem() {
        publishText();
        String version = read(FIRST).select("form [name=version]").val();
        assertThat(version).isEqualTo("1");
        revise("Ouvert de 9 h à 20 h.");
        assertThat(post(aResident(town), FIRST, form("avis", "PRO", "texte", "Huit heures, très bien.", "version", version)).statusCode()).isEqualTo(303);
        publishComment();
        assertThat(read(FIRST).select(".said").text()).contains("Écrit sur la version 1");
        assertThat(post(aResident(town), FIRST, form("avis", "PRO", "texte", "Neuf heures, mieux.", "version", "99")).statusCode()).isEqualTo(303);
        publishComment();
        assertThat(read(FIRST).select(".said").text().split("Écrit sur", -1)).as("of none that is to come").hasSize(2);
    }

    /** Of somebody whose first comment was read. */
    private String aSuggestion() {
        Person sonia = aResident(town);
        assertThat(suggest(sonia, BETTER).statusCode()).isEqualTo(303);
        return publishComment();
    }

    /** The one that waits to be read. */
    private String publishComment() {
        Person lea = aStaffMember(town, Role.MODERATOR, null);
        String id = read(get(lea, "/bureau/commentaires")).select("a[href*=/bureau/commentaires/]").attr("href").replaceAll(".*/", "");
        Document judged = read(get(lea, "/bureau/commentaires/" + id));
        post(lea, "/bureau/commentaires/" + id, form("acte", "PUBLISH", "lu", judged.select("[name=lu]").val(), "raison", ""));
        return id;
    }

    /** As the desk's form has it. */
    private String edition(String id) {
        return InTerritory.call(town.id(), () -> comments.find(UUID.fromString(id)).orElseThrow().edition());
    }

    private static Document read(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body());
    }

    @Test
    void areADraftUntilTheyArePublished() {
        HttpResponse<String> wrong = post(admin, DESK, form("titre", "", "intro", "", "texte", "Sans titre"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(read(wrong).select(".error-summary li")).hasSize(3);
        assertThat(read(wrong).select("#texte").val()).isEqualTo("Sans titre");
        post(admin, DESK, form("titre", "Règlement du parc", "intro", "Adopté en mars.", "texte", WORDS));
        assertThat(get(town, TEXT).statusCode()).isEqualTo(404);
        assertThat(get(town, FIRST).statusCode()).isEqualTo(404);
        assertThat(post(admin, DESK + "/1", form("titre", "Règlement", "intro", "Bientôt.", "texte", WORDS + "\n# Article 3\nTrois.")).statusCode()).isEqualTo(303);
        assertThat(post(admin, DESK + "/1/publier", "").statusCode()).isEqualTo(303);
        Document shown = read(TEXT);
        assertThat(shown.select("h1").text()).isEqualTo("Règlement");
        assertThat(shown.select("main h2[id^=article]").eachText()).containsExactly("Article 1 – Horaires", "Article 2 – Eau", "Article 3");
        assertThat(read(PROCESS).select("main a[href$=/textes/1]")).isNotEmpty();
        assertThat(read("/recherche?q=reglements").select("main a[href$=/textes/1]")).isNotEmpty();
        assertThat(post(admin, DESK + "/1", form("titre", "Autre", "intro", "Autre.", "texte", WORDS)).statusCode()).as("published, it changes by versions").isEqualTo(422);
        assertThat(post(admin, DESK + "/1/supprimer", "").statusCode()).isEqualTo(422);
        assertThat(get(town, PROCESS + "/articles/1-2").headers().firstValue("Location").orElseThrow()).endsWith("/textes/1#article-2");
    }

    @Test
    void areWordedOtherwiseByPeopleWhomTheTownAnswers() {
        publishText();
        String id = aSuggestion();
        Document talk = read(FIRST);
        assertThat(talk.select("main p.sheet").text()).as(talk.text()).contains("Ouvert de 8 h à 20 h.");
        assertThat(talk.select(".rewording ins").text()).contains("22");
        assertThat(talk.select(".rewording del").text()).contains("20");
        assertThat(get(town, FIRST + ".csv").body()).contains("rewording", BETTER);
        String answers = DESK + "/1/redactions";
        Document desk = read(get(admin, answers));
        assertThat(desk.text()).contains("Article 1 – Horaires", "En été on jardine le soir.");
        HttpResponse<String> wrong = post(admin, answers + "/" + id, form("lu", edition(id), "suite", "", "pourquoi", ""));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(read(wrong).select(".error-summary li")).hasSize(2);
        assertThat(post(admin, answers + "/" + id, form("lu", edition(id), "suite", "TAKEN", "pourquoi", "Vous avez raison.")).statusCode()).isEqualTo(303);
        HttpResponse<String> again = post(admin, answers + "/" + id, form("lu", edition(id), "suite", "REFUSED", "pourquoi", "Non, pas cela."));
        assertThat(again.statusCode()).as("once").isEqualTo(422);
        assertThat(again.body()).as("what was typed can be copied").contains("Non, pas cela.");
        assertThat(read(get(admin, answers)).text()).contains("Toutes les rédactions proposées ont leur réponse", "Déjà répondues");
        assertThat(read(FIRST).select(".reply").text()).contains("Retenue", "Vous avez raison.");
        assertThat(read(get(admin, DESK + "/1")).text()).contains("Rédactions proposées");
        String author = InTerritory.call(town.id(), () -> jdbc.sql("select p.email from participation.comment c join participation.participant p on p.territory_id = c.territory_id and p.id = c.author_id where c.id = ?::uuid")
                .param(id).query(String.class).single());
        assertThat(mailbox.list(town, author).getFirst()).contains("Vous avez raison.", "La mairie la retient");
    }

    @Test
    void takeNoSuggestionOfWhatSaysTheSameOrMeanwhileSomethingElse() {
        publishText();
        Person idris = aResident(town);
        assertThat(suggest(idris, "Ouvert de 8 h à 20 h.").statusCode()).isEqualTo(303);
        assertThat(count("reworded_to <> ''")).isZero();
        Document page = read(get(idris, FIRST));
        revise("Ouvert de 9 h à 20 h.");
        HttpResponse<String> late = post(idris, FIRST, form(
                "avis", "PRO", "texte", "Le soir.", "redaction", BETTER, "redaction-de", page.select("[name=redaction-de]").val()));
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(read(late).select("#redaction").val()).as("what was typed stays").isEqualTo(BETTER);
        assertThat(late.body()).contains("a changé pendant que vous écriviez");
        assertThat(read(late).select("main p.sheet").text()).contains("Ouvert de 9 h à 20 h.");
    }

    /** Whoever only comments suggests nothing, also where the article changed before they sent. */
    @Test
    void takeACommentForACommentThoughTheArticleChanged() {
        publishText();
        Person idris = aResident(town);
        Document page = read(get(idris, FIRST));
        revise("Ouvert de 9 h à 20 h.");
        assertThat(post(idris, FIRST, form(
                        "avis", "PRO", "texte", "Très bien.", "redaction", page.select("#redaction").val(), "redaction-de", page.select("[name=redaction-de]").val()))
                .statusCode()).isEqualTo(303);
        assertThat(count("words = 'Très bien.'")).isOne();
        assertThat(count("reworded_to <> ''")).isZero();
        assertThat(suggest(idris, "\n\nOuvert  de 9 h à 20 h.\n\n".replace("  ", " ")).statusCode()).isEqualTo(303);
        assertThat(count("reworded_to <> ''")).as("blank lines say nothing").isZero();
    }

    /** What another wrote meanwhile is not taken back by who did not touch it. */
    @Test
    void keepWhatAnotherChangedMeanwhile() {
        publishText();
        revise("Ouvert de 9 h à 20 h.");
        HttpResponse<String> late = post(admin, DESK + "/1/version", form(
                "de", "1", "titre-1", "Article 1 – Horaires", "article-1", "Ouvert de 8 h à 20 h.", "titre-2", "Article 2 – Eau", "article-2", "L’eau des cuves.",
                "apres", "2", "pourquoi", "Les cuves sont là.", "geste", "voir"));
        assertThat(late.statusCode()).isEqualTo(422);
        Document form = read(late);
        assertThat(form.select("[name=de]").val()).isEqualTo("2");
        assertThat(form.select("#article-1").val()).as("the other's").isEqualTo("Ouvert de 9 h à 20 h.");
        assertThat(form.select("#article-2").val()).as("one's own").isEqualTo("L’eau des cuves.");
        HttpResponse<String> same = post(admin, DESK + "/1/version", form("de", "2", "pourquoi", "x", "geste", "voir"));
        assertThat(same.statusCode()).isEqualTo(422);
        assertThat(same.body()).contains("Rien n’a changé");
    }

    /** The town answers words; these are not changed afterwards, nor while it writes. */
    @Test
    void areAnsweredAsTheyWereRead() {
        publishText();
        String id = aSuggestion();
        String read = edition(id);
        in(town, () -> comments.edit(UUID.fromString(id), "En été on jardine tard.", ""));
        HttpResponse<String> changed = post(admin, DESK + "/1/redactions/" + id, form("lu", read, "suite", "TAKEN", "pourquoi", "Oui."));
        assertThat(changed.statusCode()).isEqualTo(422);
        assertThat(changed.body()).contains("a changé ses mots");
        assertThat(post(admin, DESK + "/1/redactions/" + id, form("lu", edition(id), "suite", "TAKEN", "pourquoi", "Oui.")).statusCode()).isEqualTo(303);
        in(town, () -> assertThatThrownBy(() -> comments.edit(UUID.fromString(id), "Autre chose.", "")).isInstanceOf(Refusal.class));
        assertThat(read(get(town, FIRST + "/" + id + "/avis?sens=AGREE")).select(".rewording ins").text()).as("whoever agrees sees with what").contains("22");
        assertThat(get(town, FIRST + ".csv").body()).contains("Oui.", BETTER);
        in(town, () -> jdbc.sql("update participation.comment set moderation = 'HIDDEN', hidden_why = 'Non.' where id = ?::uuid").param(id).update());
        assertThat(get(town, FIRST + ".csv").body()).doesNotContain(BETTER, "Oui.");
        assertThat(get(admin, DESK + "/1/redactions").body()).doesNotContain("On jardine");
    }

    private void revise(String first) {
        assertThat(post(admin, DESK + "/1/version", form(
                        "de", "1", "titre-1", "Article 1 – Horaires", "article-1", first, "titre-2", "Article 2 – Eau", "article-2", "L’eau de pluie seulement.",
                        "apres", "2", "pourquoi", "On nous l’a demandé.", "geste", "publier"))
                .statusCode()).isEqualTo(303);
    }

    private int count(String what) {
        return InTerritory.call(town.id(), () -> jdbc.sql("select count(*) from participation.comment where territory_id = ? and " + what).param(town.id()).query(Integer.class).single());
    }

    @Test
    void haveVersionsWhoseDifferenceEverybodySees() {
        publishText();
        String id = aSuggestion();
        String path = DESK + "/1/version";
        String[] typed = {
            "de", "1", "titre-1", "Article 1 – Horaires", "article-1", BETTER, "titre-2", "Article 2 – Eau", "article-2", "L’eau de pluie seulement.",
            "retirer-2", "oui", "titre-0", "Article 3 – Outils", "article-0", "Prêtés.", "apres", "0", "pourquoi", "De Sonia.", "geste", "voir"
        };
        Document look = read(post(admin, path, form(typed)));
        assertThat(look.select("h1").text()).isEqualTo("Ce qui change");
        assertThat(look.select("main input:not([type=hidden]), main textarea, main select")).as("nothing can be typed where it is looked at").isEmpty();
        assertThat(look.select("[name=article-1]").val()).isEqualTo(BETTER);
        assertThat(read(TEXT).text()).contains("Ouvert de 8 h à 20 h.");
        typed[typed.length - 1] = "publier";
        assertThat(post(admin, path, form(typed)).statusCode()).isEqualTo(303);
        assertThat(read(TEXT).select("main h2[id^=article]").eachText()).containsExactly("Article 3 – Outils", "Article 1 – Horaires");
        Document version = read(TEXT + "/versions/2");
        assertThat(version.text()).contains("De Sonia.", "Article 3 – Outils nouveau", "Article 1 – Horaires modifié", "Article 2 – Eau retiré");
        assertThat(get(town, TEXT + "/versions/3").statusCode()).isEqualTo(404);
        assertThat(read(FIRST).select(".rewording del").text()).as("of the words it was about").contains("20");
        assertThat(read(FIRST + "/" + id).text()).contains("En été");
        assertThat(get(town, PROCESS + "/articles/1-2/commentaires").statusCode()).as("what was said of it stays").isEqualTo(200);
        assertThat(read(PROCESS + "/articles/1-2/commentaires").select("#dire")).as("nobody adds to it").isEmpty();
        HttpResponse<String> behind = post(admin, path, form(typed));
        assertThat(behind.statusCode()).isEqualTo(422);
        assertThat(behind.body()).contains("pendant que vous écriviez");
        assertThat(read(TEXT + "/versions/2").select("a[href$=/articles/1-2/commentaires]")).as("what was said of it").isNotEmpty();
        assertThat(read(TEXT).select("#retires ~ ul a[href$=/articles/1-2/commentaires]")).isNotEmpty();
        assertThat(get(town, PROCESS + "/articles/1-2").headers().firstValue("Location").orElseThrow()).endsWith("#retires");
    }

    /** Title and introduction too, with their difference and the reason; what was typed over an older one leaves what another wrote. */
    @Test
    void haveAnotherTitleAndIntroductionByAVersion() {
        publishText();
        String path = DESK + "/1/version";
        assertThat(read(get(admin, path)).select("#titre").val()).isEqualTo("Règlement du parc");
        String[] typed = {"de", "1", "titre", "", "intro", "Adopté en juin.", "pourquoi", "Le conseil est reporté.", "geste", "voir"};
        HttpResponse<String> wrong = post(admin, path, form(typed));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(read(wrong).select("#titre-erreur").text()).contains("Donnez au texte un titre");
        assertThat(read(wrong).select("#intro").val()).as("kept").isEqualTo("Adopté en juin.");
        typed[3] = "Règlement du parc et du jardin";
        Document look = read(post(admin, path, form(typed)));
        assertThat(look.select("main h3").eachText()).containsExactly("Titre modifié", "Introduction modifiée");
        assertThat(read(TEXT).select("h1").text()).isEqualTo("Règlement du parc");
        typed[typed.length - 1] = "publier";
        assertThat(post(admin, path, form(typed)).statusCode()).isEqualTo(303);
        assertThat(read(TEXT).text()).contains("Règlement du parc et du jardin", "Adopté en juin.").doesNotContain("Adopté en mars.");
        assertThat(read(get(admin, DESK + "/1?lang=en")).select("h1, main h2[lang=fr]").eachAttr("lang")).as("at the desk").containsOnly("fr").hasSizeGreaterThan(2);
        assertThat(read(get(admin, DESK + "/1?lang=fr")).select("main [lang]")).isEmpty();
        Document version = read(TEXT + "/versions/2?lang=en");
        assertThat(version.text()).contains("Le conseil est reporté.", "Title changed", "Introduction changed");
        assertThat(version.select(".difference del").text()).contains("mars");
        assertThat(version.select(".difference ins").text()).contains("et du jardin", "juin");
        assertThat(read(TEXT + "/versions/1").select(".difference").text()).as("the articles alone").doesNotContain("Adopté");
        assertThat(read(FIRST).text()).contains("Règlement du parc et du jardin");
        typed[5] = "Adopté un jour.";
        HttpResponse<String> behind = post(admin, path, form(typed));
        assertThat(behind.statusCode()).as("typed over the first").isEqualTo(422);
        assertThat(read(behind).select("#intro").val()).isEqualTo("Adopté un jour.");
        HttpResponse<String> untouched = post(admin, path, form(
                "de", "1", "titre", "Règlement du parc", "intro", "Adopté en mars.", "article-1", "Ouvert de 9 h à 20 h.", "titre-1", "Article 1 – Horaires",
                "pourquoi", "x", "geste", "voir"));
        assertThat(read(untouched).select("#titre").val()).as("the other's").isEqualTo("Règlement du parc et du jardin");
        assertThat(read(untouched).select("#intro").val()).isEqualTo("Adopté en juin.");
    }

    @Test
    void tellOfWhichVersionSomethingWasSaidOnceItChanged() {
        publishText();
        say(FIRST, "Huit heures, très bien.");
        say(PROCESS + "/articles/1-2/commentaires", "De la pluie, oui.");
        assertThat(read(FIRST).select(".said").text()).contains("Huit heures").doesNotContain("version");
        revise("Ouvert de 9 h à 20 h.");
        Document said = read(FIRST);
        assertThat(said.select(".said").text()).contains("Écrit sur la version 1 ; le texte a changé depuis.");
        assertThat(said.select(".said a[href$=/textes/1/versions/2]").text()).isEqualTo("Voir ce qui a changé");
        assertThat(read(FIRST + "?lang=en").select(".said").text()).contains("Written on version 1; the text has changed since.");
        assertThat(read(PROCESS + "/articles/1-2/commentaires").select(".said").text()).as("it says what it said").contains("De la pluie").doesNotContain("version");
    }

    /** Of somebody whose first comment was read. */
    private void say(String path, String words) {
        assertThat(post(aResident(town), path, form("avis", "PRO", "texte", words)).statusCode()).isEqualTo(303);
        publishComment();
    }

    /** Each kind has its own address: what is about one is not found at another's. */
    @Test
    void areTalkedAboutAtTheirOwnAddressAlone() {
        publishText();
        String idea = aShownIdea(town, "Un kiosque", anAgent(town, voirie(town))).number();
        assertThat(get(town, PROCESS + "/idees/" + idea + "/commentaires").statusCode()).isEqualTo(200);
        for (String other : List.of("/idees/1-1", "/debats/1-1", "/articles/" + idea, "/debats/" + idea)) {
            for (String page : List.of("", ".csv", "/nouveaux?depuis=" + UUID.randomUUID(), "/nouveaux/liste?depuis=" + UUID.randomUUID())) {
                assertThat(get(town, PROCESS + other + "/commentaires" + page).statusCode()).as(other + page).isEqualTo(404);
            }
            assertThat(post(aResident(town), PROCESS + other + "/commentaires", form("avis", "PRO", "texte", "Bien.")).statusCode()).as(other).isEqualTo(404);
        }
        String said = aSuggestion();
        for (String page : List.of("", "/avis?sens=AGREE", "/signaler")) {
            assertThat(get(town, FIRST + "/" + said + page).statusCode()).isEqualTo(200);
            assertThat(get(town, PROCESS + "/idees/1-1/commentaires/" + said + page).statusCode()).as(page).isEqualTo(404);
        }
        assertThat(post(aResident(town), PROCESS + "/debats/1-1/commentaires/" + said + "/avis", "sens=AGREE").statusCode()).isEqualTo(404);
    }

    @Test
    void endWithWhatBecomesOfThem() {
        publishText();
        assertThat(post(admin, DESK + "/1/clore", form("suite", "")).statusCode()).isEqualTo(422);
        assertThat(post(admin, DESK + "/1/clore", form("suite", "Adopté par le conseil le 3 mars.")).statusCode()).isEqualTo(303);
        assertThat(read(TEXT).text()).contains("Adopté par le conseil le 3 mars.", "Terminé");
        assertThat(suggest(aResident(town), BETTER).statusCode()).isEqualTo(422);
        assertThat(post(admin, DESK + "/1/version", form("de", "1", "pourquoi", "x", "geste", "publier")).statusCode()).isEqualTo(404);
    }

    /** By mail nothing is shown before the address has answered, and a wording goes with whoever takes it back. */
    @Test
    void takeAWordingByMailAndForgetItWithItsComment() throws IOException, InterruptedException {
        publishText();
        Document page = read(FIRST);
        assertThat(post(town, FIRST, form(
                        "avis", "NEITHER", "texte", "Le soir.", "nom", "Awa", "email", AWA, "redaction", BETTER, "redaction-de",
                        page.select("[name=redaction-de]").val()))
                .statusCode()).isEqualTo(303);
        assertThat(read(FIRST).text()).doesNotContain("Le soir.");
        String link = mailbox.latestLink(town, AWA, "/commentaires/mien");
        String key = link.substring(link.indexOf('?') + 1);
        assertThat(read("/commentaires/mien?" + key).select(".difference ins").text()).contains("22");
        assertThat(post(town, "/commentaires/mien/publier", key).statusCode()).isEqualTo(303);
        assertThat(count("reworded_to <> '' and lifecycle = 'SAID'")).isOne();
        assertThat(post(town, "/commentaires/mien/retirer", key).statusCode()).isEqualTo(303);
        assertThat(count("reworded_to <> '' or reworded_from <> ''")).isZero();
        Person sonia = aResident(town);
        suggest(sonia, BETTER);
        assertThat(export(sonia)).contains(BETTER);
    }

    @Test
    void areWrittenAndAnsweredByWhoeverKeepsTheProcess() {
        publishText();
        String id = aSuggestion();
        Person resident = aResident(town);
        Person other = anAgent(town, InTerritory.call(town.id(), () -> departments.find("espaces-verts").map(one -> one.id()).orElse(new UUID(0, 0))));
        Person elsewhere = anAdministrator(aTerritory());
        for (String path : List.of(DESK, DESK + "/1", DESK + "/1/version", DESK + "/1/redactions")) {
            assertThat(get(town, path).statusCode()).as("nobody " + path).isIn(302, 303, 401, 403, 404);
            assertThat(get(resident, path).statusCode()).as("resident " + path).isIn(403, 404);
            assertThat(get(other, path).statusCode()).as("another department " + path).isIn(403, 404);
            assertThat(get(elsewhere, path).statusCode()).as("another town " + path).isEqualTo(404);
        }
        for (String path : List.of(DESK, DESK + "/1", DESK + "/1/publier", DESK + "/1/supprimer", DESK + "/1/clore", DESK + "/1/version", DESK + "/1/redactions/" + id)) {
            assertThat(post(town, path, "suite=TAKEN&pourquoi=x").statusCode()).as("nobody " + path).isIn(302, 303, 401, 403, 404);
            assertThat(post(resident, path, "suite=TAKEN&pourquoi=x").statusCode()).as("resident " + path).isIn(403, 404);
            assertThat(post(other, path, "suite=TAKEN&pourquoi=x").statusCode()).as("another department " + path).isIn(403, 404);
            assertThat(post(elsewhere, path, "suite=TAKEN&pourquoi=x").statusCode()).as("another town " + path).isEqualTo(404);
        }
        assertThat(read(TEXT).text()).contains("Ouvert aux avis");
        assertThat(count("reply is not null")).isZero();
        assertThat(get(elsewhere, TEXT).statusCode()).isEqualTo(404);
    }

    @Test
    void arePublishedOnlyWherePeopleCanCommentOnThem() {
        Territory other = aTown();
        publish(other, aDraft(phase("Proposer", -5, 20, Capability.PROPOSE)));
        Person there = anAdministrator(other);
        post(there, DESK, form("titre", "Règlement", "intro", "Adopté en mars.", "texte", WORDS));
        HttpResponse<String> refused = post(there, DESK + "/1/publier", "");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Il manque à cette démarche une phase");
    }

    /** Two who answer at once: one of them is told that it has its answer. */
    @Test
    void areAnsweredOnceHoweverManyPress() {
        publishText();
        String id = aSuggestion();
        String edition = edition(id);
        long taken = IntStream.range(0, 16).parallel()
                .filter(n -> post(admin, DESK + "/1/redactions/" + id, form("lu", edition, "suite", n % 2 == 0 ? "TAKEN" : "REFUSED", "pourquoi", "Raison " + n)).statusCode() == 303)
                .count();
        assertThat(taken).isOne();
    }

    @Test
    void takeOneNextVersionHoweverManyPress() {
        publishText();
        long taken = IntStream.range(0, 16).parallel()
                .filter(n -> post(admin, DESK + "/1/version", form(
                                "de", "1", "titre-1", "Article 1 – Horaires", "article-1", "Version " + n, "titre-2", "Article 2 – Eau", "article-2", "Eau.",
                                "pourquoi", "x", "geste", "publier"))
                        .statusCode() == 303)
                .count();
        assertThat(taken).isOne();
    }
}
