package org.parvis.participation.meeting;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.journal.Journal;
import org.parvis.messaging.EmailAddress;
import org.parvis.participation.Processes;
import org.parvis.participation.meeting.Registration.State;
import org.parvis.participation.meeting.Registration.Wish;
import org.parvis.shared.Refusal;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registers people into seats that are kept for their group, which an agent knows them to be of. */
@Service
@Transactional
public class ReservedSeats {

    /**
     * Whom an agent registers.
     *
     * @param email null for somebody without one
     */
    public record Guest(@Nullable EmailAddress email, Wish wish, Locale language) {}

    private final ReserveStore store;
    private final MeetingStore meetings;
    private final RegistrationStore registrations;
    private final SeatQueue queue;
    private final MeetingMails mails;
    private final Processes processes;
    private final Journal journal;

    ReservedSeats(
            ReserveStore store,
            MeetingStore meetings,
            RegistrationStore registrations,
            SeatQueue queue,
            MeetingMails mails,
            Processes processes,
            Journal journal) {
        this.store = store;
        this.meetings = meetings;
        this.registrations = registrations;
        this.queue = queue;
        this.mails = mails;
        this.processes = processes;
        this.journal = journal;
    }

    /**
     * Takes seats of a group. Whoever waited, or was offered a seat, leaves that for whoever comes next.
     *
     * @throws MeetingRefused with everything that is wrong, by field: where the group has not so many free, or the address has a seat already, too
     */
    public Registration register(Meeting seen, UUID reserve, Guest guest, Visitor by) {
        Meeting meeting = meetings.hold(seen.id());
        if (!meeting.takes(processes.now())) {
            throw new Refusal("meeting.refused.closed");
        }
        MeetingRefused.check(guest.wish().problems(meeting));
        @Nullable String email = guest.email() == null ? null : guest.email().value();
        UUID id = registrations.know(meeting.id(), email, null, guest.wish().clean(meeting), guest.language(), processes.now());
        Registration one = registrations.find(meeting.id(), id).orElseThrow();
        if (one.state() == State.SEATED) {
            throw MeetingRefused.of("email", "meeting.refused.seated");
        }
        if (one.companions() != guest.wish().companions()) {
            throw MeetingRefused.of("avec", "meeting.refused.seatedWith");
        }
        queue.leave(one);
        if (!store.take(meeting.id(), reserve, one.seats())) {
            throw MeetingRefused.of("groupe", "meeting.refused.reserveNone");
        }
        store.seat(id, reserve);
        mails.entered(meeting, one, State.SEATED);
        queue.passOn(meeting.id());
        journal.append(Meetings.entry(by, "participation.meetingRegistered", meeting).with("registration", id.toString()));
        return registrations.find(meeting.id(), id).orElseThrow();
    }
}
