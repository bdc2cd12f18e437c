package org.parvis.participation.meeting;

import java.util.List;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;

/** Tells whoever said that they come, or waits to, that a meeting changed: once for each change. */
@Component
class MeetingTelling {

    private final RegistrationStore registrations;
    private final MeetingMails mails;

    MeetingTelling(RegistrationStore registrations, MeetingMails mails) {
        this.registrations = registrations;
        this.mails = mails;
    }

    void moved(Meeting meeting) {
        tell(meeting, mails::moved);
    }

    void cancelled(Meeting meeting) {
        tell(meeting, mails::cancelled);
    }

    private void tell(Meeting meeting, BiConsumer<Meeting, List<Registration>> mail) {
        mail.accept(meeting, registrations.list(meeting.id()).stream().filter(one -> one.state() != Registration.State.LAPSED).toList());
    }
}
