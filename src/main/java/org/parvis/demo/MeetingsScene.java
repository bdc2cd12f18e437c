package org.parvis.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.parvis.files.Pictures;
import org.parvis.identity.Account;
import org.parvis.participation.Process;
import org.parvis.participation.Processes;
import org.parvis.participation.meeting.Arrival;
import org.parvis.participation.meeting.Arrivals;
import org.parvis.participation.meeting.LiveQuestion;
import org.parvis.participation.meeting.LiveQuestions;
import org.parvis.participation.meeting.Meeting;
import org.parvis.participation.meeting.MeetingAbout;
import org.parvis.participation.meeting.MeetingAbout.Entry;
import org.parvis.participation.meeting.MeetingAbout.Format;
import org.parvis.participation.meeting.MeetingAbout.Kind;
import org.parvis.participation.meeting.MeetingAbout.Needs;
import org.parvis.participation.meeting.MeetingDates;
import org.parvis.participation.meeting.MeetingMinutes;
import org.parvis.participation.meeting.Meetings;
import org.parvis.participation.meeting.Poll;
import org.parvis.participation.meeting.Polls;
import org.parvis.participation.meeting.Questionnaires;
import org.parvis.participation.meeting.Registration.Wish;
import org.parvis.participation.meeting.Registrations;
import org.parvis.participation.meeting.Reserve;
import org.parvis.participation.meeting.ReservedSeats.Guest;
import org.parvis.participation.meeting.ReservedSeats;
import org.parvis.participation.meeting.Reserves;
import org.parvis.participation.meeting.TableNote;
import org.parvis.participation.meeting.TableNotes;
import org.parvis.questions.Answers;
import org.parvis.questions.QuestionLine;
import org.parvis.shared.Role;
import org.parvis.territory.Territories;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Component;

/**
 * Workshops on gardens and streets: one that has been, with its minutes and an idea that was born there; one to come on two dates, of
 * which the first is full but for seats that are kept; and a meeting that goes on now.
 */
@Component
class MeetingsScene {

    private static final String PROCESS = "des-idees-pour-les-jardins-et-les-rues";
    private static final int SEATS = 10;
    private static final int KEPT = 2;
    private static final int WAIT = 3;
    private static final int LATELY = 9;
    private static final int SOON = 12;
    private static final int CAME = 34;

    private final Processes processes;
    private final Meetings meetings;
    private final MeetingDates dates;
    private final Questionnaires questionnaires;
    private final Reserves reserves;
    private final ReservedSeats seats;
    private final Polls polls;
    private final RoomScene room;
    private final Registrations registrations;
    private final Arrivals arrivals;
    private final TableNotes notes;
    private final MeetingMinutes minutes;
    private final LiveQuestions questions;
    private final Pictures pictures;
    private final Territories territories;

    MeetingsScene(
            Processes processes,
            Meetings meetings,
            MeetingDates dates,
            Questionnaires questionnaires,
            Reserves reserves,
            ReservedSeats seats,
            Polls polls,
            RoomScene room,
            Registrations registrations,
            Arrivals arrivals,
            TableNotes notes,
            MeetingMinutes minutes,
            LiveQuestions questions,
            Pictures pictures,
            Territories territories) {
        this.processes = processes;
        this.meetings = meetings;
        this.dates = dates;
        this.questionnaires = questionnaires;
        this.reserves = reserves;
        this.seats = seats;
        this.polls = polls;
        this.room = room;
        this.registrations = registrations;
        this.arrivals = arrivals;
        this.notes = notes;
        this.minutes = minutes;
        this.questions = questions;
        this.pictures = pictures;
        this.territories = territories;
    }

    void play(Cast cast, Instant now) {
        Process process = processes.find(PROCESS).orElseThrow();
        Visitor admin = cast.visitor("Antoine", Role.ADMINISTRATOR);
        past(process, cast.visitor("Léa", Role.MODERATOR), admin, now);
        coming(process, cast, admin, now);
        room.play(process, cast.visitor("Léa", Role.MODERATOR), admin, now);
    }

    private void past(Process process, Visitor lea, Visitor admin, Instant now) {
        Meeting held = announce(process, admin, new MeetingAbout(
                "Atelier : nos squares autrement",
                "Trois tables, des plans, des crayons. Chaque table dit ce qu’elle garde, ce qu’elle change et ce qu’elle ajoute.",
                "18 h 30 : accueil\n18 h 45 : le tour des squares en dix photos\n19 h : les tables\n20 h : chaque table montre sa feuille",
                Format.WORKSHOP, Kind.PLACE, "Hôtel de ville, 122 rue Houdan", null, "", at(now, -LATELY, 18, 30), at(now, -LATELY, 20, 30),
                Entry.FREE, null, 0, Needs.NOT_ASKED, MeetingAbout.HOLD));
        arrivals.tick(held, new Arrival(UUID.randomUUID(), null, CAME, held.about().starts()), lea);
        TableNote shade = note(held, lea, "Table 1", "L’été, personne ne reste au square Robinson : pas un coin d’ombre entre midi et 18 h. Une pergola avec une vigne, des bancs dessous.",
                "Une photo du square, prise par la table");
        note(held, lea, "Table 2", "Garder le terrain de boules. Déplacer la benne qui est devant.", "");
        note(held, lea, "Table 3", "Les grilles ferment trop tôt pour qui travaille.", "");
        notes.become(
                shade, "Une pergola avec une vigne au square Robinson",
                "Une pergola en bois, une vigne qui grimpe, trois bancs dessous : de l’ombre sans attendre vingt ans.", lea);
        question(held, lea, "Qui arrosera les plantes en août ?", "Josette F.", "Le service des espaces verts, deux fois par semaine. Les riverains volontaires auront une clé du robinet.");
        question(held, lea, "Les travaux se feront-ils pendant les vacances scolaires ?", "", "");
        Poll hours = polls.create(
                held, new Poll.Draft("Jusqu’à quelle heure ouvrir les squares en été ?", List.of("20 h", "21 h 30", "Toute la nuit"), Poll.Kind.ONE), lea);
        polls.count(held, hours.id(), List.of(4, 21, 7), lea);
        minutes.publish(
                meetings.get(held.id()), CAME,
                "Trente-quatre personnes, trois tables, une heure et demie.\n\nCe qui revient partout : l’ombre, l’eau, et des horaires qui vont avec ceux des gens.\n\nCe qui suit : l’idée de la pergola est dans la démarche, elle sera étudiée avec les autres. La benne est signalée au service de la propreté.",
                lea);
    }

    private void question(Meeting meeting, Visitor by, String words, String name, String reply) {
        questions.type(meeting, words, name);
        UUID id = questions.list(meeting).getLast().id();
        questions.judge(meeting, id, LiveQuestion.State.ANSWERED, reply, by);
    }

    private TableNote note(Meeting meeting, Visitor by, String table, String words, String alt) {
        return notes.add(
                meeting, new TableNote.Draft(table, "", null, words, alt),
                !alt.isEmpty() ? pictures.receive(DemoPhoto.of(DemoPhoto.CLEAN, new Random(7))) : null, by);
    }

    private void coming(Process process, Cast cast, Visitor admin, Instant now) {
        Meeting next = announce(process, admin, new MeetingAbout(
                "Atelier : une rue pour jouer",
                "Où fermer une rue une heure par semaine, avec qui, et comment ? Venez avec vos enfants.",
                "14 h : goûter et plans\n15 h : on choisit trois rues\n16 h : qui fait quoi",
                Format.WORKSHOP, Kind.BOTH, "Bibliothèque municipale, 7 rue Honoré de Balzac", null, "https://visio.exemple.fr/une-rue-pour-jouer",
                at(now, SOON, 14, 0), at(now, SOON, 16, 30), Entry.REGISTERED, SEATS, 3, Needs.ASKED, MeetingAbout.HOLD));
        askAndKeep(next, admin, now);
        Meeting asked = meetings.get(next.id());
        registrations.registerFor(asked, null, wish("Paulette Girard", 0, "Une chaise avec des accoudoirs, près de l’entrée", "o1"), Locale.FRENCH, admin);
        registrations.registerFor(asked, null, wish("Famille Diallo", 2, "Garde pour un enfant de 3 ans", "o2"), Locale.FRENCH, admin);
        List<Account> people = cast.people().values().stream().sorted(Comparator.comparing(Account::email)).limit(SEATS - KEPT - 4 + WAIT).toList();
        people.forEach(one -> registrations.registerAs(one, asked, wish(one.name(), 0, "", "o" + (1 + one.name().length() % 3)), Locale.FRENCH));
        seats.register(
                asked, reserves.list(asked).getFirst().id(), new Guest(null, wish("Robert Lenoir", 0, "", "o1"), Locale.FRENCH), admin);
        Meeting again = dates.add(next.id(), at(now, SOON + 7, 14, 0), at(now, SOON + 7, 16, 30), admin);
        meetings.publish(again.id(), admin);
    }

    /** One question for whoever registers, and some seats for whoever lives in the street. */
    private void askAndKeep(Meeting next, Visitor admin, Instant now) {
        questionnaires.save(
                next.id(), List.of(new QuestionLine(
                        "", "D’où venez-vous ?", "Where do you come from?", "ONE", "OPTIONAL",
                        "D’une rue qui pourrait fermer / A street that could close\nDu quartier / The district\nD’ailleurs / Elsewhere")), admin);
        reserves.save(
                next.id(), List.of(new Reserve(
                        UUID.randomUUID(), "familles des rues proposées", "Ce sont elles que la fermeture touche d’abord.", KEPT, 0)),
                at(now, SOON - 2, 12, 0), admin);
    }

    private static Wish wish(String name, int companions, String needs, String from) {
        return new Wish(name, companions, needs, new Answers(Map.of("q1", List.of(from))));
    }

    private Meeting announce(Process process, Visitor admin, MeetingAbout about) {
        Meeting made = meetings.create(process, about, admin);
        meetings.publish(made.id(), admin);
        return meetings.get(made.id());
    }

    private Instant at(Instant now, int days, int hour, int minute) {
        ZoneId zone = territories.current().zone();
        LocalDate day = now.atZone(zone).toLocalDate().plusDays(days);
        return day.atTime(LocalTime.of(hour, minute)).atZone(zone).toInstant();
    }
}
