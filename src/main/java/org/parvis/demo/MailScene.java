package org.parvis.demo;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.parvis.demo.Tale.Told;
import org.parvis.relation.mail.HandedMail;
import org.parvis.territory.Department;
import org.parvis.territory.Departments;
import org.springframework.stereotype.Component;

/** What came by mail today: one that waits, one kept aside, an automatic answer. */
@Component
class MailScene {

    static final String ROADS = "voirie@sceaux.example";

    private final HandedMail mails;
    private final Departments departments;

    MailScene(HandedMail mails, Departments departments) {
        this.mails = mails;
        this.departments = departments;
    }

    /** Before anything is written, so that answers to it find their way. */
    void open() {
        departments.find("voirie").map(Department::id).ifPresent(id -> mails.open(id, ROADS));
    }

    void play(Map<String, Told> told) {
        String number = Objects.requireNonNull(told.get("hole"), "hole").number();
        deliver("Marc Petit <marc@habitants.example>", "Re: [" + number + "]", "", """
                Bonjour,

                je suis le voisin : le trou s’est encore agrandi cette nuit.

                Marc Petit

                > Votre signalement est entre les mains de la voirie.
                > Vous serez prévenu de la suite.
                """);
        deliver("Service livraison <colis@livraison.example>", "Votre colis vous attend", "X-Spam-Flag: YES\r\n", """
                https://colis.livraison.example/suivi
                """);
        deliver(DemoPeople.AWA, "Réponse automatique : absente", "Auto-Submitted: auto-replied\r\n", """
                Je suis absente jusqu’à lundi.
                """);
    }

    private void deliver(String from, String subject, String headers, String words) {
        String mail = "From: " + from + "\r\nTo: " + ROADS + "\r\nSubject: " + subject + "\r\nMessage-ID: <"
                + Integer.toHexString(subject.hashCode()) + "@habitants.example>\r\n" + headers
                + "Content-Type: text/plain; charset=utf-8\r\n\r\n" + words;
        mails.deliver(ROADS, mail.getBytes(StandardCharsets.UTF_8));
    }
}
