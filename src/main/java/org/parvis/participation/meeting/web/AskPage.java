package org.parvis.participation.meeting.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.parvis.participation.meeting.LiveQuestion;
import org.parvis.web.FormErrors;

/**
 * Questions during a meeting, on a phone.
 *
 * @param shown the most supported first
 * @param own what this device has asked
 * @param supported by this device or account
 */
public record AskPage(
        MeetingPlace place, Asking asking, List<LiveQuestion> shown, List<LiveQuestion> own, Set<UUID> supported, String words, String name, String done, FormErrors errors) {

    /** Whether questions are taken now. */
    public enum Asking {
        YES,
        NO
    }

    public boolean isAsking() {
        return asking == Asking.YES;
    }

    /** As long as questions are taken; and where one came too late, so that its words are not lost. */
    public boolean hasForm() {
        return isAsking() || !words.isEmpty() || !name.isEmpty();
    }
}
