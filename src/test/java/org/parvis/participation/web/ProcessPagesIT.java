package org.parvis.participation.web;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.participation.Capability;
import org.parvis.participation.TownWithIdeas;
import org.parvis.shared.Role;
import org.parvis.territory.Territory;
import org.parvis.testing.Person;

/** Processes, for those who write them and for everybody. */
class ProcessPagesIT extends TownWithIdeas {

    private static final String DESK = "/bureau/participation";

    private Territory town;
    private Person admin;

    @BeforeEach
    void build() {
        town = aTown();
        admin = anAdministrator(town);
    }

    private static String form(String promise, String opens, String closes, String more) {
        return "title=" + encoded("Des idées pour le parc") + "&summary=" + encoded("Que changer au parc ?") + "&words=Cent+ans&promise="
                + encoded(promise) + "&promisedFor=" + LocalDate.now().plusDays(100) + "&department=voirie&p0.name="
                + encoded("Proposer") + "&p0.opens=" + opens + "&p0.closes=" + closes + "&p0.PROPOSE=oui&p0.SUPPORT=oui&p1.name=&p1.opens=&p1.closes=" + more;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String day(int days) {
        return LocalDate.now().plusDays(days) + "T08:00";
    }

    @Test
    void areWrittenAsADraftThatNobodySeesAndThenPublished() {
        HttpResponse<String> saved = post(admin, DESK + "/nouvelle", form("Tout sera lu.", day(-3), day(20), ""));
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(303);
        assertThat(get(town, PROCESS).statusCode()).as("a draft").isEqualTo(404);
        assertThat(get(town, "/participer").body()).contains("Aucune démarche");
        assertThat(get(town, "/").body()).as("no menu entry, no tile").doesNotContain("/participer");
        assertThat(post(admin, DESK + "/" + SLUG + "/publier", "").statusCode()).isEqualTo(303);
        Document page = Jsoup.parse(get(town, PROCESS).body());
        assertThat(page.select("h1").text()).isEqualTo("Des idées pour le parc");
        assertThat(page.text()).contains("Tout le monde peut, du", "proposer une idée sans compte et soutenir", "une fois par idée", "Voirie", "Tout sera lu.");
        assertThat(Jsoup.parse(get(town, "/participer").body()).select("section h2").eachText()).containsExactly("En cours", "Lettre de la participation");
        Document home = Jsoup.parse(get(town, "/").body());
        assertThat(home.select("header nav a[href$=/participer]").text()).isEqualTo("Participer");
        assertThat(home.select(".tile a[href$=" + SLUG + "]").text()).isEqualTo("Des idées pour le parc");
    }

    @Test
    void areInACalendarThatTakesNewsOfDaysAlone() {
        post(admin, DESK + "/nouvelle", form("Tout sera lu, avec une réponse ;\nchaque idée, et sa raison.", day(-3), day(20), ""));
        String path = PROCESS + "/calendrier.ics";
        assertThat(get(town, path).statusCode()).as("a draft").isEqualTo(404);
        post(admin, DESK + "/" + SLUG + "/publier", "");
        HttpResponse<String> answer = get(town, path);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/calendar;charset=UTF-8");
        var events = Biweekly.parse(answer.body()).first().getEvents();
        assertThat(events).extracting(one -> one.getSummary().getValue())
                .containsExactly("Des idées pour le parc – Proposer", "Réponse promise\u00A0: Des idées pour le parc");
        Instant opens = LocalDateTime.parse(day(-3)).atZone(ZoneId.of("Europe/Paris")).toInstant();
        assertThat(events.getFirst().getDateStart().getValue().toInstant()).isEqualTo(opens);
        assertThat(events.get(1).getDateStart().getValue().hasTime()).isFalse();
        assertThat(events.get(1).getDescription().getValue()).contains("réponse ;\nchaque idée");
        assertThat(events.getFirst().getUrl().getValue()).endsWith(PROCESS);
        assertThat(Biweekly.parse(get(town, "/participer/calendrier.ics").body()).first().getEvents())
                .extracting(one -> one.getUid().getValue())
                .as("the same events")
                .containsExactlyElementsOf(events.stream().map(one -> one.getUid().getValue()).toList());
        assertThat(get(town, path).headers().firstValue("ETag")).isEqualTo(answer.headers().firstValue("ETag"));
        assertThat(get(aTerritory(), path).statusCode()).isEqualTo(404);
    }

    @Test
    void sayWhatIsWrongAndKeepWhatWasTyped() {
        HttpResponse<String> backwards = post(admin, DESK + "/nouvelle", form("", day(20), day(3), ""));
        assertThat(backwards.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(backwards.body());
        assertThat(page.select(".error").text()).contains("ferme avant d’ouvrir");
        assertThat(page.select("[name=p0.opens]").val()).isEqualTo(day(20));
        assertThat(page.select("#title").val()).isEqualTo("Des idées pour le parc");
        assertThat(post(admin, DESK + "/nouvelle", form("", "demain", day(3), "")).body()).contains("Donnez une date et une heure");
        assertThat(post(admin, DESK + "/nouvelle", form("", day(-3), day(20), "")).statusCode()).isEqualTo(303);
        assertThat(post(admin, DESK + "/nouvelle", form("", day(-3), day(20), "")).body()).contains("porte déjà ce titre");
        HttpResponse<String> early = post(admin, DESK + "/" + SLUG + "/publier", "");
        assertThat(early.statusCode()).as("without a promise").isEqualTo(422);
        assertThat(early.body()).contains("une démarche ne se publie pas sans cela");
        assertThat(get(town, PROCESS).statusCode()).isEqualTo(404);
    }

    @Test
    void moveTheirDatesInPublicAndKeepTheirRules() {
        post(admin, DESK + "/nouvelle", form("Tout sera lu.", day(-3), day(20), ""));
        post(admin, DESK + "/" + SLUG + "/publier", "");
        String extended = form("Tout sera lu.", day(-3), day(40), "").replace("&p1.name=&p1.opens=&p1.closes=", "");
        HttpResponse<String> silent = post(admin, DESK + "/" + SLUG, extended);
        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(silent.body()).contains("Dites pourquoi les dates changent");
        assertThat(post(admin, DESK + "/" + SLUG, extended + "&reason=" + encoded("Le site était en panne.")).statusCode()).isEqualTo(303);
        assertThat(Jsoup.parse(get(town, PROCESS).body()).text()).contains("Dates modifiées", "Avant :", "Maintenant :", "Le site était en panne.");
        HttpResponse<String> another = post(admin, DESK + "/" + SLUG, extended.replace("&p0.SUPPORT=oui", "") + "&reason=Non");
        assertThat(another.statusCode()).isEqualTo(422);
        assertThat(another.body()).contains("ne changent plus");
        assertThat(post(admin, DESK + "/" + SLUG, extended.replace("Tout+sera+lu.", "Rien") + "&reason=Non").statusCode()).isEqualTo(422);
        assertThat(post(admin, DESK + "/" + SLUG, extended.replace("Cent+ans", "Cent+un+ans")).statusCode()).as("the text may").isEqualTo(303);
        assertThat(get(town, PROCESS).body()).contains("Cent un ans");
    }

    @Test
    void areShownAsToComeAndFinished() {
        publish(town, aDraft(phase("Plus tard", 5, 20, Capability.PROPOSE)));
        assertThat(Jsoup.parse(get(town, "/participer").body()).select("section h2").eachText()).containsExactly("À venir", "Lettre de la participation");
        assertThat(get(town, PROCESS).body()).doesNotContain("/proposer");
        assertThat(get(town, PROCESS + "/proposer").body()).contains("ne sont pas ouvertes");
        Territory old = aTown();
        publish(old, aDraft(phase("Avant", -20, -5, Capability.PROPOSE)));
        assertThat(Jsoup.parse(get(old, "/participer").body()).select("section h2").eachText()).containsExactly("Terminées", "Lettre de la participation");
    }

    @Test
    void areWrittenByAdministratorsAndHeadsOfTheTownAlone() {
        publish(town);
        Person head = aStaffMember(town, Role.HEAD, voirie(town));
        assertThat(get(head, DESK).statusCode()).isEqualTo(200);
        for (String path : new String[] {DESK, DESK + "/nouvelle", DESK + "/" + SLUG}) {
            assertThat(get(town, path).statusCode()).as(path).isEqualTo(302);
            for (Person other : new Person[] {anAgent(town, voirie(town)), aStaffMember(town, Role.FRONT_DESK, null), aResident(town)}) {
                assertThat(get(other, path).statusCode()).as(path).isIn(403, 404);
            }
        }
        assertThat(post(aResident(town), DESK + "/nouvelle", form("Lu.", day(1), day(2), "")).statusCode()).isEqualTo(403);
        assertThat(post(town, DESK + "/" + SLUG + "/publier", "").statusCode()).isEqualTo(401);
        Person stranger = anAdministrator(aTown());
        assertThat(get(stranger, DESK + "/" + SLUG).statusCode()).as("another town’s").isEqualTo(404);
        assertThat(post(stranger, DESK + "/" + SLUG + "/publier", "").statusCode()).isEqualTo(404);
        assertThat(get(stranger.territory(), PROCESS).statusCode()).isEqualTo(404);
    }
}
