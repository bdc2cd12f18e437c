package org.parvis.participation.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.parvis.messaging.EmailAddress;
import org.parvis.participation.meeting.Registration.State;
import org.parvis.participation.meeting.Registration.Wish;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Refusal;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;

/** One workshop on two evenings: each shows the other, and whoever has a seat changes it for one of the other, or gives one back. */
class SeriesIT extends TownThatMeets {

    private static final String AWA = "awa@habitants.example";
    private static final String LEA = "lea@habitants.example";
    private static final int AT_ONCE = 32;

    @Autowired
    private OtherDates otherDates;

    /** Of the other date, once it is there. */
    private String slug = "";

    private String at(int hours) {
        return Instant.now().plusSeconds(hours * 3_600L).atZone(town.zone()).toLocalDateTime().toString().substring(0, 16);
    }

    private void addDate() {
        HttpResponse<String> added = post(antoine, DESK + "/autre-date", form("autre-debut", at(24 * 14), "autre-fin", at(24 * 14 + 2)));
        assertThat(added.statusCode()).as(read(added).text()).isEqualTo(303);
        slug = added.headers().firstValue("Location").orElseThrow().replaceFirst(".*/rencontres/([^?]+).*", "$1");
        assertThat(post(antoine, "/bureau/participation/" + SLUG + "/rencontres/" + slug + "/publier", "").statusCode()).isEqualTo(303);
    }

    @Autowired
    private Reserves reserves;

    private Meeting other() {
        return InTerritory.call(town.id(), () -> meetings.find(process(), slug).orElseThrow());
    }

    private String otherPage() {
        return MEETINGS + "/" + slug;
    }

    private String keyThere(String email) {
        String link = mailbox.latestLink(town, email, otherPage() + "/billet?cle=");
        return link.substring(link.indexOf("cle=") + 4);
    }

    /** Registers for the other date; gives the secret of the link. */
    private String registerThere(String email) {
        post(town, otherPage() + "/inscription", form("nom", "Awa D.", "email", email, "avec", "0"));
        String key = keyThere(email);
        post(town, otherPage() + "/billet/confirmer", form("cle", key));
        return key;
    }

    @Test
    void copiesAMeetingToAnotherDateThatKnowsIt() {
        announce(3);
        post(antoine, DESK + "/formulaire", form("q0.code", "", "q0.fr", "Venez-vous à vélo ?", "q0.kind", "TEXT", "q0.need", "OPTIONAL", "q0.options", ""));
        HttpResponse<String> wrong = post(antoine, DESK + "/autre-date", form("autre-debut", at(24), "autre-fin", at(23)));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(read(wrong).select("#autre-fin-erreur").text()).contains("La fin vient après le début");
        assertThat(read(wrong).select("#autre-debut").val()).as("nothing typed is lost").isNotEmpty();
        assertThat(post(antoine, DESK + "/autre-date", form("autre-debut", "demain", "autre-fin", "")).statusCode()).isEqualTo(422);
        assertThat(post(antoine, DESK + "/autre-date", form("autre-debut", at(-24), "autre-fin", at(-22))).statusCode()).as("past").isEqualTo(422);
        assertThat(read(get(town, PAGE)).select("#dates")).isEmpty();
        addDate();
        assertThat(slug).startsWith("repenser-le-parc-20");
        assertThat(other().form()).as("asks the same").isEqualTo(meeting().form());
        assertThat(other().about().capacity()).isEqualTo(3);
        assertThat(other().isDateOf(meeting())).isTrue();
        Document page = read(get(town, PAGE));
        assertThat(page.select("section[aria-labelledby=dates] li")).hasSize(2);
        assertThat(page.select("section[aria-labelledby=dates] a").attr("href")).endsWith(slug);
        assertThat(page.select("section[aria-labelledby=dates]").text()).contains("3 places");
        assertThat(get(town, PAGE + "/rencontre.ics").body().split("BEGIN:VEVENT")).hasSize(2);
        assertThat(get(town, PAGE + "/rencontre.ics?dates=toutes").body().split("BEGIN:VEVENT")).as("all dates").hasSize(3);
        assertThat(get(town, PROCESS + "/calendrier.ics").body()).contains("UID:rencontre-" + other().id());
        Document list = read(get(town, MEETINGS));
        assertThat(list.select("main h2 a")).as("one of the list").hasSize(1);
        assertThat(list.text()).contains("Autres dates :");
        assertThat(read(get(town, PROCESS)).text()).contains("Autres dates :");
        HttpResponse<String> third = post(antoine, DESK + "/autre-date", form("autre-debut", at(24 * 14), "autre-fin", at(24 * 14 + 1)));
        assertThat(third.headers().firstValue("Location").orElseThrow()).as("twice on one day").contains(slug + "-2");
        assertThat(read(get(town, PAGE)).select("section[aria-labelledby=dates] li")).as("a draft is nobody’s").hasSize(2);
    }

    /** As many for each group, whatever was released here, until as long before that date begins. */
    @Test
    void keepsSeatsForTheSameGroups() {
        announce(6);
        assertThat(post(antoine, DESK + "/places", form("g0.id", "", "g0.name", "habitants du quartier", "g0.why", "Le parc est le leur.", "g0.seats", "3", "release", at(24))).statusCode())
                .isEqualTo(303);
        in(town, () -> jdbc.sql("update participation.meeting set release_at = now() - interval '1 minute' where territory_id = ?").param(town.id()).update());
        in(town, () -> reserves.releaseDue());
        assertThat(meeting().seats().kept().free()).isZero();
        addDate();
        assertThat(other().seats().kept().free()).isEqualTo(3);
        Duration before = Duration.between(Objects.requireNonNull(meeting().seats().kept().releaseAt()), meeting().about().starts());
        assertThat(other().seats().kept().releaseAt()).isEqualTo(other().about().starts().minus(before));
        assertThat(read(get(town, otherPage())).text()).contains("3 places pour : habitants du quartier.", "Le parc est le leur.");
        assertThat(meeting().seats().kept().isReleased()).as("here nothing changes").isTrue();
    }

    @Test
    void changesOneDateForAnotherInOneStep() {
        announce(1);
        addDate();
        String awa = register(AWA, "0");
        String lea = register(LEA, "0");
        assertThat(registration(lea).state()).isEqualTo(State.WAITING);
        assertThat(ticket(awa).select("section[aria-labelledby=autres] button").text()).contains("Venir à cette date, rendre la mienne");
        HttpResponse<String> changed = post(town, PAGE + "/billet/changer", form("cle", awa, "date", slug));
        assertThat(changed.statusCode()).isEqualTo(303);
        assertThat(changed.headers().firstValue("Location").orElseThrow()).contains(slug + "/billet?cle=");
        assertThat(get(town, PAGE + "/billet?cle=" + awa).statusCode()).as("given back").isEqualTo(404);
        assertThat(registration(lea).state()).as("whoever waits has it").isEqualTo(State.OFFERED);
        assertThat(other().seats().taken()).isOne();
        String there = keyThere(AWA);
        assertThat(read(get(town, otherPage() + "/billet?cle=" + there)).select("svg.qr")).hasSize(1);
        post(town, PAGE + "/billet/accepter", form("cle", lea));
        HttpResponse<String> full = post(town, PAGE + "/billet/changer", form("cle", lea, "date", slug));
        assertThat(full.statusCode()).isEqualTo(422);
        assertThat(read(full).select("[role=alert]").text()).contains("Vous gardez la vôtre");
        assertThat(registration(lea).state()).as("never neither").isEqualTo(State.SEATED);
        assertThat(other().seats()).isEqualTo(new Meeting.Seats(1, 0));
    }

    @Test
    void carriesOnlyAnswersThatMeanTheSameThere() {
        announce(3);
        post(antoine, DESK + "/formulaire", form("q0.code", "", "q0.fr", "Mangez-vous ?", "q0.kind", "ONE", "q0.need", "REQUIRED", "q0.options", "a = Oui\nb = Non"));
        addDate();
        post(town, PAGE + "/inscription", form("nom", "Awa D.", "email", AWA, "avec", "0", "answer.q1", "a"));
        String awa = key(AWA);
        confirm(awa);
        String there = "/bureau/participation/" + SLUG + "/rencontres/" + slug + "/formulaire";
        assertThat(post(antoine, there, form("q0.code", "q1", "q0.fr", "Mangez-vous ?", "q0.kind", "ONE", "q0.need", "REQUIRED", "q0.options", "a = Non\nb = Oui"))
                .statusCode()).isEqualTo(303);
        assertThat(ticket(awa).select("section[aria-labelledby=autres] button")).isEmpty();
        assertThat(ticket(awa).select("section[aria-labelledby=autres]").text()).contains("Répondre à ses questions");
        HttpResponse<String> asked = post(town, PAGE + "/billet/changer", form("cle", awa, "date", slug));
        assertThat(asked.statusCode()).as("«oui» became «non» there").isEqualTo(422);
        assertThat(read(asked).select("[role=alert]").text()).contains("vous gardez la vôtre");
        assertThat(registration(awa).state()).isEqualTo(State.SEATED);
        assertThat(other().seats().taken()).isZero();
        post(antoine, there, form("q0.code", "q1", "q0.fr", "Mangez-vous ?", "q0.kind", "ONE", "q0.need", "REQUIRED", "q0.options", "a = Oui\nc = Peut-être"));
        assertThat(post(town, PAGE + "/billet/changer", form("cle", awa, "date", slug)).statusCode()).isEqualTo(303);
        assertThat(InTerritory.call(town.id(), () -> registrations.list(other()).getFirst().answers().first("q1"))).isEqualTo("a");
    }

    @Test
    void takesWhoeverLetAnOfferGo() {
        announce(1);
        addDate();
        String awa = register(AWA, "0");
        in(town, () -> jdbc.sql("update participation.meeting_registration set state = 'LAPSED' where territory_id = ?").param(town.id()).update());
        in(town, () -> jdbc.sql("update participation.meeting set taken = 0 where territory_id = ?").param(town.id()).update());
        assertThat(ticket(awa).select("section[aria-labelledby=autres] button").text()).contains("Venir à cette date").doesNotContain("rendre");
        assertThat(post(town, PAGE + "/billet/changer", form("cle", awa, "date", slug)).statusCode()).isEqualTo(303);
        assertThat(other().seats().taken()).isOne();
        assertThat(meeting().seats().taken()).isZero();
    }

    @Test
    void givesOneOfTwoBack() {
        announce(2);
        addDate();
        register(AWA, "1");
        String there = registerThere(AWA);
        assertThat(meeting().seats().taken()).isEqualTo(2);
        Document ticket = read(get(town, otherPage() + "/billet?cle=" + there));
        assertThat(ticket.select("section[aria-labelledby=autres]").text()).contains("Vous êtes inscrit.", "Rendre cette place");
        assertThat(post(town, otherPage() + "/billet/rendre", form("cle", there, "date", "repenser-le-parc")).statusCode()).isEqualTo(303);
        assertThat(meeting().seats().taken()).isZero();
        assertThat(other().seats().taken()).isOne();
        post(town, otherPage() + "/billet/rendre", form("cle", there, "date", slug));
        assertThat(other().seats().taken()).as("never itself").isOne();
    }

    @Test
    void changesOnlyForWhoeverHasTheLinkAndOnlyWithinTheSeries() {
        announce(3);
        addDate();
        in(town, () -> meetings.publish(meetings.create(process(), strange(), admin).id(), admin));
        String awa = register(AWA, "0");
        String pending = ask(LEA, "0");
        assertThat(post(town, PAGE + "/billet/changer", form("cle", "autre", "date", slug)).statusCode()).isEqualTo(404);
        assertThat(post(town, PAGE + "/billet/rendre", form("cle", "autre", "date", slug)).statusCode()).isEqualTo(404);
        assertThat(post(town, PAGE + "/billet/changer", form("cle", awa, "date", "tout-autre-chose")).statusCode()).isEqualTo(422);
        assertThat(post(town, PAGE + "/billet/changer", form("cle", awa, "date", "nulle-part")).statusCode()).isEqualTo(404);
        assertThat(post(town, PAGE + "/billet/changer", form("cle", awa, "date", "repenser-le-parc")).statusCode()).isEqualTo(422);
        assertThat(post(town, PAGE + "/billet/changer", form("cle", pending, "date", slug)).statusCode()).as("an address that has not answered").isEqualTo(422);
        var elsewhere = aTown();
        publish(elsewhere);
        assertThat(post(elsewhere, PAGE + "/billet/changer", form("cle", awa, "date", slug)).statusCode()).isEqualTo(404);
        assertThat(meeting().seats().taken()).isOne();
        Person idris = aResident(town);
        post(idris, PAGE + "/inscription", form("nom", "Idris", "avec", "0"));
        String own = key(idris.account().email());
        assertThat(post(town, PAGE + "/billet/changer", form("cle", own, "date", slug)).statusCode()).isEqualTo(303);
        assertThat(get(idris, otherPage()).body()).as("the account finds it").contains("Vous êtes inscrit");
    }

    private static MeetingAbout strange() {
        MeetingAbout about = about(5);
        return new MeetingAbout(
                "Tout autre chose", "", "", about.format(), about.kind(), about.place(), null, about.link(), about.starts(), about.ends(), about.entry(), 5, 0,
                about.needs(), 24);
    }

    @Test
    void leavesNobodyWithoutASeatWhenManyChangeAtOnce() throws Exception {
        announce(AT_ONCE);
        addDate();
        List<Registration> all = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            EmailAddress address = EmailAddress.of("p" + i + "@habitants.example");
            in(town, () -> all.add(registrations.registerFor(meeting(), address, new Wish("P", 0, ""), Locale.FRENCH, admin)));
        }
        in(town, () -> jdbc.sql("update participation.meeting set capacity = 5 where territory_id = ? and slug = ?").params(town.id(), slug).update());
        UUID there = other().id();
        List<Callable<Boolean>> changes = all.stream().<Callable<Boolean>>map(own -> () -> {
            try {
                in(town, () -> otherDates.change(meeting(), own, there));
                return true;
            } catch (Refusal full) {
                return false;
            }
        }).toList();
        List<Boolean> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (var one : threads.invokeAll(changes)) {
                answers.add(one.get());
            }
        }
        assertThat(answers.stream().filter(one -> one)).hasSize(5);
        assertThat(other().seats()).isEqualTo(new Meeting.Seats(5, 0));
        assertThat(meeting().seats()).isEqualTo(new Meeting.Seats(AT_ONCE - 5, 0));
    }
}
