package org.parvis.participation.meeting.web;

import java.time.Instant;
import java.util.List;
import org.parvis.participation.meeting.Reserve;
import org.parvis.web.FormErrors;

/** Seats that a meeting keeps for groups, at the desk. */
public record DeskReservesPage(MeetingPlace place, List<Reserve> reserves, ReserveForm form, Instant now, String done, FormErrors errors) {

    /** As long as they can change; and where what was typed came too late. */
    public boolean hasForm() {
        return !errors.isEmpty() || !place.meeting().isCancelled() && !place.meeting().hasBegun(now) && !place.meeting().seats().kept().isReleased();
    }
}
