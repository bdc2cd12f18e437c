package org.parvis.participation.meeting.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.meeting.LiveQuestion;
import org.parvis.participation.meeting.Poll;
import org.parvis.web.FormErrors;

/**
 * Questions and polls during a meeting, on a phone.
 *
 * @param shown the most supported first
 * @param own what this device has asked
 * @param supported by this device or account
 * @param poll that the room is asked now; null for none
 * @param chosen what they have answered, as places in the list
 * @param closed polls
 * @param token of the ticket from which they came; empty for none
 */
public record AskPage(
        MeetingPlace place,
        Asking asking,
        List<LiveQuestion> shown,
        List<LiveQuestion> own,
        Set<UUID> supported,
        @Nullable Poll poll,
        Set<Integer> chosen,
        List<Poll> closed,
        Typing typed,
        String done,
        String token,
        FormErrors errors) {

    /** Whether questions are taken now. */
    public enum Asking {
        YES,
        NO
    }

    /**
     * What was typed and not taken.
     *
     * @param choices of a poll
     */
    public record Typing(String words, String name, Set<Integer> choices) {

        static final Typing NOTHING = new Typing("", "", Set.of());
    }

    public boolean isAsking() {
        return asking == Asking.YES;
    }

    /** As long as questions are taken; and where one came too late, so that its words are not lost. */
    public boolean hasForm() {
        return isAsking() || !typed.words().isEmpty() || !typed.name().isEmpty();
    }

    /** As it was chosen, else as it is kept. */
    public boolean isChosen(int place) {
        return (typed.choices().isEmpty() ? chosen : typed.choices()).contains(place);
    }
}
