package org.parvis.participation.meeting.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.meeting.OtherDates.OtherDate;
import org.parvis.participation.meeting.Registration;
import org.parvis.questions.AnsweredQuestion;
import org.parvis.web.QrDrawing;

/**
 * What a personal link opens.
 *
 * @param token of the link
 * @param position among those who wait; 0 for whoever does not
 * @param qr of the ticket; null without a seat
 * @param answers to what the meeting asks
 * @param dates others of the same meeting, to come
 * @param refusal why it could not be done, in words; empty for nothing
 */
public record TicketPage(
        MeetingPlace place,
        Registration own,
        String token,
        Instant now,
        int position,
        @Nullable QrDrawing qr,
        List<AnsweredQuestion> answers,
        List<OtherDate> dates,
        String done,
        String refusal) {

    public boolean hasBegun() {
        return place.meeting().hasBegun(now);
    }

    public MeetingPlace place(OtherDate one) {
        return new MeetingPlace(place.process(), one.meeting());
    }
}
