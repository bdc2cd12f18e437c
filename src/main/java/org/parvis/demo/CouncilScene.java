package org.parvis.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Actor;
import org.parvis.casework.CaseChannel;
import org.parvis.casework.Requester;
import org.parvis.participation.Process;
import org.parvis.participation.Processes;
import org.parvis.participation.council.ApplicationAnswers;
import org.parvis.participation.council.Applications;
import org.parvis.participation.council.College;
import org.parvis.participation.council.CollegeAbout;
import org.parvis.participation.council.Colleges;
import org.parvis.participation.council.Council;
import org.parvis.participation.council.CouncilAbout;
import org.parvis.participation.council.CouncilKind;
import org.parvis.participation.council.CouncilOpinion.Fate;
import org.parvis.participation.council.CouncilOpinions;
import org.parvis.participation.council.CouncilSessions;
import org.parvis.participation.council.Councils;
import org.parvis.participation.council.Filling;
import org.parvis.participation.council.Mandate;
import org.parvis.participation.council.Mandates;
import org.parvis.participation.council.NewApplication;
import org.parvis.participation.council.NewMandate;
import org.parvis.participation.council.OpinionAbout;
import org.parvis.participation.council.Presence;
import org.parvis.participation.meeting.Meeting;
import org.parvis.participation.meeting.Meetings;
import org.parvis.shared.Role;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Component;

/** The trial town has a district council: three colleges, two seats to fill, an opinion that was answered and one that waits. */
@Component
class CouncilScene {

    private static final String PROCESS = "des-idees-pour-les-jardins-et-les-rues";
    private static final int SEATS = 6;
    private static final int MONTHS = 36;
    private static final int CALLED = 25;
    private static final int DUE = 40;

    private final Processes processes;
    private final Meetings meetings;
    private final Councils councils;
    private final Colleges colleges;
    private final Mandates mandates;
    private final Applications applications;
    private final ApplicationAnswers answers;
    private final CouncilSessions sessions;
    private final CouncilOpinions opinions;

    CouncilScene(
            Processes processes,
            Meetings meetings,
            Councils councils,
            Colleges colleges,
            Mandates mandates,
            Applications applications,
            ApplicationAnswers answers,
            CouncilSessions sessions,
            CouncilOpinions opinions) {
        this.processes = processes;
        this.meetings = meetings;
        this.councils = councils;
        this.colleges = colleges;
        this.mandates = mandates;
        this.applications = applications;
        this.answers = answers;
        this.sessions = sessions;
        this.opinions = opinions;
    }

    /** After the meetings of the process on gardens and streets. */
    void play(Cast cast) {
        Visitor admin = cast.visitor("Antoine", Role.ADMINISTRATOR);
        Process process = processes.find(PROCESS).orElseThrow();
        Council council = councils.create(
                new CouncilAbout(
                        CouncilKind.DISTRICT, "Conseil de quartier du Centre",
                        "Habitants, associations et personnes désignées se réunissent quatre fois par an. Le conseil donne son avis sur les projets du quartier et peut formuler des vœux. La ville répond à chacun.",
                        "CGCT, article L2143-1 ; délibération du 12 mars 2026",
                        "Quatre séances par an, ouvertes à tous.\n\nUn membre absent trois fois sans excuse laisse sa place.\n\nLa ville répond à un avis dans les trois mois.",
                        "quartier:CEN", process.id(), process.about().department()),
                admin);
        College residents = colleges.create(council, new CollegeAbout("Habitants volontaires", Filling.CALL, "", SEATS, 0, MONTHS, 1, null), admin);
        College clubs = colleges.create(
                council, new CollegeAbout("Associations", Filling.ORGANISATION, "Chaque association, par courrier", 3, 0, MONTHS, null, null), admin);
        College named = colleges.create(council, new CollegeAbout("Personnalités du quartier", Filling.DESIGNATION, "Le maire", 2, 1, MONTHS, 1, null), admin);
        councils.publish(council, admin);
        Council open = councils.get(council.id());
        members(open, residents, clubs, named, admin);
        call(open, residents, admin);
        session(open, process, admin);
        say(open, admin);
    }

    private void members(Council council, College residents, College clubs, College named, Visitor admin) {
        LocalDate today = councils.today();
        LocalDate lately = today.minusMonths(8);
        sit(council, residents, "Paulette Girard", true, lately, admin);
        sit(council, residents, "Farid Benali", true, lately, admin);
        sit(council, residents, "Chloé Moreau", false, lately, admin);
        sit(council, residents, "Jean Fontaine", false, today.minusMonths(MONTHS).plusDays(50), admin);
        sit(council, clubs, "Hugo Le Goff", true, lately, admin);
        sit(council, clubs, "Inès Haddad", false, lately, admin);
        sit(council, clubs, "Bruno Petit", true, lately, admin);
        sit(council, named, "Élise Nguyen", true, lately, admin);
        sit(council, named, "Omar Diallo", false, lately, admin);
        mandates.designate(
                council, new NewMandate(named.id(), true, new Mandate.Member("Lucie Roux", "", ""), "Arrêté du maire", lately, false), admin);
    }

    private void sit(Council council, College college, String name, boolean isNamed, LocalDate from, Visitor admin) {
        String by = switch (college.about().filling()) {
            case CALL, DRAW -> "";
            case DESIGNATION -> "Arrêté du maire";
            case ORGANISATION -> "Courrier de l’association";
        };
        mandates.designate(council, new NewMandate(college.id(), false, new Mandate.Member(name, "", ""), by, from, isNamed), admin);
    }

    private void call(Council council, College residents, Visitor admin) {
        colleges.call(
                council, residents.id(),
                "Vous habitez le quartier, vous avez 16 ans ou plus : quatre soirées par an, une garde d’enfants sur place.",
                councils.today().plusDays(CALLED), admin);
        apply(council, residents, "Gaëlle Ferreira", "J’ai deux enfants à l’école du Centre et je vais partout à pied. Je voudrais que les trottoirs soient faits pour les poussettes.");
        UUID second = apply(council, residents, "Karim Kaya", "Je tiens l’épicerie de la rue Houdan depuis douze ans : j’entends ce que les gens disent du quartier.");
        answers.answer(
                council, second, ApplicationAnswers.Answer.RESERVE, "Un commerçant du même côté de la rue siège déjà ; nous attendons la fin de l’appel.", admin);
    }

    private UUID apply(Council council, College residents, String name, String motivation) {
        return applications.submit(council, new NewApplication(
                        residents.id(), motivation, true, Requester.said(name, "", "01 41 13 33 00", "fr"), CaseChannel.COUNTER, Actor.requester()))
                .id();
    }

    private void session(Council council, Process process, Visitor admin) {
        for (Meeting meeting : meetings.listPublic(process)) {
            sessions.add(council, meeting.id(), admin);
            if (meeting.isOver(councils.now())) {
                Map<UUID, Presence> came = new HashMap<>();
                List<Mandate> members = mandates.listOpen(council);
                for (int i = 0; i < members.size(); i++) {
                    came.put(members.get(i).id(), i == 3 ? Presence.ABSENT : i == 5 ? Presence.EXCUSED : Presence.PRESENT);
                }
                sessions.note(council, meeting.id(), came, admin);
            }
        }
    }

    private void say(Council council, Visitor admin) {
        LocalDate today = councils.today();
        int first = write(
                council, OpinionAbout.Kind.OPINION, "Sur les horaires des squares",
                "Le conseil demande que les squares du quartier ferment à 22 h de mai à septembre, et non à 20 h : qui travaille n’en profite pas.",
                today.minusDays(70), new OpinionAbout.Votes(8, 0, 1), admin);
        opinions.publish(council, first, today.plusDays(DUE / 2), admin);
        opinions.answer(
                council, first, Fate.PARTLY,
                "Le square Robinson et le jardin de la Ménagerie fermeront à 22 h dès le 1er mai. Le square de la Marne reste à 20 h : il touche des chambres, et la gardienne y habite seule. Nous ferons le point en octobre avec le conseil.",
                "Le maire", admin);
        opinions.correct(
                council, first, 1, Fate.PARTLY,
                "Le square Robinson et le jardin de la Ménagerie fermeront à 22 h dès le 15 avril. Le square de la Marne reste à 20 h : il touche des chambres, et la gardienne y habite seule. Nous ferons le point en octobre avec le conseil.",
                "Le maire", "Les serrures automatiques sont livrées plus tôt : ce sera le 15 avril, et non le 1er mai.", admin);
        int second = write(
                council, OpinionAbout.Kind.WISH, "Une rue sans voitures devant l’école",
                "Le conseil souhaite que la rue de l’école soit fermée aux voitures une demi-heure, matin et soir, les jours de classe.", today.minusDays(9),
                null, admin);
        opinions.publish(council, second, today.plusDays(DUE), admin);
    }

    private int write(
            Council council, OpinionAbout.Kind kind, String title, String words, LocalDate on, OpinionAbout.@Nullable Votes votes, Visitor admin) {
        return opinions.write(council, new OpinionAbout(kind, title, words, on, null, votes), admin);
    }
}
