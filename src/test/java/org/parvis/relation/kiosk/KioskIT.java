package org.parvis.relation.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import java.time.LocalDate;
import java.util.EnumSet;
import org.parvis.participation.Capability;
import org.parvis.participation.Phase;
import org.parvis.participation.ProcessDraft;
import org.parvis.participation.Processes;
import org.parvis.relation.TestVisitor;
import org.junit.jupiter.api.Test;
import org.parvis.database.Writes;
import org.parvis.request.AskingTown;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Role;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryImport;
import org.parvis.testing.ParvisIT;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A device at the reception: everybody may use it, and nobody sees anything of whoever was there before. */
class KioskIT extends ParvisIT {

    @Autowired
    private TerritoryImport imports;

    @Autowired
    private TownKiosks kiosks;

    @Autowired
    private Writes writes;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Processes processes;

    private Territory town;
    private Person karim;
    /** What the device's browser keeps. */
    private final Map<String, String> cookies = new LinkedHashMap<>();

    @BeforeEach
    void build() {
        town = AskingTown.create(imports, territories);
        karim = aStaffMember(town, Role.FRONT_DESK, null);
        cookies.put("parvis", karim.cookie());
    }

    private HttpResponse<String> look(String path) {
        return keep(send(device(town, path).build()));
    }

    private HttpResponse<String> fill(String path, String form) {
        return keep(send(device(town, path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build()));
    }

    private HttpRequest.Builder device(Territory territory, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(at(territory, path));
        String all = cookies.entrySet().stream().map(one -> one.getKey() + "=" + one.getValue()).collect(Collectors.joining("; "));
        return all.isEmpty() ? request : request.header("Cookie", all);
    }

    private HttpResponse<String> keep(HttpResponse<String> answer) {
        for (String header : answer.headers().allValues("Set-Cookie")) {
            String name = header.substring(0, header.indexOf('='));
            String value = header.substring(header.indexOf('=') + 1, header.contains(";") ? header.indexOf(';') : header.length());
            if (value.isEmpty() || header.contains("Max-Age=0")) {
                cookies.remove(name);
            } else {
                cookies.put(name, value);
            }
        }
        return answer;
    }

    private static String to(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        String location = answer.headers().firstValue("Location").orElseThrow();
        return location.replaceFirst("^/t/[^/]+", "");
    }

    private void start() {
        assertThat(to(fill("/bureau/borne", "nom=Accueil"))).isEqualTo("/borne");
    }

    private String visit(String path) {
        return Jsoup.parse(look(path).body()).select("input[name=visite]").attr("value");
    }

    private String finish() {
        HttpResponse<String> done = fill("/borne/fin", "");
        assertThat(done.headers().firstValue("Clear-Site-Data")).hasValue("\"cache\", \"storage\"");
        return to(done);
    }

    private List<String> all(String sql) {
        return InTerritory.call(town.id(), () -> jdbc.sql(sql).query(String.class).list());
    }

    @Test
    void takesAnIdeaOfWhoeverIsThere() {
        Instant now = Instant.now();
        Phase open = new Phase("Idées", now.minusSeconds(60), now.plusSeconds(3600), EnumSet.allOf(Capability.class));
        in(town, () -> {
            TestVisitor admin = new TestVisitor(anAdministrator(town));
            processes.create(
                    new ProcessDraft("Parc", "Que changer ?", "", "Tout sera lu.", LocalDate.now().plusDays(30), "voirie", List.of(open)), admin);
            processes.publish("parc", admin);
        });
        start();
        assertThat(look("/borne").body()).contains("/participer");
        assertThat(look("/participer/parc").body()).contains("Proposer une idée").doesNotContain("idees.csv");
        String typed = "title=Des+bancs&words=Au+soleil&etape=envoyer&key=k&visite=";
        assertThat(to(fill("/participer/parc/proposer", typed))).as("of no visit").isEqualTo("/borne?fait=fini");
        String visit = visit("/participer/parc/proposer");
        assertThat(fill("/participer/parc/proposer", typed + visit).body()).contains("Nous avons reçu votre idée");
        assertThat(all("select channel from casework.case where kind = 'proposal'")).containsExactly("KIOSK");
        finish();
        assertThat(to(fill("/participer/parc/proposer", typed + visit))).isEqualTo("/borne?fait=fini");
    }

    @Test
    void logsTheAgentOutAndShowsItsFewPagesAlone() {
        start();
        assertThat(cookies).containsKey("borne");
        assertThat(send(HttpRequest.newBuilder(at(town, "/bureau/borne")).header("Cookie", "parvis=" + karim.cookie()).build()).statusCode())
                .as("the agent's session is over").isEqualTo(302);
        String page = look("/borne").body();
        assertThat(page).contains("J’ai fini, effacer", "Signaler un problème").doesNotContain("/connexion", "/compte", "/bureau");
        assertThat(to(look("/"))).as("«back» from a first step").isEqualTo("/borne");
        for (String path : List.of("/connexion", "/compte", "/bureau", "/signalements", "/api/v1/openapi.json", "/signaler/hors-ligne", "/contact")) {
            assertThat(to(look(path))).as(path).isEqualTo("/borne?fait=ailleurs");
        }
        for (String path : List.of("/borne", "/signaler", "/contacter", "/contacter/question", "/suivi", "/vie-privee")) {
            HttpResponse<String> shown = look(path);
            assertThat(shown.statusCode()).as(path).isEqualTo(200);
            assertThat(shown.headers().allValues("Cache-Control")).as(path).containsExactly("private, no-store");
            assertThat(shown.headers().firstValue("ETag")).as(path).isEmpty();
        }
        assertThat(get(town, "/signaler").body()).as("nothing of it is kept for others").doesNotContain("visite", "kiosk");
        assertThat(get(town, "/signaler").headers().firstValue("Cache-Control").orElse("")).contains("public");
    }

    @Test
    void opensCasesOfItsChannel() {
        start();
        String visit = visit("/contacter/merci");
        String receipt = fill("/contacter/merci", "etape=envoyer&key=k1&words=Merci&visite=" + visit).body();
        assertThat(receipt).contains("D-");
        assertThat(all("select channel from casework.case")).containsExactly("KIOSK");
        String code = Jsoup.parse(receipt).select("a[href*=/suivi/]").attr("href");
        assertThat(look(code.substring(code.indexOf("/suivi/"))).statusCode()).as("their own page, in their visit").isEqualTo(200);
    }

    @Test
    void showsNothingOfWhoeverWasThereBefore() {
        start();
        String visit = visit("/signaler");
        String draft = to(multipart(visit)).replace("/categorie", "/quoi");
        assertThat(look(draft).body()).contains("Un banc cassé chez moi");
        String words = "etape=verifier&key=k1&words=Secret+de+famille&visite=" + visit;
        String receipt = fill("/contacter/merci", "etape=envoyer&key=k2&words=Merci&visite=" + visit).body();
        String link = Jsoup.parse(receipt).select("a[href*=/suivi/]").attr("href");
        String followed = link.substring(link.indexOf("/suivi/"));
        assertThat(look(followed).statusCode()).isEqualTo(200);
        cookies.put("lang", "en");

        assertThat(finish()).isEqualTo("/borne?fait=efface");
        assertThat(cookies).doesNotContainKey("lang");
        assertThat(to(look(draft))).as("going back to the draft").isEqualTo("/borne?fait=fini");
        assertThat(to(look(followed))).as("going back to the case").isEqualTo("/borne?fait=fini");
        assertThat(to(fill("/contacter/merci", words))).as("sending the form again").isEqualTo("/borne?fait=fini");
        assertThat(to(fill("/suivi", "numero=D-1&code=X&visite=" + visit))).isEqualTo("/borne?fait=fini");
        assertThat(to(multipart(visit))).isEqualTo("/borne?fait=fini");
        assertThat(all("select count(*)::text from report.draft")).as("what was not sent is gone").containsExactly("0");
        assertThat(all("select count(*)::text from casework.case")).containsExactly("1");
        assertThat(look("/borne").body()).doesNotContain("banc", "Secret");
        assertThat(get(town, followed).statusCode()).as("at home it is theirs").isEqualTo(200);
    }

    @Test
    void beginsAnewForWhoeverComesToItsFirstPage() {
        start();
        String visit = visit("/contacter/merci");
        String receipt = fill("/contacter/merci", "etape=envoyer&key=k2&words=Merci&visite=" + visit).body();
        String link = Jsoup.parse(receipt).select("a[href*=/suivi/]").attr("href");
        String followed = link.substring(link.indexOf("/suivi/"));
        assertThat(look(followed).statusCode()).isEqualTo(200);
        String secret = followed.substring("/suivi/".length());
        String disguised = "/suivi/%" + Integer.toHexString(secret.charAt(0)) + secret.substring(1);
        assertThat(to(look("/connexion"))).as("what is not shown ends no visit").isEqualTo("/borne?fait=ailleurs");
        look("/borne?fait=ailleurs");
        assertThat(look(followed).statusCode()).isEqualTo(200);
        assertThat(look("/borne").headers().firstValue("Clear-Site-Data")).isPresent();
        assertThat(to(look(followed))).as("going back").isEqualTo("/borne?fait=fini");
        assertThat(to(fill("/contacter/merci", "etape=envoyer&key=k2&words=Merci&visite=" + visit))).isEqualTo("/borne?fait=fini");
        assertThat(to(look(disguised))).isEqualTo("/borne?fait=ailleurs");
        for (String other : List.of(followed + ";x", "/" + followed)) {
            assertThat(look(other).statusCode()).as(other).isEqualTo(400);
        }
    }

    @Test
    void leavesKeptPagesToOthersHoweverOftenItIsAsked() {
        start();
        HttpRequest stranger = HttpRequest.newBuilder(at(town, "/suivi")).header("Cookie", "borne=" + "a".repeat(32)).build();
        // What belongs to no territory, as mails do, is written meanwhile: sometimes it is not.
        await().untilAsserted(() -> {
            long before = writes.in(town.id());
            assertThat(look("/suivi").statusCode()).isEqualTo(200);
            assertThat(send(stranger).statusCode()).isEqualTo(200);
            assertThat(writes.in(town.id())).isEqualTo(before);
        });
    }

    private HttpResponse<String> multipart(String visit) {
        String boundary = "----b";
        String body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"visite\"\r\n\r\n" + visit + "\r\n--" + boundary
                + "\r\nContent-Disposition: form-data; name=\"words\"\r\n\r\nUn banc cassé chez moi\r\n--" + boundary + "--\r\n";
        return keep(send(device(town, "/signaler")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build()));
    }

    @Test
    void endsAVisitOfItselfWhenNobodyIsThere() {
        start();
        String visit = visit("/contacter/merci");
        in(town, () -> jdbc.sql("update relation.kiosk_visit set seen_at = now() - interval '11 minutes'").update());
        assertThat(to(fill("/contacter/merci", "etape=verifier&key=k1&words=Secret&visite=" + visit))).isEqualTo("/borne?fait=fini");
        assertThat(visit("/contacter/merci")).isNotEqualTo(visit).isNotEmpty();
    }

    @Test
    void endsNobodysVisitByACopiedCookie() {
        start();
        String visit = visit("/contacter/merci");
        String receipt = fill("/contacter/merci", "etape=envoyer&key=k1&words=Merci&visite=" + visit).body();
        String link = Jsoup.parse(receipt).select("a[href*=/suivi/]").attr("href");
        String followed = link.substring(link.indexOf("/suivi/"));
        assertThat(look(followed).statusCode()).isEqualTo(200);
        Map<String, String> device = Map.copyOf(cookies);

        cookies.keySet().retainAll(Set.of("borne"));
        assertThat(to(look("/contacter/merci"))).as("no visit has begun there").isEqualTo("/borne");
        assertThat(to(fill("/borne/fin", ""))).isEqualTo("/borne");
        assertThat(look("/borne").statusCode()).isEqualTo(200);
        assertThat(visit("/contacter/merci")).as("a visit of its own").isNotEmpty().isNotEqualTo(visit);
        assertThat(to(look(followed))).as("what the other opened").isEqualTo("/borne?fait=fini");
        assertThat(finish()).isEqualTo("/borne?fait=efface");

        cookies.clear();
        cookies.putAll(device);
        assertThat(look(followed).statusCode()).as("theirs goes on").isEqualTo(200);
        assertThat(visit("/contacter/merci")).isEqualTo(visit);
        assertThat(finish()).isEqualTo("/borne?fait=efface");
        assertThat(to(look(followed))).isEqualTo("/borne?fait=fini");
        cookies.clear();
        cookies.putAll(device);
        assertThat(to(look(followed))).as("what is kept of a visit that has ended").isEqualTo("/borne");
    }

    @Test
    void isABrowserAsAnyOtherOnceAnAgentEndsIt() {
        start();
        Person elsewhere = aStaffMember(town, Role.ADMINISTRATOR, null);
        String id = all("select id::text from relation.kiosk").getFirst();
        assertThat(get(elsewhere, "/bureau/borne").body()).contains("Accueil");
        assertThat(post(elsewhere, "/bureau/borne/" + id + "/arreter", "").statusCode()).isEqualTo(303);
        assertThat(look("/connexion").statusCode()).isEqualTo(200);
        assertThat(look("/borne").statusCode()).isEqualTo(404);
        assertThat(get(elsewhere, "/bureau/borne").body()).doesNotContain("Accueil</strong>");
    }

    @Test
    void isOfItsTerritoryAndStartedByAgents() {
        start();
        Territory elsewhere = AskingTown.create(imports, territories);
        assertThat(send(device(elsewhere, "/borne").build()).statusCode()).as("no kiosk of another town").isEqualTo(404);
        assertThat(send(device(elsewhere, "/").build()).body()).doesNotContain("J’ai fini");
        String id = all("select id::text from relation.kiosk").getFirst();
        assertThat(post(aStaffMember(elsewhere, Role.FRONT_DESK, null), "/bureau/borne/" + id + "/arreter", "").statusCode()).isEqualTo(303);
        assertThat(look("/borne").statusCode()).as("goes on").isEqualTo(200);
        assertThat(post(aResident(town), "/bureau/borne", "nom=Chez+moi").statusCode()).isEqualTo(403);
        assertThat(post(town, "/bureau/borne", "nom=Chez+moi").statusCode()).isEqualTo(401);
        assertThat(get(town, "/borne").statusCode()).as("nobody's").isEqualTo(404);
        assertThat(post(town, "/borne/fin", "").statusCode()).isEqualTo(404);
        cookies.put("borne", "x".repeat(32));
        assertThat(look("/borne").statusCode()).as("a secret of nobody").isEqualTo(404);
        assertThat(fill("/bureau/borne", "nom=").statusCode()).isNotEqualTo(303);
    }

    @Test
    void saysWhatIsWrongWithTheName() {
        HttpResponse<String> refused = fill("/bureau/borne", "nom=+");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Donnez un nom");
        assertThat(cookies).doesNotContainKey("borne");
    }

    @Test
    void forgetsKiosksThatNobodyUses() {
        start();
        look("/suivi/" + "a".repeat(32));
        in(town, () -> kiosks.forget(Instant.now().plus(30, ChronoUnit.DAYS)));
        assertThat(all("select count(*)::text from relation.kiosk")).containsExactly("1");
        assertThat(all("select count(*)::text from relation.kiosk_visit")).as("nobody came back").containsExactly("0");
        in(town, () -> kiosks.forget(Instant.now().plus(61, ChronoUnit.DAYS)));
        assertThat(all("select count(*)::text from relation.kiosk")).containsExactly("0");
        assertThat(all("select count(*)::text from relation.kiosk_page")).containsExactly("0");
    }
}
