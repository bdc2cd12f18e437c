package org.parvis.request.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.casework.Actor;
import org.parvis.casework.CaseActs;
import org.parvis.casework.Cases;
import org.parvis.casework.DecisionDraft;
import org.parvis.casework.Signatory;
import org.parvis.request.AskingTown;
import org.parvis.shared.InTerritory;
import org.parvis.territory.Departments;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryImport;
import org.parvis.testing.ParvisIT;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody writes to the town hall, and follows what becomes of it. */
class WriteIT extends ParvisIT {

    private static final String AWA = "&name=Awa+Diop&email=awa%40habitants.example";
    private static final Actor NADIA = Actor.agent(UUID.randomUUID(), "Nadia B.");

    @Autowired
    private TerritoryImport imports;

    @Autowired
    private Departments departments;

    @Autowired
    private Cases cases;

    @Autowired
    private CaseActs acts;

    @Autowired
    private JdbcClient jdbc;

    private Territory town;

    @BeforeEach
    void build() {
        town = AskingTown.create(imports, territories);
    }

    private static String text(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> send(String kind, String fields) {
        return post(town, "/contacter/" + kind, "etape=envoyer&key=" + UUID.randomUUID() + "&" + fields);
    }

    private String link(HttpResponse<String> receipt) {
        assertThat(receipt.statusCode()).as(receipt.body()).isEqualTo(200);
        String href = Jsoup.parse(receipt.body()).select("a[href*=/suivi/]").attr("href");
        return href.substring(href.indexOf("/suivi/"));
    }

    private String one(String sql) {
        return InTerritory.call(town.id(), () -> jdbc.sql(sql).query(String.class).single());
    }

    @Test
    void offersEverybodyWhatIsForEverybody() {
        Document page = Jsoup.parse(get(town, "/contacter").body());
        assertThat(page.select("main").text()).contains("Poser une question", "Sur un horaire", "Demander une salle", "Dire merci", "Signaler un problème")
                .doesNotContain("Renseignement");
        assertThat(get(town, "/contacter/guichet").statusCode()).isEqualTo(404);
        assertThat(send("guichet", "words=Je+passe+par+la+porte+des+agents" + AWA).statusCode()).isEqualTo(404);
        assertThat(get(town, "/contacter/nulle-part").statusCode()).isEqualTo(404);
        assertThat(get(aTerritory(), "/contacter/question").statusCode()).as("another town").isEqualTo(404);
        assertThat(get(town, "/contacter?lang=en").body()).contains("Ask a question");
    }

    @Test
    void showsALastLookThenTakesItAndAcknowledgesIt() {
        HttpResponse<String> look = post(town, "/contacter/question", "key=k&words=" + text("À quelle heure ouvre la <b>piscine</b> ?") + AWA);
        assertThat(look.statusCode()).isEqualTo(200);
        assertThat(look.body()).contains("Relisez votre message", "&lt;b>piscine", "awa@habitants.example");
        assertThat(one("select count(*)::text from request.request")).as("nothing is sent yet").isEqualTo("0");

        HttpResponse<String> receipt = send("question", "words=" + text("À quelle heure ouvre la piscine ?") + AWA);
        String page = Jsoup.parse(receipt.body()).select("main").text();
        assertThat(page).containsPattern("D-\\d{4}-\\d+").containsPattern("[A-Z]{4}-[A-Z]{4}").contains("Réponse promise avant");
        assertThat(one("select kind || ' ' || visibility || ' ' || channel || ' ' || category from casework.case"))
                .isEqualTo("request PRIVATE WEB question");
        assertThat(mailbox.list(town, "awa@habitants.example").getFirst()).contains("À quelle heure ouvre la piscine");
        assertThat(get(town, mailbox.latestLink(town, "awa@habitants.example", "/suivi/")).body()).contains("À quelle heure ouvre la piscine");
    }

    @Test
    void goesWhereItsKindSays() {
        send("question", "words=Bonjour" + AWA);
        UUID voirie = InTerritory.call(town.id(), () -> departments.find("voirie").orElseThrow().id());
        assertThat(one("select department_id::text from casework.case")).isEqualTo(voirie.toString());
    }

    @Test
    void asksAgainForWhatIsMissingAndKeepsWhatWasTyped() {
        HttpResponse<String> nothing = send("salle", "words=&answer.taille=&name=Awa&email=awa");
        assertThat(nothing.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(nothing.body());
        assertThat(page.select(".error").eachText()).contains(
                "Écrivez votre message.", "Choisissez une réponse.", "Écrivez une adresse e-mail complète, par exemple awa@exemple.fr.");
        assertThat(page.select("#name").val()).isEqualTo("Awa");
        HttpResponse<String> nobody = send("salle", "words=Une+salle&answer.taille=petite");
        assertThat(nobody.statusCode()).isEqualTo(422);
        assertThat(nobody.body()).contains("Donnez une adresse e-mail ou un téléphone");
        assertThat(send("salle", "words=" + "x".repeat(4_001) + "&answer.taille=petite" + AWA).statusCode()).isEqualTo(422);
        assertThat(send("merci", "words=Merci+!").statusCode()).as("nobody has to be known to say thank you").isEqualTo(200);
    }

    @Test
    void leavesOutAnAnswerToAQuestionThatWasNotPut() {
        send("salle", "words=Une+salle&answer.taille=petite&answer.sono=Oui" + AWA);
        assertThat(one("select answers::text from request.version")).contains("petite").doesNotContain("Oui");
    }

    @Test
    void isOneHoweverOftenAndAtOnceItIsSent() throws Exception {
        String body = "etape=envoyer&key=" + UUID.randomUUID() + "&words=Bonjour" + AWA;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<String> once = () -> link(post(town, "/contacter/question", body));
            var links = threads.invokeAll(Stream.generate(() -> once).limit(8).toList());
            String first = links.getFirst().get();
            for (var link : links) {
                assertThat(link.get()).isEqualTo(first);
            }
        }
        assertThat(one("select count(*)::text from request.request")).isEqualTo("1");
    }

    @Test
    void isFollowedByItsNumberAndCode() {
        Document receipt = Jsoup.parse(send("question", "words=Bonjour" + AWA).body());
        String number = receipt.select("dd.number").eachText().getFirst();
        String code = receipt.select("dd.number").eachText().getLast();
        HttpResponse<String> found = post(town, "/suivi", "numero=" + number.toLowerCase() + "&code=" + code.toLowerCase());
        assertThat(found.statusCode()).isEqualTo(303);
        assertThat(post(town, "/suivi", "numero=" + number + "&code=BBBB-BBBB").statusCode()).isEqualTo(422);
        assertThat(post(aTerritory(), "/suivi", "numero=" + number + "&code=" + code).statusCode()).isEqualTo(422);
    }

    @Test
    void keepsBothVersionsOfWhatWasCorrected() {
        String link = link(send("question", "words=Ouvert+le+3+mai+%3F" + AWA));
        assertThat(post(town, link + "/corriger", "texte=" + text("Ouvert le 3 juin ?")).statusCode()).isEqualTo(303);
        String page = get(town, link + "?fait=corriger").body();
        assertThat(page).contains("Votre texte est corrigé", "Ouvert le 3 juin ?", "Corrigé par vous");
        assertThat(one("select string_agg(words, ' | ' order by ordinal) from request.version")).isEqualTo("Ouvert le 3 mai ? | Ouvert le 3 juin ?");
        assertThat(post(town, link + "/corriger", "texte=" + text("Ouvert le 3 juin ?")).statusCode()).as("nothing has changed").isEqualTo(422);
        assertThat(post(town, link + "/corriger", "texte=").body()).contains("Écrivez votre message.");

        UUID voirie = InTerritory.call(town.id(), () -> departments.find("voirie").orElseThrow().id());
        Person nadia = anAgent(town, voirie);
        String seen = get(nadia, "/bureau/dossiers/" + one("select number from request.request")).body();
        assertThat(seen).contains("Ouvert le 3 juin ?", "Ouvert le 3 mai ?", "Avant la correction", "La personne a corrigé son texte.");
    }

    @Test
    void answersIsAnsweredAndIsReopened() {
        String link = link(send("question", "words=Bonjour" + AWA));
        UUID id = UUID.fromString(one("select id::text from casework.case"));
        in(town, () -> acts.askRequester(id, "De quelle piscine parlez-vous ?", NADIA));
        assertThat(get(town, link).body()).contains("De quelle piscine parlez-vous ?", "Nous attendons votre réponse");
        assertThat(post(town, link + "/repondre", "texte=").statusCode()).isEqualTo(422);
        assertThat(post(town, link + "/repondre", "texte=La+grande").statusCode()).isEqualTo(303);
        assertThat(post(town, link + "/confirmer", "").statusCode()).as("not answered yet").isEqualTo(422);
        in(town, () -> acts.decide(id, DecisionDraft.resolved("Elle ouvre à 9 h tous les jours.").signedBy(new Signatory("Nadia B.", "Voirie")), NADIA));
        assertThat(get(town, link).body()).contains("Notre réponse", "Elle ouvre à 9 h tous les jours.", "Nadia B.");
        assertThat(post(town, link + "/corriger", "texte=Trop+tard").body()).contains("Cette demande est close");
        assertThat(post(town, link + "/confirmer", "").statusCode()).isEqualTo(303);
        assertThat(post(town, link + "/rouvrir", "texte=").statusCode()).as("no words are needed").isEqualTo(303);
        in(town, () -> assertThat(cases.get(id).status().isOpen()).isTrue());
    }

    @Test
    void givesNothingToWhoeverHasNotTheLink() {
        String link = link(send("question", "words=Secret" + AWA));
        String number = one("select number from request.request");
        assertThat(get(town, "/signalements/" + number).statusCode()).isEqualTo(404);
        assertThat(get(town, "/recherche?q=Secret").body()).doesNotContain(number);
        assertThat(get(aTerritory(), link).statusCode()).as("another town").isEqualTo(404);
        assertThat(post(aTerritory(), link + "/preciser", "texte=x").statusCode()).isEqualTo(404);
        assertThat(get(town, "/suivi/" + "x".repeat(43)).statusCode()).isEqualTo(404);
        assertThat(post(town, link + "/contester", "texte=x").statusCode()).as("an act of reports").isEqualTo(404);
        assertThat(get(town, "/open311/v2/requests.json?jurisdiction_id=" + town.slug()).body()).doesNotContain(number);
    }

    @Test
    void isListedForTheAccountThatSentItAndForNoOther() {
        Person awa = aResident(town);
        post(awa, "/contacter/question", "etape=envoyer&key=a&words=" + text("À qui demander ?") + AWA);
        assertThat(get(awa, "/compte").body()).contains("Mes demandes");
        assertThat(get(awa, "/compte/demandes").body()).contains("À qui demander");
        String open = "/compte/demandes/" + one("select number from request.request") + "/suivi";
        assertThat(post(awa, open, "").headers().firstValue("Location").orElseThrow()).contains("/suivi/");
        assertThat(get(aResident(town), "/compte/demandes").body()).doesNotContain("À qui demander");
        assertThat(post(aResident(town), open, "").statusCode()).isEqualTo(404);
        assertThat(post(town, open, "").statusCode()).as("nobody").isNotEqualTo(303);
    }
}
