package org.parvis.participation.meeting;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Account;
import org.parvis.identity.Accounts;
import org.parvis.journal.Journal;
import org.parvis.messaging.EmailAddress;
import org.parvis.participation.Processes;
import org.parvis.participation.meeting.Registration.State;
import org.parvis.participation.meeting.Registration.Wish;
import org.parvis.shared.Refusal;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who comes: once per person, which is an address that has answered, an account, or somebody whom an agent writes down. No seat
 * is anybody's before that, and no more seats are given than there are.
 */
@Service
@Transactional
public class Registrations {

    private final RegistrationStore store;
    private final MeetingStore meetings;
    private final TicketStore tickets;
    private final SeatQueue queue;
    private final MeetingMails mails;
    private final Processes processes;
    private final Journal journal;
    private final Accounts accounts;

    Registrations(
            RegistrationStore store,
            MeetingStore meetings,
            TicketStore tickets,
            SeatQueue queue,
            MeetingMails mails,
            Processes processes,
            Journal journal,
            Accounts accounts) {
        this.store = store;
        this.meetings = meetings;
        this.tickets = tickets;
        this.queue = queue;
        this.mails = mails;
        this.processes = processes;
        this.journal = journal;
        this.accounts = accounts;
    }

    /** Those who wait for a seat in the order of the queue, then by name; those whose address has not answered are not in it. */
    @Transactional(readOnly = true)
    public List<Registration> list(Meeting meeting) {
        return store.list(meeting.id());
    }

    /** The same, for somebody who takes the list along. */
    public List<Registration> listFor(Meeting meeting, Visitor by) {
        journal.append(Meetings.entry(by, "participation.meetingListTaken", meeting));
        return store.list(meeting.id());
    }

    @Transactional(readOnly = true)
    public Optional<Registration> findByLink(Meeting meeting, String token) {
        return token.isEmpty() ? Optional.empty() : tickets.findByLink(meeting.id(), token);
    }

    @Transactional(readOnly = true)
    public Optional<Registration> findByTicket(Meeting meeting, String ticket) {
        return ticket.isEmpty() ? Optional.empty() : tickets.findByTicket(meeting.id(), ticket);
    }

    @Transactional(readOnly = true)
    public Optional<Registration> findOf(Meeting meeting, Account account) {
        return store.findOf(meeting.id(), account.id(), account.email());
    }

    /** Hashes of tickets, for devices that check them without network. */
    @Transactional(readOnly = true)
    public Map<UUID, List<String>> ticketHashes(Meeting meeting) {
        return tickets.hashes(meeting.id());
    }

    /** A link to it, for whoever is known to be them; of those made before, the last few go on working. */
    public String link(Registration own) {
        return tickets.link(own.id(), TicketStore.Reason.ASKED);
    }

    /** What a ticket shows that is opened by this link. */
    public static String ticket(String token) {
        return TicketStore.ticket(token);
    }

    @Transactional(readOnly = true)
    public int placeInQueue(Registration one) {
        return one.state() == State.WAITING ? 1 + store.countBefore(one) : 0;
    }

    /**
     * Asks an address whether it wants to come. The answer is the same whether it had said so before or not. As long as it has
     * not answered, the latest wish alone counts, and its link alone: anybody can type an address, and whoever reads a mail
     * confirms what that mail was sent for.
     *
     * @throws MeetingRefused with everything that is wrong, by field
     * @throws Refusal where nobody can register now
     */
    public void ask(Meeting meeting, EmailAddress email, Wish wish, Locale language) {
        check(meeting, wish);
        meetings.hold(meeting.id());
        UUID id = store.know(meeting.id(), email.value(), null, wish.clean(meeting), language, processes.now());
        Registration one = store.find(meeting.id(), id).orElseThrow();
        if (one.state() == State.PENDING) {
            tickets.revoke(id);
        }
        mails.link(meeting, one);
    }

    /** As an account, whose address has answered already. */
    public Registration registerAs(Account account, Meeting meeting, Wish wish, Locale language) {
        Account now = accounts.hold(account.id());
        check(meeting, wish);
        Meeting held = meetings.hold(meeting.id());
        return enter(store.know(held.id(), now.email(), now.id(), wish.clean(meeting), language, processes.now()), held);
    }

    /** Of this address, for an agent who reads the list: nobody else may learn of it. Not one that has not answered, which nobody reads. */
    @Transactional(readOnly = true)
    public Optional<Registration> findListed(Meeting meeting, EmailAddress email) {
        return store.findByAddress(meeting.id(), email.value()).filter(one -> one.state() != State.PENDING);
    }

    /**
     * Somebody who calls or comes: without an address they get no mail, and a seat without being asked again.
     *
     * @throws MeetingRefused with everything that is wrong, by field: where the address has a seat or waits for one already, too
     */
    public Registration registerFor(Meeting meeting, @Nullable EmailAddress email, Wish wish, Locale language, Visitor by) {
        check(meeting, wish);
        Meeting held = meetings.hold(meeting.id());
        if (email != null && findListed(held, email).filter(one -> one.state() != State.LAPSED).isPresent()) {
            throw MeetingRefused.of("email", "meeting.refused.known");
        }
        Registration made = enter(store.know(held.id(), email == null ? null : email.value(), null, wish.clean(meeting), language, processes.now()), held);
        journal.append(Meetings.entry(by, "participation.meetingRegistered", meeting).with("registration", made.id().toString()));
        return made;
    }

    /** The address says that it comes. Once; pressed again, nothing more happens. Whose offer has lapsed waits anew. */
    public Optional<Registration> confirm(Meeting meeting, String token) {
        Meeting held = meetings.hold(meeting.id());
        return findByLink(held, token).map(one -> enter(one.id(), held));
    }

    private Registration enter(UUID id, Meeting meeting) {
        Registration one = store.find(meeting.id(), id).orElseThrow();
        if (one.state() != State.PENDING && one.state() != State.LAPSED) {
            return one;
        }
        if (!meeting.takes(processes.now())) {
            throw new Refusal("meeting.refused.closed");
        }
        mails.entered(meeting, one, queue.enter(meeting, one));
        return store.find(meeting.id(), id).orElseThrow();
    }

    /** Takes the seat that is held. */
    public void accept(Meeting seen, Registration offered) {
        Meeting meeting = meetings.hold(seen.id());
        Registration one = store.find(meeting.id(), offered.id()).orElseThrow();
        if (one.state() == State.SEATED) {
            return;
        }
        if (one.state() != State.OFFERED || queue.isDue(one) || !meeting.isPublished()) {
            throw new Refusal("meeting.refused.lapsed");
        }
        store.seat(one.id());
    }

    /** Does not come; the seat goes to whoever waits. Nothing is kept of them. */
    public void leave(Meeting seen, Registration known) {
        Meeting meeting = meetings.hold(seen.id());
        Optional<Registration> one = store.find(meeting.id(), known.id());
        if (one.isEmpty()) {
            return;
        }
        if (meeting.hasBegun(processes.now())) {
            throw new Refusal("meeting.refused.begun");
        }
        queue.leave(one.get());
        store.delete(known.id());
        queue.passOn(meeting.id());
    }

    /** The same, by an agent whom they told. */
    public void leaveFor(Meeting meeting, UUID id, Visitor by) {
        store.find(meeting.id(), id).ifPresent(one -> {
            leave(meeting, one);
            journal.append(Meetings.entry(by, "participation.meetingUnregistered", meeting).with("registration", id.toString()));
        });
    }

    private void check(Meeting meeting, Wish wish) {
        if (!meeting.takes(processes.now())) {
            throw new Refusal("meeting.refused.closed");
        }
        MeetingRefused.check(wish.problems(meeting));
    }
}
