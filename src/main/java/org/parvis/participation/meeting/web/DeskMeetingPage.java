package org.parvis.participation.meeting.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.Process;
import org.parvis.participation.meeting.Meeting;
import org.parvis.web.FormErrors;

/**
 * Meetings of a process at the desk, or one of them.
 *
 * @param meetings of the process in the list; of one of them its other dates
 * @param place of the one that is changed; null in the list
 * @param date another one, as it was typed
 * @param cancelWhy why it does not take place, as it was typed
 * @param hosting whether whoever reads receives people there
 */
public record DeskMeetingPage(
        Process process, List<Meeting> meetings, @Nullable MeetingPlace place, MeetingForm form, OtherDateForm date, String cancelWhy, Hosting hosting, Instant now, String done,
        FormErrors errors) {

    /** Whether whoever reads receives people there. */
    public enum Hosting {
        YES,
        NO
    }

    public MeetingPlace place(Meeting one) {
        return new MeetingPlace(process, one);
    }

    /** A cancelled one does not change; but what was typed of one that was cancelled meanwhile is not lost. */
    public boolean hasForm() {
        return place != null && (!place.meeting().isCancelled() || !errors.isEmpty());
    }

    /** Where it can be cancelled; and where the reason came too late. */
    public boolean hasCancelling() {
        return place != null && (place.meeting().isPublished() && !place.meeting().isOver(now) || !cancelWhy.isEmpty());
    }

    public boolean isHost() {
        return hosting == Hosting.YES;
    }
}
