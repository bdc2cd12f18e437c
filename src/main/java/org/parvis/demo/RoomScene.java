package org.parvis.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.parvis.participation.Process;
import org.parvis.participation.meeting.Arrival;
import org.parvis.participation.meeting.Arrivals;
import org.parvis.participation.meeting.LiveQuestions;
import org.parvis.participation.meeting.Meeting;
import org.parvis.participation.meeting.MeetingAbout;
import org.parvis.participation.meeting.MeetingAbout.Entry;
import org.parvis.participation.meeting.MeetingAbout.Format;
import org.parvis.participation.meeting.MeetingAbout.Kind;
import org.parvis.participation.meeting.MeetingAbout.Needs;
import org.parvis.participation.meeting.Meetings;
import org.parvis.participation.meeting.Poll;
import org.parvis.participation.meeting.Polls;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Component;

/** A meeting that goes on when the trial town is made: questions on the wall, a poll that phones answer, another that is ready. */
@Component
class RoomScene {

    private static final Duration BEGUN = Duration.ofMinutes(30);
    private static final Duration LASTS = Duration.ofHours(3);
    private static final int CAME = 38;
    private static final int PHONES = 23;

    private final Meetings meetings;
    private final Arrivals arrivals;
    private final LiveQuestions questions;
    private final Polls polls;

    RoomScene(Meetings meetings, Arrivals arrivals, LiveQuestions questions, Polls polls) {
        this.meetings = meetings;
        this.arrivals = arrivals;
        this.questions = questions;
        this.polls = polls;
    }

    void play(Process process, Visitor lea, Visitor admin, Instant now) {
        Instant starts = now.minus(BEGUN).truncatedTo(ChronoUnit.HOURS);
        Meeting made = meetings.create(
                process, new MeetingAbout(
                        "Réunion : où planter d’abord ?", "Douze arbres à planter cet hiver, et trois endroits possibles.",
                        "Les trois endroits en photos\nVos questions\nUn sondage dans la salle",
                        Format.MEETING, Kind.PLACE, "Hôtel de ville, 122 rue Houdan", null, "", starts, starts.plus(LASTS), Entry.FREE, null, 0,
                        Needs.NOT_ASKED, MeetingAbout.HOLD),
                admin);
        meetings.publish(made.id(), admin);
        Meeting meeting = meetings.get(made.id());
        arrivals.tick(meeting, new Arrival(UUID.randomUUID(), null, CAME, starts), lea);
        questions.turn(meeting, Meeting.Questions.OPEN, lea);
        questions.type(meeting, "Quelles espèces, et qui les a choisies ?", "Josette F.");
        questions.type(meeting, "Perd-on des places de stationnement ?", "");
        ask(meeting, lea);
    }

    /** Answered by phones, and by hands of those who have none. */
    private void ask(Meeting meeting, Visitor lea) {
        Poll where = polls.create(
                meeting, new Poll.Draft("Par où commencer ?", List.of("La place du marché", "La cour de l’école", "L’avenue de la gare"), Poll.Kind.ONE), lea);
        polls.open(meeting, where.id(), lea);
        for (int i = 0; i < PHONES; i++) {
            polls.vote(meeting, where.id(), Set.of(1 + i * i % 7 % 3), "demo phone " + i, "demo phone " + i);
        }
        polls.count(meeting, where.id(), List.of(4, 6, 2), lea);
        polls.create(
                meeting, new Poll.Draft(
                        "Que mettre autour des arbres ?", List.of("Des bancs", "De l’herbe", "Des fleurs", "Un arceau à vélos"), Poll.Kind.SEVERAL), lea);
    }
}
