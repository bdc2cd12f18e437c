package org.parvis.participation.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.parvis.messaging.EmailAddress;
import org.parvis.participation.meeting.Registration.State;
import org.parvis.participation.meeting.Registration.Wish;
import org.parvis.shared.InTerritory;
import org.parvis.territory.Territory;
import org.parvis.testing.Elsewhere;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;

/** Saying that one comes, without an account and without JavaScript; seats, and who waits for one. */
class RegisteringIT extends TownThatMeets {

    private static final String AWA = "awa@habitants.example";
    private static final String LEA = "lea@habitants.example";
    private static final String JO = "jo@habitants.example";
    private static final int AT_ONCE = 64;

    @Autowired
    private SeatQueue queue;

    @Autowired
    private MeetingReminders reminders;

    @Test
    void keepsASeatOnceTheAddressHasAnswered() {
        announce(3);
        assertThat(read(get(town, PAGE)).text()).contains("Salle des fêtes", "Il reste 3 places", "18 h 30 : accueil").doesNotContain("visio.example");
        HttpResponse<String> wrong = post(town, PAGE + "/inscription", form("nom", "", "email", "pas une adresse", "avec", "7", "besoins", "Une rampe"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(read(wrong).select(".error-summary li")).hasSize(3);
        assertThat(read(wrong).select("[name=besoins]").text()).as("nothing is lost").isEqualTo("Une rampe");
        String key = ask(AWA, "1");
        assertThat(meeting().seats().taken()).as("nobody's before the address answers").isZero();
        assertThat(ticket(key).text()).contains("Confirmez votre inscription");
        assertThat(meeting().seats().taken()).as("reading a link changes nothing").isZero();
        assertThat(confirm(key).statusCode()).isEqualTo(303);
        confirm(key);
        assertThat(meeting().seats().taken()).as("once").isEqualTo(2);
        assertThat(ticket(key).select("svg.qr")).hasSize(1);
        assertThat(ticket(key).text()).contains("Awa D.", "https://visio.example/parc");
        assertThat(mailbox.list(town, AWA).getFirst()).contains("Votre billet");
        assertThat(get(town, PAGE + "/rencontre.ics?cle=" + key).body()).contains("visio.example");
        assertThat(get(town, PAGE + "/rencontre.ics").body()).contains("BEGIN:VEVENT", "LOCATION:Salle des fêtes", "SEQUENCE:0").doesNotContain("visio.example");
        int mails = mailbox.list(town, AWA).size();
        ask(AWA, "0");
        assertThat(mailbox.list(town, AWA)).as("the same answer, another mail").hasSize(mails + 1);
        assertThat(meeting().seats().taken()).isEqualTo(2);
        assertThat(post(town, PAGE + "/billet/annuler", form("cle", key)).statusCode()).isEqualTo(303);
        assertThat(meeting().seats().taken()).isZero();
        assertThat(get(town, PAGE + "/billet?cle=" + key).statusCode()).as("nothing is kept").isEqualTo(404);
    }

    @Test
    void givesNoSeatTwiceToManyWhoComeAtOnce() throws Exception {
        Meeting meeting = announce(10);
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            String address = "p" + i + "@habitants.example";
            in(town, () -> registrations.ask(meeting, EmailAddress.of(address), new Wish("P", 0, ""), Locale.FRENCH));
            keys.add(key(address));
        }
        List<Callable<Integer>> all = IntStream.range(0, AT_ONCE).<Callable<Integer>>mapToObj(i -> () -> {
            in(town, () -> registrations.confirm(meeting, keys.get(i)));
            return i;
        }).toList();
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (var one : threads.invokeAll(all)) {
                one.get();
            }
        }
        List<State> states = InTerritory.call(town.id(), () -> registrations.list(meeting).stream().map(Registration::state).toList());
        assertThat(states.stream().filter(State.SEATED::equals)).hasSize(10);
        assertThat(states.stream().filter(State.WAITING::equals)).hasSize(AT_ONCE - 10);
        assertThat(meeting().seats()).isEqualTo(new Meeting.Seats(10, AT_ONCE - 10));
        assertThat(read(get(town, PAGE)).text()).contains("C’est complet", "liste d’attente");
    }

    @Test
    void offersAFreeSeatToWhoeverWaitsLongest() {
        announce(2);
        String awa = register(AWA, "1");
        String lea = register(LEA, "0");
        String jo = register(JO, "0");
        assertThat(ticket(lea).text()).contains("première personne de la liste");
        assertThat(ticket(jo).text()).contains("place 2 de la liste");
        post(town, PAGE + "/billet/annuler", form("cle", awa));
        assertThat(registration(lea).state()).isEqualTo(State.OFFERED);
        assertThat(registration(jo).state()).as("both seats are free").isEqualTo(State.OFFERED);
        assertThat(mailbox.list(town, LEA).getFirst()).contains("Une place est gardée pour vous jusqu’au");
        assertThat(post(town, PAGE + "/billet/accepter", form("cle", jo)).statusCode()).isEqualTo(303);
        assertThat(registration(jo).state()).isEqualTo(State.SEATED);
        String late = register("late@habitants.example", "0");
        assertThat(registration(late).state()).as("what is held is nobody else's").isEqualTo(State.WAITING);
        in(town, () -> jdbc.sql("update participation.meeting_registration set held_until = now() - interval '1 minute' where territory_id = ? and state = 'OFFERED'")
                .param(town.id()).update());
        assertThat(post(town, PAGE + "/billet/accepter", form("cle", lea)).statusCode()).as("too late").isEqualTo(422);
        assertThat(InTerritory.<Integer, RuntimeException>call(town.id(), () -> queue.lapse())).isOne();
        assertThat(registration(lea).state()).isEqualTo(State.LAPSED);
        assertThat(registration(late).state()).as("passed on").isEqualTo(State.OFFERED);
        confirm(lea);
        assertThat(registration(lea).state()).as("waits anew").isEqualTo(State.WAITING);
        assertThat(meeting().seats()).isEqualTo(new Meeting.Seats(2, 1));
    }

    @Test
    void holdsUpWhoeverStandsBehindAGroup() {
        announce(3);
        String awa = register(AWA, "2");
        String group = register(LEA, "2");
        String jo = register(JO, "0");
        in(town, () -> meetings.change(meeting().id(), seats(4), "", admin));
        assertThat(registration(jo).state()).as("first come, first served").isEqualTo(State.WAITING);
        post(town, PAGE + "/billet/annuler", form("cle", awa));
        assertThat(registration(group).state()).isEqualTo(State.OFFERED);
        assertThat(registration(jo).state()).isEqualTo(State.OFFERED);
    }

    @Test
    void letsNoGroupWaitThatTheRoomNeverHolds() {
        HttpResponse<String> full = post(antoine, "/bureau/participation/" + SLUG + "/rencontres", form(
                "title", "Repenser le parc", "format", "WORKSHOP", "kind", "PLACE", "place", "Gymnase", "starts", "2031-05-02T18:00", "ends", "2031-05-02T20:00",
                "entry", "REGISTERED", "capacity", "5", "companions", "9", "hold", "24"));
        assertThat(full.statusCode()).isEqualTo(422);
        assertThat(read(full).select("#companions-erreur").text()).contains("doivent tenir dans le nombre de places");
        HttpResponse<String> words = post(antoine, "/bureau/participation/" + SLUG + "/rencontres", form(
                "title", "Repenser le parc", "format", "WORKSHOP", "kind", "PLACE", "place", "Gymnase", "starts", "2031-05-02T18:00", "ends", "2031-05-02T20:00",
                "entry", "REGISTERED", "companions", "deux", "hold", "-1"));
        assertThat(words.statusCode()).isEqualTo(422);
        assertThat(read(words).select("#companions-erreur, #hold-erreur")).as("no default in place of what was typed").hasSize(2);
        assertThat(read(words).select("#companions").val()).isEqualTo("deux");
        announce(3);
        register(AWA, "0");
        String group = register(LEA, "2");
        String late = ask(JO, "2");
        assertThat(registration(group).state()).isEqualTo(State.WAITING);
        assertThatThrownBy(() -> in(town, () -> meetings.change(meeting().id(), seats(2), "", admin)))
                .as("the group would wait for ever").hasMessageContaining("groupWaits");
        post(town, PAGE + "/billet/annuler", form("cle", group));
        in(town, () -> meetings.change(meeting().id(), seats(2), "", admin));
        HttpResponse<String> tooMany = confirm(late);
        assertThat(tooMany.statusCode()).as("asked while there were more seats").isEqualTo(422);
        assertThat(read(tooMany).select("[role=alert]").text()).contains("n’a pas autant de places");
        assertThat(registration(register("zoe@habitants.example", "0")).state()).isEqualTo(State.SEATED);
        assertThat(meeting().seats()).isEqualTo(new Meeting.Seats(2, 0));
    }

    @Test
    void keepsNoPlaceOfAMeetingThatIsOnlineNorALinkOfOneThatIsNot() {
        List<String> common = List.of("format", "WORKSHOP", "place", "Gymnase", "link", "https://visio.example/parc", "starts", "2031-05-02T18:00", "ends", "2031-05-02T20:00",
                "entry", "REGISTERED", "companions", "0", "hold", "24");
        String desk = "/bureau/participation/" + SLUG + "/rencontres";
        assertThat(post(antoine, desk, form(common.toArray(String[]::new)) + "&" + form("title", "En ligne", "kind", "ONLINE")).statusCode()).isEqualTo(303);
        assertThat(post(antoine, desk, form(common.toArray(String[]::new)) + "&" + form("title", "Sur place", "kind", "PLACE")).statusCode()).isEqualTo(303);
        assertThat(InTerritory.call(town.id(), () -> meetings.find(process(), "en-ligne").orElseThrow()).about().place()).isEmpty();
        assertThat(InTerritory.call(town.id(), () -> meetings.find(process(), "sur-place").orElseThrow()).about().link()).isEmpty();
    }

    @Test
    void letsNobodyConfirmWhatAStrangerTyped() {
        announce(5);
        String own = ask(AWA, "0");
        assertThat(post(town, PAGE + "/inscription", form("nom", "Un inconnu", "email", AWA, "avec", "2")).statusCode()).isEqualTo(303);
        String other = key(AWA);
        assertThat(confirm(own).statusCode()).as("that link was not for this wish").isEqualTo(404);
        assertThat(meeting().seats().taken()).isZero();
        assertThat(ticket(other).text()).as("says what it confirms").contains("Un inconnu");
        String again = register(AWA, "1");
        assertThat(registration(again).companions()).isOne();
        assertThat(get(town, PAGE + "/billet?cle=" + other).statusCode()).isEqualTo(404);
        ask(AWA, "0");
        assertThat(registration(again).companions()).as("a seat stays as it is, with its links").isOne();
    }

    @Test
    void keepsTheLastLinksOfThoseThatAreAskedFor() {
        announce(5);
        Person idris = aResident(town);
        String first = link(post(idris, PAGE + "/inscription", form("nom", "Idris", "avec", "0")));
        String mailed = PAGE + "/billet?cle=" + key(idris.account().email());
        for (int i = 0; i < 28; i++) {
            post(idris, PAGE + "/mon-billet", "");
        }
        String last = link(post(idris, PAGE + "/mon-billet", ""));
        assertThat(get(town, first).statusCode()).isEqualTo(404);
        assertThat(get(town, last).statusCode()).isEqualTo(200);
        assertThat(get(town, mailed).statusCode()).as("what a mail told stays").isEqualTo(200);
        assertThat(InTerritory.call(town.id(), () -> registrations.ticketHashes(meeting())).values().iterator().next()).hasSize(TicketStore.KEPT + 1);
        assertThat(post(idris, PAGE + "/mon-billet", "").statusCode()).isEqualTo(429);
        assertThat(post(idris, PAGE + "/inscription", form("nom", "Idris", "avec", "0")).statusCode()).isEqualTo(429);
    }

    /** The same meeting with so many seats. */
    private MeetingAbout seats(int seats) {
        MeetingAbout known = meeting().about();
        return new MeetingAbout(
                known.title(), known.words(), known.agenda(), known.format(), known.kind(), known.place(), null, known.link(), known.starts(), known.ends(),
                known.entry(), seats, seats - 1, known.needs(), known.holdHours());
    }

    private static String link(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^(https?://[^/]+)?/t/[^/]+", "");
    }

    @Test
    void tellsOfChangesOnceAndRemindsTheDayBefore() {
        announce(5);
        register(AWA, "0");
        MeetingAbout known = meeting().about();
        Instant tomorrow = Instant.now().plusSeconds(3_600 * 20);
        String zoned = tomorrow.atZone(town.zone()).toLocalDateTime().toString().substring(0, 16);
        String later = tomorrow.plusSeconds(3_600).atZone(town.zone()).toLocalDateTime().toString().substring(0, 16);
        String moved = form("title", known.title(), "words", known.words(), "format", "WORKSHOP", "kind", "BOTH", "place", "Gymnase", "link", known.link(),
                "starts", zoned, "ends", later, "entry", "REGISTERED", "capacity", "5", "companions", "2", "hold", "24");
        HttpResponse<String> silent = post(antoine, DESK, moved);
        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(read(silent).select("#why-erreur").text()).contains("Dites pourquoi");
        assertThat(read(silent).select("[name=place]").val()).isEqualTo("Gymnase");
        int before = mailbox.list(town, AWA).size();
        assertThat(post(antoine, DESK, moved + "&" + form("why", "La salle est inondée.")).statusCode()).isEqualTo(303);
        assertThat(post(antoine, DESK, moved + "&" + form("why", "La salle est inondée.")).statusCode()).isEqualTo(303);
        assertThat(mailbox.list(town, AWA)).as("once").hasSize(before + 1);
        assertThat(mailbox.list(town, AWA).getFirst()).contains("La salle est inondée", "Gymnase");
        assertThat(read(get(town, PAGE)).text()).contains("La date ou le lieu a changé", "La salle est inondée.");
        assertThat(get(town, PAGE + "/rencontre.ics").body()).contains("SEQUENCE:1");
        assertThat(get(town, PROCESS + "/calendrier.ics").body()).contains("UID:rencontre-" + meeting().id());
        assertThat(get(town, "/participer/calendrier.ics").body()).contains("UID:rencontre-" + meeting().id());
        assertThat(InTerritory.<Integer, RuntimeException>call(town.id(), () -> reminders.run())).isOne();
        assertThat(InTerritory.<Integer, RuntimeException>call(town.id(), () -> reminders.run())).isZero();
        assertThat(mailbox.list(town, AWA).getFirst()).contains("Si vous ne pouvez pas venir");
        assertThat(post(antoine, DESK + "/annuler", form("pourquoi", "")).statusCode()).isEqualTo(422);
        assertThat(post(antoine, DESK + "/annuler", form("pourquoi", "Tempête annoncée.")).statusCode()).isEqualTo(303);
        post(antoine, DESK + "/annuler", form("pourquoi", "Tempête annoncée."));
        assertThat(mailbox.list(town, AWA)).hasSize(before + 3);
        assertThat(read(get(town, PAGE)).text()).contains("Cette rencontre n’a pas lieu", "Tempête annoncée.").doesNotContain("M’inscrire");
        assertThat(get(town, PAGE + "/rencontre.ics").body()).contains("STATUS:CANCELLED");
        assertThat(post(town, PAGE + "/inscription", form("nom", "X", "email", JO)).statusCode()).isEqualTo(422);
    }

    @Test
    void knowsAnAccountAndWhomAnAgentWritesDown() {
        announce(2);
        Person idris = aResident(town);
        assertThat(read(get(idris, PAGE)).select("[name=email]")).isEmpty();
        assertThat(post(idris, PAGE + "/inscription", form("nom", "Idris", "avec", "0")).headers().firstValue("Location").orElseThrow()).contains("/billet?cle=");
        assertThat(get(idris, PAGE).body()).contains("Vous êtes inscrit");
        assertThat(post(idris, PAGE + "/mon-billet", "").statusCode()).isEqualTo(303);
        assertThat(post(aResident(town), PAGE + "/mon-billet", "").statusCode()).isEqualTo(404);
        assertThat(post(antoine, DESK + "/inscrits", form("nom", "Josette", "avec", "0", "besoins", "Un fauteuil")).statusCode()).isEqualTo(303);
        post(antoine, DESK + "/inscrits", form("nom", "Robert", "avec", "0"));
        assertThat(read(get(antoine, DESK + "/inscrits")).text()).contains("Josette", "A besoin de : Un fauteuil", "Sans adresse", "2 places prises sur 2, une inscription en attente");
        assertThat(read(get(antoine, DESK + "/inscrits/feuille")).text()).contains("Josette", "Un fauteuil").doesNotContain("Robert");
        String josette = id("Josette");
        assertThat(post(antoine, DESK + "/inscrits/" + josette + "/retirer", "").statusCode()).isEqualTo(303);
        assertThat(read(get(antoine, DESK + "/inscrits/feuille")).text()).as("without an address nobody can be asked").contains("Robert");
    }

    /** An agent who reads the list learns whose address it is; whoever does not read it learns nothing. */
    @Test
    void saysToAnAgentAloneWhoseAddressItIs() {
        announce(3);
        register(AWA, "2");
        String typed = form("nom", "Le frère d’Awa", "email", AWA.toUpperCase(Locale.ROOT), "avec", "0");
        HttpResponse<String> again = post(antoine, DESK + "/inscrits", typed);
        assertThat(again.statusCode()).isEqualTo(422);
        Document page = read(again);
        assertThat(page.select("#email-erreur").text()).contains("déjà inscrite");
        assertThat(page.select(".notice.warn").text()).contains("Awa D. a déjà une place avec cette adresse, et vient avec 2 autres personnes.");
        assertThat(page.select("li" + page.select(".notice.warn a").attr("href")).text()).as("opens their registration").contains("Awa D.");
        assertThat(page.select("#nom").val()).as("nothing typed is lost").isEqualTo("Le frère d’Awa");
        assertThat(InTerritory.call(town.id(), () -> registrations.list(meeting()))).hasSize(1);
        post(antoine, DESK + "/inscrits", form("nom", "Josette", "email", "josette@habitants.example", "avec", "0"));
        assertThat(read(post(antoine, DESK + "/inscrits", form("nom", "J", "email", "josette@habitants.example", "avec", "0"))).select(".notice.warn").text())
                .contains("Josette attend déjà une place");
        ask(LEA, "0");
        assertThat(post(antoine, DESK + "/inscrits", form("nom", "Léa", "email", LEA, "avec", "0")).statusCode()).as("an address that has not answered has nothing").isEqualTo(303);
        String known = read(post(town, PAGE + "/inscription", form("nom", "Moi", "email", AWA, "avec", "0"))).text();
        String unknown = read(post(town, PAGE + "/inscription", form("nom", "Moi", "email", JO, "avec", "0"))).text();
        assertThat(known).as("a resident learns nothing").isEqualTo(unknown);
        assertThat(post(aResident(town), DESK + "/inscrits", typed).statusCode()).isEqualTo(403);
        assertThat(post(anAdministrator(aTerritory()), DESK + "/inscrits", typed).statusCode()).isEqualTo(404);
    }

    @Test
    void listsThoseWhoWaitInTheOrderOfTheQueue() {
        announce(1);
        for (String name : List.of("Josette", "Zelda", "Robert", "Albert")) {
            post(antoine, DESK + "/inscrits", form("nom", name, "email", name + "@habitants.example", "avec", "0"));
        }
        post(antoine, DESK + "/inscrits/" + id("Josette") + "/retirer", "");
        assertThat(read(get(antoine, DESK + "/inscrits")).select("[aria-labelledby=attente] strong").eachText())
                .as("offered first, then first come, first served").containsExactly("Zelda", "Robert", "Albert");
    }

    @Test
    void holdsASeatNoLongerThanTheTownSaidHoweverNear() {
        MeetingAbout known = about(1);
        Instant soon = Instant.now().plusSeconds(90 * 60);
        announce(new MeetingAbout(
                known.title(), known.words(), known.agenda(), known.format(), known.kind(), known.place(), null, known.link(), soon, soon.plusSeconds(3_600),
                known.entry(), 1, 0, known.needs(), 1));
        String awa = register(AWA, "0");
        String lea = register(LEA, "0");
        post(town, PAGE + "/billet/annuler", form("cle", awa));
        assertThat(registration(lea).heldUntil()).isBetween(Instant.now().plusSeconds(55 * 60), Instant.now().plusSeconds(65 * 60));
    }

    private String id(String name) {
        return InTerritory.call(town.id(), () -> registrations.list(meeting()).stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow().id().toString());
    }

    @Test
    void keepsWhatIsTypedTooLate() {
        announce(3);
        HttpResponse<String> again = get(town, PAGE + "/inscription");
        assertThat(again.statusCode()).as("loaded again").isEqualTo(303);
        assertThat(again.headers().firstValue("Location").orElseThrow()).endsWith(PAGE);
        HttpResponse<String> wordy = post(antoine, DESK + "/annuler", form("pourquoi", "Trop long. ".repeat(60)));
        assertThat(wordy.statusCode()).isEqualTo(422);
        assertThat(read(wordy).select("[name=pourquoi]").text()).startsWith("Trop long.");
        begin(1);
        HttpResponse<String> late = post(town, PAGE + "/inscription", form("nom", "Awa D.", "email", AWA, "avec", "1", "besoins", "Une rampe"));
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(read(late).select("[name=besoins]").text()).isEqualTo("Une rampe");
        assertThat(read(get(town, PAGE)).select("[name=besoins]")).isEmpty();
        HttpResponse<String> called = post(antoine, DESK + "/inscrits", form("nom", "Josette", "avec", "0", "besoins", "Un fauteuil"));
        assertThat(called.statusCode()).isEqualTo(422);
        assertThat(read(called).select("[name=nom]").val()).isEqualTo("Josette");
        begin(5);
        HttpResponse<String> over = post(antoine, DESK + "/annuler", form("pourquoi", "La salle a brûlé."));
        assertThat(over.statusCode()).isEqualTo(422);
        assertThat(read(over).select("[name=pourquoi]").text()).isEqualTo("La salle a brûlé.");
    }

    @Test
    void isNotThereForOthers() {
        announce(3);
        String key = register(AWA, "0");
        in(town, () -> meetings.create(process(), new MeetingAbout(
                "Brouillon", "", "", MeetingAbout.Format.MEETING, MeetingAbout.Kind.PLACE, "Mairie", null, "", about(1).starts(), about(1).ends(),
                MeetingAbout.Entry.FREE, null, 0, MeetingAbout.Needs.NOT_ASKED, 24), admin));
        assertThat(get(town, MEETINGS + "/brouillon").statusCode()).as("a draft").isEqualTo(404);
        assertThat(get(town, MEETINGS).body()).contains("Repenser le parc").doesNotContain("Brouillon");
        assertThat(get(town, PROCESS).body()).contains("Repenser le parc");
        assertThat(get(town, MEETINGS + "/brouillon/billet?cle=" + key).statusCode()).isEqualTo(404);
        assertThat(get(town, MEETINGS + "/brouillon/inscription").statusCode()).isEqualTo(404);
        Territory other = aTown();
        publish(other);
        for (String path : List.of(PAGE, PAGE + "/billet?cle=" + key, PAGE + "/rencontre.ics", PAGE + "/inscription", PAGE + "/questions", PAGE + "/ecran", PAGE + "/direct", PAGE + "/compte-rendu")) {
            assertThat(get(other, path).statusCode()).as(path).isEqualTo(404);
        }
        for (String path : List.of("/inscription", "/mon-billet", "/billet/confirmer", "/billet/accepter", "/billet/annuler", "/questions")) {
            assertThat(post(other, PAGE + path, form("cle", key, "nom", "X", "email", JO, "question", "?")).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(post(town, PAGE + "/billet/annuler", form("cle", "autre")).statusCode()).isEqualTo(404);
        assertThat(meeting().seats().taken()).isOne();
    }

    @Test
    void goesWithAnAccountToItsNewAddress() {
        announce(2);
        Person idris = aResident(town);
        String before = idris.account().email();
        post(idris, PAGE + "/inscription", form("nom", "Idris", "avec", "0"));
        Territory other = aTown();
        Elsewhere.copy("participation.meeting_registration", before, town, other);
        register(AWA, "0");
        assertThat(meeting().seats().taken()).isEqualTo(2);
        readdress(idris, AWA);
        assertThat(meeting().seats().taken()).as("one person, one seat").isEqualTo(1);
        assertThat(get(idris, PAGE).body()).contains("Vous êtes inscrit");
        post(idris, PAGE + "/inscription", form("nom", "Idris", "avec", "0"));
        assertThat(meeting().seats().taken()).isEqualTo(1);
        assertThat(Elsewhere.count("participation.meeting_registration", before, town)).isZero();
        assertThat(Elsewhere.count("participation.meeting_registration", before, other)).as("of another town").isEqualTo(1);
    }
}
