package org.parvis.participation.meeting.web;

import java.time.Instant;
import java.util.List;
import org.parvis.participation.meeting.LiveQuestion;
import org.parvis.participation.meeting.LiveQuestion.State;
import org.parvis.web.FormErrors;

/** Questions of a meeting, for whoever reads them before everybody does. */
public record DeskQuestionsPage(MeetingPlace place, List<LiveQuestion> all, String words, String name, Instant now, String done, FormErrors errors) {

    public List<LiveQuestion> of(State state) {
        return all.stream().filter(one -> one.state() == state).toList();
    }
}
