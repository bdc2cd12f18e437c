package org.parvis.participation.meeting.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.meeting.LiveQuestion;
import org.parvis.participation.meeting.LiveQuestion.State;
import org.parvis.web.FormErrors;

/**
 * Questions of a meeting, for whoever reads them before everybody does.
 *
 * @param typed of a question from paper, or of a reply
 */
public record DeskQuestionsPage(MeetingPlace place, List<LiveQuestion> all, Typing typed, Instant now, String done, FormErrors errors) {

    /**
     * What was typed and not taken.
     *
     * @param words of a question from paper
     * @param name of whoever asked it
     * @param replied the question that the reply is to; null for none
     */
    public record Typing(String words, String name, @Nullable UUID replied, String reply) {

        static final Typing NOTHING = new Typing("", "", null, "");
    }

    /** As it was typed, else as it is kept. */
    public String reply(LiveQuestion one) {
        return one.id().equals(typed.replied()) ? typed.reply() : one.reply();
    }

    public List<LiveQuestion> of(State state) {
        return all.stream().filter(one -> one.state() == state).toList();
    }
}
