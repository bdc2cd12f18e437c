package org.parvis.participation.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parvis.messaging.EmailAddress;
import org.parvis.participation.meeting.Registration.State;
import org.parvis.participation.meeting.Registration.Wish;
import org.parvis.participation.meeting.ReservedSeats.Guest;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Refusal;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;

/** Seats that are kept for groups: told in public, given at the desk, free for whoever waits after a stated moment. */
class ReservedSeatsIT extends TownThatMeets {

    private static final String AWA = "awa@habitants.example";
    private static final String LEA = "lea@habitants.example";
    private static final int AT_ONCE = 64;

    @Autowired
    private Reserves reserves;

    @Autowired
    private ReservedSeats seats;

    private String at(int hours) {
        return Instant.now().plusSeconds(hours * 3_600L).atZone(town.zone()).toLocalDateTime().toString().substring(0, 16);
    }

    private String groups(String seats) {
        return form("g0.id", "", "g0.name", "habitants du quartier", "g0.why", "Le parc est le leur.", "g0.seats", seats, "release", at(24));
    }

    private UUID keep(int seats) {
        HttpResponse<String> kept = post(antoine, DESK + "/places", groups(String.valueOf(seats)));
        assertThat(kept.statusCode()).as(read(kept).text()).isEqualTo(303);
        return group().id();
    }

    private Reserve group() {
        return InTerritory.call(town.id(), () -> reserves.list(meeting()).getFirst());
    }

    private void come() {
        in(town, () -> jdbc.sql("update participation.meeting set release_at = now() - interval '1 minute' where territory_id = ?").param(town.id()).update());
        assertThat(InTerritory.<Integer, RuntimeException>call(town.id(), () -> reserves.releaseDue())).isOne();
        assertThat(InTerritory.<Integer, RuntimeException>call(town.id(), () -> reserves.releaseDue())).as("once").isZero();
    }

    @Test
    void areGivenAtTheDeskAndTheOthersByTheForm() {
        announce(6);
        UUID group = keep(3);
        assertThat(read(get(town, PAGE)).text()).contains("Places gardées", "3 places pour : habitants du quartier.", "Le parc est le leur.", "Il reste 3 places");
        register(AWA, "2");
        assertThat(registration(register(LEA, "0")).state()).as("the form fills what is everybody’s").isEqualTo(State.WAITING);
        assertThat(post(antoine, DESK + "/inscrits", form("nom", "Josette", "avec", "1", "groupe", group.toString())).statusCode()).isEqualTo(303);
        assertThat(group().taken()).isEqualTo(2);
        assertThat(read(get(antoine, DESK + "/inscrits")).text()).contains("5 places prises sur 6", "Place gardée pour : habitants du quartier", "habitants du quartier (une libre)");
        HttpResponse<String> full = post(antoine, DESK + "/inscrits", form("nom", "Robert", "avec", "1", "groupe", group.toString()));
        assertThat(full.statusCode()).isEqualTo(422);
        assertThat(read(full).select("#groupe-erreur").text()).contains("n’a plus assez de places gardées");
        assertThat(read(full).select("#nom").val()).as("nothing typed is lost").isEqualTo("Robert");
        assertThat(post(antoine, DESK + "/inscrits", form("nom", "Robert", "avec", "0", "groupe", UUID.randomUUID().toString())).statusCode()).isEqualTo(422);
        assertThat(get(antoine, DESK + "/inscrits.csv").body()).contains("Josette;SEATED;2;habitants du quartier;");
        assertThat(post(antoine, DESK + "/inscrits", form("nom", "Léa", "email", LEA, "avec", "0", "groupe", group.toString())).statusCode()).isEqualTo(303);
        assertThat(meeting().seats().waiting()).as("who waited waits no more").isZero();
        assertThat(group().free()).isZero();
        assertThat(meeting().seats().taken()).isEqualTo(6);
        HttpResponse<String> again = post(antoine, DESK + "/inscrits", form("nom", "Awa", "email", AWA, "avec", "0", "groupe", group.toString()));
        assertThat(again.statusCode()).as("has a seat of everybody’s").isEqualTo(422);
        assertThat(read(again).select("#email-erreur").text()).contains("a déjà une place");
        Registration josette = InTerritory.call(town.id(), () -> registrations.list(meeting()).stream().filter(one -> one.name().equals("Josette")).findFirst().orElseThrow());
        post(antoine, DESK + "/inscrits/" + josette.id() + "/retirer", "");
        assertThat(group().free()).as("back to the group").isEqualTo(2);
        assertThat(meeting().free()).as("and to nobody else").isZero();
    }

    /** Who has one and fills in the ordinary form learns so, and gets no second; a stranger who types the address sees what anybody sees. */
    @Test
    void areToldToWhoeverRegistersOnceMore() {
        announce(6);
        UUID group = keep(3);
        Person idris = aResident(town);
        post(antoine, DESK + "/inscrits", form("nom", "Léa", "email", LEA, "avec", "0", "groupe", group.toString()));
        post(antoine, DESK + "/inscrits", form("nom", "Idris", "email", idris.account().email(), "avec", "0", "groupe", group.toString()));
        String known = PAGE + "/inscription";
        HttpResponse<String> stranger = post(town, known, form("nom", "Moi", "email", LEA, "avec", "0"));
        HttpResponse<String> unknown = post(town, known, form("nom", "Moi", "email", "personne@habitants.example", "avec", "0"));
        assertThat(stranger.headers().firstValue("Location")).as("the same answer").isEqualTo(unknown.headers().firstValue("Location"));
        assertThat(read(get(town, PAGE + "?fait=lien")).text()).contains("Une adresse déjà inscrite garde une seule inscription");
        assertThat(mailbox.list(town, LEA).getFirst()).contains("Vous avez déjà une place, gardée pour votre groupe");
        String own = post(idris, known, form("nom", "Idris", "avec", "0")).headers().firstValue("Location").orElseThrow();
        assertThat(own).endsWith("&fait=deja");
        String ticket = own.substring(own.indexOf("/participer"));
        assertThat(read(get(town, ticket)).select("[role=status]").text()).contains("Vous avez déjà une place, gardée pour votre groupe");
        assertThat(read(get(town, ticket + "&lang=en")).select("[role=status]").text()).contains("You have a seat already, kept for your group");
        assertThat(meeting().seats().taken()).as("no second seat").isEqualTo(2);
    }

    @Test
    void goToWhoeverWaitsAtTheStatedMoment() {
        announce(6);
        UUID group = keep(3);
        register(AWA, "2");
        String lea = register(LEA, "0");
        post(antoine, DESK + "/inscrits", form("nom", "Josette", "avec", "0", "groupe", group.toString()));
        assertThat(InTerritory.<Integer, RuntimeException>call(town.id(), () -> reserves.releaseDue())).as("not yet").isZero();
        come();
        assertThat(registration(lea).state()).isEqualTo(State.OFFERED);
        assertThat(meeting().seats().taken()).isEqualTo(5);
        assertThat(meeting().free()).as("everybody’s").isOne();
        assertThat(read(get(town, PAGE)).text()).contains("sont à tout le monde depuis", "Il reste une place");
        assertThat(post(antoine, DESK + "/places", groups("2")).statusCode()).as("given back is given back").isEqualTo(422);
        assertThat(read(get(antoine, DESK + "/inscrits")).select("#groupe")).isEmpty();
        Registration josette = InTerritory.call(town.id(), () -> registrations.list(meeting()).stream().filter(one -> one.name().equals("Josette")).findFirst().orElseThrow());
        post(antoine, DESK + "/inscrits/" + josette.id() + "/retirer", "");
        assertThat(meeting().free()).as("a seat of the group that is given back later, too").isEqualTo(2);
    }

    @Test
    void areNotAnnouncedAfterTheirMoment() {
        in(town, () -> meetings.create(process(), about(6), admin));
        keep(3);
        in(town, () -> jdbc.sql("update participation.meeting set release_at = now() - interval '1 minute' where territory_id = ?").param(town.id()).update());
        HttpResponse<String> late = post(antoine, DESK + "/publier", "");
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(read(late).text()).contains("jusqu’à un moment qui est passé");
        assertThat(post(antoine, DESK + "/places", form("g0.id", group().id().toString(), "g0.name", "élus", "g0.why", "Ils décident.", "g0.seats", "3", "release", at(24)))
                .statusCode()).isEqualTo(303);
        assertThat(post(antoine, DESK + "/publier", "").statusCode()).isEqualTo(303);
        assertThat(read(get(town, PAGE)).select("#gardees")).hasSize(1);
        post(antoine, DESK + "/annuler", form("pourquoi", "La salle est inondée."));
        assertThat(read(get(town, PAGE)).select("#gardees")).as("of what does not take place").isEmpty();
    }

    @Test
    void leaveRoomForEverybody() {
        announce(4);
        HttpResponse<String> many = post(antoine, DESK + "/places", groups("2"));
        assertThat(many.statusCode()).as("a person and two companions need three").isEqualTo(422);
        assertThat(read(many).select("[id='g0.seats-erreur']").text()).contains("Laissez assez de places");
        assertThat(read(many).select("[name=g0.why]").val()).as("nothing typed is lost").isEqualTo("Le parc est le leur.");
        assertThat(post(antoine, DESK + "/places", form("g0.name", "élus", "g0.why", "", "g0.seats", "x", "release", "")).statusCode()).isEqualTo(422);
        UUID group = keep(1);
        assertThat(post(antoine, DESK + "/inscrits", form("nom", "Josette", "avec", "0", "groupe", group.toString())).statusCode()).isEqualTo(303);
        HttpResponse<String> gone = post(antoine, DESK + "/places", form("g0.name", "", "g0.why", "", "g0.seats", "", "release", ""));
        assertThat(gone.statusCode()).as("somebody has a seat of it").isEqualTo(422);
        MeetingAbout about = meeting().about();
        HttpResponse<String> fewer = post(antoine, DESK, form("title", about.title(), "format", "WORKSHOP", "kind", "PLACE", "place", about.place(),
                "starts", at(24 * 7), "ends", at(24 * 7 + 2), "entry", "REGISTERED", "capacity", "3", "companions", "2", "hold", "24", "why", "x"));
        assertThat(read(fewer).select("#capacity-erreur").text()).contains("gardées pour un groupe");
        String other = DESK.replace("repenser-le-parc", "ailleurs");
        in(town, () -> meetings.publish(meetings.create(process(), other(about), admin).id(), admin));
        assertThat(post(antoine, other + "/places", form("g0.id", group.toString(), "g0.name", "intrus", "g0.why", "x", "g0.seats", "1", "release", at(24))).statusCode()).isEqualTo(303);
        assertThat(group().name()).as("of another meeting").isEqualTo("habitants du quartier");
    }

    private static MeetingAbout other(MeetingAbout about) {
        return new MeetingAbout(
                "Ailleurs", "", "", about.format(), about.kind(), about.place(), null, about.link(), about.starts(), about.ends(), about.entry(), 9, 2,
                about.needs(), 24);
    }

    @Test
    void areNeverGivenTwiceToManyWhoComeAtOnce() throws Exception {
        announce(10);
        UUID group = keep(4);
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < AT_ONCE / 2; i++) {
            String address = "p" + i + "@habitants.example";
            in(town, () -> registrations.ask(meeting(), EmailAddress.of(address), new Wish("P", 0, ""), Locale.FRENCH));
            keys.add(key(address));
        }
        List<Callable<Integer>> all = IntStream.range(0, AT_ONCE).<Callable<Integer>>mapToObj(i -> () -> {
            if (i % 2 == 0) {
                in(town, () -> registrations.confirm(meeting(), keys.get(i / 2)));
                return 0;
            }
            try {
                in(town, () -> seats.register(meeting(), group, new Guest(null, new Wish("G" + i, 0, ""), Locale.FRENCH), admin));
                return 1;
            } catch (Refusal none) {
                return 0;
            }
        }).toList();
        int given = 0;
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (var one : threads.invokeAll(all)) {
                given += one.get();
            }
        }
        assertThat(given).isEqualTo(4);
        assertThat(group().free()).isZero();
        assertThat(meeting().seats().taken()).isEqualTo(10);
        assertThat(InTerritory.call(town.id(), () -> registrations.list(meeting()).stream().filter(one -> one.state() == State.SEATED).count())).isEqualTo(10);
        assertThat(meeting().seats().waiting()).isEqualTo(AT_ONCE / 2 - 6);
    }
}
