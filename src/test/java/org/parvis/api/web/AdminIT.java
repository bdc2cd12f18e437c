package org.parvis.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.api.ApiIT;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Role;
import org.parvis.testing.Person;

/** The pages of the administrators. */
class AdminIT extends ApiIT {

    private static final String PATH = "/admin/api";

    @SuppressWarnings("NullAway.Init")
    private Person administrator;

    @BeforeEach
    void build() {
        administrator = anAdministrator(town);
    }

    private String form(String key) {
        return "key=" + key + "&name=Portail+famille&perMinute=60&until=" + LocalDate.now().plusDays(30) + "&scopes=CASES_READ&departments="
                + department("voirie");
    }

    private static String secret(String page) {
        Matcher found = Pattern.compile("id=\"secret\"[^>]*value=\"([^\"]+)\"").matcher(page);
        assertThat(found.find()).as("a secret on the page").isTrue();
        return found.group(1);
    }

    @Test
    void giveATokenThatIsShownOnceAndTakeItBack() {
        assertThat(get(administrator, "/admin/territoire").body()).contains(PATH, "Aucun programme");
        HttpResponse<String> made = post(administrator, PATH, form("k1"));
        assertThat(made.headers().firstValue("Cache-Control")).hasValue("private, no-store");
        String secret = secret(made.body());
        assertThat(read(secret, "/api/v1/cases").statusCode()).isEqualTo(200);
        HttpResponse<String> again = post(administrator, PATH, form("k1"));
        assertThat(again.body()).contains("déjà été créé").doesNotContain(secret).doesNotContain("id=\"secret\"");
        assertThat(get(administrator, PATH).body()).contains("Portail famille", "Voirie", "En service").doesNotContain(secret);
        UUID id = InTerritory.call(town.id(), () -> tokens.list().getFirst().token().id());
        String revoke = PATH + "/jetons/" + id + "/retrait";
        assertThat(get(administrator, revoke).body()).contains("Portail famille");
        assertThat(post(administrator, revoke, "").statusCode()).isEqualTo(303);
        assertThat(read(secret, "/api/v1/cases").statusCode()).isEqualTo(401);
        assertThat(get(administrator, revoke).statusCode()).isEqualTo(404);
        assertThat(get(administrator, "/admin/journal").body()).contains("a donné un jeton", "a retiré un jeton").doesNotContain(secret);
    }

    @Test
    void sayWhatIsWrongAndKeepWhatWasTyped() {
        HttpResponse<String> wrong = post(administrator, PATH, "key=k2&name=&perMinute=0&until=2020-01-01");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("name-erreur", "perMinute-erreur", "until-erreur", "Cochez au moins un service", "value=\"2020-01-01\"");
        String tooLong = form("k2").replaceAll("until=[^&]+", "until=" + LocalDate.now().plusDays(400));
        assertThat(post(administrator, PATH, tooLong).body()).contains("until-erreur");
        assertThat(post(administrator, PATH, form("k2").replace(department("voirie").toString(), department("gaz").toString())).statusCode())
                .as("an outside body").isEqualTo(422);
        in(town, () -> assertThat(tokens.list()).isEmpty());
    }

    @Test
    void keepAWebhook() {
        assertThat(get(administrator, PATH + "/webhooks/nouveau").body()).contains("Donnez d’abord un jeton");
        post(administrator, PATH, form("k3"));
        UUID token = InTerritory.call(town.id(), () -> tokens.list().getFirst().token().id());
        String url = URLEncoder.encode("http://localhost:9/recu", StandardCharsets.UTF_8);
        String create = "key=h1&url=" + url + "&token=" + token + "&events=case.opened&events=message.added";
        HttpResponse<String> made = post(administrator, PATH + "/webhooks/nouveau", create);
        assertThat(secret(made.body())).startsWith("whsec_");
        assertThat(post(administrator, PATH + "/webhooks/nouveau", create).body()).contains("déjà été créé");
        Matcher link = Pattern.compile("/admin/api/webhooks/([0-9a-f-]{36})").matcher(made.body());
        assertThat(link.find()).isTrue();
        String page = PATH + "/webhooks/" + link.group(1);
        assertThat(get(administrator, page).body()).contains("localhost:9", "Un dossier est ouvert", "Rien n’a encore été envoyé");
        assertThat(post(administrator, page + "/arret", "").statusCode()).isEqualTo(303);
        assertThat(get(administrator, page).body()).contains("Arrêté depuis");
        assertThat(post(administrator, page + "/reprise", "").statusCode()).isEqualTo(303);
        assertThat(post(administrator, page + "/essai", "").statusCode()).isEqualTo(303);
        assertThat(get(administrator, page).body()).contains("webhook.test");
        assertThat(post(administrator, page + "/renvoi", "delivery=" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        assertThat(post(administrator, page + "/suppression", "").statusCode()).isEqualTo(303);
        assertThat(get(administrator, page).statusCode()).isEqualTo(404);
        for (String wrong : List.of("", "x", "https://", "javascript:alert(1)", "https://nulle-part.invalid/", "https://exemple.fr/a b")) {
            HttpResponse<String> refused = post(
                    administrator, PATH + "/webhooks/nouveau",
                    "key=h2&url=" + URLEncoder.encode(wrong, StandardCharsets.UTF_8) + "&token=" + token + "&events=case.opened");
            assertThat(refused.statusCode()).as(wrong).isEqualTo(422);
            assertThat(refused.body()).as(wrong).contains("url-erreur");
        }
    }

    @Test
    void areNobodyElsesBusiness() {
        post(administrator, PATH, form("k4"));
        UUID id = InTerritory.call(town.id(), () -> tokens.list().getFirst().token().id());
        for (Person other : List.of(aResident(town), aStaffMember(town, Role.AUDITOR, null), anAgent(town, department("voirie")))) {
            for (String path : List.of(PATH, PATH + "/jetons/" + id + "/retrait", PATH + "/webhooks/nouveau")) {
                assertThat(get(other, path).statusCode()).as(path).isEqualTo(403);
                assertThat(post(other, path, form("k5")).statusCode()).as(path).isEqualTo(403);
            }
        }
        Person elsewhere = anAdministrator(aTerritory());
        assertThat(get(elsewhere, PATH + "/jetons/" + id + "/retrait").statusCode()).isEqualTo(404);
        assertThat(post(elsewhere, PATH + "/jetons/" + id + "/retrait", "").statusCode()).isEqualTo(404);
    }
}
