package org.parvis.participation.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.Processes;
import org.parvis.participation.meeting.Registration.State;
import org.parvis.participation.meeting.Registration.Wish;
import org.parvis.questions.AnswerChecks;
import org.parvis.questions.Answers;
import org.parvis.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whoever has a ticket for one date of a meeting changes it for another, or gives one of two back: in one step, so that they
 * never have neither. Known by their address: whoever has none is somebody whom an agent registered, and asks an agent.
 */
@Service
@Transactional
public class OtherDates {

    /**
     * Another date, for whoever has a ticket.
     *
     * @param own what they have registered there; null for nothing
     * @param asksMore whether it asks for an answer that they have not given: they register there first
     */
    public record OtherDate(Meeting meeting, @Nullable Registration own, boolean asksMore) {

        /** Whether they have, or wait for, a seat there. */
        public boolean isOwn() {
            return own != null && own.state() != State.PENDING && own.state() != State.LAPSED;
        }

        /** Whether there are seats for so many. */
        public boolean hasRoom(int people) {
            return meeting.free() == null || meeting.free() >= people;
        }
    }

    private final MeetingDates dates;
    private final MeetingStore meetings;
    private final RegistrationStore store;
    private final Registrations registrations;
    private final SeatStore seats;
    private final MeetingMails mails;
    private final Processes processes;

    OtherDates(
            MeetingDates dates,
            MeetingStore meetings,
            RegistrationStore store,
            Registrations registrations,
            SeatStore seats,
            MeetingMails mails,
            Processes processes) {
        this.dates = dates;
        this.meetings = meetings;
        this.store = store;
        this.registrations = registrations;
        this.seats = seats;
        this.mails = mails;
        this.processes = processes;
    }

    /** Those to come that people can still register for; none for whoever has no address, or has not confirmed. */
    @Transactional(readOnly = true)
    public List<OtherDate> list(Meeting meeting, Registration own) {
        if (own.email() == null || own.state() == State.PENDING) {
            return List.of();
        }
        List<OtherDate> others = new ArrayList<>();
        for (Meeting one : dates.listOthers(meeting)) {
            if (one.takes(processes.now())) {
                Optional<Registration> there = store.findByAddress(one.id(), own.email());
                Answers answers = there.filter(known -> known.state() != State.PENDING).map(Registration::answers).orElseGet(() -> carry(meeting, one, own));
                others.add(new OtherDate(one, there.orElse(null), asksMore(one, answers)));
            }
        }
        return others;
    }

    /**
     * Takes a seat at another date and gives back what they have at this one.
     *
     * @throws Refusal where there is no seat, or something is asked there that they have not answered: then nothing has changed
     */
    public Registration change(Meeting from, Registration known, UUID to) {
        Meeting there = hold(from, to);
        Registration own = current(from, known);
        if (!there.takes(processes.now())) {
            throw new Refusal("meeting.refused.closed");
        }
        Wish wish = new Wish(own.name(), own.companions(), own.needs(), carry(from, there, own)).clean(there);
        UUID id = store.know(there.id(), own.email(), null, wish, own.language(), processes.now());
        Registration one = store.find(there.id(), id).orElseThrow();
        seat(there, one);
        registrations.leave(from, own);
        return store.find(there.id(), id).orElseThrow();
    }

    private void seat(Meeting there, Registration one) {
        switch (one.state()) {
            case SEATED -> {}
            case OFFERED -> registrations.accept(there, one);
            case WAITING -> throw new Refusal("meeting.refused.dateFull");
            case PENDING, LAPSED -> {
                if (asksMore(there, one.answers())) {
                    throw new Refusal("meeting.refused.dateAsks");
                }
                if (one.companions() > there.about().companions() || !seats.take(there.id(), one.seats())) {
                    throw new Refusal("meeting.refused.dateFull");
                }
                store.seat(one.id());
                mails.entered(there, one, State.SEATED);
            }
        }
    }

    private static Answers carry(Meeting from, Meeting to, Registration own) {
        return CarriedAnswers.carry(from.form(), to.form(), own.answers());
    }

    private static boolean asksMore(Meeting there, Answers answers) {
        return !AnswerChecks.problems(there.form(), answers).isEmpty();
    }

    /** Gives back what they have at another date, and keeps what they have here. */
    public void giveBack(Meeting here, Registration known, UUID other) {
        Meeting there = hold(here, other);
        Registration own = current(here, known);
        store.findByAddress(there.id(), own.email()).ifPresent(one -> registrations.leave(there, one));
    }

    /** Both, in one order, as everybody takes several of them. */
    private Meeting hold(Meeting here, UUID other) {
        Stream.of(here.id(), other).sorted().forEach(meetings::hold);
        return meetings.find(other).filter(one -> one.isDateOf(here) && !one.id().equals(here.id())).orElseThrow(() -> new Refusal("meeting.refused.noDate"));
    }

    private Registration current(Meeting here, Registration known) {
        Optional<Registration> own = store.find(here.id(), known.id());
        return own.filter(one -> one.email() != null && one.state() != State.PENDING)
                .orElseThrow(() -> new Refusal("meeting.refused.noDate"));
    }
}
