package org.parvis.participation.meeting.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.meeting.Meeting;
import org.parvis.participation.meeting.Registration;
import org.parvis.participation.meeting.Reserve;
import org.parvis.web.FormErrors;

/**
 * A meeting as everybody sees it.
 *
 * @param reader what whoever reads can do
 * @param own what they have registered with this account; null for nothing
 * @param dates of its series, this one too, by when they begin
 * @param reserves seats that are kept for groups
 * @param months after the meeting until which names and answers are kept
 * @param isPolling whether the room is asked something now
 */
public record MeetingPage(
        MeetingPlace place,
        Instant now,
        Reader reader,
        @Nullable Registration own,
        GuestForm form,
        List<Meeting> dates,
        List<Reserve> reserves,
        int months,
        boolean isPolling,
        String done,
        FormErrors errors) {

    /** What a reader can do. */
    public enum Reader {
        /** Nobody can register: it is over, has begun, is cancelled, or people come as they like. */
        NOTHING,
        BY_MAIL,
        BY_ACCOUNT,
        /** Has registered with this account. */
        KNOWN,
        /** Has sent an address. */
        MAILED
    }

    public MeetingPlace place(Meeting one) {
        return new MeetingPlace(place.process(), one);
    }
}
