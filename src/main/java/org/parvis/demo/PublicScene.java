package org.parvis.demo;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.parvis.casework.Requester;
import org.parvis.demo.Tale.Told;
import org.parvis.report.NewReport;
import org.parvis.report.Reports;
import org.parvis.report.SubmittedReport;
import org.parvis.shared.Role;
import org.parvis.territory.Place;
import org.springframework.stereotype.Component;

/** What residents, the moderator and the administrator did today: follows, flags, rulings, an appeal, an invitation. */
@Component
class PublicScene {

    private static final Requester OLIVIER = new Requester("Olivier Roy", "olivier@habitants.example", null, "fr");

    private final Reports reports;
    private final DemoBrowser browser;

    PublicScene(Reports reports, DemoBrowser browser) {
        this.reports = reports;
        this.browser = browser;
    }

    void play(Cast cast, Map<String, Told> told, List<Place> houses) {
        follow(cast, told);
        moderate(cast, told, houses);
        reports.submit(NewReport.of("collecte", "Le bac jaune de la cour n’a pas été vidé mardi.", houses.getLast().point())
                .at(houses.getLast().point(), houses.getLast().label(), null)
                .from(Tale.AWA));
        browser.of(cast.account("Nadia"))
                .send("/bureau/dossiers/" + number(told, "lamp") + "/coordonnees", Map.of());
        browser.of(cast.account("Antoine"))
                .send("/admin/personnes/invitation", Map.of(
                        "email", "lina.moreau@sceaux.example",
                        "name", "Lina Moreau",
                        "grants", Role.FRONT_DESK + ":"));
    }

    private void follow(Cast cast, Map<String, Told> told) {
        DemoBrowser.Window awa = browser.of(cast.account("Awa"));
        awa.send("/signalements/" + number(told, "wall") + "/suivre", Map.of("rythme", "fois"));
        awa.send("/signalements/" + number(told, "sameHole") + "/suivre", Map.of("rythme", "fois"));
        awa.send("/abonnements", Map.of("sujet", "category:lampadaire-eteint", "rythme", "jour"));
        awa.send("/abonnements", Map.of("sujet", "district:quartier:CEN", "rythme", "jour"));
        browser.stranger()
                .send("/signalements/" + number(told, "hole") + "/suivre", Map.of("email", "nora@habitants.example"));
    }

    private void moderate(Cast cast, Map<String, Told> told, List<Place> houses) {
        submit("La cour de l’école est sale. Appelez M. Perrin au 06 39 98 12 34, il a les clés.", houses.get(11));
        SubmittedReport rude = submit("Le gardien Kaya ne balaie jamais devant le 14, c’est un incapable.", houses.get(23));
        SubmittedReport named = submit("Feuilles glissantes devant chez la famille Lefèvre.", houses.get(37));
        DemoBrowser.Window lea = browser.of(cast.account("Léa"));
        lea.send("/bureau/moderation/" + rude.number(), Map.of(
                "acte", "HIDE_TEXT", "raison", "Le texte met en cause une personne par son nom, sans preuve."));
        lea.send("/bureau/moderation/" + named.number(), Map.of(
                "acte", "MASK_WORDS",
                "mots", "Lefèvre",
                "raison", "Le nom d’une famille n’a pas à être public."));
        browser.stranger().send("/suivi/" + rude.linkToken() + "/contester", Map.of(
                "texte", "J’ai seulement dit ce que tout l’immeuble constate. Laissez au moins la première phrase."));
        browser.stranger().send("/signalements/" + number(told, "wall") + "/alerter", Map.of(
                "texte", "On lit mon prénom sur la photo de ce mur."));
    }

    private SubmittedReport submit(String says, Place house) {
        return reports.submit(NewReport.of("salete", says, house.point())
                .at(house.point(), house.label(), null)
                .from(OLIVIER));
    }

    private static String number(Map<String, Told> told, String key) {
        return Objects.requireNonNull(told.get(key), key).number();
    }
}
