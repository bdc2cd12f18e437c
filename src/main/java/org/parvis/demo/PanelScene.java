package org.parvis.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.parvis.participation.Process;
import org.parvis.participation.Processes;
import org.parvis.participation.panel.Panel;
import org.parvis.participation.panel.PanelAbout;
import org.parvis.participation.panel.Panels;
import org.parvis.shared.Role;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Component;

/** The trial town has announced whom it will draw by lot to read the wishes for its next app; the public draw is to come. */
@Component
class PanelScene {

    private static final int PEOPLE = 120;
    private static final int SEATS = 4;
    private static final List<String> AGES = List.of("18 à 34 ans", "35 à 59 ans", "60 ans et plus");
    private static final List<String> GIVEN = List.of(
            "Awa", "Bruno", "Chloé", "Driss", "Élise", "Farid", "Gaëlle", "Hugo", "Inès", "Jean", "Karim", "Lucie", "Malik", "Nadia", "Omar", "Paule");
    private static final List<String> FAMILIES = List.of(
            "Martin", "Diallo", "Petit", "Nguyen", "Moreau", "Benali", "Roux", "Ferreira", "Girard", "Haddad", "Fontaine", "Le Goff", "Kaya", "Blanc");

    private final Processes processes;
    private final Panels panels;

    PanelScene(Processes processes, Panels panels) {
        this.processes = processes;
        this.panels = panels;
    }

    /** After the process of the next app was begun. */
    void play(Cast cast) {
        Visitor admin = cast.visitor("Antoine", Role.ADMINISTRATOR);
        Process process = processes.find("l-application-de-la-ville").orElseThrow();
        LocalDate today = panels.today();
        Panel panel = panels.create(
                process,
                new PanelAbout(
                        "Le panel des usagers",
                        "Douze habitants, avec et sans smartphone, essaient les maquettes avec l’équipe : quatre soirées de deux heures, 40 € chacune, garde d’enfants payée.",
                        today.plusDays(40), today.plusDays(400),
                        "Le tirage du Loto de ce jour-là ou, s’il n’y en a pas, le premier qui suit : les cinq numéros du plus petit au plus grand, puis le numéro chance, séparés par des espaces.",
                        today.plusDays(12)),
                admin);
        Random random = new Random(12);
        StringBuilder list = new StringBuilder("nom;groupe;adresse\n");
        for (int i = 1; i <= PEOPLE; i++) {
            list.append(GIVEN.get(random.nextInt(GIVEN.size()))).append(' ').append(FAMILIES.get(random.nextInt(FAMILIES.size()))).append(';')
                    .append(AGES.get(i % AGES.size())).append(';').append(i).append(" rue Houdan, 92330 Sceaux\n");
        }
        panels.bring(panel, list.toString().getBytes(StandardCharsets.UTF_8), admin);
        panels.seat(panel, Map.of(AGES.get(0), SEATS, AGES.get(1), SEATS, AGES.get(2), SEATS), admin);
        panels.announce(panel, admin);
    }
}
