package org.parvis.participation.meeting.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.meeting.OtherDates.OtherDate;
import org.parvis.participation.meeting.Registration.State;
import org.parvis.participation.meeting.Registration;
import org.parvis.questions.AnsweredQuestion;
import org.parvis.questions.Answers;
import org.parvis.web.FormErrors;
import org.parvis.web.QrDrawing;

/**
 * What a personal link opens.
 *
 * @param token of the link
 * @param position among those who wait; 0 for whoever does not
 * @param qr of the ticket; null without a seat
 * @param answers to what the meeting asks
 * @param correcting them; null where that is over
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
        @Nullable Correcting correcting,
        List<OtherDate> dates,
        String done,
        String refusal) {

    /**
     * The form to answer otherwise.
     *
     * @param typed as it stands, or as it was typed
     */
    public record Correcting(Answers typed, FormErrors errors) {

        static Correcting of(Registration own) {
            return new Correcting(own.answers(), new FormErrors());
        }
    }

    public FormErrors errors() {
        return correcting == null ? new FormErrors() : correcting.errors();
    }

    /** Whether the room is talking: from their ticket they answer there as who they are. */
    public boolean isInRoom() {
        return own.state() == State.SEATED && place.meeting().isInRoom(now);
    }

    public boolean hasBegun() {
        return place.meeting().hasBegun(now);
    }

    public MeetingPlace place(OtherDate one) {
        return new MeetingPlace(place.process(), one.meeting());
    }
}
