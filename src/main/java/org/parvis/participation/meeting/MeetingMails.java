package org.parvis.participation.meeting;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.parvis.messaging.EmailAddress;
import org.parvis.messaging.MessageText;
import org.parvis.messaging.Outbox;
import org.parvis.messaging.OutgoingMessage;
import org.parvis.participation.Processes;
import org.parvis.participation.meeting.TicketStore.Reason;
import org.parvis.shared.Tokens;
import org.parvis.territory.Territories;
import org.parvis.web.Dates;
import org.parvis.web.Words;
import org.springframework.stereotype.Component;

/**
 * What people who said that they come get by mail, each with their own link. Whoever has no address gets nothing: an agent
 * tells them. Call in a transaction.
 */
@Component
class MeetingMails {

    private final TicketStore tickets;
    private final Processes processes;
    private final Outbox outbox;
    private final Territories territories;
    private final Words words;

    MeetingMails(TicketStore tickets, Processes processes, Outbox outbox, Territories territories, Words words) {
        this.tickets = tickets;
        this.processes = processes;
        this.outbox = outbox;
        this.territories = territories;
        this.words = words;
    }

    /** Asks an address whether it wants to come; whoever asked before gets the link to what they have. */
    void link(Meeting meeting, Registration one) {
        String known = one.reserveId() == null ? "link" : "kept";
        send(Reason.ASKED, meeting, List.of(one), one.state() == Registration.State.PENDING ? "confirm" : known, Tokens.link());
    }

    /** What came of a registration that counts: a seat, or a place among those who wait. */
    void entered(Meeting meeting, Registration one, Registration.State state) {
        send(Reason.TOLD, meeting, List.of(one), state == Registration.State.SEATED ? "seated" : "waiting", Tokens.link());
    }

    void offer(Meeting meeting, Registration one, Instant until) {
        send(Reason.TOLD, meeting, List.of(one), "offer", String.valueOf(until.getEpochSecond()), dates(one.language()).dateTime(until));
    }

    void reminder(Meeting meeting, List<Registration> seated) {
        send(Reason.TOLD, meeting, seated, "reminder", String.valueOf(meeting.standing().revision()));
    }

    /** Once for each change. */
    void moved(Meeting meeting, List<Registration> all) {
        send(Reason.TOLD, meeting, all, "moved", String.valueOf(meeting.standing().revision()), meeting.standing().movedWhy());
    }

    void cancelled(Meeting meeting, List<Registration> all) {
        send(Reason.TOLD, meeting, all, "cancelled", "", meeting.standing().cancelledWhy());
    }

    private void send(Reason reason, Meeting meeting, List<Registration> all, String what, String once, Object... more) {
        List<Registration> reached = all.stream().filter(one -> one.email() != null).toList();
        if (!reached.isEmpty()) {
            String ticket = Meetings.path(processes.get(meeting.processId()), meeting) + "/billet?cle=";
            reached.forEach(one -> send(meeting, one, what, once, ticket + tickets.link(one.id(), reason), more));
        }
    }

    private void send(Meeting meeting, Registration one, String what, String once, String link, Object... more) {
        Locale language = one.language();
        String key = "meeting.mail." + what;
        MessageText.Builder text = MessageText.in(language)
                .subject(words.text(language, key + ".subject", meeting.title()))
                .paragraph(words.text(language, key, more));
        facts(text, meeting, language);
        text.button(words.text(language, key + ".button"), link).reason(words.text(language, "meeting.mail.reason"));
        outbox.send(OutgoingMessage.of(
                EmailAddress.of(Objects.requireNonNull(one.email())), "meeting:" + one.id() + ":" + what + ":" + once, text.build()));
    }

    private void facts(MessageText.Builder text, Meeting meeting, Locale language) {
        text.fact(words.text(language, "meeting.what"), meeting.title());
        text.fact(words.text(language, "meeting.when"), dates(language).dateTime(meeting.about().starts()));
        text.fact(
                words.text(language, "meeting.where"),
                meeting.about().kind() == MeetingAbout.Kind.ONLINE ? words.text(language, "meeting.kind.ONLINE") : meeting.about().place());
    }

    private Dates dates(Locale language) {
        return new Dates(language, territories.current().zone());
    }
}
