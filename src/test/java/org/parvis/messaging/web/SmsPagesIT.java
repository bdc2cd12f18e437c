package org.parvis.messaging.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.messaging.SmsAccount;
import org.parvis.messaging.SmsLine;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Role;
import org.parvis.territory.Territory;
import org.parvis.testing.ParvisIT;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class SmsPagesIT extends ParvisIT {

    private static final String PATH = "/admin/territoire/sms";
    private static final String GOOD = "sender=VilleTest&declaredOn=2026-11-02&monthlyParts=2000&partPrice=4%2C5&hourlyCap=5&dailyCap=12";

    @Autowired
    private SmsLine line;

    @Autowired
    private JdbcClient jdbc;

    private Territory territory;
    private Person administrator;

    @BeforeEach
    void build() {
        territory = aTerritory();
        administrator = anAdministrator(territory);
    }

    @Test
    void areSetByAnAdministratorAndWrittenInTheJournal() {
        assertThat(get(administrator, PATH).body()).doesNotContain("essai\"");
        assertThat(get(administrator, "/admin/territoire").body()).contains("Aucun SMS ne part");
        assertThat(post(administrator, PATH, GOOD).statusCode()).isEqualTo(303);
        assertThat(get(administrator, "/admin/territoire").body()).contains("Expéditeur VilleTest. Ce mois-ci").contains(PATH);
        Document page = page(get(administrator, PATH));
        assertThat(page.select("#sender").val()).isEqualTo("VilleTest");
        assertThat(page.select("#declaredOn").val()).isEqualTo("2026-11-02");
        assertThat(page.select("#partPrice").val()).isEqualTo("4,5");
        assertThat(get(administrator, "/admin/journal").body()).contains("a changé l’envoi de SMS");
    }

    @Test
    void keepWhatWasTypedWhereItIsRefused() {
        HttpResponse<String> answer =
                post(administrator, PATH, "sender=Mairie&declaredOn=2026-13-45&monthlyParts=beaucoup&partPrice=gratuit&hourlyCap=0&dailyCap=1000");
        assertThat(answer.statusCode()).isEqualTo(422);
        Document page = page(answer);
        for (String field : List.of("sender", "declaredOn", "monthlyParts", "partPrice", "hourlyCap", "dailyCap")) {
            assertThat(page.select("#" + field + "-erreur").text()).as(field).isNotEmpty();
        }
        assertThat(page.select("#sender").val()).isEqualTo("Mairie");
        assertThat(page.select("#partPrice").val()).isEqualTo("gratuit");
        assertThat(account()).isNull();
    }

    @Test
    void sayPlainlyThatTheBudgetIsSpent() {
        post(administrator, PATH, GOOD);
        in(territory, () -> jdbc.sql("""
                        insert into messaging.sms_month (territory_id, month, messages, parts, stopped_at)
                        values (?, date_trunc('month', now() at time zone 'Europe/Paris'), 1500, 2000, now())
                        """).param(territory.id()).update());
        assertThat(get(administrator, PATH).body()).contains("Les SMS sont arrêtés").contains("90,00");
        assertThat(get(administrator, "/admin/territoire").body()).contains("ARRÊTÉ");
    }

    @Test
    void showATextAsItWillArriveBeforeItLeaves() {
        post(administrator, PATH, GOOD);
        String text = "L’hôtel de ville sera fermé à Noël. Merci de votre compréhension, à très bientôt, bonnes fêtes !";
        Document page = page(post(administrator, PATH + "/essai", form(Map.of(
                "number", "06 39 98 00 01", "words", text, "key", "k1", "verifier", "oui"))));
        assertThat(page.select(".sms-count").text()).contains("2 SMS").contains("alphabet étendu").contains("0,09");
        assertThat(page.select(".sms-parts li")).hasSize(2);
        assertThat(page.select(".sms-foreign").text()).contains("’", "ô", "ë", "ê");
        assertThat(page.select("#words").val()).isEqualTo(text);
        assertThat(messages()).isEmpty();
        Document plainer = page(post(administrator, PATH + "/essai", form(Map.of(
                "number", "06 39 98 00 01", "words", text, "key", "k1", "simplifier", "oui"))));
        assertThat(plainer.select("#words").val()).startsWith("L'hotel de ville sera fermé à Noel.");
        assertThat(plainer.select(".sms-count").text()).contains("1 SMS").contains("alphabet ordinaire");
        assertThat(plainer.select("#number").val()).isEqualTo("06 39 98 00 01");
    }

    @Test
    void sendATrialOnceAndSayWhatBecameOfIt() {
        post(administrator, PATH, GOOD);
        String trial = form(Map.of("number", "06 39 98 00 01", "words", "Bonjour", "key", "k-once"));
        for (int i = 0; i < 2; i++) {
            HttpResponse<String> sent = post(administrator, PATH + "/essai", trial);
            assertThat(sent.statusCode()).isEqualTo(303);
        }
        assertThat(messages()).containsExactly("+33639980001");
        assertThat(page(get(administrator, PATH + "?essai=k-once")).select("#essai ~ p .tag").text()).isEqualTo("À envoyer");
        Person other = anAdministrator(territory);
        assertThat(page(get(other, PATH + "?essai=k-once")).select("#essai ~ p .tag")).isEmpty();
    }

    @Test
    void refuseATrialThatCannotArrive() {
        post(administrator, PATH, GOOD);
        HttpResponse<String> landline = post(administrator, PATH + "/essai", form(Map.of("number", "01 99 00 17 35", "words", "", "key", "k")));
        assertThat(landline.statusCode()).isEqualTo(422);
        assertThat(page(landline).select("#number-erreur, #words-erreur")).hasSize(2);
        HttpResponse<String> tooLong = post(administrator, PATH + "/essai", form(Map.of("number", "06 39 98 00 01", "words", "ê".repeat(403), "key", "k")));
        assertThat(page(tooLong).select("#words-erreur").text()).contains("6 SMS au plus");
        assertThat(messages()).isEmpty();
    }

    @Test
    void areNobodyElsesBusiness() {
        assertThat(post(territory, PATH, GOOD).statusCode()).isNotIn(200, 303);
        assertThat(post(aResident(territory), PATH, GOOD).statusCode()).isEqualTo(403);
        Person auditor = aStaffMember(territory, Role.AUDITOR, null);
        assertThat(get(auditor, PATH).statusCode()).isEqualTo(403);
        assertThat(post(auditor, PATH + "/essai", "key=k").statusCode()).isEqualTo(403);
        Person elsewhere = anAdministrator(aTerritory());
        post(new Person(territory, elsewhere.account(), elsewhere.cookie()), PATH, GOOD);
        assertThat(account()).isNull();
        assertThat(post(aResident(territory), "/bureau/sms/apercu", "words=a").statusCode()).isEqualTo(403);
    }

    @Test
    void countForAnAgentWhoWrites() {
        post(administrator, PATH, GOOD);
        Person karim = aStaffMember(territory, Role.FRONT_DESK, null);
        Document preview = page(post(karim, "/bureau/sms/apercu", form(Map.of("words", "<b>" + "€".repeat(81)))));
        assertThat(preview.select(".sms-parts li").getFirst().text()).startsWith("<b>€");
        assertThat(preview.select(".sms-count").text()).contains("2 SMS");
    }

    @Test
    void takeReceiptsOfTheProviderAndOfNobodyElse() {
        String ref = "ref-" + UUID.randomUUID();
        String body = "reference=" + ref + "&status=DELIVRD";
        for (String path : List.of("/sms/accuses/first", "/sms/accuses/first?secret=wrong", "/sms/accuses/third?secret=a-secret-that-only-tests-know")) {
            assertThat(post(territory, path, body).statusCode()).as(path).isEqualTo(404);
        }
        String path = "/sms/accuses/first?secret=a-secret-that-only-tests-know";
        UUID message = aMessageUnderWay(ref);
        assertThat(post(territory, path, "reference=" + ref + "&status=ENROUTE").statusCode()).isEqualTo(204);
        assertThat(state(message)).isEqualTo("SENDING");
        assertThat(post(aTerritory(), path, body).statusCode()).as("at any site of the instance").isEqualTo(204);
        assertThat(state(message)).isEqualTo("DELIVERED");
        assertThat(post(territory, path, "reference=" + ref + "&status=UNDELIV").statusCode()).isEqualTo(204);
        assertThat(state(message)).isEqualTo("DELIVERED");
        assertThat(post(territory, path, "nothing=here").statusCode()).isEqualTo(400);
    }

    private UUID aMessageUnderWay(String ref) {
        post(administrator, PATH, GOOD);
        post(administrator, PATH + "/essai", form(Map.of("number", "06 39 98 00 01", "words", "Bonjour", "key", "k")));
        return InTerritory.call(territory.id(), () -> {
            UUID id = jdbc.sql("update messaging.message set state = 'SENDING' returning id").query(UUID.class).single();
            jdbc.sql("call messaging.sms_handed('first', ?, ?)").params(new String[] {ref}, new UUID[] {id}).update();
            return id;
        });
    }

    private String state(UUID id) {
        return InTerritory.call(
                territory.id(),
                () -> jdbc.sql("select state from messaging.message where id = ?").param(id).query(String.class).single());
    }

    private List<String> messages() {
        return InTerritory.call(
                territory.id(), () -> jdbc.sql("select recipient from messaging.message").query(String.class).list());
    }

    private @Nullable SmsAccount account() {
        return InTerritory.call(territory.id(), () -> line.account().orElse(null));
    }

    private static Document page(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body());
    }

    private static String form(Map<String, String> fields) {
        StringBuilder form = new StringBuilder();
        fields.forEach((name, value) ->
                form.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return form.substring(1);
    }
}
