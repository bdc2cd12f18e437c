package org.parvis.participation.meeting.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.meeting.Poll;
import org.parvis.web.FormErrors;

/** Polls of a meeting, for whoever asks the room. */
public record DeskPollsPage(MeetingPlace place, List<Poll> polls, Typing typed, Instant now, String done, FormErrors errors) {

    /**
     * What was typed and not taken.
     *
     * @param choices one a line
     * @param kind of {@link Poll.Kind}
     * @param counted the poll whose hands were typed; null for none
     * @param hands raised for each of its choices
     */
    public record Typing(String question, String choices, String kind, @Nullable UUID counted, List<String> hands) {

        static final Typing NOTHING = new Typing("", "", Poll.Kind.ONE.name(), null, List.of());
    }

    /** Of a choice, as they were typed, else as they are kept. */
    public String hands(Poll poll, Poll.Row row) {
        if (poll.id().equals(typed.counted()) && row.place() <= typed.hands().size()) {
            return typed.hands().get(row.place() - 1);
        }
        return row.hands() == null ? "" : String.valueOf(row.hands());
    }

    public List<Poll> of(Poll.State state) {
        return polls.stream().filter(one -> one.state() == state).toList();
    }
}
