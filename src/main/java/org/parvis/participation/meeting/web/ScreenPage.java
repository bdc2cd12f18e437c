package org.parvis.participation.meeting.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.meeting.LiveQuestion;
import org.parvis.participation.meeting.Poll;
import org.parvis.web.QrDrawing;

/**
 * The questions and the poll on a wall.
 *
 * @param isOpen whether people can ask now
 * @param shown the most supported first, as many as a wall has room for
 * @param poll that is open, else the one that was closed last; null for none
 * @param isOn whether phones can answer it
 * @param qr of the page on which people ask
 * @param address of the same, to be typed
 */
public record ScreenPage(
        MeetingPlace place, boolean isOpen, List<LiveQuestion> shown, @Nullable Poll poll, boolean isOn, QrDrawing qr, String address) {

    /** Whether phones have something to do. */
    public boolean isAsking() {
        return isOpen || poll != null && poll.isOpen() && isOn;
    }
}
