package org.parvis.participation.meeting.web;

import java.time.Instant;
import java.util.List;
import org.parvis.participation.meeting.Registration;
import org.parvis.participation.meeting.Registration.State;
import org.parvis.web.FormErrors;

/** Who comes to a meeting, for whoever receives them. */
public record GuestsPage(MeetingPlace place, List<Registration> all, GuestForm form, Instant now, String done, FormErrors errors) {

    public List<Registration> seated() {
        return all.stream().filter(one -> one.state() == State.SEATED).toList();
    }

    /** As long as people can register; and where somebody was written down too late, so that nothing typed is lost. */
    public boolean hasForm() {
        return place.meeting().takes(now) || !form.equals(GuestForm.EMPTY);
    }

    /** Offered first, then in the order of the queue. */
    public List<Registration> waiting() {
        return all.stream().filter(one -> one.state() != State.SEATED).toList();
    }
}
