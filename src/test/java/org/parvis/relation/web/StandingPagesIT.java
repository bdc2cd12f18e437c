package org.parvis.relation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.shared.Role;
import org.parvis.testing.Person;

/** What people are to each other and what they agreed to, as agents note it. */
class StandingPagesIT extends FilePagesCase {

    private String awa = "";
    private String club = "";

    @BeforeEach
    void build() {
        awa = create("family=Diop&given=Awa");
        club = create("kind=ORGANISATION&family=" + encoded("Les Amis du vélo"));
    }

    /** The form of a bond between a file and whom a search finds. */
    private String between(Person agent, String file, String searched) {
        Document found = Jsoup.parse(post(agent, file + "/liens", "q=" + encoded(searched)).body());
        return inTown(found.select("main li a").attr("href"));
    }

    private HttpResponse<String> note(String form, Map<String, String> fields) {
        StringBuilder body = new StringBuilder("key=" + UUID.randomUUID());
        fields.forEach((name, value) -> body.append('&').append(name).append('=').append(encoded(value)));
        return post(karim, form, body.toString());
    }

    private Document file(String path) {
        return Jsoup.parse(get(karim, path).body());
    }

    @Test
    void showsAMandateFromBothEndsUntilItEnds() {
        String form = between(karim, awa, "les amis");
        assertThat(get(karim, form).body()).contains("a mandat pour agir au nom de Les Amis du vélo");
        String last = LocalDate.now(town.zone()).plusMonths(6).toString();
        Map<String, String> mandate = Map.of("role", "MANDATARY", "scope", "Demandes de <subvention>", "until", last, "seen", "oui");
        assertThat(path(note(form, mandate))).startsWith(PAGE);
        assertThat(file(awa).select(".bonds").text())
                .contains("A mandat pour agir au nom de Les Amis du vélo").contains("Demandes de <subvention>").contains("justificatif vu");
        Document far = file(club);
        assertThat(far.select(".bonds").text()).contains("A donné mandat à Awa Diop");
        HttpResponse<String> again = note(form, mandate);
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("Ce lien est déjà noté").contains("Demandes de &lt;subvention&gt;");

        String end = inTown(far.select(".bonds form").attr("action"));
        assertThat(post(karim, end, "").statusCode()).isEqualTo(303);
        assertThat(file(awa).select(".bonds").text()).contains("terminé");
        assertThat(file(awa).select(".bonds form")).isEmpty();
        assertThat(post(karim, end, "").statusCode()).as("ended already").isEqualTo(404);
        assertThat(one("select string_agg(act, ' ' order by id) from journal.entry where act like 'relation.bond%'"))
                .isEqualTo("relation.bondNoted relation.bondEnded");
        assertThat(one("select string_agg(facts::text, ' ') from journal.entry")).doesNotContain("Diop").doesNotContain("subvention");
    }

    @Test
    void saysWhatIsWrongWithABondAndKeepsWhatWasTyped() {
        String form = between(karim, awa, "les amis");
        HttpResponse<String> bare = note(form, Map.of("role", "MANDATARY", "since", "2026-13-40"));
        assertThat(bare.statusCode()).isEqualTo(422);
        assertThat(bare.body())
                .contains("Écrivez pour quelles démarches").contains("donnez son dernier jour").contains("Cette date n’existe pas")
                .contains("value=\"2026-13-40\"");
        assertThat(note(form, Map.of("role", "HOUSEHOLD")).body()).contains("Un foyer réunit deux personnes");
        assertThat(note(form, Map.of("role", "BODY")).body()).contains("Seule une organisation a des membres");
        assertThat(note(form, Map.of("role", "x")).body()).contains("Choisissez le lien");
        assertThat(note(form, Map.of("role", "MEMBER", "since", "2026-05-02", "until", "2026-05-01")).body()).contains("avant le premier");
        assertThat(note(form, Map.of("role", "MEMBER", "scope", "x".repeat(301))).statusCode()).isEqualTo(422);
        assertThat(one("select count(*)::text from relation.bond")).isEqualTo("0");
    }

    @Test
    void keepsEveryWordOnAConsentAndCountsTheLast() {
        String form = awa + "/consentements";
        HttpResponse<String> unproven = note(form, Map.of("purpose", "SURVEYS", "word", "oui", "channel", "PHONE"));
        assertThat(unproven.statusCode()).isEqualTo(422);
        assertThat(unproven.body()).contains("nous devons pouvoir le prouver");
        assertThat(note(form, Map.of("word", "oui")).body()).contains("Choisissez pour quoi");
        assertThat(note(form, Map.of("purpose", "SURVEYS")).body()).contains("Choisissez ce que la personne a répondu");
        assertThat(note(form, Map.of("purpose", "SURVEYS", "word", "oui", "proof", "Formulaire <signé>")).statusCode()).isEqualTo(303);
        assertThat(file(awa).select("#consentements + dl").text()).contains("Enquêtes et avis accepté");
        assertThat(note(form, Map.of("purpose", "SURVEYS", "word", "non", "channel", "PHONE")).statusCode()).as("refusing needs no proof").isEqualTo(303);
        assertThat(file(awa).select("#consentements + dl").text()).contains("Enquêtes et avis refusé").contains("Lettre d’information jamais demandé");
        Document page = file(form);
        assertThat(page.select(".history li").eachText()).hasSize(2).first().asString().contains("refusé").contains("Téléphone");
        assertThat(page.select(".history").text()).contains("Formulaire <signé>");
    }

    @Test
    void areForAgentsOfThisTerritoryAlone() {
        String form = between(karim, awa, "les amis");
        note(form, Map.of("role", "MEMBER"));
        String end = inTown(file(awa).select(".bonds form").attr("action"));
        Person nadia = anAgent(town, voirie);
        Person abroad = aStaffMember(anotherTown(), Role.FRONT_DESK, null);
        for (String path : new String[] {awa + "/liens", form, awa + "/consentements"}) {
            assertThat(get(town, path).statusCode()).as("nobody at " + path).isIn(302, 303);
            assertThat(get(aResident(town), path).statusCode()).isEqualTo(403);
            assertThat(get(anAdministrator(town), path).statusCode()).isEqualTo(403);
            assertThat(get(nadia, path).statusCode()).as("somebody else’s handle").isEqualTo(404);
            assertThat(get(abroad, path).statusCode()).isEqualTo(404);
        }
        for (String path : new String[] {form, awa + "/consentements", end}) {
            String body = "key=k&role=MEMBER&purpose=ALERTS&word=non";
            assertThat(post(aResident(town), path, body).statusCode()).isEqualTo(403);
            assertThat(post(nadia, path, body).statusCode()).isEqualTo(404);
            assertThat(post(abroad, path, body).statusCode()).isEqualTo(404);
        }
        assertThat(one("select count(*)::text from relation.bond where ended_at is null")).isEqualTo("1");
        assertThat(one("select count(*)::text from relation.consent")).isEqualTo("0");
    }
}
