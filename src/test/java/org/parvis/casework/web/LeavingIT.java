package org.parvis.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.casework.CaseChannel;
import org.parvis.casework.CaseworkIT;
import org.parvis.casework.Requester;
import org.parvis.messaging.ReceivedSms;
import org.parvis.messaging.SmsAccount;
import org.parvis.messaging.SmsLine;
import org.parvis.messaging.SmsRefusals;
import org.parvis.messaging.sms.SmsText;
import org.parvis.shared.PhoneNumber;
import org.parvis.shared.Role;
import org.parvis.territory.Territory;
import org.parvis.testing.Person;
import org.parvis.web.RateLimit;
import org.parvis.web.RateLimits;
import org.parvis.web.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the forms of a case say of what leaves, and that it leaves so. */
class LeavingIT extends CaseworkIT {

    private static final String FACT = "outcome=RESOLVED&fact=Le+luminaire+a+%C3%A9t%C3%A9+remplac%C3%A9.";
    private static final PhoneNumber PHONE = PhoneNumber.find("06 39 98 40 77").orElseThrow();

    @Autowired
    private SmsLine line;

    @Autowired
    private SmsRefusals refusals;

    @Autowired
    private RateLimits limits;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private Territory town;
    private Person nadia;

    @BeforeEach
    void build() {
        town = aTown();
        nadia = anAgent(town, department(town, "voirie"));
    }

    @Test
    void showsTheUsualTextMessageWithItsPartsAlphabetAndCost() {
        texting(SmsAccount.Caps.USUAL, 1_000);
        String path = aCaseOf(null, PHONE.international());
        for (String form : List.of("repondre", "question", "message", "transmettre")) {
            Document page = form(path + "/" + form);
            assertThat(page.select(".leaving").text()).as(form).contains("Un SMS court, avec le lien");
            assertThat(page.select(".sms-count").text()).contains("1 SMS", "alphabet ordinaire (GSM-7)", "0,045");
            assertThat(page.html()).doesNotContain(PHONE.international(), "06 39 98 40 77");
        }
        send(path + "/repondre", FACT);
        String sent = texts().getLast();
        Document shown = form(aCaseOf(null, PHONE.international()) + "/repondre");
        assertThat(SmsText.of(sent).parts()).hasSize(1);
        assertThat(sent).hasSameSizeAs(bubble(shown));
    }

    @Test
    void sendsTheWordsThatWereLookedAt() {
        texting(SmsAccount.Caps.USUAL, 1_000);
        String path = aCaseOf(null, PHONE.international());
        String words = "Ça marche à nouveau : votre rue est éclairée depuis hier soir, merci de votre patience, Noëlle…";
        Document looked = Jsoup.parse(send(path + "/repondre", FACT + "&verifier=oui&sms=" + typed(words)).body());
        assertThat(looked.select(".sms-count").text()).contains("SMS", "alphabet étendu (UCS-2)");
        assertThat(looked.select(".sms-foreign").text()).isEqualTo("ë …");
        assertThat(looked.select("textarea[name=sms]").val()).isEqualTo(words);
        assertThat(texts()).as("nothing leaves by looking").hasSize(1);
        Document plainer = Jsoup.parse(send(path + "/repondre", FACT + "&simplifier=oui&sms=" + typed(words)).body());
        assertThat(plainer.select("textarea[name=sms]").val()).contains("Noelle...");
        send(path + "/repondre", FACT + "&sms=" + typed(words));
        String sent = texts().getLast();
        assertThat(sent).startsWith(words + " " + town.baseUrl() + "/suivi/");
        assertThat(SmsText.of(sent).parts()).hasSameSizeAs(looked.select(".sms-parts li"));
        assertThat(bubble(looked)).startsWith(words + " " + town.baseUrl() + "/suivi/").hasSameSizeAs(sent);
    }

    @Test
    void tellsQuestionsAndMessagesInTheWordsOfWhoeverWritesThem() {
        texting(SmsAccount.Caps.USUAL, 1_000);
        String path = aCaseOf(null, PHONE.international());
        send(path + "/message", "text=Une+%C3%A9quipe+passe+lundi.&sms=Une+equipe+passe+lundi.");
        assertThat(texts().getLast()).startsWith("Une equipe passe lundi. http");
        send(path + "/message", "text=Ce+sera+mardi.&sms=");
        assertThat(texts().getLast()).contains("un message sur votre demande. Lisez-le : http");
        send(path + "/question", "text=Devant+quel+num%C3%A9ro+%3F&sms=Quel+numero+de+rue+%3F");
        assertThat(texts().getLast()).startsWith("Quel numero de rue ? http");
        assertThat(texts()).hasSize(4);
    }

    @Test
    void refusesTooLongATextBeforeAnythingIsDone() {
        texting(SmsAccount.Caps.USUAL, 1_000);
        String path = aCaseOf(null, PHONE.international());
        for (String form : List.of("repondre?" + FACT, "question?text=Lequel+%3F", "message?text=Bonjour")) {
            HttpResponse<String> page = send(
                    path + "/" + form.split("\\?")[0], form.split("\\?")[1] + "&sms=" + "a".repeat(900));
            assertThat(page.statusCode()).as(form).isEqualTo(422);
            assertThat(page.body()).contains("id=\"sms-erreur\"", "trop long", "a".repeat(900));
        }
        assertThat(texts()).hasSize(1);
    }

    @Test
    void saysWhatKeepsATextMessageFromLeaving() {
        String path = aCaseOf(null, PHONE.international());
        assertThat(form(path + "/repondre").select(".leaving").text())
                .contains("votre collectivité n’en envoie pas", "Un appel à passer")
                .doesNotContain("Texte du SMS");
        texting(new SmsAccount.Caps(1, 40), 1_000);
        assertThat(form(path + "/repondre").select(".leaving .notice")).isEmpty();
        in(town, () -> limits.allowsWithin(new RateLimit("sms", 1, Duration.ofHours(1)), PHONE.international()));
        assertThat(form(path + "/repondre").select(".leaving").text()).contains("déjà reçu autant de SMS", "Texte du SMS");
        texting(SmsAccount.Caps.USUAL, 0);
        assertThat(form(path + "/repondre").select(".leaving").text()).contains("le budget de SMS du mois est épuisé");
        in(town, () -> transaction.executeWithoutResult(_ -> refusals.heed(PHONE, ReceivedSms.Wish.STOP)));
        assertThat(form(path + "/repondre").select(".leaving").text()).contains("a répondu STOP", "Un appel à passer");
        send(path + "/repondre", FACT + "&sms=Lisez");
        assertThat(texts()).noneMatch(text -> text.startsWith("Lisez"));
    }

    @Test
    void saysWhatLeavesByOtherWays() {
        texting(SmsAccount.Caps.USUAL, 1_000);
        assertThat(form(aCaseOf("awa@exemple.fr", PHONE.international()) + "/repondre").select(".leaving").text())
                .contains("Un e-mail, avec le texte entier")
                .doesNotContain("SMS");
        assertThat(form(aCaseOf(null, "01 99 00 17 35") + "/repondre").select(".leaving").text())
                .contains("Un appel à passer")
                .doesNotContain("Rien ne part");
        assertThat(form(aCaseOf(null, "01 99 00 17 35") + "/message").select(".leaving").text()).contains("Rien ne part");
        assertThat(form(aCaseOf(null, null) + "/repondre").select(".leaving").text()).contains("Rien ne part");
        assertThat(form(aCaseOf(null, null) + "/note").select(".leaving")).isEmpty();
    }

    @Test
    void keepsTheWordsWhileTheAnswerWaitsForApproval() {
        texting(SmsAccount.Caps.USUAL, 1_000);
        UUID roads = department(town, "voirie");
        Person admin = anAdministrator(town);
        post(admin, "/admin/validations", "about=service:" + roads + "&approver=&signing=AUTHOR");
        Person helene = aStaffMember(town, Role.HEAD, roads);
        String path = aCaseOf(null, PHONE.international());
        send(path + "/repondre", FACT + "&sms=Votre+rue+est+eclairee.");
        assertThat(texts()).hasSize(1);
        Document waiting = Jsoup.parse(get(helene, "/bureau/a-valider").body());
        assertThat(waiting.select(".sms-bubble").text()).isEqualTo("Votre rue est eclairee.");
        String number = path.substring(path.lastIndexOf('/') + 1);
        post(helene, "/bureau/a-valider/" + number, "faire=valider&lu=" + waiting.select("input[name=lu]").attr("value"));
        assertThat(texts().getLast()).startsWith("Votre rue est eclairee. http");
    }

    private void texting(SmsAccount.Caps caps, int monthlyParts) {
        SmsAccount usual = SmsAccount.of("VilleTest", null, monthlyParts, new BigDecimal("4.5"));
        in(town, () -> line.change(
                new SmsAccount(usual.sender(), null, monthlyParts, usual.partPrice(), caps), Visitor.NOBODY));
    }

    private String aCaseOf(@Nullable String email, @Nullable String phone) {
        return "/bureau/dossiers/" + inside(town, () -> cases.open(aCase()
                        .from(new Requester("Awa Diop", email, phone, "fr"))
                        .through(CaseChannel.PHONE)
                        .sentTo("voirie")))
                .number();
    }

    private Document form(String path) {
        HttpResponse<String> page = get(nadia, path);
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        return Jsoup.parse(page.body());
    }

    private HttpResponse<String> send(String path, String form) {
        return post(nadia, path, form + "&key=" + UUID.randomUUID());
    }

    private static String typed(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    /** The message as it is shown to arrive. */
    private static String bubble(Document page) {
        return page.select(".sms-parts li").stream().map(Element::wholeText).collect(Collectors.joining());
    }

    private List<String> texts() {
        return inside(town, () -> jdbc.sql("""
                        select c.plain from messaging.message m
                        join messaging.content c on c.territory_id = m.territory_id and c.message_id = m.id
                        where m.territory_id = ? and m.channel = 'SMS' and m.recipient = ?
                        order by m.id
                        """).params(town.id(), PHONE.international()).query(String.class).list());
    }
}
