package org.parvis.demo;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.parvis.participation.Process;
import org.parvis.participation.Processes;
import org.parvis.participation.panel.Candidate;
import org.parvis.participation.panel.Candidate.State;
import org.parvis.participation.panel.Panel;
import org.parvis.participation.panel.PanelAbout;
import org.parvis.participation.panel.PanelDraws;
import org.parvis.participation.panel.PanelInvitations;
import org.parvis.participation.panel.Panels;
import org.parvis.shared.Role;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Component;

/**
 * The trial town has drawn a jury for its gardens by lot: some were written to by mail and some by letter, some have taken their seat,
 * one has refused and one has not answered. Whoever follows them is still to be written to, and others are to answer.
 */
@Component
class DrawnPanelScene {

    private static final String PROCESS = "des-idees-pour-les-jardins-et-les-rues";
    private static final int PEOPLE = 48;
    private static final int SEATS = 4;
    private static final int PATIENCE = 21;
    private static final Duration ANNOUNCED = Duration.ofDays(20);
    private static final List<String> DISTRICTS = List.of("Centre", "Les Blagis");
    private static final List<String> GIVEN = List.of("Amina", "Benoît", "Clara", "Djibril", "Emma", "Fatou", "Gilles", "Hélène");
    private static final List<String> FAMILIES = List.of("Aubert", "Cissé", "Dumas", "Fabre", "Koné", "Lemaire");

    private final Processes processes;
    private final Panels panels;
    private final PanelDraws draws;
    private final PanelInvitations invitations;
    private final PastDrawStore past;

    DrawnPanelScene(Processes processes, Panels panels, PanelDraws draws, PanelInvitations invitations, PastDrawStore past) {
        this.processes = processes;
        this.panels = panels;
        this.draws = draws;
        this.invitations = invitations;
        this.past = past;
    }

    /** After the process on gardens and streets was begun. */
    void play(Cast cast) {
        Visitor admin = cast.visitor("Antoine", Role.ADMINISTRATOR);
        Process process = processes.find(PROCESS).orElseThrow();
        LocalDate today = panels.today();
        Panel made = panels.create(
                process,
                new PanelAbout(
                        "Le jury des jardins",
                        "Huit habitants visitent les jardins et donnent leur avis sur les idées que les services ont étudiées : trois samedis matin, 30 € chacun, garde d’enfants payée.",
                        today.plusDays(35), today.plusDays(400),
                        "Le tirage du Loto de ce jour-là : les cinq numéros du plus petit au plus grand, puis le numéro chance, séparés par des espaces.",
                        today.minusDays(3)),
                admin);
        panels.bring(made, list().getBytes(StandardCharsets.UTF_8), admin);
        panels.seat(made, Map.of(DISTRICTS.get(0), SEATS, DISTRICTS.get(1), SEATS), admin);
        past.announce(made.id(), panels.terms(made).digest(), processes.now(), ANNOUNCED);
        Panel announced = panels.find(made.id()).orElseThrow();
        draws.draw(announced, "4 11 23 36 45 8", "4 11 23 36 45 8", admin);
        Panel drawn = panels.find(made.id()).orElseThrow();
        invitations.mail(drawn, today.plusDays(PATIENCE), admin);
        invitations.print(drawn, today.plusDays(PATIENCE), letters -> new byte[0], admin);
        answer(drawn, DISTRICTS.get(0), admin, State.ACCEPTED, State.REFUSED, State.ACCEPTED);
        answer(drawn, DISTRICTS.get(1), admin, State.SILENT, State.ACCEPTED);
    }

    /** Every second person of it has an address for mail. */
    private static String list() {
        StringBuilder list = new StringBuilder("nom;groupe;email;adresse\n");
        for (int i = 0; i < PEOPLE; i++) {
            list.append(GIVEN.get(i % GIVEN.size())).append(' ').append(FAMILIES.get(i / GIVEN.size())).append(';')
                    .append(DISTRICTS.get(i / 2 % DISTRICTS.size())).append(';')
                    .append(i % 2 == 0 ? "tirage" + (i + 1) + "@habitants.example" : "").append(';')
                    .append(i + 1).append(" avenue de Camberwell, 92330 Sceaux\n");
        }
        return list.toString();
    }

    /** What the first of a group said, in their order; members let their name be public. */
    private void answer(Panel panel, String group, Visitor admin, State... said) {
        List<Candidate> asked = panels.drawn(panel).stream().filter(one -> one.group().equals(group)).toList();
        for (int i = 0; i < said.length; i++) {
            draws.answer(panel, asked.get(i).id(), said[i], said[i] == State.ACCEPTED, admin);
        }
    }
}
