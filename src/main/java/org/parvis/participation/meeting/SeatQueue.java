package org.parvis.participation.meeting;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.participation.Processes;
import org.parvis.participation.meeting.Registration.State;
import org.parvis.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who waits for a seat: first come, first served. Whoever waits longest holds up those behind them, even where they need more
 * seats than are free; nobody waits who needs more than there are. A seat is held for them some hours, then offered to the next.
 */
@Service
class SeatQueue {

    /** Where the meeting is near. */
    private static final Duration SHORTEST = Duration.ofHours(2);

    private final MeetingStore meetings;
    private final RegistrationStore registrations;
    private final SeatStore seats;
    private final ReserveStore reserves;
    private final MeetingMails mails;
    private final Processes processes;
    private final TransactionTemplate transaction;

    SeatQueue(
            MeetingStore meetings,
            RegistrationStore registrations,
            SeatStore seats,
            ReserveStore reserves,
            MeetingMails mails,
            Processes processes,
            TransactionTemplate transaction) {
        this.meetings = meetings;
        this.registrations = registrations;
        this.seats = seats;
        this.reserves = reserves;
        this.mails = mails;
        this.processes = processes;
        this.transaction = transaction;
    }

    /**
     * A seat, or a place among those who wait. The meeting is held.
     *
     * @throws Refusal where they need more seats than there are, which may be fewer than when they asked
     */
    State enter(Meeting meeting, Registration one) {
        if (!meeting.holds(one.seats())) {
            throw new Refusal("meeting.refused.tooMany");
        }
        if (seats.take(meeting.id(), one.seats())) {
            registrations.seat(one.id());
            return State.SEATED;
        }
        registrations.queue(one.id(), processes.now());
        seats.waiting(meeting.id(), 1);
        return State.WAITING;
    }

    /** How many seats the largest group needs that waits; 0 where nobody does. The meeting is held. */
    int largestWaiting(UUID meeting) {
        return registrations.largestWaiting(meeting);
    }

    /** Gives up what somebody has. The meeting is held. */
    void leave(Registration one) {
        switch (one.state()) {
            case SEATED, OFFERED -> giveBack(one);
            case WAITING -> seats.waiting(one.meetingId(), -1);
            case PENDING, LAPSED -> {}
        }
    }

    private void giveBack(Registration one) {
        if (one.reserveId() == null) {
            seats.giveBack(one.meetingId(), one.seats());
        } else {
            reserves.giveBack(one.meetingId(), one.reserveId(), one.seats());
        }
    }

    /** Offers free seats to those who wait. The meeting is held by the caller, or by this. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void passOn(UUID id) {
        Meeting meeting = meetings.hold(id);
        Optional<Registration> next = registrations.findNext(id);
        while (next.isPresent() && seats.holdForNext(id, next.get().seats())) {
            offer(meeting, next.get());
            next = registrations.findNext(id);
        }
    }

    /** Whoever has no address cannot answer: the seat is theirs at once. */
    private void offer(Meeting meeting, Registration one) {
        if (one.email() == null) {
            registrations.seat(one.id());
            return;
        }
        Instant until = until(meeting, processes.now());
        registrations.offer(one.id(), until);
        mails.offer(meeting, one, until);
    }

    private static Instant until(Meeting meeting, Instant now) {
        Duration hold = Duration.ofHours(meeting.about().holdHours());
        Duration near = hold.compareTo(SHORTEST) < 0 ? hold : SHORTEST;
        Duration left = Duration.between(now, meeting.about().starts());
        Instant until = now.plus(left.compareTo(hold.multipliedBy(2)) > 0 ? hold : near);
        return until.isBefore(meeting.about().starts()) ? until : meeting.about().starts();
    }

    /** Takes back the offers that nobody took in time, in the territory in scope; gives how many. */
    public int lapse() {
        List<Registration> due = registrations.listLapsing(processes.now());
        due.forEach(one -> transaction.executeWithoutResult(_ -> lapse(one)));
        return due.size();
    }

    private void lapse(Registration seen) {
        Meeting meeting = meetings.hold(seen.meetingId());
        registrations.find(meeting.id(), seen.id()).filter(this::isDue).ifPresent(one -> {
            seats.giveBack(meeting.id(), one.seats());
            registrations.lapse(one.id());
            passOn(meeting.id());
        });
    }

    boolean isDue(Registration one) {
        return one.state() == State.OFFERED && one.heldUntil() != null && !one.heldUntil().isAfter(processes.now());
    }
}
