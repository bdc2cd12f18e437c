package org.parvis.participation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.casework.Actor;
import org.parvis.casework.CaseActs;
import org.parvis.casework.CaseChannel;
import org.parvis.casework.Cases;
import org.parvis.casework.DecisionDraft;
import org.parvis.casework.Requester;
import org.parvis.messaging.SmsAccount;
import org.parvis.messaging.SmsLine;
import org.parvis.participation.Capability;
import org.parvis.participation.NewProposal;
import org.parvis.participation.Proposal;
import org.parvis.participation.SubmittedProposal;
import org.parvis.participation.TownWithIdeas;
import org.parvis.relation.TestVisitor;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Role;
import org.parvis.territory.Territory;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The life of an idea: sent, read, shown or not, decided. */
class IdeasIT extends TownWithIdeas {

    private static final String PROPOSE = PROCESS + "/proposer";
    private static final String AWA = "awa@habitants.example";
    private static final String PHONE = "06 39 98 40 77";

    @Autowired
    private CaseActs acts;

    @Autowired
    private Cases cases;

    @Autowired
    private SmsLine line;

    @Autowired
    private JdbcClient jdbc;

    private Territory town;
    private Person nadia;

    @BeforeEach
    void build() {
        town = aTown();
        nadia = anAgent(town, voirie(town));
        publish(town);
    }

    private static String form(String title, String step, String key) {
        return "title=" + URLEncoder.encode(title, StandardCharsets.UTF_8) + "&words=Pour+lire+au+soleil&place=Kiosque&name=Awa+D.&email=" + AWA
                + "&etape=" + step + "&key=" + key;
    }

    /** Sends it as the pages do; gives the number. */
    private String send(String title) {
        HttpResponse<String> sent = post(town, PROPOSE, form(title, "envoyer", "k" + title.hashCode()));
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(200);
        return Jsoup.parse(sent.body()).expectFirst(".receipt .number").text();
    }

    private String page(String number) {
        return PROCESS + "/idees/" + number;
    }

    @Test
    void areSentReadShownAndDecided() {
        assertThat(get(town, PROPOSE).body()).contains("Proposer une idée");
        String number = send("Des bancs au soleil");
        assertThat(number).matches("I-\\d{4}-\\d+");
        assertThat(mailbox.list(town, AWA).getFirst()).as("acknowledged").contains(number, "Nous avons bien reçu votre idée").doesNotContain("votre demande");
        assertThat(get(town, page(number)).statusCode()).as("nobody has read it").isEqualTo(404);
        assertThat(get(town, PROCESS).body()).doesNotContain("Des bancs au soleil");

        Document desk = Jsoup.parse(get(nadia, "/bureau/dossiers/" + number).body());
        assertThat(desk.select(".subject").text()).contains("Pour lire au soleil", "Kiosque", "Awa D.", "Pas encore publiée");
        assertThat(desk.select(".subject form button").text()).isEqualTo("Publier l’idée");
        assertThat(Jsoup.parse(get(nadia, "/bureau/dossiers/" + number + "?lang=en").body()).select("h1").attr("lang")).as("the author’s words").isEqualTo("fr");
        assertThat(Jsoup.parse(get(nadia, "/bureau/idees/" + number + "?lang=en").body()).select("p.lines[lang=fr]").text()).contains("Pour lire au soleil");
        assertThat(post(nadia, "/bureau/idees/" + number + "/publier?lang=fr", "").statusCode()).isEqualTo(303);
        assertThat(post(nadia, "/bureau/idees/" + number + "/publier", "").statusCode()).as("again").isEqualTo(422);
        assertThat(mailbox.list(town, AWA).getFirst()).contains("Votre idée est publiée");
        Document shown = Jsoup.parse(get(town, page(number)).body());
        assertThat(shown.select("h1").text()).isEqualTo("Des bancs au soleil");
        assertThat(shown.text()).contains("Awa D.", "Pas encore examinée", "Kiosque").doesNotContain(AWA);
        assertThat(get(town, PROCESS).body()).contains("Des bancs au soleil");
        assertThat(get(town, PROCESS + "?ordre=soutiens").body()).contains("Des bancs au soleil");
        assertThat(get(town, "/recherche?q=bancs").body()).contains("Des bancs au soleil");
        Document feed = Jsoup.parse(get(town, PROCESS + "/idees.atom").body(), "", Parser.xmlParser());
        assertThat(feed.select("entry title").eachText()).containsExactly("Des bancs au soleil");
        assertThat(feed.select("entry link").attr("href")).endsWith(page(number));
        assertThat(Jsoup.parse(get(town, PROCESS + "/idees.rss").body(), "", Parser.xmlParser()).select("item description").text()).isEqualTo("Pour lire au soleil");
        assertThat(get(aTerritory(), PROCESS + "/idees.atom").statusCode()).isEqualTo(404);
        assertThat(get(town, PROCESS + "/idees.csv").body()).contains(number + ",Des bancs au soleil,Pour lire au soleil,Kiosque,Awa D.");

        in(town, () -> acts.decide(
                cases.find(number).orElseThrow().id(),
                DecisionDraft.resolved("Six bancs seront posés au printemps.").then("La pose commence en mars."),
                Actor.agent(nadia.id(), "Nadia Benali")));
        Document decided = Jsoup.parse(get(town, page(number)).body());
        assertThat(decided.select(".decision").text()).contains("Retenue", "Six bancs seront posés au printemps.", "La pose commence en mars.", "Nadia Benali");
        assertThat(mailbox.list(town, AWA).getFirst()).as("told in their channel, in words of an idea")
                .contains("Six bancs seront posés", "a reçu une réponse", "Lire la réponse")
                .doesNotContain("votre demande", "résolue", "réparé");
        String link = mailbox.latestLink(town, AWA, "/suivi/").replaceFirst("#.*", "");
        String own = link.substring(link.indexOf("/suivi/"));
        assertThat(Jsoup.parse(get(town, own).body()).text()).contains("Idée reçue", "Réponse donnée").doesNotContain("Résolu", "réparé");
        assertThat(post(town, own + "/avis", "reponse=UNHAPPY&texte=").statusCode()).isEqualTo(303);
        assertThat(Jsoup.parse(get(town, own).body()).select("#avis").text()).contains("un nouvel examen de votre idée", "Demander un nouvel examen").doesNotContain("demande.", "Rouvrir");
        assertThat(post(town, own + "/rouvrir", "texte=Et+la+pelouse+%3F").statusCode()).isEqualTo(303);
        assertThat(Jsoup.parse(get(town, own).body()).text()).contains("De nouveau à l’étude : vous l’avez demandé").doesNotContain("réglé");
        assertThat(Jsoup.parse(get(town, own + "?lang=en").body()).text()).contains("Idea received", "Answered", "Studied again: you asked for it").doesNotContain("Solved");
    }

    /** Whoever left a mobile number and no address is told by text message, in words of an idea, in their language. */
    @Test
    void areToldByTextMessageInTheirOwnWords() {
        TestVisitor admin = new TestVisitor(anAdministrator(town));
        in(town, () -> line.change(SmsAccount.of("VilleTest", null, 1_000, new BigDecimal("4.5")), admin));
        Map<String, String> told = Map.of("fr", "votre idée a reçu une réponse", "en", "your idea has an answer");
        told.forEach((language, words) -> {
            SubmittedProposal idea = InTerritory.call(town.id(), () -> proposals.submit(new NewProposal(
                    processes.find(SLUG).orElseThrow(), "Un banc " + language, "Pour attendre", "", "",
                    Requester.said("Awa", "", PHONE, language), CaseChannel.WEB, Actor.requester())));
            in(town, () -> acts.decide(idea.caseId(), DecisionDraft.resolved("Un banc sera posé."), Actor.agent(nadia.id(), "Nadia")));
            assertThat(texts().getLast()).contains(words).doesNotContain("demande", "request");
        });
    }

    private List<String> texts() {
        return InTerritory.call(town.id(), () -> jdbc.sql("select c.plain from messaging.message m join messaging.content c on c.territory_id = m.territory_id and c.message_id = m.id where m.territory_id = ? and m.channel = 'SMS' order by m.id").param(town.id()).query(String.class).list());
    }

    @Test
    void stayVisibleWhenTheyAreRefused() {
        SubmittedProposal idea = aShownIdea(town, "Un lac", nadia);
        in(town, () -> acts.decide(
                idea.caseId(), DecisionDraft.declined("Le sol du parc ne retient pas l’eau.", "Article L2122-21 du CGCT"), Actor.agent(nadia.id(), "Nadia")));
        assertThat(get(town, page(idea.number())).body()).contains("Non retenue", "Le sol du parc ne retient pas l’eau.");
        assertThat(get(town, PROCESS).body()).contains("Un lac");
    }

    @Test
    void stayHiddenWithAReasonThatTheirAuthorIsTold() {
        String number = send("Mon voisin est un voleur");
        String moderate = "/bureau/idees/" + number;
        assertThat(get(nadia, moderate).body()).contains("Mon voisin est un voleur", "Publier l’idée");
        HttpResponse<String> silent = post(nadia, moderate, "acte=HIDE&lu=1&article=1&raison=");
        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(silent.body()).contains("Dites pourquoi");
        assertThat(post(nadia, moderate, "acte=HIDE&lu=1&article=1&raison=Elle+met+en+cause+quelqu%E2%80%99un.").statusCode()).isEqualTo(303);
        HttpResponse<String> gone = get(town, page(number));
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(gone.body()).contains("Elle met en cause quelqu’un.").doesNotContain("voleur");
        assertThat(mailbox.list(town, AWA).getFirst()).contains("Elle met en cause quelqu’un.");
        assertThat(get(town, PROCESS).body()).doesNotContain("voleur");
        assertThat(get(town, PROCESS + "/idees.csv").body()).doesNotContain("voleur");
        assertThat(get(town, PROCESS + "/idees.atom").body()).doesNotContain("voleur");
        assertThat(get(town, "/recherche?q=" + number).body()).doesNotContain("voleur");
        assertThat(get(nadia, "/bureau/dossiers/" + number).body()).as("its case goes on").contains("Non publiée");
        assertThat(post(nadia, moderate + "/publier", "").statusCode()).as("not without a reason").isEqualTo(422);
        assertThat(post(nadia, moderate, "acte=RESTORE&lu=1&raison=Relue.").statusCode()).as("restored").isEqualTo(303);
        assertThat(get(town, page(number)).statusCode()).isEqualTo(200);
    }

    @Test
    void areShownOnlyByTheDepartmentThatHasThem() {
        String number = send("Des bancs");
        String moderate = "/bureau/idees/" + number;
        Person other = aStaffMember(town, Role.AGENT, InTerritory.call(town.id(), () -> departments.list().stream()
                .filter(one -> !one.isOutside() && !one.code().equals("voirie")).findFirst().map(one -> one.id()).orElse(new java.util.UUID(0, 1))));
        Person stranger = aStaffMember(aTown(), Role.HEAD, voirie(aTown()));
        for (Person wrong : List.of(other, stranger)) {
            assertThat(get(wrong, moderate).statusCode()).isEqualTo(404);
            assertThat(post(wrong, moderate + "/publier", "").statusCode()).isEqualTo(404);
            assertThat(post(wrong, moderate, "acte=HIDE&lu=1&article=1&raison=Non").statusCode()).isEqualTo(404);
        }
        Map.of(aResident(town), 403, anAdministrator(town), 404).forEach((wrong, status) -> {
            assertThat(get(wrong, moderate).statusCode()).isEqualTo(status);
            assertThat(post(wrong, moderate + "/publier", "").statusCode()).isEqualTo(status);
            assertThat(post(wrong, moderate, "acte=HIDE&lu=1&article=1&raison=Non").statusCode()).isEqualTo(status);
        });
        assertThat(post(town, moderate + "/publier", "").statusCode()).isEqualTo(401);
        assertThat(get(town, page(number)).statusCode()).isEqualTo(404);
    }

    @Test
    void comeBackAsTypedWhenSomethingIsWrong() {
        HttpResponse<String> wrong = post(town, PROPOSE, "title=Des+bancs&words=&place=Kiosque&name=Awa&email=pas-une-adresse&key=k");
        assertThat(wrong.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(wrong.body());
        assertThat(page.select(".error").eachText()).hasSize(2);
        assertThat(page.select("#title").val()).isEqualTo("Des bancs");
        assertThat(page.select("#email").val()).isEqualTo("pas-une-adresse");
        Document back = Jsoup.parse(post(town, PROPOSE, form("Des bancs", "modifier", "k")).body());
        assertThat(back.select("#place").val()).isEqualTo("Kiosque");
        assertThat(post(town, PROPOSE, form("Trop tôt " + "x".repeat(120), "envoyer", "k")).statusCode()).isEqualTo(422);
    }

    @Test
    void areShownIdeasThatResembleThemBeforeTheyAreSentAndSentAllTheSame() {
        aShownIdea(town, "Des bancs à l’ombre des tilleuls", nadia);
        aShownIdea(town, "Ouvrir la piscine le soir", nadia);
        Document review = Jsoup.parse(post(town, PROPOSE, form("Plus de bancs sous les tilleuls", "verifier", "k")).body());
        assertThat(review.select(".notice h3").eachText()).containsExactly("Des bancs à l’ombre des tilleuls");
        assertThat(Jsoup.parse(post(town, PROPOSE, form("Dès bancs a l'ombre des tileuls", "verifier", "k")).body()).select(".notice h3").eachText())
                .as("nearly right").containsExactly("Des bancs à l’ombre des tilleuls");
        assertThat(send("Plus de bancs sous les tilleuls")).isNotEmpty();
    }

    @Test
    void areOneHoweverOftenTheFormIsSent() {
        String first = send("Des bancs");
        assertThat(send("Des bancs")).isEqualTo(first);
    }

    @Test
    void areTakenByNoProcessThatIsClosedOrElsewhere() {
        Territory late = aTown();
        publish(late, aDraft(phase("Avant", -20, -1, Capability.values())));
        HttpResponse<String> closed = post(late, PROPOSE, form("Des bancs", "envoyer", "k"));
        assertThat(closed.statusCode()).isEqualTo(422);
        Document kept = Jsoup.parse(closed.body());
        assertThat(kept.select("#title").val()).as("kept").isEqualTo("Des bancs");
        assertThat(kept.select(".error").text()).contains("viennent de fermer");
        in(late, () -> assertThat(cases.find("I-" + java.time.Year.now() + "-000001")).as("no case is left").isEmpty());
        assertThat(post(aTown(), PROPOSE, form("Des bancs", "envoyer", "k")).statusCode()).isEqualTo(404);
        SubmittedProposal idea = aShownIdea(town, "Des bancs", nadia);
        assertThat(get(late, page(idea.number())).statusCode()).as("another town’s").isEqualTo(404);
    }

    @Test
    void areCorrectedBeforeAndAfterTheyAreShownAndWithdrawnByTheirAuthor() {
        SubmittedProposal idea = anIdea(town, "Des bans", "");
        String token = idea.linkToken();
        assertThat(post(town, "/idees/modifier", "jeton=" + token + "&title=Des+bancs&words=Au+soleil").statusCode()).isEqualTo(303);
        assertThat(proposal(town, idea).title()).as("nobody had read it").isEqualTo("Des bancs");
        assertThat(get(nadia, "/bureau/dossiers/" + idea.number()).body()).contains("Des bans", "Avant la correction du");
        assertThat(post(nadia, "/bureau/idees/" + idea.number() + "/publier", "").statusCode()).isEqualTo(303);
        assertThat(get(town, page(idea.number()) + "/versions").body()).as("what nobody had read").doesNotContain("Des bans");

        assertThat(post(town, "/idees/modifier", "jeton=" + token + "&title=Six+bancs&words=Au+soleil").statusCode()).isEqualTo(303);
        assertThat(get(town, page(idea.number())).body()).as("as it was, until it was read").contains("Des bancs").doesNotContain("Six bancs");
        assertThat(post(town, "/idees/retirer", "jeton=" + token + "&texte=").statusCode()).isEqualTo(422);
        assertThat(post(town, "/idees/retirer", "jeton=" + token + "&texte=J%E2%80%99ai+chang%C3%A9+d%E2%80%99avis.").statusCode()).isEqualTo(303);
        assertThat(get(town, page(idea.number())).body()).as("the page stays").contains("Retirée par la personne qui l’a proposée").doesNotContain("J’ai changé d’avis.");
        assertThat(post(nadia, "/bureau/idees/" + idea.number() + "/versions/raisons/" + idea.id(), "afficher=oui").statusCode()).isEqualTo(303);
        assertThat(get(town, page(idea.number())).body()).as("once the town has read it").contains("J’ai changé d’avis.");
        assertThat(get(town, PROCESS).body()).doesNotContain("Des bancs");
        assertThat(post(town, "/idees/retirer", "jeton=" + "x".repeat(32) + "&texte=Non").statusCode()).as("nobody else").isEqualTo(404);
    }

    @Test
    void areListedPageByPage() {
        for (int i = 10; i < 33; i++) {
            aShownIdea(town, "Idée " + i, nadia);
        }
        for (String order : List.of("", "?ordre=soutiens")) {
            Document first = Jsoup.parse(get(town, PROCESS + order).body());
            assertThat(first.select("main li h3").eachText()).hasSize(20).startsWith("Idée 32").endsWith("Idée 13");
            String next = first.select("a[rel=next]").attr("href");
            Document second = Jsoup.parse(get(town, next.substring(next.indexOf(PROCESS), next.indexOf('#'))).body());
            assertThat(second.select("main li h3").eachText()).containsExactly("Idée 12", "Idée 11", "Idée 10");
            assertThat(second.select("a[rel=next]")).isEmpty();
        }
        assertThat(get(town, PROCESS + "?apres=nimporte").statusCode()).isEqualTo(200);
    }
}
