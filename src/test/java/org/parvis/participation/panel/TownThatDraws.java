package org.parvis.participation.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.parvis.participation.Capability;
import org.parvis.participation.TownWithIdeas;
import org.parvis.participation.panel.Candidate.State;
import org.parvis.shared.InTerritory;
import org.parvis.territory.Territory;
import org.parvis.testing.FormWithFiles;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;

/** A town that draws a panel by lot, and the steps to it. */
abstract class TownThatDraws extends TownWithIdeas {

    static final String ALL = "/bureau/participation/" + SLUG + "/tirages";
    static final String DESK = ALL + "/le-conseil-du-parc";
    static final String PUBLIC = PROCESS + "/tirages/le-conseil-du-parc";
    static final String RANDOMNESS = "3 11 24 38 45 7";

    @Autowired
    Panels panels;

    @Autowired
    DrawDay day;

    Territory town;
    Person officer;

    @BeforeEach
    void prepare() {
        town = aTown();
        officer = anAdministrator(town);
        publish(town, aDraft(phase("Se réunir", -1, 90, Capability.PROPOSE)));
    }

    static String about(LocalDate drawn) {
        return form(
                "title", "Le conseil du parc", "words", "Six soirées, 30 € chacune.", "from", LocalDate.now().plusDays(30).toString(),
                "to", LocalDate.now().plusDays(400).toString(), "source", "Loto : cinq numéros dans l’ordre, puis la chance.", "sourceOn", drawn.toString());
    }

    HttpResponse<String> bring(Person who, String csv) {
        FormWithFiles form = new FormWithFiles().with("fichier", csv.getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(at(who.territory(), DESK + "/liste"))
                .header("Cookie", "parvis=" + who.cookie()).header("Content-Type", form.contentType()).header("Sec-Fetch-Site", "same-origin")
                .POST(form.publisher()).build());
    }

    void listed(int inEach, int seats) {
        assertThat(post(officer, ALL, about(LocalDate.now().plusDays(10))).statusCode()).isEqualTo(303);
        StringBuilder csv = new StringBuilder("nom;groupe;email;adresse\n");
        for (String group : List.of("Centre", "Nord")) {
            for (int i = 1; i <= inEach; i++) {
                csv.append("Habitant ").append(group).append(' ').append(i).append(';').append(group).append(";h").append(i).append('.')
                        .append(group.toLowerCase(Locale.ROOT)).append("@habitants.example;").append(i).append(" rue Haute\n");
            }
        }
        assertThat(bring(officer, csv.toString()).statusCode()).isEqualTo(303);
        assertThat(post(officer, DESK + "/places", form("groupe0", "Centre", "places0", "" + seats, "groupe1", "Nord", "places1", "1")).statusCode()).isEqualTo(303);
    }

    Panel panel() {
        return InTerritory.call(town.id(), () -> panels.find(processes.find(SLUG).orElseThrow(), "le-conseil-du-parc").orElseThrow());
    }

    void announcedBefore() {
        day.announceAsIfBefore(town, SLUG, "le-conseil-du-parc");
    }

    void draw() {
        HttpResponse<String> drawn = post(officer, DESK + "/tirer", form("randomness", RANDOMNESS, "again", RANDOMNESS + " "));
        assertThat(drawn.statusCode()).as(Jsoup.parse(drawn.body()).select(".error").text()).isEqualTo(303);
    }

    List<Candidate> drawn(String group) {
        return InTerritory.call(town.id(), () -> panels.drawn(panel())).stream().filter(one -> one.group().equals(group)).toList();
    }

    HttpResponse<String> answer(Candidate one, State state, String name) {
        return post(officer, DESK + "/personnes/" + one.id(), form("reponse", state.name(), "nom", name));
    }
}
